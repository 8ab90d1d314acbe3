/** What the muscles of one figure have around them: distances to the bones and to the skin. */
import type { Figure } from '../../mesh.ts';
import { piecesOf, type InsideModel } from '../../structures/file/read.ts';
import { MeshField } from '../../geometry/mesh-field.ts';
import { middleOf, cubes, fill, Samples, type Grid } from '../../geometry/grid.ts';

/** Farther from a bone than this is just far, mm. */
export const FAR_FROM_BONE = 9;
/** Deeper below the skin than this is just deep, mm. */
export const DEEP = 40;

/** The named bones of one figure near its left half, as one surface. */
export function bonesOf(inside: InsideModel, figure: Figure, names = /./): Surface {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const piece of inside.bones.flatMap((range) => piecesOf(inside, range))) {
    if (piece.side === 'right' || !names.test(piece.id)) continue;
    const from = positions.length / 3;
    for (const v of piece.indices) indices.push(from + v);
    for (const x of piece.positions[figure]) positions.push(x);
  }
  return { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };
}
type Surface = { positions: Float64Array; indices: Uint32Array };

/** All of them, to be asked how far away they are. */
export function boneField(inside: InsideModel, figure: Figure): MeshField {
  const { positions, indices } = bonesOf(inside, figure);
  return new MeshField(positions, indices, 8);
}

/** Cubes of the grid that lie in a bone (or a disc, or cartilage). */
export function bonesIn(grid: Grid, inside: InsideModel, figure: Figure): Uint8Array {
  const bone = new Uint8Array(cubes(grid));
  for (const range of inside.bones) {
    for (const { positions, indices } of piecesOf(inside, range)) {
      fill(grid, positions[figure], indices, (cube) => (bone[cube] = 1));
    }
  }
  return bone;
}

/** Distance to the bones in the cubes that `asked` names; negative inside, mm. */
export function boneDistances(
  grid: Grid,
  inside: InsideModel,
  figure: Figure,
  field: MeshField,
  asked: (cube: number) => boolean,
): Samples {
  const solid = bonesIn(grid, inside, figure);
  const values = new Float32Array(cubes(grid)).fill(FAR_FROM_BONE);
  const [nx, ny] = grid.count;
  const reach = Math.ceil(FAR_FROM_BONE / grid.cell);
  const steps = [1, nx, nx * ny];
  // spread from the bones' borders, one cube a round
  const near = new Uint8Array(values.length);
  solid.forEach((s, cube) => {
    if (s) values[cube] = -FAR_FROM_BONE;
    if (s && steps.some((d) => !solid[cube - d] || !solid[cube + d])) near[cube] = 1;
  });
  for (let round = 1; round < reach; round++) {
    for (let cube = 0; cube < near.length; cube++) {
      if (near[cube] !== round) continue;
      for (const d of steps) {
        if (near[cube - d] === 0) near[cube - d] = round + 1;
        if (near[cube + d] === 0) near[cube + d] = round + 1;
      }
    }
  }
  near.forEach((n, cube) => {
    if (!n || !asked(cube)) return;
    const far = Math.abs(field.near(...middleOf(grid, cube), FAR_FROM_BONE).distance);
    values[cube] = (solid[cube] ? -1 : 1) * Math.min(FAR_FROM_BONE, far);
  });
  return new Samples(grid, values);
}

/** Depth below the skin, mm, in cubes twice as wide; `asked` names cubes of the given grid. */
export function skinDepths(grid: Grid, skin: MeshField, asked: (cube: number) => boolean): Samples {
  const [nx, ny, nz] = grid.count;
  const half = (n: number): number => Math.ceil(n / 2);
  const coarse: Grid = {
    low: grid.low,
    cell: 2 * grid.cell,
    count: [half(nx), half(ny), half(nz)],
  };
  const [cx, cy] = coarse.count;
  const wanted = new Uint8Array(cubes(coarse));
  for (let cube = 0; cube < nx * ny * nz; cube++) {
    if (!asked(cube)) continue;
    const [i, j, k] = [cube % nx, Math.floor(cube / nx) % ny, Math.floor(cube / (nx * ny))];
    const at = ((k >> 1) * cy + (j >> 1)) * cx + (i >> 1);
    for (const d of [0, 1, -1, cx, -cx, cx * cy, -cx * cy]) wanted[at + d] = 1;
  }
  const values = new Float32Array(wanted.length).fill(DEEP);
  wanted.forEach((w, cube) => {
    if (!w) return;
    const { distance } = skin.near(...middleOf(coarse, cube), DEEP);
    if (Number.isFinite(distance)) values[cube] = -distance;
  });
  return new Samples(coarse, values);
}
