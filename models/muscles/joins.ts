/** Parts of one muscle that were measured one by one and meet in life: their common edges agree. */
import type { Figure, Vec3 } from '../mesh.ts';
import { FIGURES } from '../mesh.ts';
import {
  add,
  cross,
  distance,
  dot,
  mix,
  normalise,
  reject,
  scale,
  smoothstep,
  sub,
} from '../figure/vec.ts';
import { landmarkPoints } from '../spec/landmarks.ts';
import { sampleRows } from './curve.ts';
import { edgeThrough } from './patch.ts';
import type { MuscleRow, PartFigures, PartRow, Station } from './table.ts';
import { prepare } from './tube.ts';

type Lines = Vec3[][];
/** mm between two edges up to which they are the same one, and beyond which they are not */
const SAME = [32, 48] as const;
/** Share of an edge's move that the next line of the sheet takes part in. */
const NEXT = 0.35;

/** Moves edge `a` of one sheet and edge `b` of another to the middle between them. */
export function meet(one: Lines, a: number, other: Lines, b: number): void {
  const [first, second] = [one.at(a)!, other.at(b)!];
  const moved = [towards(first, second), towards(second, first)];
  [one, other].forEach((lines, i) => {
    const at = (i ? b : a) < 0 ? lines.length - 1 : 0;
    const next = at ? at - 1 : 1;
    const shifts = moved[i]!;
    lines[next] = lines[next]!.map((p, k) => add(p, scale(shifts[k]!, NEXT)));
    lines[at] = lines[at]!.map((p, k) => add(p, shifts[k]!));
  });
}

/** Half the way from each point of a line to another line, where that runs beside it. */
function towards(line: readonly Vec3[], goal: readonly Vec3[]): Vec3[] {
  const edge = edgeThrough(goal);
  const steps = Array.from({ length: 121 }, (_, i) => edge(i / 120));
  return line.map((p) => {
    const gaps = steps.map((q) => distance(p, q));
    const least = Math.min(...gaps);
    const at = gaps.indexOf(least);
    // past the end of the other line there is nothing to meet
    const past = at === 0 || at === 120 ? smoothstep(4, 14, least) : 0;
    const share = 0.5 * (1 - smoothstep(...SAME, least)) * (1 - past);
    // the other line comes as far: its place after that
    return scale(sub(steps[at]!, p), share);
  });
}

/** Keeps the sections that a sheet had before its edges moved: what it lost in width it gains in thickness. */
function resection(figures: PartFigures, before: Lines): void {
  const widthAt = (lines: Lines, t: number): number => {
    const row = lines.map((f) => sampleRows(f, t) as Vec3);
    return row.slice(1).reduce((sum, p, i) => sum + distance(p, row[i]!), 0);
  };
  figures.line = figures.line.map((s, i): Station => {
    const t = i / (figures.line.length - 1);
    const ratio = widthAt(before, t) / Math.max(1, widthAt(figures.fibres!, t));
    const row: Station = [...s];
    row[4] *= Math.min(1.4, Math.max(0.7, ratio));
    return row;
  });
}

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

/** How a strap becomes a sheet. */
interface Bend {
  /** the side of its width that its last line has */
  side: Vec3;
  /** away from what it bends round, and rise of the bend against half the width */
  out: Vec3;
  rise: number;
}

/**
 * A strap as three lines: its edges and its middle. Sections were measured as if flat: the middle of
 * a bent one lies a third of its rise further out than its centre, its edges further in.
 */
function asSheet(figures: PartFigures, { side, out, rise }: Bend): PartFigures {
  const rows = prepare(figures.line, null);
  const last = rows.length - 1;
  const axes = rows.map((s, i) => {
    const [a, b] = [rows[Math.max(0, i - 1)]!, rows[Math.min(last, i + 1)]!];
    const tangent = normalise([b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!]);
    const wide = normalise(reject([s[5]!, s[6]!, s[7]!], tangent));
    const away = cross(tangent, wide);
    return { wide, away: dot(away, out) < 0 ? scale(away, -1) : away };
  });
  const turn = axes.reduce((sum, { wide }) => sum + dot(wide, side), 0) < 0 ? -1 : 1;
  const line = (k: number): Vec3[] =>
    rows.map((s, i) => {
      const { wide, away } = axes[i]!;
      const lift = rise * s[3]! * Math.sin(Math.PI * (0.1 + (0.8 * i) / last));
      const at = add([s[0]!, s[1]!, s[2]!], scale(wide, turn * k * s[3]!));
      return add(at, scale(away, lift * (k ? -2 / 3 : 1 / 3)));
    });
  const fibres = [line(-1), line(0), line(1)];
  // it starts on the whole attachment; where it ends it is a narrow tendon
  const start = edgeThrough(figures.origin);
  const [low, high] = [fibres[0]![0]!, fibres[2]![0]!];
  const turned = dot(sub(start(1), start(0)), sub(high, low)) < 0;
  [0, 0.5, 1].forEach((t, k) => (fibres[k]![0] = start(turned ? 1 - t : t)));
  return { ...figures, fibres };
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

/** Small parts whose measured lines jump from section to section. */
const CALMED: Record<string, RegExp> = {
  'hand-interossei': /dorsal/,
  'cervical-multifidus': /./,
  'medial-pterygoid': /./,
  'lateral-pterygoid': /./,
  suboccipitals: /./,
  'quadratus-plantae': /./,
  'deep-forefoot': /./,
};
const ROUNDS = 2;
/** Width of such a part's end against the section before it, at most. */
const HORN = 0.75;

/** A line evened out; its ends stay. */
function calmed(figures: PartFigures): PartFigures {
  let line = figures.line.map((s) => [...s]);
  // axes that point the same way can be averaged
  line.forEach((s, i) => {
    const before = line[i - 1];
    const turned = before && s[5]! * before[5]! + s[6]! * before[6]! + s[7]! * before[7]! < 0;
    if (turned) for (const k of [5, 6, 7]) s[k] = -s[k]!;
  });
  for (let round = 0; round < ROUNDS; round++) {
    line = line.map((s, i) => {
      const [a, b] = [line[i - 1], line[i + 1]];
      return a && b ? s.map((x, k) => 0.5 * x + 0.25 * (a[k]! + b[k]!)) : s;
    });
  }
  // wide ends are sections along the attachment: a small part has no horns
  const last = line.length - 1;
  for (const [end, next] of [
    [0, 1],
    [last, last - 1],
  ] as const) {
    line[end]![3] = Math.min(line[end]![3]!, HORN * line[next]![3]!);
    line[end]![4] = Math.min(line[end]![4]!, line[next]![4]!);
  }
  return { ...figures, line: line as Station[] };
}

const copy = (lines: readonly (readonly Vec3[])[]): Lines => lines.map((f) => [...f]);

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
      for (const f of FIGURES) part[f] = calmed(part[f]);
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
  return out;
}
