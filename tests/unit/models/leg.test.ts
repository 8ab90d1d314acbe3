import { describe, expect, it } from 'vitest';
import { distance } from '../../../models/geometry/vec';
import { FIGURES, type Vec3 } from '../../../models/mesh';
import { toTubercle } from '../../../models/muscles/measured/adductor-magnus';
import { joined } from '../../../models/muscles/shapes/joins';
import { triangle } from '../../../models/muscles/measured/popliteus';
import { muscleTable } from '../../../models/muscles/measured/index';
import type { PartRow } from '../../../models/muscles/lines/row';
import { tipAt, tipped } from '../../../models/muscles/shapes/tips';
import { landmarkPoints } from '../../../models/spec/landmarks';

const table = muscleTable();
const partOf = (rows: typeof table, id: string, name: string): PartRow => {
  const part = rows[id]?.parts.find((p) => p.name === name);
  if (!part) throw new Error(`unknown part: ${id}/${name}`);
  return part;
};
const last = <T>(list: readonly T[], back = 1): T => {
  const item = list.at(-back);
  if (item === undefined) throw new Error('empty list');
  return item;
};
const spread = (lines: readonly Vec3[][], at: (line: Vec3[]) => Vec3): number =>
  distance(at(lines[0] ?? []), at(last(lines)));

describe.each(FIGURES)('the leg of the %s figure', (figure) => {
  const lines = joined(table);

  it('takes adductor magnus down to the adductor tubercle', () => {
    const fibres = toTubercle(figure, partOf(table, 'adductor-magnus', 'adductor-magnus')[figure]);
    const tubercle = landmarkPoints(figure).adductor_tubercle_L ?? [NaN, NaN, NaN];
    expect(distance(last(last(fibres)), tubercle)).toBeLessThan(1);
    // but for the uppermost, which runs across, no fibre turns up along the femur
    const up = fibres.slice(1).filter((f) => last(f)[1] > last(f, 2)[1]);
    expect(up).toEqual([]);
  });

  it('leaves the hiatus between the last two ends of adductor magnus', () => {
    const fibres = toTubercle(figure, partOf(table, 'adductor-magnus', 'adductor-magnus')[figure]);
    const [shaft, arch, tendon] = fibres.slice(-3).map((f) => last(f)[1]);
    expect(arch).toBeGreaterThan(Number(shaft));
    expect(arch).toBeGreaterThan(Number(tendon));
  });

  it('widens popliteus from a tendon to a triangle', () => {
    const fibres = triangle(figure, partOf(table, 'popliteus', 'popliteus')[figure]);
    const width = (i: number): number => spread(fibres, (f) => f[i] ?? [NaN, NaN, NaN]);
    expect(width(0)).toBeLessThan(12);
    expect(width(4)).toBeGreaterThan(1.5 * width(1));
    expect(width(6)).toBeGreaterThan(40);
  });

  it('begins the calcaneal tendon in the midst of both heads of gastrocnemius', () => {
    const [medial, lateral, tendon] = ['medial-head', 'lateral-head', 'calcaneal-tendon'].map(
      (name) => partOf(lines, 'gastrocnemius', name)[figure].line,
    );
    const top = tendon?.[0]?.[1] ?? NaN;
    for (const head of [medial, lateral]) expect(top).toBeGreaterThan(last(head ?? [])[1]);
    const measured = partOf(table, 'gastrocnemius', 'calcaneal-tendon')[figure].line;
    expect(tendon?.length).toBe(measured.length + 1);
    expect(tendon?.slice(2, -1)).toEqual(measured.slice(1, -1));
    // at its measured level, on the back of the heel
    const [, y, z] = last(tendon ?? []);
    expect(y).toBe(last(measured)[1]);
    expect(z).toBe(landmarkPoints(figure).calcaneus_posterior_L?.[2]);
  });
});

describe('an end that runs out', () => {
  const tips = Object.values(table).flatMap(({ parts }) => parts.flatMap((p) => p.tips ?? []));

  it('keeps the middle and leaves at the end what it says', () => {
    expect(tips.length).toBeGreaterThan(5);
    for (const own of tips) {
      const { start, end } = own;
      expect(tipAt(own, 0.5)).toEqual([1, 1]);
      if (start) expect(tipAt(own, 0)).toEqual([start.width, start.thickness]);
      if (end) expect(tipAt(own, 1)).toEqual([end.width, end.thickness]);
    }
  });

  it('runs on beyond the measured end where it says so', () => {
    const rows = Array.from({ length: 21 }, (_, i) => [0, 10 * i, 0, 8, 4, 1, 0, 0]);
    const start = { over: 0.03, width: 0.5, thickness: 0.6, on: 0.7 };
    const [first, second] = tipped({ start }, rows);
    expect(first?.[1]).toBeCloseTo(-7);
    expect(second?.[1]).toBe(10);
    expect(tipped({}, rows)).toEqual(rows);
  });
});
