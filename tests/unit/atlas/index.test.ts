import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { partIndex, regionIndex, regionOf } from '../../../src/atlas/index';
import { loadAtlas } from '../../../src/atlas/load';
import { nameTable } from '../../../src/atlas/name-table';
import { atlas, files } from '../../helpers/atlas';

describe('the index of the shell', () => {
  it('names what the atlas holds (else: npx tsx scripts/names.ts)', () => {
    expect(files['words/en/names.json']).toEqual(nameTable(atlas));
    expect(regionIndex.map(({ id }) => id)).toEqual([...atlas.regions.keys()]);
  });

  it('groups regions by body part, from head to foot', () => {
    expect(partIndex.map(({ name }) => name)[0]).toBe('Head and neck');
    for (const { id, part } of regionIndex) expect(atlas.regions.get(id)?.part).toBe(part);
    expect(new Set(regionIndex.map(({ part }) => part)).size).toBe(partIndex.length);
  });

  it('knows the region of each zone', () => {
    for (const { id, region } of atlas.zones.values()) expect(regionOf(id)).toBe(region);
    expect(regionOf('nowhere')).toBe('');
    const zones = regionIndex.flatMap((region) => region.zones);
    expect(zones.filter(({ deep }) => deep)).toHaveLength(7);
    expect(zones).toHaveLength(atlas.zones.size);
  });

  it('stays small', () => {
    const tables = ['content/contents.json', 'words/en/names.json', 'words/en/parts.json'];
    const text = tables.map((name) => JSON.stringify(files[name])).join('');
    expect(gzipSync(text).length).toBeLessThan(3500);
  });
});

describe('loadAtlas', () => {
  it('gives the app what the disk holds, once', async () => {
    const loaded = await loadAtlas();
    expect(await loadAtlas()).toBe(loaded);
    expect(Object.keys(loaded)).toEqual(Object.keys(atlas));
    expect(loaded).toEqual(atlas);
  }, 60_000);
});
