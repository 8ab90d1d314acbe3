/** Puts what was drawn in its place: under the skin, and the lungs inside the ribs. */
import { type Figure, type Vec3, FIGURES } from '../../mesh.ts';
import { add, dot, normalise, scale } from '../../geometry/vec.ts';
import { volumeOf } from '../../geometry/measures.ts';
import { MeshField } from '../../geometry/mesh-field.ts';
import type { PairMesh } from '../../skeleton/index.ts';

/** A closed surface to stay inside of, or outside of; both figures. */
export type Surface = Record<Figure, MeshField>;

export const surfaceOfMesh = ({
  positions,
  indices,
}: Pick<PairMesh, 'positions' | 'indices'>): Surface => ({
  male: new MeshField(positions.male, indices, 10),
  female: new MeshField(positions.female, indices, 10),
});

/** Both sides of paired meshes, as one surface. */
export function surfaceOfMany(meshes: readonly (PairMesh & { mirror: boolean })[]): Surface {
  const indices: number[] = [];
  const positions: Record<Figure, number[]> = { male: [], female: [] };
  for (const mesh of meshes) {
    for (const flip of mesh.mirror ? [1, -1] : [1]) {
      const from = positions.male.length / 3;
      for (let i = 0; i < mesh.indices.length; i++) {
        const turned = flip < 0 ? i - (i % 3) + [0, 2, 1][i % 3]! : i;
        indices.push(from + mesh.indices[turned]!);
      }
      for (const figure of FIGURES) {
        const P = mesh.positions[figure];
        for (let i = 0; i < P.length; i++) positions[figure].push(i % 3 ? P[i]! : flip * P[i]!);
      }
    }
  }
  return surfaceOfMesh({
    indices: Uint32Array.from(indices),
    positions: {
      male: Float64Array.from(positions.male),
      female: Float64Array.from(positions.female),
    },
  });
}

/** mm under the skin that every vertex keeps */
export const UNDER = 1.8;
/** mm around the skin within which vertices are looked for */
const LOOK = 30;

/** Draws vertices in until they lie `under` mm below the skin. */
export function underSkin(mesh: PairMesh, skin: Surface, under = UNDER): void {
  for (const figure of FIGURES) {
    const P = mesh.positions[figure];
    for (let v = 0; v < P.length; v += 3) {
      for (let round = 0; round < 3; round++) {
        const near = skin[figure].near(P[v]!, P[v + 1]!, P[v + 2]!, LOOK);
        if (near.distance === Infinity || near.distance <= -under + 0.01) break;
        const go = near.distance + under;
        P[v]! -= go * near.nx;
        P[v + 1]! -= go * near.ny;
        P[v + 2]! -= go * near.nz;
      }
    }
  }
}

/** Neighbours of each vertex. */
function ringsOf(indices: Uint32Array, count: number): number[][] {
  const rings = Array.from({ length: count }, () => new Set<number>());
  for (let t = 0; t < indices.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const a = indices[t + k]!;
      rings[a]!.add(indices[t + ((k + 1) % 3)]!).add(indices[t + ((k + 2) % 3)]!);
    }
  }
  return rings.map((ring) => [...ring]);
}

/** Rounds off without shrinking (Taubin 1995), in place; only where it is said, if it is. */
export function smooth(
  mesh: PairMesh,
  rounds: number,
  where: (p: Vec3, figure: Figure) => boolean = () => true,
): void {
  const rings = ringsOf(mesh.indices, mesh.positions.male.length / 3);
  for (const figure of FIGURES) {
    const P = mesh.positions[figure];
    const free = rings.map((_, v) => where([P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!], figure));
    for (let n = 0; n < 2 * rounds; n++) {
      const by = n % 2 ? -0.53 : 0.5;
      const next = P.slice();
      rings.forEach((ring, v) => {
        if (!free[v]) return;
        for (let k = 0; k < 3; k++) {
          const mean = ring.reduce((sum, w) => sum + P[3 * w + k]!, 0) / ring.length;
          next[3 * v + k]! += by * (mean - P[3 * v + k]!);
        }
      });
      P.set(next);
    }
  }
}

/** Rounds corners and points off, in place; what that takes is given back all around. */
export function rounded(mesh: PairMesh, rounds: number): void {
  const rings = ringsOf(mesh.indices, mesh.positions.male.length / 3);
  for (const figure of FIGURES) {
    const P = mesh.positions[figure];
    const before = volumeOf(P, mesh.indices);
    for (let n = 0; n < rounds; n++) {
      const next = P.slice();
      rings.forEach((ring, v) => {
        for (let k = 0; k < 3; k++) {
          const mean = ring.reduce((sum, w) => sum + P[3 * w + k]!, 0) / ring.length;
          next[3 * v + k]! += 0.5 * (mean - P[3 * v + k]!);
        }
      });
      P.set(next);
    }
    const grow = Math.cbrt(before / volumeOf(P, mesh.indices));
    for (let k = 0; k < 3; k++) {
      let middle = 0;
      for (let i = k; i < P.length; i += 3) middle += P[i]! / rings.length;
      for (let i = k; i < P.length; i += 3) P[i] = middle + grow * (P[i]! - middle);
    }
  }
}

/**
 * Draws a mesh in behind other surfaces: what comes nearer than `gap` mm to them gives way, off the
 * wall or, past its middle, towards its own level's middle; neighbours follow, so that no dent has
 * an edge. Triangles are wider than ribs, so their middles are asked too. With `sheet` the second
 * half of the vertices are the back of the first and go along.
 */
export function behind(mesh: PairMesh, walls: Surface, gap: number, sheet = false): void {
  const count = mesh.positions.male.length / 3;
  const rings = ringsOf(mesh.indices, count);
  for (const figure of FIGURES) {
    const P = mesh.positions[figure];
    for (let round = 0; round < 14; round++) {
      let move = pressed(P, mesh.indices, walls[figure], gap);
      if (move.every((m) => m === 0)) break;
      if (sheet) move = move.map((m, v) => Math.max(m, move[(v + count / 2) % count]!));
      const go = new Float64Array(P.length);
      for (let v = 0; v < count; v++) {
        if (move[v] === 0) continue;
        const [x, y, z] = [P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!];
        const middle = levelMiddle(P, y);
        const inward: Vec3 = normalise([middle[0] - x, 0, middle[1] - z]);
        const { nx, ny, nz } = walls[figure].near(x, y, z, 30);
        const off: Vec3 = [nx, ny, nz];
        const way = dot(off, inward) > 0 ? normalise(add(off, scale(inward, 0.3))) : inward;
        go.set(scale(way, move[v]!), 3 * v);
      }
      spread(go, rings, 2);
      for (let i = 0; i < P.length; i++) P[i]! += go[i]!;
    }
  }
}

/** Lets neighbours of what moves come along by half; what moves keeps at least its own way. */
function spread(go: Float64Array, rings: readonly (readonly number[])[], rounds: number): void {
  for (let n = 0; n < rounds; n++) {
    const from = go.slice();
    rings.forEach((ring, v) => {
      const own = Math.hypot(from[3 * v]!, from[3 * v + 1]!, from[3 * v + 2]!);
      const mean = [0, 1, 2].map(
        (k) => ring.reduce((sum, w) => sum + from[3 * w + k]!, 0) / ring.length,
      ) as Vec3;
      if (Math.hypot(...mean) > own) go.set(mean, 3 * v);
    });
  }
}

/** Middle (x, z) of the vertices within a finger's width of a level. */
function levelMiddle(P: Float64Array, y: number): [number, number] {
  const sum = [0, 0, 0];
  for (let v = 0; v < P.length; v += 3) {
    if (Math.abs(P[v + 1]! - y) > 14) continue;
    sum[0]! += P[v]!;
    sum[1]! += P[v + 2]!;
    sum[2]! += 1;
  }
  return [sum[0]! / sum[2]!, sum[1]! / sum[2]!];
}

/** mm that each vertex has to give way, so that corners, edges and middles keep `gap`. */
function pressed(P: Float64Array, T: Uint32Array, wall: MeshField, gap: number): Float64Array {
  const move = new Float64Array(P.length / 3);
  const ask = (corners: readonly number[]): void => {
    const [x, y, z] = [0, 1, 2].map(
      (k) => corners.reduce((sum, v) => sum + P[3 * v + k]!, 0) / corners.length,
    ) as [number, number, number];
    if (!wall.covers(x, y, z, gap)) return;
    const { distance } = wall.near(x, y, z, 12);
    if (distance >= gap) return;
    const go = Math.min(4, gap - distance + 0.3);
    for (const v of corners) move[v] = Math.max(move[v]!, go);
  };
  for (let v = 0; v < move.length; v++) ask([v]);
  for (let t = 0; t < T.length; t += 3) {
    const [a, b, c] = [T[t]!, T[t + 1]!, T[t + 2]!];
    ask([a, b, c]);
    if (a < b) ask([a, b]);
    if (b < c) ask([b, c]);
    if (c < a) ask([c, a]);
  }
  return move;
}
