import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nameIndex, PLACES, regionOf } from '../../../src/atlas/index';
import type { Names } from '../../../src/atlas/schema/contents';
import { bringAtlas } from '../../../src/state/reading';
import { nameTable, placeTable } from '../../../src/atlas/name-table';
import { atlas, files } from '../../helpers/atlas';

const names = files['words/en/names.json'] as Names;
const { parts: partIndex, regions: regionIndex } = nameIndex(
  {
    regions: Object.values(names.regions),
    zones: Object.values(names.zones).map((zones) => Object.values(zones)),
  },
  files['words/en/parts.json'] as Record<string, string>,
);

describe('the index of the shell', () => {
  it('names what the atlas holds (else: npx tsx scripts/names.ts)', () => {
    expect(files['words/en/names.json']).toEqual(nameTable(atlas));
    expect(files['content/places.json']).toEqual(placeTable(atlas));
    expect(PLACES.map(({ id }) => id)).toEqual([...atlas.regions.keys()]);
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
    const tables = [
      'content/contents.json',
      'content/places.json',
      'words/en/names.json',
      'words/en/parts.json',
    ];
    const text = tables.map((name) => JSON.stringify(files[name])).join('');
    expect(gzipSync(text).length).toBeLessThan(3500);
  });
});

describe('bringAtlas', () => {
  it('gives the app what the disk holds, once', async () => {
    const read = await bringAtlas();
    const loaded = read();
    expect((await bringAtlas())()).toBe(loaded);
    expect(Object.keys(loaded)).toEqual(Object.keys(atlas));
    expect(loaded).toEqual(atlas);
  }, 60_000);
});
