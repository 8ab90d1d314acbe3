/** Vessels and nerves run between the muscles as committed, and where they belong between them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh';
import { readMuscles, type MuscleModel } from '../../../models/muscles/file/read';
import { COURSES } from '../../../models/structures/measured/courses';
import { piecesOf, readInside, type InsideModel } from '../../../models/structures/file/read';
import { along, fleshOf, middleOf, type Flesh } from '../../helpers/courses';

const PIERCES = Object.fromEntries(
  Object.entries(COURSES).flatMap(([part, { pierces }]) => (pierces ? [[part, pierces]] : [])),
);

/** mm of a muscle over a course that tell that it runs inside: a gap of the model may be as wrong */
const DEEP = 4;
/** Share of a course that may lie so deep, where the model's muscles leave no gap for it */
const SHARE = 0.08;
/**
 * A measured artery is moved by 6 mm at most. Soleus, hollow in front in life, is drawn so full that
 * this does not take the artery out of it.
 */
const HELD: Record<string, { muscle: string; share: number; deepest: number }> = {
  'posterior tibial artery': { muscle: 'soleus/soleus', share: 0.27, deepest: 7.5 },
};

let inside: InsideModel;
let muscles: MuscleModel;
beforeAll(async () => {
  [inside, muscles] = await Promise.all([readInside(), readMuscles()]);
});

const isCourse = (part: string, kind: string): boolean =>
  /artery|vein|nerve/.test(kind) && part !== 'spinal cord';

const lineOf = (part: string, figure: Figure): Vec3[] => {
  const range = inside.structures.find((s) => s.part === part);
  const [piece] = range ? piecesOf(inside, range) : [];
  if (!piece) throw new Error(`no such part: ${part}`);
  return middleOf(piece, figure);
};

describe('what courses pierce', () => {
  it('are courses and muscles that there are', () => {
    const parts = new Set(inside.structures.map((s) => s.part));
    expect(Object.keys(PIERCES).filter((part) => !parts.has(part))).toEqual([]);
    const names = muscles.muscles.flatMap((m) => m.parts.map((p) => `${m.id}/${p.name}`));
    const unknown = Object.values(PIERCES).filter((name) => !names.some((n) => name.test(n)));
    expect(unknown).toEqual([]);
  });

  it('is not most of the muscles: of a course, three parts at most', () => {
    const names = muscles.muscles.flatMap((m) => m.parts.map((p) => `${m.id}/${p.name}`));
    for (const [part, name] of Object.entries(PIERCES)) {
      expect(names.filter((n) => name.test(n)).length, part).toBeLessThanOrEqual(3);
    }
  });
});

describe.each(FIGURES)('courses of the %s figure', { timeout: 120_000 }, (figure) => {
  let flesh: Flesh[];
  beforeAll(() => {
    flesh = fleshOf(muscles, figure);
  });
  /** mm inside a muscle that the course does not pierce, at points 2 mm apart */
  const depths = (part: string, of: readonly Flesh[]): number[] => {
    const others = of.filter(({ name }) => !PIERCES[part]?.test(name));
    return along(lineOf(part, figure), 2).map((p) => Math.max(0, ...others.map((m) => m.depth(p))));
  };
  const share = (all: readonly number[]): number =>
    all.filter((depth) => depth > DEEP).length / all.length;

  it('run between the muscles, not through them', () => {
    const courses = inside.structures.filter(({ part, kind }) => isCourse(part, kind));
    expect(courses.length).toBeGreaterThan(60);
    const through = courses.flatMap(({ part }) => {
      const free = flesh.filter(({ name }) => name !== HELD[part]?.muscle);
      const found = share(depths(part, free));
      return found > SHARE ? [`${part}: ${found.toFixed(2)}`] : [];
    });
    expect(through).toEqual([]);
  });

  it('keep a measured artery near the face of the muscle that is drawn over it', () => {
    for (const [part, { muscle, share: most, deepest }] of Object.entries(HELD)) {
      const all = depths(
        part,
        flesh.filter(({ name }) => name === muscle),
      );
      expect(share(all), part).toBeLessThan(most);
      expect(Math.max(...all), part).toBeLessThan(deepest);
    }
  });

  /** Middle of a muscle's slice and of a course at a level: which of them lies before the other. */
  const at = (part: string, y: number): Vec3 =>
    lineOf(part, figure).reduce((a, b) => (Math.abs(b[1] - y) < Math.abs(a[1] - y) ? b : a));
  const middleAt = (muscle: string, y: number): number => {
    const range = muscles.muscles.flatMap((m) => m.parts.map((p) => ({ ...p, id: m.id })));
    const part = range.find(({ id, name }) => `${id}/${name}` === muscle);
    if (!part) throw new Error(`no such muscle: ${muscle}`);
    const P = muscles.positions[figure];
    const z = Array.from({ length: part.vertices }, (_, i) => 3 * (part.firstVertex + i))
      .filter((v) => Math.abs((P[v + 1] ?? NaN) - y) < 12)
      .map((v) => P[v + 2] ?? NaN);
    return (Math.min(...z) + Math.max(...z)) / 2;
  };

  it('the sciatic nerve lies before biceps femoris and behind adductor magnus', () => {
    for (const y of figure === 'male' ? [780, 740, 700] : [710, 670, 630]) {
      const [, , z] = at('sciatic nerve', y);
      expect(z).toBeGreaterThan(middleAt('biceps-femoris/long-head', y) + 8);
      expect(z).toBeLessThan(middleAt('adductor-magnus/adductor-magnus', y));
    }
  });

  it('the tibial nerve lies before soleus', () => {
    for (const y of figure === 'male' ? [340, 300, 260] : [315, 280, 245]) {
      expect(at('tibial nerve', y)[2]).toBeGreaterThan(middleAt('soleus/soleus', y) + 5);
    }
  });

  it('the sciatic nerve goes on as tibial and common fibular nerve', () => {
    const [sciatic, tibial, fibular] = [
      'sciatic nerve',
      'tibial nerve',
      'common fibular nerve',
    ].map((part) => lineOf(part, figure).toSorted((a, b) => b[1] - a[1]));
    const apart = (a: Vec3 | undefined, b: Vec3 | undefined): number =>
      Math.hypot(...[0, 1, 2].map((k) => (a?.[k] ?? NaN) - (b?.[k] ?? NaN)));
    // each of the two that are one reaches into the other by two rings
    expect(apart(sciatic?.at(-3), tibial?.[2])).toBeLessThan(0.5);
    // the other springs from the middle of it
    const root = fibular?.[0];
    const trunk = along([...(sciatic ?? []), ...(tibial ?? [])], 1);
    expect(Math.min(...trunk.map((p) => apart(p, root)))).toBeLessThan(4);
  });
});
