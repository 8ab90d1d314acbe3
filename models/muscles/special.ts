/**
 * Surfaces of sheets whose measured fibre lines are too few for a plain surface: they are carried
 * round the trunk by what they lie on.
 */
import type { Figure, Vec3 } from '../mesh.ts';
import { add, mix, scale, smoothstep, sub } from '../figure/vec.ts';
import { landmarkPoints } from '../spec/landmarks.ts';
import { above, cageOf } from './cage.ts';
import { sampleRows } from './curve.ts';
import type { Surface } from './sheet.ts';
import type { PartFigures } from './table.ts';

/** Slips of serratus anterior that show at the front edge, and how deep the gaps between are, mm. */
const SLIPS = 8;
const GAP = 15;
/** mm between the ribs and the middle of a muscle that lies on them */
const ON_RIBS = 3.5;

/**
 * Serratus anterior: from the side of ribs 1 to 8 backward on the rib cage to the front of the
 * scapula's medial border; its front edge is cut into slips.
 */
export function serratusAnterior(
  figure: Figure,
  { fibres, origin, insertion }: PartFigures,
): Surface {
  const cage = cageOf(figure);
  const top = fibres![0]!;
  // the first fibre line runs down the front edge of the upper slips before it meets the origin
  const front = [top[4]!, top[3]!, mix(top[2]!, top[1]!, 0.4), top[1]!, ...origin];
  const back = insertion;
  // the upper two slips go to the upper corner, the lower five to the lower one
  const goal = [0, 0.05, 0.28, 0.5, 0.64, 0.78, 0.87, 0.94, 1];
  const place = (p: Vec3): number[] => {
    const [s, r] = cage.project(p);
    const off = sub(p, above(cage, s, r, ON_RIBS));
    return [s, r, ...off];
  };
  const from = front.map(place);
  const to = goal.map((g) => place(sampleRows(back, g) as Vec3));
  return (u, v) => {
    const a = sampleRows(from, v);
    const b = sampleRows(to, v);
    const length = 150;
    const slip = (GAP / length) * (0.5 - 0.5 * Math.cos(2 * Math.PI * SLIPS * v)) * (1 - u) ** 2;
    const t = u + slip;
    const [s, r] = [a[0]! + (b[0]! - a[0]!) * t, a[1]! + (b[1]! - a[1]!) * t];
    const off: Vec3 = add(
      scale([a[2]!, a[3]!, a[4]!], 1 - smoothstep(0, 0.45, t)),
      scale([b[2]!, b[3]!, b[4]!], smoothstep(0.5, 1, t)),
    );
    return add(above(cage, s, r, ON_RIBS), off);
  };
}

/**
 * Fibre lines of external oblique with its back edge: the measured first line stops short of the
 * hip bone's crest, and one line turns back under the inguinal ligament.
 */
export function externalOblique(figure: Figure, fibres: readonly Vec3[][]): Vec3[][] {
  const marks = landmarkPoints(figure);
  const mark = (name: string): Vec3 => marks[`${name}_L`]!;
  const out = (p: Vec3, x: number, y: number, z: number): Vec3 => [p[0] + x, p[1] + y, p[2] + z];
  const tip = fibres[0]![0]!;
  const crest = out(mark('iliac_crest_3'), 6, 8, 2);
  const back = [
    out(tip, -4, 0, -6),
    mix(out(tip, -4, 0, -6), crest, 0.5),
    crest,
    out(mark('iliac_crest_top'), 5, 7, 3),
    out(mix(mark('iliac_crest_top'), mark('iliac_crest_2'), 0.6), 6, 8, 2),
    out(mark('iliac_crest_2'), 6, 6, 2),
    out(mark('iliac_crest_1'), 6, 8, 4),
  ];
  const ligament = mix(mark('ASIS'), mark('pubic_tubercle'), 0.4);
  const lines = fibres.map((line) => [...line]);
  const second = lines[1]!;
  const skin = second[5]!;
  second[6] = [ligament[0], Math.max(ligament[1], skin[1] - 22), skin[2] - 4];
  return [back, ...lines];
}

/**
 * Gluteus maximus: the measured fibre lines all start at the sacrum and climb along the hip bone
 * before they turn; its fibres come from the hip bone, too. The same surface is run through anew:
 * where each line starts (u, v of the measured surface), and where it ends (v).
 */
const GLUTEAL_LINES = [
  [0.4, 0, 0],
  [0.26, 0, 0.14],
  [0.12, 0, 0.3],
  [0, 0.12, 0.48],
  [0, 0.55, 0.74],
  [0, 1, 1],
];

export function gluteusMaximus(measured: Surface): Surface {
  return (t, k) => {
    const [u, v, goal] = sampleRows(GLUTEAL_LINES, k) as Vec3;
    const [a, b] = [u + (1 - u) * t, v + (goal - v) * t];
    return measured(Math.min(1, Math.max(0, a)), Math.min(1, Math.max(0, b)));
  };
}
