import type { Neighbours } from './neighbours';

/** Along a limb a pattern reaches farther over its border: a mm counts this much less. */
const ALONG = 0.55;
/** A width spreads to its surroundings and shrinks by this on the way (mm a mm). */
const SLOPE = 0.35;
/** Half of a band: all of a narrow zone; of a wide one this many mm and this share of its own. */
const BAND = { from: 25, share: 0.35 };
/** From where to where a pattern fades, in halves of its band: a little over the border. */
const FADE = { from: 0, to: 1.35 };
/** How far company reaches under the strong part of its pattern, in widths. */
const UNDER = 0.6;
/** Rounds of the last blur: what is left of the mesh goes. */
const SOFT = 9;

const OUTSIDE = 0;
const JOINED = 1;
const INSIDE = 2;

const smooth = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/**
 * A soft field from the flat zones of a pattern. It is strongest along the middle line of what the
 * zones make together, so that a strip of zones down a limb becomes one band and a small zone a
 * patch, and it fades towards the border and a little beyond.
 *
 * What was tried: a blur of the flat zones alone keeps their outlines where zones are wide, and loses
 * narrow ones (behind the ear, along the eyebrow) altogether.
 *
 * @param inside true for vertices that lie in one of the zones
 * @param joined true for vertices of other zones of the pattern, where the field need not end
 * @returns 0–255 a vertex
 */
export function softField(
  skin: Neighbours,
  inside: (vertex: number) => boolean,
  joined: (vertex: number) => boolean = () => false,
): Uint8Array {
  const { placeOf, places, start, next } = skin;
  const kind = new Uint8Array(places);
  placeOf.forEach((p, v) => {
    kind[p] = Math.max(kind[p] ?? 0, inside(v) ? INSIDE : joined(v) ? JOINED : OUTSIDE);
  });
  const ends: number[] = [];
  const seeds: number[] = [];
  kind.forEach((here, p) => {
    if (here === INSIDE) seeds.push(p);
    if (here === OUTSIDE) return;
    for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++)
      if (kind[next[e] ?? 0] === OUTSIDE) {
        ends.push(p);
        break;
      }
  });
  const out = new Uint8Array(placeOf.length);
  if (!seeds.length) return out;

  const own = (p: number): boolean => kind[p] !== OUTSIDE;
  const deep = ways(skin, ends, own, 1);
  const width = widths(skin, deep, own);
  const beyond = ways(skin, ends, (p) => !own(p), ALONG, width);
  const under = ways(skin, seeds, (p) => kind[p] === JOINED, 1, width);

  const value = new Float32Array(places);
  for (let p = 0; p < places; p++) {
    const r = width[p] ?? 0;
    if (!r) continue;
    const half = Math.min(r, BAND.from + BAND.share * r);
    const ridge = own(p) ? Math.max(0, r - (deep[p] ?? 0)) : r + (beyond[p] ?? Infinity);
    const company = kind[p] === JOINED ? 1 - smooth(0, UNDER * r, under[p] ?? Infinity) : 1;
    value[p] = company * (1 - smooth(FADE.from * half, FADE.to * half, ridge));
  }
  const soft = blurred(skin, value, SOFT);
  // A zone of a few mm lost strength to the blur.
  const most = soft.reduce((a, b) => Math.max(a, b), 0) || 1;
  placeOf.forEach((p, v) => (out[v] = Math.round((255 * (soft[p] ?? 0)) / most)));
  return out;
}

/**
 * Shortest ways (mm) from some places over those that `may` be entered; Infinity where none leads.
 *
 * @param stretch what a mm along a limb counts
 * @param reach ways longer than this value of a start are not followed; it is carried outward
 */
export function ways(
  { places, start, next, way, along }: Neighbours,
  from: readonly number[],
  may: (place: number) => boolean,
  stretch: number,
  reach?: Float32Array,
): Float32Array {
  const far = new Float32Array(places).fill(Infinity);
  for (const p of from) far[p] = 0;
  let edge = [...from];
  while (edge.length) {
    const grown = new Set<number>();
    for (const p of edge) {
      const here = far[p] ?? Infinity;
      if (reach && here > (reach[p] ?? 0)) continue;
      for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++) {
        const q = next[e] ?? 0;
        if (!may(q)) continue;
        const then = here + (way[e] ?? 0) * (1 + (stretch - 1) * (along[e] ?? 0));
        if (then >= (far[q] ?? 0)) continue;
        far[q] = then;
        if (reach) reach[q] = Math.max(reach[q] ?? 0, reach[p] ?? 0);
        grown.add(q);
      }
    }
    edge = [...grown];
  }
  return far;
}

/** Half the width of a pattern at each of its places: the depth of the nearest middle line, mm. */
function widths(
  { places, start, next, way }: Neighbours,
  deep: Float32Array,
  own: (place: number) => boolean,
): Float32Array {
  const width = new Float32Array(places);
  let edge: number[] = [];
  for (let p = 0; p < places; p++) {
    if (!own(p)) continue;
    width[p] = deep[p] ?? 0;
    edge.push(p);
  }
  while (edge.length) {
    const grown = new Set<number>();
    for (const p of edge)
      for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++) {
        const q = next[e] ?? 0;
        const then = (width[p] ?? 0) - SLOPE * (way[e] ?? 0);
        if (!own(q) || then <= (width[q] ?? 0)) continue;
        width[q] = then;
        grown.add(q);
      }
    edge = [...grown];
  }
  return width;
}

/** Each round mixes a place with its neighbours, by the skin that they stand for. */
export function blurred(skin: Neighbours, value: Float32Array, rounds: number): Float32Array {
  const { places, start, next, flow, rest } = skin;
  // Only what is there flows, and it reaches one place farther a round.
  const active: number[] = [];
  const known = new Uint8Array(places);
  const reach = (p: number): void => {
    if (known[p]) return;
    known[p] = 1;
    active.push(p);
  };
  value.forEach((here, p) => here > 0 && reach(p));
  let now = value.slice();
  let then = new Float32Array(places);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0, end = active.length; i < end; i++) {
      const p = active[i] ?? 0;
      for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++) reach(next[e] ?? 0);
    }
    for (const p of active) {
      let sum = (rest[p] ?? 0) * (now[p] ?? 0);
      for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++)
        sum += (flow[e] ?? 0) * (now[next[e] ?? 0] ?? 0);
      then[p] = sum;
    }
    [now, then] = [then, now];
  }
  return now;
}
