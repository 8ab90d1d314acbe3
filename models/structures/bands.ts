/**
 * Lays the bands (fasciae, ligaments, cartilages) over the muscles as they have settled. They come last, into
 * the file that the muscles settled around: `npx tsx models/structures/bands.ts`; builds of bones and muscles end
 * with it. What else the file holds stays as it is.
 */
import { writeFileSync } from 'node:fs';
import { type Figure, perFigure } from '../mesh.ts';
import { MeshField } from '../geometry/mesh-field.ts';
import { meshOf as muscleMesh, readMuscles, type MuscleModel } from '../muscles/file/read.ts';
import { readBody } from '../read.ts';
import { INSIDE_FILE, piecesOf, readInside, type InsideModel } from './file/read.ts';
import { encodeInside, type Range } from './file/write.ts';
import { buildBands, type Band } from './settle/drape.ts';
import { surfaceOfMany, surfaceOfMesh, underSkin, type Surface } from './settle/fit.ts';

/** Lie over others as thin as a sheet themselves, or only some people have them. */
const NOT_UNDER = /^(sternalis|platysma)$/;
/**
 * Come over the wall of the belly, and over the retinaculum of the wrist's flexors, on which the ball of the thumb
 * arises: what lies there goes on under them.
 */
const OVER_WALL = /^(pectoralis-major|palmaris-longus|thumb-adductor-opponens)$/;
const THROAT = /^(windpipe|thyroid)$/;
/** mm above and below a level at which a muscle's reach is looked for */
const LEVEL = 7;
/** mm under the skin that bands keep; ligaments lie between skin and bone where there is hardly room for them */
const UNDER = 1.8;
const SQUEEZED = 0.8;

/** Muscles of both sides and all bones, as one surface; without those whose name is given. */
function fleshAndBones(muscles: MuscleModel, inside: InsideModel, without?: RegExp): Surface {
  return perFigure((f) => {
    const positions: number[] = [];
    const indices: number[] = [];
    const add = (mesh: { positions: Float64Array; indices: Uint32Array }): void => {
      const from = positions.length / 3;
      for (const i of mesh.indices) indices.push(from + i);
      for (const x of mesh.positions) positions.push(x);
    };
    for (const range of muscles.muscles.filter(
      ({ id }) => !NOT_UNDER.test(id) && !without?.test(id),
    ))
      for (const mirrored of [false, true]) add(muscleMesh(muscles, range, f, mirrored));
    for (const piece of inside.bones.flatMap((bone) => piecesOf(inside, bone)))
      add({ positions: piece.positions[f], indices: piece.indices });
    return new MeshField(Float64Array.from(positions), Uint32Array.from(indices), 10);
  });
}

/** Least and greatest x of the left ones of some muscles at a level. */
const reachOf =
  (muscles: MuscleModel, f: Figure) =>
  (name: RegExp, y: number): readonly [number, number] | null => {
    let [least, most] = [Infinity, -Infinity];
    const P = muscles.positions[f];
    for (const { id, firstVertex, vertices } of muscles.muscles) {
      if (!name.test(id)) continue;
      for (let v = firstVertex; v < firstVertex + vertices; v++) {
        if (Math.abs(P[3 * v + 1]! - y) > LEVEL) continue;
        least = Math.min(least, P[3 * v]!);
        most = Math.max(most, P[3 * v]!);
      }
    }
    return most > least ? [least, most] : null;
  };

const unpacked = <R extends Range>(inside: InsideModel, range: R) => {
  const [piece] = piecesOf(inside, { ...range, mirror: false });
  if (!piece) throw new Error(`nothing in ${range.id}`);
  return { ...range, ...piece, side: range.side, mirror: range.mirror };
};

/** Bands over the muscles of a model, under the skin. */
export async function bandsOver(muscles: MuscleModel, inside: InsideModel): Promise<Band[]> {
  const skin = surfaceOfMesh(await readBody());
  const bones = inside.bones.map((bone) => unpacked(inside, bone));
  const soft = inside.structures
    .filter(({ id }) => THROAT.test(id))
    .map((range) => unpacked(inside, range));
  const bands = buildBands({
    skin,
    muscles: fleshAndBones(muscles, inside),
    wall: fleshAndBones(muscles, inside, OVER_WALL),
    bones: surfaceOfMany(bones),
    throat: (cartilages) => surfaceOfMany([...bones, ...soft, ...cartilages]),
    reach: (f) => reachOf(muscles, f),
  });
  for (const band of bands) underSkin(band, skin, band.tissue === 'ligament' ? SQUEEZED : UNDER);
  return bands;
}

/** Writes the file anew with the bands over the committed muscles. */
export async function writeBands(): Promise<void> {
  const [inside, muscles] = await Promise.all([readInside(), readMuscles()]);
  const bands = await bandsOver(muscles, inside);
  const bytes = await encodeInside(
    inside.bones.map((range) => unpacked(inside, range)),
    inside.structures.map((range) => unpacked(inside, range)),
    bands,
    true,
  );
  writeFileSync(INSIDE_FILE, bytes);
  const triangles = bands.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  console.table({ bytes: bytes.length, bands: bands.length, triangles });
}

if (process.argv[1]?.endsWith('structures/bands.ts')) await writeBands();
