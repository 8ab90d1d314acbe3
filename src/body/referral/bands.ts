import { blurred, ways } from './field';
import type { Neighbours } from './neighbours';

/** Half of a ribbon, mm, and how strong its middle is beside the places that it joins. */
const HALF = 15;
const STRENGTH = 0.72;
/** Places farther apart than this (mm over the skin) are not joined. */
const FARTHEST = 700;
const SOFT = 6;

/** Zones that one pattern runs through, from one to the next. */
export interface Band {
  readonly role: 'primary' | 'spillover';
  readonly zones: readonly string[];
  /** zones that the way goes around */
  readonly around?: readonly string[];
}

/**
 * Patterns that are described as running along, where their zones do not touch: the words of the
 * atlas say so ("up behind the ear to the temple", "down the side of the thigh, knee and leg").
 */
export const BANDS: Readonly<Record<string, readonly Band[]>> = {
  'upper-trapezius-1': [
    {
      role: 'primary',
      zones: ['neck-side-back', 'behind-ear', 'temple'],
      around: ['ear-deep', 'tmj', 'jaw-angle', 'cheek'],
    },
  ],
  'upper-trapezius-2': [{ role: 'primary', zones: ['neck-side-back', 'behind-ear'] }],
  'scalenes-2': [{ role: 'primary', zones: ['arm-outer', 'forearm-thumb-side', 'thumb'] }],
  'infraspinatus-2': [
    { role: 'spillover', zones: ['arm-front', 'forearm-thumb-side', 'hand-back'] },
  ],
  'gluteus-minimus-1': [{ role: 'primary', zones: ['thigh-outer-upper', 'leg-outer'] }],
  'gluteus-minimus-2': [{ role: 'primary', zones: ['thigh-back-upper', 'calf-upper'] }],
};

/** The place of a zone that is farthest from its border, or -1 for no zone. */
function middleOf(skin: Neighbours, zone: (vertex: number) => boolean): number {
  const { placeOf, places, start, next } = skin;
  const own = new Uint8Array(places);
  placeOf.forEach((p, v) => {
    if (zone(v)) own[p] = 1;
  });
  const ends: number[] = [];
  own.forEach((here, p) => {
    if (here && next.subarray(start[p], start[p + 1]).some((q) => !own[q])) ends.push(p);
  });
  const deep = ways(skin, ends, (p) => own[p] === 1, 1);
  let best = -1;
  own.forEach((here, p) => {
    if (here && deep[p] !== Infinity && (best < 0 || (deep[p] ?? 0) > (deep[best] ?? 0))) best = p;
  });
  return best;
}

/**
 * A soft ribbon along the shortest way over the skin from the middle of one zone to that of another.
 *
 * @param around true for vertices that the way must not cross
 * @returns 0–255 a vertex; nothing where one is missing or too far
 */
export function ribbon(
  skin: Neighbours,
  from: (vertex: number) => boolean,
  to: (vertex: number) => boolean,
  around: (vertex: number) => boolean = () => false,
): Uint8Array {
  const { placeOf, places, start, next, way } = skin;
  const out = new Uint8Array(placeOf.length);
  const [first, last] = [middleOf(skin, from), middleOf(skin, to)];
  if (first < 0 || last < 0) return out;
  const closed = new Uint8Array(places);
  placeOf.forEach((p, v) => {
    if (around(v) && !from(v) && !to(v)) closed[p] = 1;
  });
  const reach = () => new Float32Array(places).fill(FARTHEST);
  const far = ways(skin, [first], (p) => !closed[p], 1, reach());
  if (far[last] === Infinity) return out;
  const path = [last];
  for (let p = last; p !== first;) {
    let back = -1;
    for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++) {
      const q = next[e] ?? 0;
      const over = (far[q] ?? Infinity) + (way[e] ?? 0);
      // The way on which the distance was found, but for rounding.
      if ((far[q] ?? Infinity) < (far[p] ?? 0) && over < (far[p] ?? 0) + 0.01) back = q;
    }
    if (back < 0) return out;
    path.push(back);
    p = back;
  }
  const away = ways(skin, path, () => true, 1, new Float32Array(places).fill(HALF));
  const value = away.map((mm) => STRENGTH * Math.max(0, 1 - (mm / (1.3 * HALF)) ** 2));
  const soft = blurred(skin, value, SOFT);
  placeOf.forEach((p, v) => (out[v] = Math.round(255 * (soft[p] ?? 0))));
  return out;
}
