/**
 * Builds static/models/muscles.glb from the tables and the finished skin. Byte-identical on repeat.
 * `npx tsx models/muscles/build.ts` does only this step of `npm run models`.
 */
import { writeFileSync } from 'node:fs';
import { FIGURES, type Figure } from '../mesh.ts';
import { perFigure } from '../polygons.ts';
import { readBody, type BodyModel } from '../read.ts';
import { measureMuscles } from './checks.ts';
import { consistencySummary, measureConsistency } from './consistency.ts';
import { MeshField } from './field.ts';
import { shellsOf } from './generate.ts';
import { MUSCLE_FILE, readMuscles } from './read.ts';
import { fasciaOf } from './fascia.ts';
import { readInside, type InsideModel } from '../structures/read.ts';
import { liftOff } from './lift.ts';
import { pointsOf, raiseOver } from './raise.ts';
import { boneField, bonesOf } from './room.ts';
import { COVERS, ON_BONE, OVER_BONES, OVER_EDGE } from './rules.ts';
import { settle } from './settle.ts';
import { positionsOf, type Shell } from './shell.ts';
import { measureStations, stationsSummary } from './stations.ts';
import { muscleTable, type MuscleRow } from './table.ts';
import { placeTriggerPoints } from './trigger-points.ts';
import { encodeMuscles } from './write.ts';

/** mm of a gap to a neighbour or bone that a muscle fills; the vasti wrap the femur */
const FILL = 5;
const WRAP = 16;
/** Muscles under the thin sheets of back and neck */
const COVERED =
  /iliocostalis|longissimus|multifidus|serratus-posterior|rhomboids|splenius|scalenes|sternocl/;

type Skin = Pick<BodyModel, 'positions' | 'indices'>;

/** mm beyond the mid-line that are kept of the skin */
const BEYOND = 60;
/** mm below the skin at least, and for what lies between it and a bone close by */
const SHALLOW = 1;
const SQUEEZED = 0.5;
/** mm that stay free over a bone, and over the edge of a muscle, where a sheet rises over it */
const OVER = { bone: 0.9, edge: 0.7 };

/** Distance to the left half of the skin. */
export function leftSkin({ positions, indices }: Skin, figure: Figure): MeshField {
  const P = positions[figure];
  return new MeshField(P, indices, 12, (t) => P[3 * indices[3 * t]!]! > -BEYOND);
}

export interface Muscles {
  table: Record<string, MuscleRow>;
  shells: Shell[];
}

/** What the muscles of both figures are made from. */
interface Sources {
  table: Record<string, MuscleRow>;
  skin: Record<Figure, MeshField>;
  inside: InsideModel;
}

/** All muscles of the left side, in place inside the skin. */
export function buildMuscles(body: Skin, inside: InsideModel): Muscles {
  const table = muscleTable();
  const skin = perFigure((f) => leftSkin(body, f));
  const shells = shellsOf(table, skin);
  for (const figure of FIGURES) settleOne(shells, figure, { table, skin, inside });
  return { table, shells };
}

/** Settles the shells of one figure, in place. */
function settleOne(
  shells: readonly Shell[],
  figure: Figure,
  { table, skin, inside }: Sources,
): void {
  const rows = shells.map((s) => table[s.muscle]!.parts[s.index]![figure]);
  const bones = boneField(inside, figure);
  const onBone = shells.filter((s) => ON_BONE.test(s.muscle));
  for (const s of onBone) liftOff(s, figure, bones, skin[figure], 3);
  settle(shells, {
    figure,
    skin: skin[figure],
    inside,
    depth: shells.map((s, i) =>
      ON_BONE.test(s.muscle) ? SQUEEZED : Math.max(SHALLOW, rows[i]!.depth[0]),
    ),
    fascia: shells.map((s) =>
      table[s.muscle]!.layer === 'superficial' ? fasciaOf(s.muscle, figure) : 0,
    ),
    median: rows.map((row) => row.depth[1]),
    sheet: rows.map((row) => row.fibres !== undefined),
    covered: shells.map((s) => COVERED.test(s.muscle)),
    covers: shells.map((s) => COVERS[s.muscle] ?? null),
    fill: shells.map((s) => (s.muscle.startsWith('vastus') ? WRAP : FILL)),
    volume: rows.map((row) => 1000 * row.volume),
  });
  // where skin and bone leave less room than either asks for, the sheet lies on the bone
  for (const s of onBone) liftOff(s, figure, bones, skin[figure]);
  raiseAll(shells, figure, skin[figure], inside);
}

/** What rises over what lies under it, last of all. */
export function raiseAll(
  shells: readonly Shell[],
  figure: Figure,
  skin: MeshField,
  inside: InsideModel,
): void {
  const named = (name: RegExp): Shell[] => shells.filter((s) => name.test(s.muscle));
  const own = (name: string): Shell[] =>
    shells.filter((s) => s.muscle === name || `${s.muscle}/${s.part}` === name);
  for (const [muscle, names] of Object.entries(OVER_BONES)) {
    const { positions, indices } = bonesOf(inside, figure, names);
    const points = pointsOf(positions, indices);
    raiseOver(own(muscle), figure, { points, free: OVER.bone }, skin);
  }
  // after them, for these lie on what has risen
  for (const [muscle, names] of Object.entries(OVER_EDGE)) {
    const points = named(names).flatMap((s) => pointsOf(positionsOf(s.rays[figure]), s.triangles));
    raiseOver(own(muscle), figure, { points, free: OVER.edge }, skin);
  }
}

/** Writes the file and prints the table of its checks. */
export async function writeMuscles(): Promise<void> {
  const [body, inside] = await Promise.all([readBody(), readInside()]);
  const { table, shells } = buildMuscles(body, inside);
  const bytes = await encodeMuscles(shells, table, placeTriggerPoints(shells));
  writeFileSync(MUSCLE_FILE, bytes);
  const model = await readMuscles(bytes);
  console.table(measureMuscles(model, body, bytes.length));
  console.table(perFigure((f) => consistencySummary(measureConsistency(model, inside, body, f))));
  console.table(perFigure((f) => stationsSummary(measureStations(model, f))));
}

if (process.argv[1]?.endsWith('muscles/build.ts')) await writeMuscles();
