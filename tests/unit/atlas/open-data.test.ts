import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { drawnStructures, openDataPlugin, patternShares } from '../../../scripts/vite-open-data';
import { readAtlas, readDataWords } from '../../../src/atlas/node';
import { openData } from '../../../src/atlas/open-data';
import { openDataSchema } from '../../../src/atlas/schema/open-data';
import * as sharing from '../../../src/matching/share';
import { STOPS } from '../../../src/state/depth';
import { addressOf, formatHash, parseHash } from '../../../src/state/snapshot';
import { atlas, idOf, unknownTo } from '../../helpers/atlas';

const drawn = drawnStructures();
const worked = { drawn, shares: patternShares(atlas, sharing) };
const data = openData(atlas, worked, readDataWords());
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

  it('gives the areas of studies as sums of its zones', () => {
    const zonesOf = (id: string) => data.areas.find((area) => area.id === id)?.zones ?? [];
    const inRegion = (region: string) => data.regions.find(({ id }) => id === region)?.zones ?? [];
    for (const { region, zones, sources } of data.areas) {
      expect(zones).toEqual(expect.arrayContaining([...inRegion(region)]));
      expect(unknownTo(ids(data.zones), zones)).toEqual([]);
      expect(new Set(zones).size).toBe(zones.length);
      expect(unknownTo(ids(data.sources), sources)).toEqual([]);
    }
    // From the ribs to the folds of the buttocks; from the skull to the spines of the shoulder blades.
    for (const region of ['low-back', 'buttock'])
      expect(zonesOf('low-back-area')).toEqual(expect.arrayContaining([...inRegion(region)]));
    expect(zonesOf('low-back-area')).not.toContain('perineum');
    expect(zonesOf('neck-area')).toEqual(expect.arrayContaining([...inRegion('neck-back')]));
    expect(zonesOf('neck-area')).not.toContain('throat');
  });

  it('has the shape that it promises, and nothing beside', () => {
    const { success, issues } = v.safeParse(openDataSchema, data);
    const told = issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    expect(told ?? []).toEqual([]);
    expect(success).toBe(true);
  });

  it('has a schema that sees a damaged record', () => {
    const [first, ...rest] = data.structures;
    const damaged = { ...data, structures: [{ ...first, drawn: 'guessed' }, ...rest] };
    expect(v.is(openDataSchema, damaged)).toBe(false);
  });

  it('says where the app shows each thing', () => {
    const shown = { region: ids(data.regions), muscle: ids(data.muscles) } as const;
    for (const { id, href } of [...data.regions, ...data.muscles]) {
      const address = addressOf(parseHash(href));
      if (address.kind !== 'region' && address.kind !== 'muscle') throw new Error(href);
      expect(address.id).toBe(id);
      expect(shown[address.kind].has(id)).toBe(true);
    }
    for (const { id, href } of data.triggerPoints)
      expect(addressOf(parseHash(href))).toEqual({ kind: 'trigger-point', id });
    for (const { id, href } of data.zones)
      expect(addressOf(parseHash(href))).toEqual({ kind: 'zone', id });
    for (const { id, href } of [...data.structures, ...data.conditions]) {
      expect(addressOf(parseHash(href))).toMatchObject({ id });
      expect(formatHash(parseHash(href))).toBe(href);
    }
  });

  it('lists the layers that the depth control goes through, each muscle in one', () => {
    expect(data.layers.map(idOf)).toEqual(STOPS);
    expect(data.layers.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4]);
    const layered = data.layers.flatMap(({ muscles }) => muscles);
    expect(layered.toSorted()).toEqual([...ids(data.muscles)].toSorted());
    expect(new Set(layered).size).toBe(layered.length);
    const structures = ids(data.structures);
    const opened = data.layers.at(-1)?.structures ?? [];
    expect(opened.length).toBeGreaterThan(40);
    expect(unknownTo(structures, opened)).toEqual([]);
    expect(unknownTo(structures, Object.keys(drawn))).toEqual([]);
  });

  it('tells of each structure where, with which muscles and why a needle can harm it', () => {
    const lung = data.structures.find(({ id }) => id === 'lung');
    expect(lung?.regions.map(({ region }) => region)).toContain('upper-back');
    expect(lung?.muscles.map(({ muscle }) => muscle)).toContain('rhomboids');
    const upperBack = lung?.regions.find(({ region }) => region === 'upper-back');
    expect(upperBack).toMatchObject({ level: 'high', standing: 'sourced' });
    const alone = data.structures.filter((one) => one.regions.length + one.muscles.length === 0);
    expect(alone.map(idOf)).toEqual([]);
    // The same as told from the regions' and the muscles' side.
    const risks = data.regions.flatMap((region) => region.risks).length;
    expect(data.structures.flatMap((one) => one.regions)).toHaveLength(risks);
    const named = data.muscles.flatMap(({ needling }) => needling.structureIds).length;
    expect(data.structures.flatMap((one) => one.muscles)).toHaveLength(named);
  });

  it('tells the referral patterns from either end', () => {
    const told = data.referrals.map(({ triggerPoint, zone, role }) =>
      [triggerPoint, role, zone].join(),
    );
    const wanted = data.triggerPoints.flatMap((point) => [
      ...point.primaryZones.map((zone) => [point.id, 'primary', zone].join()),
      ...point.spilloverZones.map((zone) => [point.id, 'spillover', zone].join()),
    ]);
    expect(told.toSorted()).toEqual(wanted.toSorted());
    const regionOf = new Map(data.zones.map(({ id, region }) => [id, region]));
    for (const { zone, region } of data.referrals) expect(regionOf.get(zone)).toBe(region);
  });

  it('tells with what share a pattern reaches a region, for all that do and no others', () => {
    const told = data.shares.map(({ region, muscle }) => `${region} ${muscle}`);
    const wanted = new Set(data.referrals.map(({ region, muscle }) => `${region} ${muscle}`));
    expect(told.toSorted()).toEqual([...wanted].toSorted());
    for (const { covers, lies } of data.shares) {
      expect(covers).toBeGreaterThan(0);
      expect(lies).toBeGreaterThan(0);
    }
    // All of a pattern lies somewhere.
    const whole = new Map<string, number>();
    for (const { muscle, lies } of data.shares) whole.set(muscle, (whole.get(muscle) ?? 0) + lies);
    for (const sum of whole.values()) expect(sum).toBeCloseTo(1, 2);
  });

  it('is the same bytes whenever it is built, and carries no date of building', () => {
    expect(JSON.stringify(openData(readAtlas(), worked, readDataWords()))).toBe(
      JSON.stringify(data),
    );
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
