import { ways } from '../referral/field';
import type { Neighbours } from '../referral/neighbours';
import type { RoundBorder } from './round-border';

/** mm from its border beyond which a place has no more depth. */
export const REACH = 30;
/** Nearer to the border than this (mm) its rounded line tells what is inside, farther the zones. */
const BESIDE = 16;
/** mm that the rounding of a corner moves the line at most. */
const CUT = 6;

/** Which places of the skin belong to a set of vertices: 1 where any copy of a place does. */
export function placesOf(skin: Neighbours, inside: (vertex: number) => boolean): Uint8Array {
  const own = new Uint8Array(skin.places);
  skin.placeOf.forEach((p, v) => {
    if (inside(v)) own[p] = 1;
  });
  return own;
}

/** The places of a set that touch one outside. */
function rim({ places, start, next }: Neighbours, own: Uint8Array): number[] {
  const out: number[] = [];
  for (let p = 0; p < places; p++)
    if (own[p] && next.subarray(start[p], start[p + 1]).some((q) => !own[q])) out.push(p);
  return out;
}

const upTo = (skin: Neighbours, mm: number): Float32Array => new Float32Array(skin.places).fill(mm);

/** Fill gaps narrower than twice `mm`, so that parts of a limb are one. */
export function closed(skin: Neighbours, own: Uint8Array, mm: number): Uint8Array {
  const away = ways(skin, rim(skin, own), (p) => !own[p], 1, upTo(skin, mm));
  const grown = own.map((here, p) => (here || (away[p] ?? Infinity) < mm ? 1 : 0));
  const deep = ways(skin, rim(skin, grown), (p) => grown[p] === 1, 1, upTo(skin, mm));
  return own.map((here, p) => (here || (grown[p] && (deep[p] ?? Infinity) >= mm) ? 1 : 0));
}

/**
 * How far inside or outside a set of places each place of the skin lies, over the skin.
 *
 * @param border its rounded border and where a place lies, mm; absent: counted along the mesh
 * @returns mm a place, positive inside, at most {@link REACH} either way
 */
export function signedField(
  skin: Neighbours,
  own: Uint8Array,
  border?: {
    readonly line: RoundBorder;
    readonly at: (place: number) => readonly [number, number, number];
  },
): Float32Array {
  const far = ways(skin, rim(skin, own), () => true, 1, upTo(skin, REACH));
  return Float32Array.from(own, (here, p) => {
    const along = Math.min(REACH, far[p] ?? REACH);
    const counted = here ? along : -along;
    const exact = border && along < REACH ? border.line.from(border.at(p)) : undefined;
    if (exact === undefined) return counted;
    const mm = Math.max(-REACH, Math.min(REACH, exact));
    // No corner is cut by so much: in a fold, as behind the ear, the line nearest in the air is another.
    if (mm * counted < 0 && Math.abs(mm) > CUT) return counted;
    return along < BESIDE ? mm : Math.sign(counted) * Math.abs(mm);
  });
}
