/** All muscles, in place: their shells settle between skin, bones and each other. */
import { MeshField } from '../../geometry/mesh-field.ts';
import { FIGURES, perFigure, type Figure } from '../../mesh.ts';
import type { BodyModel } from '../../read.ts';
import type { InsideModel } from '../../structures/file/read.ts';
import type { MuscleRow } from '../lines/row.ts';
import { muscleTable } from '../measured/index.ts';
import { shellsOf } from '../shapes/index.ts';
import { positionsOf, type Shell } from '../shapes/shell.ts';
import { fatOver } from './fascia.ts';
import { liftOff } from './lift.ts';
import { pointsOf, raiseOver } from './raise.ts';
import { layDown } from './rest.ts';
import { settle } from './settle.ts';
import { sewEdges } from './sew.ts';
import { taperEnds } from './sink.ts';
import { boneField, bonesOf } from './walls.ts';

/** mm of a gap to a neighbour or bone that a muscle fills; those of the thigh wrap the femur and each other */
const FILL = 5;
const WRAPS = 16;
/** mm beyond the mid-line that are kept of the skin */
const BEYOND = 60;
/** mm below the skin at least, and for what lies between it and a bone close by */
const SHALLOW = 1;
const SQUEEZED = 0.5;
/** mm that stay free over a bone, and over the edge of a muscle, where a sheet rises over it */
const OVER = { bone: 0.9, edge: 0.7 };

type Skin = Pick<BodyModel, 'positions' | 'indices'>;

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
function settleOne(shells: readonly Shell[], figure: Figure, from: Sources): void {
  const { table, skin, inside } = from;
  const rows = shells.map((s) => table[s.muscle]!);
  const figures = shells.map((s, i) => rows[i]!.parts[s.index]![figure]);
  const bones = boneField(inside, figure);
  const under = new Set(Object.values(table).flatMap((row) => row.covers ?? []));
  const onBone = shells.filter((_, i) => rows[i]!.onBone);
  for (const s of onBone) liftOff(s, figure, bones, skin[figure], 3);
  const sinkEnds = taperEnds(shells, figure, { table, bones, skin: skin[figure] });
  settle(shells, {
    figure,
    skin: skin[figure],
    inside,
    depth: rows.map((row, i) => (row.onBone ? SQUEEZED : Math.max(SHALLOW, figures[i]!.depth[0]))),
    fascia: rows.map(({ layer, place }) => (layer === 'superficial' ? fatOver(place, figure) : 0)),
    median: figures.map((own) => own.depth[1]),
    sheet: figures.map((own) => own.fibres !== undefined),
    covered: rows.map((row, i) => row.layer !== 'superficial' || under.has(shells[i]!.muscle)),
    // a strap rises over what it covers, but does not press it down
    covers: rows.map((row, i) => (figures[i]!.fibres ? row.covers : undefined)),
    fill: rows.map(({ place }) => (place === 'thigh' ? WRAPS : FILL)),
    volume: figures.map((own) => 1000 * own.volume),
  });
  // where skin and bone leave less room than either asks for, the sheet lies on the bone
  for (const s of onBone) liftOff(s, figure, bones, skin[figure]);
  raiseAll(shells, figure, from);
  sinkEnds();
  shells.forEach((s, i) => {
    const { rests } = rows[i]!.parts[s.index]!;
    if (rests) layDown(s, figure, bones, rests);
  });
  sewEdges(shells, figure, { table, skin: skin[figure] });
}

/** What rises over what lies under it, last of all. */
function raiseAll(
  shells: readonly Shell[],
  figure: Figure,
  { table, skin, inside }: Sources,
): void {
  const over = (own: readonly Shell[], names: RegExp): void => {
    const { positions, indices } = bonesOf(inside, figure, names);
    const points = pointsOf(positions, indices);
    raiseOver(own, figure, { points, free: OVER.bone }, skin[figure]);
  };
  for (const [id, { overBones, parts }] of Object.entries(table)) {
    const own = shells.filter((s) => s.muscle === id);
    if (overBones) over(own, overBones);
    parts.forEach((part, index) => {
      if (part.overBones) {
        over(
          own.filter((s) => s.index === index),
          part.overBones,
        );
      }
    });
  }
  // after them, for these lie on what has risen
  for (const [id, { covers }] of Object.entries(table)) {
    if (!covers) continue;
    const points = shells
      .filter((s) => covers.includes(s.muscle))
      .flatMap((s) => pointsOf(positionsOf(s.rays[figure]), s.triangles));
    const own = shells.filter((s) => s.muscle === id);
    raiseOver(own, figure, { points, free: OVER.edge }, skin[figure]);
  }
}
