import type { ZoneRange } from './skin-source';
import { cross, dot, plus, unit } from '../vec';
import type { Vec3 } from './zone-shape';

/**
 * Fingers from the thumb, then toes from the big one: vertices of `models/body.glb` on the left where its nail
 * begins, ends, and is widest (left and right, seen from above it); behind them, of fingers, the middle of the
 * crease at its base. The mesh has the shape of both figures over the same vertices.
 */
const DIGITS = [
  [10359, 10395, 10402, 10366, 10412],
  [11092, 11137, 11143, 11104, 10971],
  [11718, 11777, 11739, 11722, 11875],
  [12632, 12644, 12651, 12635, 12464],
  [13374, 13367, 13383, 13371, 13127],
  [31166, 31264, 31239, 31223],
  [31892, 31960, 31924, 31933],
  [32457, 32471, 32459, 32476],
  [32796, 32766, 32763, 32788],
  [32387, 32392, 32382, 32390],
] as const;
/** The middle of the crease between palm and wrist. */
const WRIST = 9706;
/** Digits by their zone; the small toes share one. */
const ZONES = [
  'thumb',
  'index-finger',
  'middle-finger',
  'ring-finger',
  'little-finger',
  'big-toe',
  'small-toes',
];
const TOES = 5;
/** Skin that faces down is sole below so many mm. */
const SOLE = 45;
/** The largest of the first three numbers. */
const REACH = 4;
/** From the crease at the base of a finger back to its knuckle, and how far that is warm, mm. */
const KNUCKLE = { back: 21, wide: 8 };

type Frame = readonly [a: Vec3, b: Vec3, c: Vec3];
type Told = [number, number, number, number];

interface Kind {
  readonly zone: string;
  /** -1 on the right */
  readonly mirror: number;
  readonly onHand: boolean;
  readonly onPalm: boolean;
  readonly onDigit: boolean;
}

interface Digit {
  /** sideways, along and up from the nail's middle; halves of the nail are 1, up is a unit */
  readonly nail: Frame;
  readonly middle: Vec3;
  readonly base: Vec3;
  /** from the base to the tip, a bone a step */
  readonly bones: Vec3;
  readonly knuckle: Vec3;
}

interface Hand {
  readonly digits: readonly Digit[];
  /** to the thumb and to the fingers from the wrist, the whole palm is 1; out of the palm, a unit */
  readonly palm: Frame;
  readonly wrist: Vec3;
}

const ORIGIN: Vec3 = [0, 0, 0];
const times = (a: Vec3, share: number): Vec3 => plus(ORIGIN, a, share);
const from = (a: Vec3, b: Vec3): Vec3 => plus(b, a, -1);
/** What measures a vector of this length as 1. */
const ruler = (a: Vec3): Vec3 => times(a, 1 / (dot(a, a) || 1));
const without = (a: Vec3, way: Vec3): Vec3 => plus(a, way, -dot(a, way));
const bell = (x: number): number => Math.exp(-x * x);
const soft = (low: number, high: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

function handOf(file: Float32Array): Hand {
  const at = (v: number): Vec3 => [file[3 * v] ?? 0, file[3 * v + 1] ?? 0, file[3 * v + 2] ?? 0];
  const digits = DIGITS.map(([root, tip, left, right, base = root], index): Digit => {
    const long = from(at(root), at(tip));
    const wide = without(from(at(left), at(right)), unit(long));
    const finger = from(at(base), at(tip));
    const length = Math.hypot(...finger);
    return {
      nail: [ruler(times(wide, 0.5)), ruler(times(long, 0.5)), unit(cross(wide, long))],
      middle: plus(at(root), long, 0.5),
      base: at(base),
      bones: times(ruler(finger), index === 0 ? 2 : 3),
      knuckle: plus(at(base), finger, -KNUCKLE.back / length),
    };
  });
  const wrist = at(WRIST);
  const [index = ORIGIN, little = ORIGIN] = [digits[1]?.base, digits[4]?.base];
  const long = from(wrist, times(plus(index, little), 0.5));
  const wide = without(from(little, index), unit(long));
  return { digits, wrist, palm: [ruler(wide), ruler(long), unit(cross(long, wide))] };
}

/** Which digit a place lies on: of the small toes the one whose nail is nearest. */
function digitAt({ digits }: Hand, zone: string, p: Vec3): Digit | undefined {
  if (zone !== 'small-toes') return digits[ZONES.indexOf(zone)];
  let best: Digit | undefined;
  let least = Infinity;
  for (const digit of digits.slice(TOES + 1)) {
    const way = from(digit.middle, p);
    const away = dot(way, way);
    if (away >= least) continue;
    best = digit;
    least = away;
  }
  return best;
}

/** Palm or, if negative, knuckle. @param bone from its base, where it is a finger */
function toneOf(hand: Hand, digit: Digit | undefined, bone: number, p: Vec3, n: Vec3): number {
  const [, toFingers, palm] = hand.palm;
  // A finger turns out of the palm: its own underside is pale.
  const turned = digit ? soft(0.2, 1.2, bone) : 0;
  const facing = dot(n, unit(plus(times(palm, 1 - turned), digit?.nail[2] ?? palm, -turned)));
  const pale = dot(from(hand.wrist, p), toFingers);
  if (facing > 0) return soft(-0.1, 0.5, facing) * soft(-0.12, 0.1, pale);
  let knuckle = digit ? Math.max(bell((bone - 1) / 0.25), 0.7 * bell((bone - 2) / 0.2)) : 0;
  if (bone < 0.7)
    for (const { knuckle: other } of hand.digits.slice(1, TOES))
      knuckle = Math.max(
        knuckle,
        bell(Math.hypot(...without(from(other, p), palm)) / KNUCKLE.wide),
      );
  return soft(-0.1, 0.5, facing) * soft(-0.12, 0.1, pale) - knuckle * soft(0, -0.4, facing);
}

/**
 * What is fine on hands and feet, told as places on them; `clay.frag` draws nails and creases there, finer than
 * vertices lie. Bends the normals on nails. Four numbers a vertex, of 32767:
 *
 * - from the middle of a nail sideways and along it, half nails; of a palm to the thumb and from the wrist to
 *   the fingers, shares of it. A quarter of it.
 * - of a finger, bones from its base; a palm is -1. A quarter of it.
 * - how much of palm or sole is here; if negative, of a knuckle.
 *
 * @param file positions of the vertices of the file, and of others behind them, mm
 * @param skin of the vertices that are told of
 */
export function fineOf(
  file: Float32Array,
  skin: { readonly positions: Float32Array; readonly normals: Float32Array },
  zones: readonly Pick<ZoneRange, 'zone' | 'side'>[],
  zoneOf: Uint16Array,
): Int16Array {
  const { positions, normals } = skin;
  const hand = handOf(file);
  const out = new Int16Array(4 * zoneOf.length);
  const kinds = zones.map(kindOf);
  for (let v = 0; v < zoneOf.length; v++) {
    const kind = kinds[zoneOf[v] ?? 0];
    const height = positions[3 * v + 1] ?? 0;
    const down = -(normals[3 * v + 1] ?? 0);
    const sole = height < SOLE && down > 0 ? soft(0, 0.7, down) * soft(SOLE, 20, height) : 0;
    let told = bare;
    if (kind?.onHand || kind?.onDigit) {
      const { mirror } = kind;
      const p: Vec3 = [mirror * (positions[3 * v] ?? 0), height, positions[3 * v + 2] ?? 0];
      const n: Vec3 = [mirror * (normals[3 * v] ?? 0), -down, normals[3 * v + 2] ?? 0];
      const bent = (x: number, y: number, z: number): void =>
        normals.set([mirror * x, y, z], 3 * v);
      told = tell(hand, kind, p, n, bent);
    }
    for (let k = 0; k < 3; k++)
      out[4 * v + k] = 32767 * Math.max(-1, Math.min(1, (told[k] ?? 0) / REACH));
    out[4 * v + 3] = 32767 * Math.max(-1, told[3] + sole);
  }
  return out;
}

/** Nowhere near a nail, between two joints, neither palm nor knuckle. */
const bare: Told = [REACH, 0, 0.5, 0];

const kindOf = ({ zone, side }: Pick<ZoneRange, 'zone' | 'side'>): Kind => ({
  zone,
  mirror: side === 'left' ? 1 : -1,
  onHand: /^(thumb|palm|hand-|wrist-|.*-finger$)/.test(zone),
  onPalm: /^(thumb-base|palm|wrist-front)/.test(zone),
  onDigit: ZONES.includes(zone),
});

/** What is told of a place on a hand or toe. `bend` is given the normal of a nail. */
function tell(
  hand: Hand,
  { zone, onHand, onPalm, onDigit }: Kind,
  p: Vec3,
  n: Vec3,
  bend: (x: number, y: number, z: number) => void,
): Told {
  const told: Told = [...bare];
  const digit = onDigit ? digitAt(hand, zone, p) : undefined;
  if (digit) {
    const [across, along, up] = digit.nail;
    const way = from(digit.middle, p);
    const side = dot(way, across);
    told[1] = dot(way, along);
    if (onHand) told[2] = dot(from(digit.base, p), digit.bones);
    if (dot(n, up) > 0) {
      told[0] = Math.abs(side);
      const share = soft(1.15, 0.85, Math.sqrt(side * side + told[1] * told[1]));
      // A calm arch: the mesh is coarse there.
      const arch = plus(plus(up, unit(across), 0.5 * side), unit(along), 0.15 * told[1]);
      if (share > 0) bend(...unit(plus(times(n, 1 - share), unit(arch), share)));
    }
  }
  if (onHand) told[3] = toneOf(hand, digit, told[2], p, n);
  if (!onPalm) return told;
  const way = from(hand.wrist, p);
  return [dot(way, hand.palm[0]), dot(way, hand.palm[1]), -REACH, told[3]];
}
