/**
 * Surfaces of sheets whose measured fibre lines are too few for a plain surface: they are carried
 * round the trunk by what they lie on.
 */
import type { Figure, Vec3 } from '../mesh.ts';
import { add, dot, mix, scale, smoothstep, sub } from '../figure/vec.ts';
import { landmarkPoints } from '../spec/landmarks.ts';
import { above, cageOf } from './cage.ts';
import { sampleRows } from './curve.ts';
import { coons, edgeThrough, through } from './patch.ts';
import type { Surface } from './sheet.ts';
import type { PartFigures } from './table.ts';

/** Slips of serratus anterior that show at the front edge, and how deep the gaps between are, mm. */
const SLIPS = 8;
const GAP = 13;
/** mm between the ribs and the middle of a muscle that lies on them */
const ON_RIBS = 3.5;
const UNDER_SCAPULA = 0.5;
/**
 * Where its first and last slips start, on rib 1 and rib 8: along the rib (0 head, 1 front end), which
 * rib (0 first, 1 tenth), and the share of its fibres that turn there.
 */
const FIRST = { s: 0.62, r: 0, turn: 0.32 };
const EIGHTH = { s: 0.8, r: 7 / 9, turn: 0.38 };

/** How much of the way up to rib 1 a place of serratus anterior takes part in. */
const highestSlip = (u: number, v: number): number =>
  (1 - smoothstep(0.02, 0.17, v)) * (1 - Math.min(1, u / FIRST.turn)) ** 2;

/** How much of the way down to rib 8 a place of serratus anterior takes part in. */
const lowestSlip = (u: number, v: number): number =>
  smoothstep(0.86, 0.95, v) *
  (1 - 0.25 * smoothstep(0.95, 1, v)) *
  (1 - Math.min(1, u / EIGHTH.turn)) ** 2;

/**
 * Serratus anterior: from the side of ribs 1 to 9 backward on the rib cage to the front of the
 * scapula's medial border; its front edge is cut into slips. The outer two measured fibre lines are
 * its upper and lower edge; the others are points of it.
 */
export function serratusAnterior(
  figure: Figure,
  { fibres, origin, insertion }: PartFigures,
): Surface {
  const cage = cageOf(figure);
  const upper = fibres![0]!;
  // the first fibre line runs up the front edge of the upper slips before it turns back
  const front = edgeThrough([upper[4]!, upper[3]!, upper[2]!, upper[1]!, ...origin]);
  const edges = coons(
    (v) => front(v),
    edgeThrough(insertion),
    edgeThrough([upper[4]!, upper[5]!, upper[6]!]),
    edgeThrough(fibres!.at(-1)!),
  );
  const inner = fibres!.slice(1, -1).flatMap((line) => line.slice(1, -1));
  const measured = through(edges, inner);
  // the measured edge ends on rib 7, and stops short of rib 1
  const up = sub(above(cage, FIRST.s, FIRST.r, ON_RIBS), measured(0, 0));
  const down = sub(above(cage, EIGHTH.s, EIGHTH.r, ON_RIBS), measured(0, 0.95));
  const plain: Surface = (u, v) => {
    const moved = add(scale(up, highestSlip(u, v)), scale(down, lowestSlip(u, v)));
    return add(measured(u, v), moved);
  };
  return (u, v) => {
    // the first and the last slip end on their ribs
    const free = smoothstep(0, 0.06, v) * (1 - smoothstep(0.9, 1, v));
    const wave = -0.5 * Math.cos(2 * Math.PI * SLIPS * v) * free;
    const t = u + (GAP / 150) * wave * (1 - u) ** 3;
    const start = plain(Math.max(0, t), v);
    // the tips of the slips run on beyond the measured edge
    const at = t < 0 ? add(start, scale(sub(plain(0.05, v), start), t / 0.05)) : start;
    const [s, r] = cage.project(at);
    const height = dot(sub(at, cage.at(s, r)), cage.normal(s, r));
    // not into the ribs, which the measured lines touch here and there; under the scapula there is less room
    const under = smoothstep(0.55, 0.85, u + 0.2 * (1 - smoothstep(0.35, 0.6, v)));
    const least = ON_RIBS - (ON_RIBS - UNDER_SCAPULA) * under;
    return height < least ? add(at, scale(cage.normal(s, r), least - height)) : at;
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
  const lines = fibres.map((line) => [...line]);
  const [first, second, third, fourth] = lines as [Vec3[], Vec3[], Vec3[], Vec3[]];
  // it ends at the front of the crest, not on it: there the new back edge runs
  [0, 0.05, 0.15, 0.3, 0.4].forEach((w, k) => (first[k] = mix(first[k]!, second[k]!, w)));
  // the lower edge runs straight along the inguinal ligament, which lies deep under the figure's groin
  const ligament = (t: number, z: number): Vec3 => {
    const [x, y] = mix(mark('ASIS'), mark('pubic_tubercle'), t);
    return [x, y + 4, z];
  };
  first[6] = out(mark('ASIS'), 2, 4, 6);
  first[5] = mix(mix(first[4]!, first[6]!, 0.5), second[5]!, 0.15);
  second[6] = ligament(0.45, second[5]![2] - 2);
  second[5] = mix(second[5]!, mix(second[4]!, second[6], 0.55), 0.6);
  third[6] = ligament(0.92, third[6]![2] - 6);
  third[5] = mix(third[5]!, mix(third[4]!, third[6], 0.55), 0.6);
  // the measured line climbs along the mid-line, which the sheet reaches further down, too
  const low: Vec3 = [fourth[6]![0], third[6][1] + 75, mix(third[6], fourth[6]!, 0.4)[2]];
  fourth[6] = mix(fourth[6]!, low, 0.9);
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
  // the measured end bends round the back of the femur: one flat plate goes there
  const depths = [0.1, 0.3, 0.5, 0.7, 0.9].map((v) => measured(1, v)[2]);
  const flat = depths.reduce((a, b) => a + b, 0) / depths.length;
  return (t, k) => {
    const [u, v, goal] = sampleRows(GLUTEAL_LINES, k) as Vec3;
    const [a, b] = [u + (1 - u) * t, v + (goal - v) * t];
    const at = measured(Math.min(1, Math.max(0, a)), Math.min(1, Math.max(0, b)));
    return mix(at, [at[0], at[1], flat], 0.85 * smoothstep(0.72, 1, t));
  };
}

/** Where the slips of pectoralis minor start: along the rib (0 head, 1 front end), and rib 3 and 4. */
const PECTORAL_SLIPS = [
  [0.9, 2 / 9],
  [0.87, 3 / 9],
] as const;

/**
 * Fibre lines of pectoralis minor with the slips from ribs 3 and 4: the measured lines start on
 * rib 5 only, though half way the measured section is as wide as all three.
 */
export function pectoralisMinor(figure: Figure, fibres: readonly Vec3[][]): Vec3[][] {
  const cage = cageOf(figure);
  const slip = ([s, r]: readonly [number, number], rest: Vec3[]): Vec3[] => {
    const line = edgeThrough([above(cage, s, r, ON_RIBS), ...rest]);
    return fibres[0]!.map((_, i) => line(i / (fibres[0]!.length - 1)));
  };
  const [first, second, third, outer] = fibres as [Vec3[], Vec3[], Vec3[], Vec3[]];
  const low = second.map((p, i) => mix(i ? p : first[0]!, third[i]!, Math.min(1, i / 3)));
  return [
    slip(PECTORAL_SLIPS[0], [first[4]!, first[5]!, first[6]!]),
    slip(PECTORAL_SLIPS[1], [second[3]!, second[4]!, second[5]!, second[6]!]),
    low,
    outer,
  ];
}

/** Over so much of its width pectoralis minor starts with slips, two gaps between them, and how deep those are. */
const SLIPPED = { over: 0.72, gaps: 2, deep: 0.1 };

/** Pectoralis minor with gaps between its slips. */
export function slipped(surface: Surface): Surface {
  const { over, gaps, deep } = SLIPPED;
  return (u, v) => {
    const gap = v < over ? 0.5 - 0.5 * Math.cos((2 * Math.PI * gaps * v) / over) : 0;
    return surface(u + deep * gap * (1 - u) ** 3, v);
  };
}

/** How far the lateral edge of quadratus lumborum is laid out, and how wide against the line beside it. */
const LAID = 0.7;
const WIDE = 0.55;

/**
 * Fibre lines of quadratus lumborum: the measured lateral ones curl back behind the muscle, which
 * is a flat plate. Its lateral edge runs on from the lines beside it.
 */
export const quadratusLumborum = (fibres: readonly Vec3[][]): Vec3[][] =>
  fibres.map((line, i) => {
    const [a, b] = [fibres[i - 2], fibres[i - 1]];
    if (i < fibres.length - 1 || !a || !b) return line;
    return line.map((p, k) => mix(p, add(b[k]!, scale(sub(b[k]!, a[k]!), WIDE)), LAID));
  });

/** Share of its distance from the mid-line that the fascia of latissimus dorsi keeps. */
const ASIDE = 0.3;

/** Fibre lines of latissimus dorsi whose fascia, but for the iliac part, starts on the spinous processes. */
export const fromMidline = (fibres: readonly Vec3[][]): Vec3[][] =>
  fibres.map(([start, ...rest], i) =>
    i < 2 || !start ? [start!, ...rest] : [[ASIDE * start[0], start[1], start[2]], ...rest],
  );
