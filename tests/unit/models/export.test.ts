import { describe, expect, it } from 'vitest';
import { exportFigure, parseExportArguments, regionOfZones } from '../../../models/export';
import { readBody } from '../../../models/read';

describe('the exported skin', () => {
  it('says zone, region and side of every triangle', async () => {
    const out = (await exportFigure('female')) as {
      unit: string;
      positions: number[];
      indices: number[];
      zone: string[];
      region: string[];
      side: string[];
    };
    const count = out.indices.length / 3;
    expect(out.unit).toBe('mm');
    expect(new Set(out.indices).size).toBe(out.positions.length / 3);
    expect([out.zone.length, out.region.length, out.side.length]).toEqual([count, count, count]);
    const regions = regionOfZones();
    expect(out.region.every((region, t) => regions.get(out.zone[t] ?? '') === region)).toBe(true);
    expect(new Set(out.side)).toEqual(new Set(['left', 'right']));
    expect(new Set(out.region).size).toBe(36);
  });

  it('holds every muscle of both sides, the right one mirrored', async () => {
    const { muscles } = (await exportFigure('male')) as {
      muscles: Record<string, { positions: number[]; indices: number[] } | undefined>;
    };
    expect(Object.keys(muscles)).toHaveLength(2 * 89);
    const [left, right] = [muscles['infraspinatus:left'], muscles['infraspinatus:right']];
    expect(left?.indices.length).toBe(right?.indices.length);
    expect(left?.positions.map((x, i) => (i % 3 ? x : -x))).toEqual(right?.positions);
  });

  it('names exactly the zones of the atlas', async () => {
    const { zones } = await readBody();
    expect([...new Set(zones.map(([zone]) => zone))].sort()).toEqual(
      [...regionOfZones().keys()].sort(),
    );
  });
});

describe('the command line', () => {
  it('takes a figure and a file', () => {
    expect(parseExportArguments(['--figure', 'male', '--out', 'a.json'])).toEqual({
      figure: 'male',
      out: 'a.json',
    });
  });

  it.each([
    [['--out', 'a.json'], /which figure/],
    [['--figure', 'child', '--out', 'a.json'], /unknown figure: child/],
    [['--figure', 'male'], /which file/],
    [['--colour', 'red'], /usage:/],
  ])('explains what is wrong with %j', (args, message) => {
    expect(() => parseExportArguments(args)).toThrow(message);
  });
});
