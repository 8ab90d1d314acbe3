/** Sheets on a bone whose edges run out on it: there they thin out and lie down, as flesh goes over into a tendon. */
import { volumeOf } from '../../geometry/measures.ts';
import { distance, mix, normalise, scale, smoothstep, sub } from '../../geometry/vec.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import type { Figure, Vec3 } from '../../mesh.ts';
import type { Rests } from '../lines/row.ts';
import { positionsOf, type Rays, type Shell } from '../shapes/shell.ts';

/** mm to the bone within which a sheet lies down */
const NEAR = 14;
/** Half of what is left of the thickness at an edge, mm, and how far its middle lies over the bone there */
const THIN = 0.4;
const EDGE = 0.3;
/** What its edges lose the rest makes good, at most so many times as thick, in so many rounds. */
const MOST = 1.6;
const ROUNDS = 4;

/** Two vertices that face each other, one at an edge; where they stood, and where they lie down. */
interface Pair {
  vertices: number[];
  points: Vec3[];
  middle: Vec3;
  bone: { distance: number; out: Vec3 };
  /** 0 at an edge .. 1 */
  whole: number;
  thick: number;
}

/** Lays a part down on the bones of one figure, in place; it keeps its volume. */
export function layDown(shell: Shell, figure: Figure, bones: MeshField, { over }: Rests): void {
  const rays = shell.rays[figure];
  const pairs = pairsOf(shell, figure, bones, over);
  const volume = (): number => Math.abs(volumeOf(positionsOf(rays), shell.triangles));
  const before = volume();
  let grown = 1;
  for (let round = 0; round < ROUNDS; round++) {
    for (const pair of pairs) lay(rays, pair, grown);
    grown = Math.min(MOST, (grown * before) / volume());
  }
}

function pairsOf(shell: Shell, figure: Figure, bones: MeshField, over: number): Pair[] {
  const { rings, around, rays } = shell;
  const P = positionsOf(rays[figure]);
  const half = around / 2;
  const ringed = Array.from({ length: rings }, (_, i) =>
    Array.from({ length: half + 1 }, (__, j) => {
      const vertices = [...new Set([j, (around - j) % around])].map((k) => i * around + k);
      const points = vertices.map((v): Vec3 => [P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!]);
      const [a, b] = [points[0]!, points.at(-1)!];
      return { vertices, points, middle: mix(a, b, 0.5), thick: distance(a, b) / 2 };
    }),
  );
  const middles = ringed.map((row) => row.map(({ middle }) => middle));
  const across = middles.map(toEnds);
  const along = middles[0]!.map((_, j) => toEnds(middles.map((row) => row[j]!)));
  return ringed.flatMap((row, i) =>
    row.map((pair, j) => {
      const { distance: far, nx, ny, nz } = bones.near(...pair.middle, NEAR);
      const whole = smoothstep(0, over, Math.min(along[j]![i]!, across[i]![j]!));
      return { ...pair, whole, bone: { distance: far, out: [nx, ny, nz] as Vec3 } };
    }),
  );
}

function lay({ core, out, reach }: Rays, pair: Pair, grown: number): void {
  const { vertices, points, middle, bone, whole, thick } = pair;
  if (!Number.isFinite(bone.distance)) return;
  const left = thick > THIN ? THIN + whole * (thick * grown - THIN) : thick;
  const by = Math.max(0, (1 - whole) * (bone.distance - EDGE));
  const down = sub(middle, scale(bone.out, by));
  vertices.forEach((v, k) => {
    if (vertices.length === 1) {
      // at its very edge: it keeps its way out
      const way: Vec3 = [out[3 * v]!, out[3 * v + 1]!, out[3 * v + 2]!];
      core.set(sub(down, scale(way, reach[v]!)), 3 * v);
      return;
    }
    core.set(down, 3 * v);
    if (thick < 1e-9) return;
    out.set(normalise(sub(points[k]!, middle)), 3 * v);
    reach[v] = left;
  });
}

/** mm from each of a row of points to the nearer end of the row. */
function toEnds(row: readonly Vec3[]): number[] {
  const far = [0];
  for (let i = 1; i < row.length; i++) far.push(far[i - 1]! + distance(row[i]!, row[i - 1]!));
  const all = far.at(-1)!;
  return far.map((d) => Math.min(d, all - d));
}
