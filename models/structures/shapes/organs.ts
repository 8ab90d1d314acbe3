/** Organs as fields, from their measured sections; what they would share, the softer one yields. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { add, mix, scale } from '../../geometry/vec.ts';
import { bar, egg, joined, without, type Field } from '../../geometry/solids.ts';
import { marksOf } from '../../skeleton/marks.ts';
import {
  organTable,
  pathTable,
  type Basis,
  type OrganRow,
  type Section,
  type Side,
} from '../measured/index.ts';

export interface Organ {
  structure: string;
  part: string;
  side: Side;
  basis: Basis;
  step: number;
  triangles: number;
  field: (figure: Figure) => Field;
}

/** mm of wall and slip between lung and what dents it */
const GAP = 4;
const ANGLES = 12;

/**
 * Where a level's centre lies outside the organ its distance is 0: the hollow is on that side. Such
 * directions take the value of the nearest level that has one, and what dents the organ is cut
 * out of it later; a few that no level knows are bridged by their neighbours.
 */
function whole(sections: readonly Section[], hollow: boolean): number[][] {
  return sections.map((section, i) =>
    section[5].map((r, a) => {
      if (r > 0) return r;
      const known = sections
        .map((s, j) => [Math.abs(i - j), s[5][a]!] as const)
        .filter(([, value]) => value > 0)
        .sort((x, y) => x[0] - y[0])[0];
      if (hollow && known) return known[1];
      const turn = (step: number): number => {
        for (let n = 1; n < ANGLES; n++) {
          const value = section[5][(a + step * n + ANGLES * n) % ANGLES]!;
          if (value > 0) return value;
        }
        return 4;
      };
      return (turn(1) + turn(-1)) / 2;
    }),
  );
}

/** Catmull-Rom through four values. */
const spline = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** Star-shaped levels, smooth around and upwards; the ends of solid organs are rounded off. */
function starField(sections: readonly Section[], hollow = false): Field {
  const reach = whole(sections, hollow);
  const ys = sections.map((s) => s[0]);
  const last = ys.length - 1;
  const step = (ys[last]! - ys[0]!) / last;
  // twelve rays and rounded ends cut corners off a solid organ
  const full = hollow ? 1 : 1.02;
  const tail = hollow ? 0.5 : 0.2 * step;
  const cap = hollow ? 0 : 0.3 * step;
  const round = (level: number, turn: number): number => {
    const values = reach[Math.min(last, Math.max(0, level))]!;
    const i = Math.floor(turn);
    const at = (k: number): number => values[(i + k + ANGLES) % ANGLES]!;
    return Math.max(1, spline(at(-1), at(0), at(1), at(2), turn - i));
  };
  const centre = (level: number, k: 1 | 2): number =>
    sections[Math.min(last, Math.max(0, level))]![k];
  const field = (x: number, y: number, z: number): number => {
    const clipped = Math.min(ys[last]!, Math.max(ys[0]!, y));
    let i = 0;
    while (i < last - 1 && ys[i + 1]! < clipped) i++;
    const t = (clipped - ys[i]!) / (ys[i + 1]! - ys[i]!);
    const upwards = (of: (level: number) => number): number =>
      hollow ? of(i) + (of(i + 1) - of(i)) * t : spline(of(i - 1), of(i), of(i + 1), of(i + 2), t);
    const cx = upwards((level) => centre(level, 1));
    const cz = upwards((level) => centre(level, 2));
    const turn = ((Math.atan2(z - cz, x - cx) / (2 * Math.PI)) * ANGLES + ANGLES) % ANGLES;
    const r =
      full *
      Math.max(
        1,
        upwards((level) => round(level, turn)),
      );
    const end = Math.max(ys[0]! + cap - y, y - ys[last]! + cap, 0) / (cap + tail);
    const out = 0.45 * (Math.hypot(x - cx, z - cz) - r * Math.sqrt(Math.max(0, 1 - end * end)));
    const over = Math.abs(y - clipped) - tail;
    return Math.abs(y - clipped) > 0 ? Math.max(out, 0.45 * over) : out;
  };
  const xs = sections.flatMap((s, i) => reach[i]!.flatMap((r) => [s[1] - r, s[1] + r]));
  const zs = sections.flatMap((s, i) => reach[i]!.flatMap((r) => [s[2] - r, s[2] + r]));
  const grow = hollow ? 0 : 3;
  return {
    at: field,
    low: [Math.min(...xs) - grow, ys[0]! - tail, Math.min(...zs) - grow],
    high: [Math.max(...xs) + grow, ys[last]! + tail, Math.max(...zs) + grow],
  };
}

/** A field grown by `mm` all around. */
const grown = (f: Field, mm: number): Field => ({
  at: (x, y, z) => f.at(x, y, z) - 0.45 * mm,
  low: f.low.map((v) => v - mm) as Vec3,
  high: f.high.map((v) => v + mm) as Vec3,
});

const { organs } = organTable();
const rowOf = (part: string, side: Side): OrganRow => {
  const found = organs.find((o) => o.part === part && o.side === side);
  if (!found) throw new Error(`unknown organ: ${side} ${part}`);
  return found;
};
const star = (part: string, side: Side, figure: Figure): Field =>
  starField(rowOf(part, side)[figure]);

/** Lungs give way to heart, diaphragm (liver, stomach, spleen) and to the column of vessels. */
function lung(side: 'left' | 'right', figure: Figure): Field {
  const dents = [star('heart', 'mid', figure), star('liver', 'right', figure)];
  if (side === 'left') dents.push(star('stomach', 'mid', figure), star('spleen', 'left', figure));
  const dent = joined(
    dents.map((d) => grown(d, GAP)),
    4,
  );
  return without(starField(rowOf('lung', side)[figure], true), dent, 3);
}

/** What gives way to what, and by how many mm. */
const YIELDS: Record<string, readonly (readonly [part: string, side: Side, gap: number])[]> = {
  liver: [['kidney', 'right', 2]],
  stomach: [['liver', 'right', 1]],
  spleen: [
    ['kidney', 'left', 1],
    ['stomach', 'mid', 1],
  ],
};

/** Great vessels that lie in a groove of an organ. */
const GROOVES: Record<string, string> = { liver: 'inferior vena cava' };

function groove(path: string, figure: Figure): Field {
  const row = pathTable().find((r) => r.part === path);
  if (!row) throw new Error(`unknown path: ${path}`);
  const r = (row.radius + 1.5) * marksOf(figure).size;
  return bar(row[figure].map((p) => [p, r] as const));
}

function yielded(part: string, side: Side, figure: Figure): Field {
  const own = star(part, side, figure);
  const others = (YIELDS[part] ?? []).map(([other, at, gap]) =>
    grown(star(other, at, figure), gap),
  );
  const path = GROOVES[part];
  if (path) others.push(groove(path, figure));
  return others.reduce((from, other) => without(from, other, 2), own);
}

const FINENESS: Record<string, { step: number; triangles: number }> = {
  lung: { step: 3.5, triangles: 2000 },
  heart: { step: 3, triangles: 900 },
  liver: { step: 3.5, triangles: 1100 },
  spleen: { step: 2.5, triangles: 320 },
  stomach: { step: 3, triangles: 560 },
  kidney: { step: 2.2, triangles: 380 },
  bladder: { step: 2.5, triangles: 240 },
};

/** The gland in front of the windpipe: two lobes and a bridge, placed by the larynx. */
function thyroid(figure: Figure): Field {
  const m = marksOf(figure);
  const s = m.size;
  const ring = m.of('cricoid_anterior');
  const lobe = (x: number): Field =>
    egg(
      add(ring, scale([x, -6, -15], s)),
      scale([8, 21, 9], s),
      [1, 0, 0],
      [x > 0 ? 0.12 : -0.12, 1, 0.1],
    );
  const bridge = egg(add(ring, scale([0, -15, -6], s)), scale([14, 7, 4], s));
  return joined([lobe(15), lobe(-15), bridge], 5);
}

export const ORGANS: Organ[] = [
  ...organs.map(({ structure, part, side, basis }): Organ => ({
    structure,
    part,
    side,
    basis,
    ...FINENESS[part]!,
    field: (figure) =>
      part === 'lung' && side !== 'mid' ? lung(side, figure) : yielded(part, side, figure),
  })),
  {
    structure: 'thyroid',
    part: 'thyroid gland',
    side: 'mid',
    basis: 'constructed',
    step: 2,
    triangles: 300,
    field: thyroid,
  },
];

/** The middle line of the windpipe, from the larynx to where it divides (at the sternal angle). */
export function windpipe(figure: Figure): Vec3[] {
  const m = marksOf(figure);
  const s = m.size;
  const top = add(m.of('cricoid_anterior'), scale([0, -4, -15], s));
  const angle = m.of('sternal_angle');
  const end: Vec3 = [-6 * s, angle[1] - 4 * s, mix(m.of('T5_body_centre'), angle, 0.36)[2]];
  const notch = m.of('sternal_notch');
  const pass: Vec3 = [-2 * s, notch[1], mix(notch, m.of('T2_body_centre'), 0.42)[2]];
  return [top, mix(top, pass, 0.5), pass, end];
}
