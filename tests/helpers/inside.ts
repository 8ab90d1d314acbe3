/** What the tests of skeleton and structures share: pieces of the committed file, and the skin. */
import { MeshField } from '../../models/geometry/mesh-field';
import type { Figure } from '../../models/mesh';
import type { BodyModel } from '../../models/read';
import { piecesOf, type InsideModel, type Piece } from '../../models/structures/file/read';
import type { Range } from '../../models/structures/file/write';

/** Every piece of both sides. */
export const allPieces = (model: InsideModel, ranges: readonly Range[]): Piece[] =>
  ranges.flatMap((range) => piecesOf(model, range));

/** ml; positive when the triangles face outward */
export function volumeOf({ positions, indices }: Piece, figure: Figure): number {
  const P = positions[figure];
  let six = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => {
      const at = 3 * (indices[t + k] ?? 0);
      return [P[at] ?? 0, P[at + 1] ?? 0, P[at + 2] ?? 0] as const;
    }) as [Point, Point, Point];
    six +=
      a[0] * (b[1] * c[2] - b[2] * c[1]) -
      a[1] * (b[0] * c[2] - b[2] * c[0]) +
      a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return six / 6000;
}
type Point = readonly [number, number, number];

/** The vertices of a piece, mm. */
export const pointsOf = (piece: Piece, figure: Figure): Point[] =>
  Array.from({ length: piece.positions[figure].length / 3 }, (_, v) => {
    const at = piece.positions[figure].subarray(3 * v, 3 * v + 3);
    return [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0];
  });

export const skinOf = (body: BodyModel, figure: Figure): MeshField =>
  new MeshField(body.positions[figure], body.indices, 12);

/** mm that each vertex lies outside the skin; 0 inside. */
export function outsideBy(pieces: readonly Piece[], skin: MeshField, figure: Figure): number[] {
  return pieces.flatMap((piece) =>
    pointsOf(piece, figure).map(([x, y, z]) => {
      const { distance } = skin.near(x, y, z, 15);
      return distance === Infinity ? 0 : Math.max(0, distance);
    }),
  );
}

/** One surface over many pieces. */
export function surfaceOver(pieces: readonly Piece[], figure: Figure): MeshField {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const piece of pieces) {
    const from = positions.length / 3;
    for (const i of piece.indices) indices.push(from + i);
    for (const x of piece.positions[figure]) positions.push(x);
  }
  return new MeshField(Float64Array.from(positions), Uint32Array.from(indices), 10);
}
