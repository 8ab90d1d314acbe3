/** Puts what was drawn in its place: under the skin, and the lungs inside the ribs. */
import type { Figure } from '../mesh.ts';
import { FIGURES } from '../mesh.ts';
import { MeshField } from '../muscles/field.ts';
import type { PairMesh } from '../skeleton/index.ts';

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

/** Draws vertices in until they lie `UNDER` mm below the skin. */
export function underSkin(mesh: PairMesh, skin: Surface): void {
  for (const figure of FIGURES) {
    const P = mesh.positions[figure];
    for (let v = 0; v < P.length; v += 3) {
      for (let round = 0; round < 3; round++) {
        const near = skin[figure].near(P[v]!, P[v + 1]!, P[v + 2]!, LOOK);
        if (near.distance === Infinity || near.distance <= -UNDER + 0.01) break;
        const go = near.distance + UNDER;
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

/** Rounds off without shrinking (Taubin 1995), in place. */
export function smooth(mesh: PairMesh, rounds: number): void {
  const rings = ringsOf(mesh.indices, mesh.positions.male.length / 3);
  for (const figure of FIGURES) {
    const P = mesh.positions[figure];
    for (let n = 0; n < 2 * rounds; n++) {
      const by = n % 2 ? -0.53 : 0.5;
      const next = P.slice();
      rings.forEach((ring, v) => {
        for (let k = 0; k < 3; k++) {
          const mean = ring.reduce((sum, w) => sum + P[3 * w + k]!, 0) / ring.length;
          next[3 * v + k]! += by * (mean - P[3 * v + k]!);
        }
      });
      P.set(next);
    }
  }
}

/**
 * Draws a mesh in behind other surfaces: a vertex nearer than `gap` mm to them goes straight
 * towards its own level's middle, its neighbours follow a little.
 */
export function behind(mesh: PairMesh, walls: Surface, gap: number): void {
  const count = mesh.positions.male.length / 3;
  const rings = ringsOf(mesh.indices, count);
  for (const figure of FIGURES) {
    const P = mesh.positions[figure];
    for (let round = 0; round < 8; round++) {
      const move = new Float64Array(count);
      for (let v = 0; v < count; v++) {
        const near = walls[figure].near(P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!, 12);
        if (near.distance < gap) move[v] = Math.min(4, gap - near.distance + 0.3);
      }
      if (move.every((m) => m === 0)) break;
      const middle = middleOf(P);
      for (let v = 0; v < count; v++) {
        const follow = Math.max(...rings[v]!.map((w) => move[w]!)) * 0.5;
        const go = Math.max(move[v]!, follow);
        if (go === 0) continue;
        const dx = middle[0] - P[3 * v]!;
        const dz = middle[1] - P[3 * v + 2]!;
        const far = Math.hypot(dx, dz) || 1;
        P[3 * v]! += (go * dx) / far;
        P[3 * v + 2]! += (go * dz) / far;
      }
    }
  }
}

function middleOf(P: Float64Array): [number, number] {
  let x = 0;
  let z = 0;
  for (let v = 0; v < P.length; v += 3) {
    x += P[v]!;
    z += P[v + 2]!;
  }
  return [(3 * x) / P.length, (3 * z) / P.length];
}
