/** Parts of one muscle that were measured one by one and meet in life: their common edges agree. */
import { FIGURES, type Figure, type Vec3 } from '../mesh.ts';
import { mix } from '../figure/vec.ts';
import { landmarkPoints } from '../spec/landmarks.ts';
import { CALMED, calmed } from './calm.ts';
import { meet, resection, type Lines } from './edges.ts';
import { joinCalf, joinForefoot, joinSoleus, joinVastus, setBack, straighten } from './leg.ts';
import { asSheet, type Bend } from './straps.ts';
import type { MuscleRow, PartFigures, PartRow } from './table.ts';

/** Upper trapezius up to the superior nuchal line, which the measured lines stop short of. */
function toOcciput(figure: Figure, fibres: Lines): void {
  const marks = landmarkPoints(figure);
  const bone = (i: number): Vec3 => marks[`superior_nuchal_line_${i}_L`]!;
  const [inner, outer] = [fibres.length - 2, fibres.length - 1];
  const to = (line: number, mark: Vec3, share: number): void => {
    fibres[line]![0] = mix(fibres[line]![0]!, mark, share);
  };
  to(outer, mix(bone(2), bone(3), 0.2), 0.9);
  to(inner, bone(1), 0.75);
}

/** Gives two edges one starting point. */
function startAt(point: Vec3, ...lines: Vec3[][]): void {
  for (const line of lines) line[0] = point;
}

/** The three parts of deltoid close ranks from the clavicle round the acromion to the spine. */
function joinDeltoid(figure: Figure, parts: PartRow[]): void {
  const marks = landmarkPoints(figure);
  const bends: Bend[] = [
    { side: [1, 0, -1], out: [0, 0, 1], rise: 0.15 },
    { side: [0, 0, 1], out: [1, 0, 0], rise: 0.2 },
    { side: [0, 1, 1], out: [0, 0, -1], rise: 0.2 },
  ];
  const [anterior, middle, posterior] = parts.map((part, i) => {
    part[figure] = asSheet(part[figure], bends[i]!);
    return part[figure].fibres!;
  }) as [Lines, Lines, Lines];
  meet(anterior, -1, middle, -1);
  meet(middle, 0, posterior, -1);
  startAt(mix(anterior[2]![0]!, middle[2]![0]!, 0.5), anterior[2]!, middle[2]!);
  const corner = mix(marks.acromion_angle_L!, marks.scapula_spine_4_L!, 0.5);
  startAt(corner, middle[0]!, posterior[2]!);
}

function joinPectoral(figure: Figure, parts: PartRow[]): void {
  const [clavicular, sternal, costal] = parts as [PartRow, PartRow, PartRow];
  const up: Bend = { side: [0.5, 1, -0.5], out: [0, 0, 1], rise: 0 };
  clavicular[figure] = asSheet(clavicular[figure], up);
  costal[figure] = asSheet(costal[figure], { ...up, side: [-0.5, 1, 0.5] });
  const chest = sternal[figure].fibres!;
  const before = copy(chest);
  meet(clavicular[figure].fibres!, 0, chest, 0);
  meet(costal[figure].fibres!, -1, chest, -1);
  resection(sternal[figure], before);
}

const copy = (lines: readonly (readonly Vec3[])[]): Lines => lines.map((f) => [...f]);

/** Muscles of the leg whose lines are drawn otherwise than measured. */
const LEG: Record<string, (figure: Figure, parts: PartRow[]) => void> = {
  'long-toe-flexors': setBack,
  'superficial-sole': straighten,
  'quadratus-plantae': straighten,
  'short-toe-extensors': straighten,
  gastrocnemius: joinCalf,
  soleus: joinSoleus,
  'vastus-medialis': joinVastus,
  'deep-forefoot': joinForefoot,
};

/** The table with agreeing edges; rows that change are copies. */
export function joined(table: Record<string, MuscleRow>): Record<string, MuscleRow> {
  const out = { ...table };
  const own = (id: string): MuscleRow => {
    const row = out[id]!;
    const parts = row.parts.map((part) => {
      const figures = FIGURES.map((f): [Figure, PartFigures] => [
        f,
        { ...part[f], ...(part[f].fibres && { fibres: copy(part[f].fibres) }) },
      ]);
      return { ...part, ...Object.fromEntries(figures) };
    });
    return (out[id] = { ...row, parts });
  };
  const trapezius = ['upper', 'middle', 'lower'].map((x) => `${x}-trapezius`);
  if (trapezius.every((id) => table[id])) {
    const [upper, middle, lower] = trapezius.map((id) => own(id).parts[0]!);
    for (const f of FIGURES) {
      const [a, b, c] = [upper![f].fibres!, middle![f].fibres!, lower![f].fibres!];
      const before = [a, b, c].map(copy);
      meet(a, 0, b, 0);
      meet(b, -1, c, -1);
      [upper!, middle!, lower!].forEach((part, i) => resection(part[f], before[i]!));
      toOcciput(f, a);
    }
  }
  const deltoid = table.deltoid ? own('deltoid').parts : [];
  const pectoral = table['pectoralis-major'] ? own('pectoralis-major').parts : [];
  for (const [id, names] of Object.entries(CALMED)) {
    if (!table[id]) continue;
    for (const part of own(id).parts.filter((p) => names.test(p.name))) {
      for (const f of FIGURES) part[f] = calmed(id, part[f]);
    }
  }
  if (table['splenius-cervicis']) {
    const [part] = own('splenius-cervicis').parts;
    const bend: Bend = { side: [0, 1, 0], out: [0, 0, -1], rise: 0 };
    for (const f of FIGURES) part![f] = asSheet(part![f], bend);
  }
  if (table.deltoid) FIGURES.forEach((f) => joinDeltoid(f, deltoid));
  if (table['pectoralis-major']) FIGURES.forEach((f) => joinPectoral(f, pectoral));
  if (table.rhomboids) {
    const [minor, major] = own('rhomboids').parts;
    for (const f of FIGURES) meet(minor![f].fibres!, -1, major![f].fibres!, 0);
  }
  for (const [id, join] of Object.entries(LEG)) {
    const parts = table[id] ? own(id).parts : [];
    if (parts.length) FIGURES.forEach((f) => join(f, parts));
  }
  return out;
}
