/** Vessels and nerves: smooth courses that go round bones and stay under the skin. */
import { type Figure, type Vec3, perFigure, sizeOf } from '../../mesh.ts';
import { add, distance, dot, mix, sub } from '../../geometry/vec.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import { between, type Belly, type Knot } from './bellies.ts';
import type { Surface } from './fit.ts';
import { COURSES } from '../measured/courses.ts';
import { drawnRows, type DrawnRow } from '../measured/drawn.ts';
import { pathTable, type PathRow } from '../measured/index.ts';
import { calmed, evenly, lengthOf } from '../shapes/tube.ts';

/** mm between rings of a tube */
const RING = 9;
/** the same where only a few landmarks give the course */
const LONG_RING = 13;
/** mm under the skin that a tube's own wall keeps */
const UNDER = 2.4;

/** Parts that are one course in life; measured apart, their ends would meet at a kink. */
const CHAINS = [
  ['common iliac artery', 'external iliac artery', 'femoral artery', 'popliteal artery'],
  ['femoral vein', 'popliteal vein'],
  ['subclavian artery', 'axillary artery', 'brachial artery'],
  ['sciatic nerve', 'tibial nerve'],
];

export interface Course {
  row: PathRow;
  radius: Record<Figure, number>;
  line: Record<Figure, Vec3[]>;
}

/** All lines of a chain as one, and where each part ends on it. */
function strung(parts: readonly (readonly Vec3[])[]): { line: Vec3[]; ends: Vec3[] } {
  let line: Vec3[] = [...parts[0]!];
  const ends: Vec3[] = [];
  for (const next of parts.slice(1)) {
    const start = next[0]!;
    const near = line
      .map((p, i) => [distance(p, start), i] as const)
      .slice(-4)
      .sort((a, b) => a[0] - b[0])[0]!;
    line = [...line.slice(0, Math.max(1, near[1])), ...next];
    ends.push(start);
  }
  return { line, ends };
}

/** Keeps a point of a course where it belongs; `null` when it is there already. */
type Rule = (p: Vec3) => Vec3 | null;

const offBones =
  (bones: MeshField, radius: number, name: string): Rule =>
  ([x, y, z]) => {
    const { distance: d, nx, ny, nz } = bones.near(x, y, z, 25);
    const go = radius + 0.4 - d;
    if (go <= 0) return null;
    // what leaves the neck for the arm runs over the ribs, never in between them
    if (COURSES[name]?.overRibs && nx < -0.2 && Math.abs(ny) < 0.8)
      return [x + 0.8 * go, y + 0.6 * go, z];
    return [x + go * nx, y + go * ny, z + go * nz];
  };

/** Between collarbone and first rib: behind the one, over the other. */
const behindClavicle =
  (clavicle: MeshField, radius: number): Rule =>
  ([x, y, z]) => {
    const go = radius + 0.4 - clavicle.near(x, y, z, 25).distance;
    return go > 0 ? [x, y - 0.5 * go, z - 0.87 * go] : null;
  };

const underSkin =
  (skin: MeshField, radius: number): Rule =>
  ([x, y, z]) => {
    const { distance: d, nx, ny, nz } = skin.near(x, y, z, 30);
    const go = d === Infinity ? 0 : d + radius + UNDER;
    return go > 0 ? [x - go * nx, y - go * ny, z - go * nz] : null;
  };

/** Draws a point to `depth` mm below the skin, from inside or outside. */
const atDepth =
  (skin: MeshField, depth: number) =>
  ([x, y, z]: Vec3): Vec3 => {
    const { distance: d, nx, ny, nz } = skin.near(x, y, z, 70);
    const go = d === Infinity ? 0 : d + depth;
    return [x - go * nx, y - go * ny, z - go * nz];
  };

/** A vein gives way to the artery that it runs beside. */
const besides =
  (artery: readonly Vec3[], apart: number): Rule =>
  (p) => {
    let nearest = artery[0]!;
    for (let i = 1; i < artery.length; i++) {
      const [a, b] = [artery[i - 1]!, artery[i]!];
      const along = sub(b, a);
      const t = Math.min(1, Math.max(0, dot(sub(p, a), along) / (dot(along, along) || 1)));
      const q = mix(a, b, t);
      if (distance(p, q) < distance(p, nearest)) nearest = q;
    }
    const d = distance(p, nearest);
    return d < apart && d > 0.1 ? mix(nearest, p, apart / d) : null;
  };

/** points to each side of a pushed one that are smoothed with it */
const EASE = 5;

/** Bends a line until all rules hold; what was pushed is smoothed with its neighbours. */
function kept(line: readonly Vec3[], rules: readonly Rule[]): Vec3[] {
  let out = [...line];
  const near = new Uint8Array(out.length);
  for (let round = 0; round < 30; round++) {
    let pushed = false;
    for (const rule of rules) {
      out = out.map((p, i) => {
        const moved = rule(p);
        if (!moved) return p;
        pushed = true;
        near.fill(1, Math.max(0, i - EASE), Math.min(out.length, i + EASE + 1));
        return moved;
      });
    }
    if (!pushed) break;
    if (round < 15) {
      const soft = calmed(out, 2);
      out = out.map((p, i) => (near[i] ? soft[i]! : p));
    }
  }
  return out;
}

/** Draws the given stretch of a line onto the bones, a tube's radius off them. */
function hugging(line: readonly Vec3[], radius: number, bones: Surface, f: Figure, name: string) {
  const range = COURSES[name]?.hugs;
  if (!range) return line;
  const last = line.length - 1;
  return line.map(([x, y, z], i): Vec3 => {
    const t = i / last;
    const ease = Math.min(1, (t - range[0]) / 0.1, range[1] < 1 ? (range[1] - t) / 0.1 : 1);
    if (ease <= 0) return [x, y, z];
    const { distance: d, nx, ny, nz } = bones[f].near(x, y, z, 40);
    const go = d === Infinity ? 0 : ease * Math.max(0, d - radius - 0.8);
    return [x - go * nx, y - go * ny, z - go * nz];
  });
}

/** mm: courses that keep nearer to the skin lie over the muscles */
const SHALLOW = 10;

const countOf = (line: readonly Vec3[], radius: number, ring: number): number =>
  Math.max(5, Math.ceil(lengthOf(line) / Math.max(ring, radius * 1.6)) + 1);

/** Cuts a line at the places nearest to `ends`. */
function cutAtEnds(line: readonly Vec3[], ends: readonly Vec3[]): Vec3[][] {
  const at = ends.map((end) =>
    line.reduce((best, p, i) => (distance(p, end) < distance(line[best]!, end) ? i : best), 1),
  );
  return [...at, line.length - 1].map((to, i) => line.slice(i ? at[i - 1]! : 0, to + 1));
}

/** What courses go round: all bones of both sides, and of these the collarbones; the skin; muscles. */
export interface Around {
  bones: Surface;
  clavicle: Surface;
  skin: Surface;
  bellies: Record<Figure, Belly[]>;
}

/** Index of the point nearest to `p`. */
const nearest = (line: readonly Vec3[], p: Vec3): number =>
  line.reduce((best, q, i) => (distance(p, q) < distance(p, line[best]!) ? i : best), 0);

/** Where a course ends, and where the parts of a chain meet, before and after it gave way. */
const knotsOf = (from: readonly Vec3[], to: readonly Vec3[], meets: readonly Vec3[] = []): Knot[] =>
  [from[0]!, ...meets, from[from.length - 1]!].map((before) => ({
    before,
    after: to[nearest(from, before)]!,
  }));

/** What keeps the finished line of a course in its place: the skin has the last word. */
export const keeping =
  ({ bones, clavicle, skin }: Pick<Around, 'bones' | 'clavicle' | 'skin'>) =>
  ({ row, radius }: Course, f: Figure): Rule => {
    const { overRibs, throughBone } = COURSES[row.part] ?? {};
    const off: Rule[] = throughBone ? [] : [offBones(bones[f], radius[f], row.part)];
    if (overRibs) off.unshift(behindClavicle(clavicle[f], radius[f]));
    const under = underSkin(skin[f], radius[f]);
    // it gave way to bones before it was rounded off: little is left to do
    const most = overRibs ? 0.8 : 0.6 * Math.min(3, radius[f]);
    return (p) => {
      const pushed = holding(off)(p);
      const far = distance(pushed, p);
      const near = far > most ? mix(p, pushed, most / far) : pushed;
      const to = under(near) ?? near;
      return distance(to, p) > 0.01 ? to : null;
    };
  };

/** All rules in turn. */
const holding =
  (rules: readonly Rule[]) =>
  (p: Vec3): Vec3 =>
    rules.reduce((q, rule) => rule(q) ?? q, p);

/** The courses of all paths, in the order of the table. */
export function courses({ bones, clavicle, skin, bellies }: Around): Course[] {
  const rows = pathTable();
  const knots = perFigure((): Knot[] => []);
  const lines = new Map<string, Record<Figure, Vec3[]>>();
  const strungUp = new Set<string>();
  for (const chain of CHAINS) {
    const parts = chain.map((part) => {
      const row = rows.find((r) => r.part === part);
      if (!row) throw new Error(`unknown path: ${part}`);
      return row;
    });
    // over the first rib a course must not be drawn along by what gives way beyond: each part for itself
    const crowded = COURSES[chain[0]!]?.overRibs;
    if (!crowded) chain.forEach((part) => strungUp.add(part));
    const widest = Math.max(...parts.map((row) => row.radius));
    const cut = perFigure((f) => {
      const { line, ends } = strung(parts.map((row) => row[f]));
      const fine = calmed(evenly(line, Math.ceil(lengthOf(line) / 7)), 10);
      const r = widest * sizeOf(f);
      const rules = [offBones(bones[f], r, chain[0]!)];
      if (crowded) rules.unshift(behindClavicle(clavicle[f], r));
      const free = crowded
        ? fine
        : between(
            fine,
            parts.map((row) => ({ ...row, line: row[f] })),
            r,
            bellies[f],
            knots[f],
            holding(rules),
          );
      const set = kept(free, rules);
      if (!crowded) knots[f].push(...knotsOf(fine, set, ends));
      const meets = crowded ? ends : ends.map((end) => set[nearest(fine, end)]!);
      return cutAtEnds(set, meets);
    });
    chain.forEach((part, i) =>
      lines.set(
        part,
        perFigure((f) => cut[f][i]!),
      ),
    );
  }
  const done = new Map<string, Record<Figure, Vec3[]>>();
  return [...rows, ...drawnRows()].map((row: DrawnRow) => {
    const { part } = row;
    const lead = rows.find((r) => r.part === COURSES[part]?.along);
    const course =
      lines.get(part) ??
      perFigure((f) =>
        lead ? done.get(lead.part)![f].map((p) => add(p, sub(row[f][0]!, lead[f][0]!))) : row[f],
      );
    const radius = perFigure((f) => row.radius * sizeOf(f));
    const count = countOf(course.male, row.radius, rows.includes(row) ? RING : LONG_RING);
    const beside = rows.find((r) => r.part === COURSES[part]?.beside);
    const line = perFigure((f) => {
      const r = radius[f];
      const even = calmed(evenly(course[f], count), 3);
      const placed =
        row.depth === undefined ? even : calmed(even.map(atDepth(skin[f], row.depth)), 3);
      const near = hugging(placed, r, bones, f, part);
      const rules: Rule[] = [underSkin(skin[f], r)];
      const artery = beside && done.get(beside.part)?.[f];
      if (artery) rules.push(besides(artery, (row.radius + beside.radius) * sizeOf(f) + 0.4));
      if (COURSES[part]?.overRibs) rules.push(behindClavicle(clavicle[f], r));
      if (!COURSES[part]?.throughBone) rules.push(offBones(bones[f], r, part));
      if (lead || strungUp.has(part) || row.side === 'mid' || (row.depth ?? Infinity) < SHALLOW)
        return kept(near, rules);
      const free = between(near, [{ ...row, line: near }], r, bellies[f], knots[f], holding(rules));
      const set = kept(free, rules);
      knots[f].push(...knotsOf(near, set));
      return set;
    });
    done.set(part, line);
    return { row, radius, line };
  });
}
