/** The shoulder blade's plate: how deep it lies behind subscapularis, and the net it is drawn with. */
import { solve } from '../../geometry/solve.ts';
import { add, clamp01, mix, scale } from '../../geometry/vec.ts';
import type { Figure, Vec3 } from '../../mesh.ts';
import { latticeOf, rimOf, sectionOf, sheetRays } from '../../muscles/shapes/sheet.ts';
import { surfaceOver } from '../../geometry/surface.ts';
import { muscleTable } from '../../muscles/measured/index.ts';

/** Points along and around the measured sheet */
const ALONG = 25;
const AROUND = 32;
/** mm between them at most */
const SPACING = 3;
/** mm between muscle and bone */
const AIR = 1.2;
/** mm around a place from which its depth is read */
const NEAR = 7;
/** mm beyond the edge of the muscle over which its depth counts less and less */
const BEYOND = 10;

/** Where the rings of the blade's net lie: 0 on the rim, 1 in the middle */
const RINGS = [0.24, 0.56];
/** Rounds in which its points even out how far the ribs push them back */
const EASED = 3;

/**
 * The map that takes a point of the blade's middle back until the blade, `half` mm thick to either
 * side, lies behind subscapularis as that was measured. A point that lies there already stays; beyond
 * the muscle's edges its own depth counts.
 */
export function bedOf(figure: Figure, half: number): (p: Vec3) => Vec3 {
  const row = muscleTable()['subscapularis']!;
  const part = row.parts[0]!;
  const { line, fibres } = part[figure];
  const lattice = latticeOf(surfaceOver(fibres!), ALONG, AROUND, 2);
  const rays = sheetRays(lattice, sectionOf(line, lattice), rimOf(row, part));
  const back = rays.flatMap((ring) =>
    ring
      .filter(({ out }, j) => out[2] < 0 && j % (AROUND / 2) !== 0)
      .map(({ core, out, reach }) => add(core, scale(out, reach + half + AIR))),
  );
  return (p) => {
    const { z, far } = planeAt(back, p);
    const share = clamp01(1 - far / BEYOND);
    return [p[0], p[1], p[2] - share * Math.max(0, p[2] - z)];
  };
}

/** Depth of a surface of points at the place of `p` seen from the front, and how far off its points are. */
function planeAt(points: readonly Vec3[], [x, y]: Vec3): { z: number; far: number } {
  const rows = [0, 1, 2].map(() => new Float64Array(4));
  let far = Infinity;
  const offs = points.map(([a, b]) => Math.hypot(a - x, b - y));
  for (const off of offs) far = Math.min(far, off);
  points.forEach(([a, b, c], i) => {
    const weight = Math.exp(-((offs[i]! / (NEAR + far)) ** 2));
    const term = [1, a - x, b - y, c];
    for (let r = 0; r < 3; r++) {
      for (let k = 0; k < 4; k++) rows[r]![k]! += weight * term[r]! * term[k]!;
    }
  });
  return { z: solve(rows, 1)[0]![0]!, far: Math.max(0, far - SPACING) };
}

/** What the net of a blade goes by. */
interface Depths {
  /** takes a point inside of the rim to the depth it is measured at */
  bed: (p: Vec3) => Vec3;
  /** mm that a point has to go back to keep off the ribs; the rim a little less */
  off: (p: Vec3, onRim: boolean) => number;
}

/** A plate inside of a rim, in rings about its middle: all points of its net, the rim's first. */
export function netOf(rim: readonly Vec3[], { bed, off }: Depths): Vec3[] {
  const around = rim.length;
  const sum = rim.reduce((s, p) => add(s, p));
  const middle = scale(sum, 1 / around);
  const net = [
    ...rim,
    ...RINGS.flatMap((inward) => rim.map((p) => bed(mix(p, middle, inward)))),
    bed(middle),
  ];
  let back = net.map((p, i) => off(p, i < around));
  // what goes back takes its neighbours along: single dents would show
  for (let round = 0; round < EASED; round++) {
    const from = back;
    back = from.map((own, i) => {
      if (i === net.length - 1) return own;
      const [ring, k] = [i - (i % around), i % around];
      const beside = [ring + ((k + 1) % around), ring + ((k + around - 1) % around)];
      const over = [i - around, Math.min(i + around, net.length - 1)].filter((j) => j >= 0);
      const all = [...beside, ...over].map((j) => from[j]!);
      return Math.max(own, all.reduce((a, b) => a + b) / all.length);
    });
  }
  return net.map((p, i) => add(p, [0, 0, -back[i]!]));
}

/** Triangles of such a net with `around` points on its rim: bands between its rings, and a fan in the middle. */
export function bandsOf(around: number): [number, number, number][] {
  const last = around * RINGS.length;
  const next = (p: number): number => (p % around === around - 1 ? p + 1 - around : p + 1);
  return [
    ...Array.from({ length: last }, (_, p) => [
      [p, next(p), next(p) + around] as [number, number, number],
      [p, next(p) + around, p + around] as [number, number, number],
    ]).flat(),
    ...Array.from({ length: around }, (_, i): [number, number, number] => [
      last + i,
      next(last + i),
      last + around,
    ]),
  ];
}
