import type { Neighbours } from './neighbours';

/** Rounds of the blur: the near one keeps a zone's shape, the far one makes its middle the strongest. */
const NEAR = 16;
const FAR = 56;
/** Less than this is nothing. */
const FAINT = 0.004;

/**
 * A soft field from the flat zones of a pattern: each zone flows into its surroundings over the skin,
 * area by area, so that it is strongest in its middle and has no border.
 *
 * @param inside true for vertices that lie in one of the zones
 * @returns 0–255 a vertex
 */
export function softField(skin: Neighbours, inside: (vertex: number) => boolean): Uint8Array {
  const { placeOf, places, start, next, flow, rest } = skin;
  let now = new Float32Array(places);
  let then = new Float32Array(places);
  const active: number[] = [];
  const known = new Uint8Array(places);
  const reach = (p: number): void => {
    if (known[p]) return;
    known[p] = 1;
    active.push(p);
  };
  placeOf.forEach((p, v) => {
    if (!inside(v)) return;
    now[p] = 1;
    reach(p);
  });
  if (!active.length) return new Uint8Array(placeOf.length);

  let near = now;
  for (let round = 1; round <= FAR; round++) {
    // What the pattern has reached grows by one place a round, and not where it has died away.
    for (let i = 0, end = active.length; i < end; i++) {
      const p = active[i] ?? 0;
      if ((now[p] ?? 0) > FAINT)
        for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++) reach(next[e] ?? 0);
    }
    for (const p of active) {
      let sum = (rest[p] ?? 0) * (now[p] ?? 0);
      for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++)
        sum += (flow[e] ?? 0) * (now[next[e] ?? 0] ?? 0);
      then[p] = sum;
    }
    [now, then] = [then, now];
    if (round === NEAR) near = now.slice();
  }

  let most = 0;
  for (const p of active) {
    now[p] = 0.5 * (now[p] ?? 0) + 0.5 * (near[p] ?? 0);
    most = Math.max(most, now[p] ?? 0);
  }
  const out = new Uint8Array(placeOf.length);
  placeOf.forEach((p, v) => {
    if (known[p]) out[v] = Math.round((255 * (now[p] ?? 0)) / most);
  });
  return out;
}
