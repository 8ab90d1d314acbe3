import { describe, expect, it } from 'vitest';
import { openDataPlugin } from '../../../scripts/vite-open-data';
import { readAtlas } from '../../../src/atlas/node';
import { openData } from '../../../src/atlas/open-data';
import { atlas, idOf, unknownTo } from '../../helpers/atlas';

const data = openData(atlas);
const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(idOf));

describe('atlas.json', () => {
  it('says what it is and under which licence', () => {
    expect(data.licence).toEqual({
      name: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(data.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(data.purpose).toMatch(/^Education only/);
  });

  it('holds the whole atlas', () => {
    expect(data.counts).toMatchObject({
      regions: 36,
      zones: 119,
      muscles: 89,
      triggerPoints: 185,
      conditions: 46,
    });
    for (const [list, count] of Object.entries(data.counts))
      expect(data[list as 'regions']).toHaveLength(count);
  });

  it('refers only to what it holds', () => {
    const sources = ids(data.sources);
    const zones = ids(data.zones);
    const points = ids(data.triggerPoints);
    expect(data.regions.flatMap((region) => unknownTo(zones, region.zones))).toEqual([]);
    expect(data.muscles.flatMap((m) => unknownTo(points, m.triggerPoints))).toEqual([]);
    const cited = JSON.stringify(data).matchAll(/"sources":\[((?:"[^"]*",?)*)\]/g);
    const named = [...cited].flatMap(([, list = '']) => list.match(/[^",]+/g) ?? []);
    expect(named.length).toBeGreaterThan(500);
    expect([...new Set(unknownTo(sources, named))]).toEqual([]);
  });

  it('is the same bytes whenever it is built, and carries no date of building', () => {
    expect(JSON.stringify(openData(readAtlas()))).toBe(JSON.stringify(data));
    expect(Object.keys(data).join()).not.toMatch(/date|time|built/i);
  });

  it('is written beside the page by the build', async () => {
    const emitted: { fileName?: string; source?: string }[] = [];
    const { generateBundle } = openDataPlugin();
    if (typeof generateBundle !== 'function') throw new Error('no generateBundle hook');
    const context = { emitFile: (file: (typeof emitted)[number]) => emitted.push(file) };
    await (generateBundle as (this: unknown) => Promise<void>).call(context);
    expect(emitted).toHaveLength(1);
    expect(emitted[0]?.fileName).toBe('atlas.json');
    expect(JSON.parse(emitted[0]?.source ?? '')).toEqual(JSON.parse(JSON.stringify(data)));
  }, 60_000);
});
