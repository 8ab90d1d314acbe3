import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3, perFigure } from '../../../models/mesh';
import { cross, distance, length, sub } from '../../../models/geometry/vec';
import { leftSkin } from '../../../models/muscles/settle/index';
import { centroidOf } from '../../../models/geometry/measures';
import { expectedCentroid } from '../../../models/muscles/checks/checks';
import { shellsOf } from '../../../models/muscles/shapes/index';
import { positionsOf, type Shell } from '../../../models/muscles/shapes/shell';
import { muscleTable } from '../../../models/muscles/measured/index';
import { readBody } from '../../../models/read';

const ERECTORS = ['iliocostalis-lumborum', 'longissimus-thoracis', 'lumbar-multifidus'];
const CALM = ['cervical-multifidus', 'medial-pterygoid'];
const AT_THE_KNEE = ['rectus-femoris', 'vastus-lateralis'];
const table = muscleTable();
let shells: Shell[];
beforeAll(async () => {
  const body = await readBody();
  const some = Object.fromEntries(
    Object.entries(table).filter(([id]) => [...ERECTORS, ...CALM, ...AT_THE_KNEE].includes(id)),
  );
  shells = shellsOf(
    some,
    perFigure((f) => leftSkin(body, f)),
  );
}, 60_000);

function shellOf(id: string): Shell {
  const shell = shells.find((s) => s.muscle === id);
  if (!shell) throw new Error(`unknown muscle: ${id}`);
  return shell;
}

/** Area of each ring, mm². */
function areas({ rays, rings, around }: Shell, figure: Figure): number[] {
  const P = positionsOf(rays[figure]);
  const at = (v: number): Vec3 => [P[3 * v] ?? NaN, P[3 * v + 1] ?? NaN, P[3 * v + 2] ?? NaN];
  return Array.from({ length: rings }, (_, i) => {
    const first = at(i * around);
    let sum: Vec3 = [0, 0, 0];
    for (let j = 1; j + 1 < around; j++) {
      const [p, q] = [at(i * around + j), at(i * around + j + 1)];
      const c = cross(sub(p, first), sub(q, first));
      sum = [sum[0] + c[0], sum[1] + c[1], sum[2] + c[2]];
    }
    return length(sum) / 2;
  });
}

describe.each(FIGURES)('straps of the %s figure', (f) => {
  it.each(ERECTORS)('%s thins out into a pale aponeurosis on the sacrum', (id) => {
    const shell = shellOf(id);
    const all = areas(shell, f);
    const fifth = Math.round(0.2 * (shell.rings - 1));
    expect(all[0]).toBeLessThan(0.5 * (all[fifth] ?? 0));
    expect(shell.tendon[0]).toBeGreaterThan(0.9);
    expect(shell.tendon[fifth * shell.around + 3]).toBeLessThan(0.4);
  });

  it.each(ERECTORS)('%s stays where it was measured', (id) => {
    const shell = shellOf(id);
    const part = table[id]?.parts[0];
    if (!part) throw new Error(`unknown muscle: ${id}`);
    const found = centroidOf(positionsOf(shell.rays[f]), shell.triangles);
    expect(distance(found, expectedCentroid(part[f], false))).toBeLessThan(5);
  });

  it.each(AT_THE_KNEE)('%s runs out where it ends', (id) => {
    const shell = shellOf(id);
    const all = areas(shell, f);
    expect(all.at(-1)).toBeLessThan(0.4 * (all[Math.round(0.88 * (shell.rings - 1))] ?? 0));
  });

  it.each(CALM)('%s has one belly', (id) => {
    const all = areas(shellOf(id), f);
    const waist = all.map((a, i) => {
      const [before, after] = [Math.max(...all.slice(0, i + 1)), Math.max(...all.slice(i))];
      return a / Math.min(before, after);
    });
    expect(Math.min(...waist)).toBeGreaterThan(0.85);
  });
});
