/**
 * The pictures that a figure is drawn from, each of the body's left half only: the right half is its
 * mirror. `h` runs outward from the mid-line, `v` down from the crown, mm.
 *
 * Front and back are the whole body. What faces neither is drawn once more beside it: the side of the
 * head in the upper corner of the front, the sole of the foot in the lower corner of the back.
 */
import type { Vec3 } from '../mesh.ts';

export const PLATES = ['front', 'back', 'profile', 'sole'] as const;
export type PlateName = (typeof PLATES)[number];

export interface Plate {
  readonly name: PlateName;
  /** true where the half ends at the mid-line and goes on as its mirror */
  readonly whole: boolean;
  /** only these zones are drawn; absent: all */
  readonly zones?: ReadonlySet<string>;
  /** false for places (outward, down) beyond which nothing is drawn */
  readonly keeps?: (h: number, v: number) => boolean;
  /** a point of the body (mm) -> outward, down, towards the eye */
  readonly place: (p: Vec3) => Vec3;
  /** the same for directions */
  readonly turn: (n: Vec3) => Vec3;
}

/** Zones of the inset pictures; everything else would hide them or be seen better elsewhere. */
const HEAD = [
  'crown-back-head',
  'forehead-temple',
  'face-cheek',
  'jaw-ear',
  'neck-front',
  'neck-back',
];
const NOT_HEAD = new Set(['collarbone', 'neck-shoulder-angle']);
const FOOT = ['ankle', 'heel', 'sole', 'toes-top-foot'];

/** mm. Where an inset stands: what is moved by so much lies in an empty corner beside the body. */
const PROFILE = { out: 370, neck: 288.8, slope: 0.16 };
const SOLE = { out: 180, up: 200 };

/**
 * @param regionOf zone -> region
 * @param stature height of the crown over the floor, mm
 */
export function platesOf(regionOf: ReadonlyMap<string, string>, stature: number): Plate[] {
  const within = (regions: readonly string[], not = new Set<string>()) =>
    new Set(
      [...regionOf].flatMap(([zone, r]) => (regions.includes(r) && !not.has(zone) ? [zone] : [])),
    );
  return [
    {
      name: 'front',
      whole: true,
      place: ([x, y, z]) => [x, stature - y, z],
      turn: ([x, y, z]) => [x, -y, z],
    },
    {
      name: 'back',
      whole: true,
      place: ([x, y, z]) => [x, stature - y, -z],
      turn: ([x, y, z]) => [x, -y, -z],
    },
    {
      name: 'profile',
      whole: false,
      zones: within(HEAD, NOT_HEAD),
      // The neck ends in a straight cut, lower under the chin.
      keeps: (h, v) => v + PROFILE.slope * h < PROFILE.neck,
      // The face looks to the body beside it.
      place: ([x, y, z]) => [PROFILE.out - z, stature - y, x],
      turn: ([x, y, z]) => [-z, -y, x],
    },
    {
      name: 'sole',
      whole: false,
      zones: within(FOOT),
      // Toes down, as one sees the sole of a foot that is lifted behind.
      place: ([x, y, z]) => [SOLE.out + x, stature - SOLE.up + z, -y],
      turn: ([x, y, z]) => [x, z, -y],
    },
  ];
}
