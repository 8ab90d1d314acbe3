import { describe, expect, it } from 'vitest';
import type { Atlas, Muscle } from '../../../src/atlas/types';
import { alike, countsOf, heatOf, referringTo, shareOf } from '../../../src/matching/share';
import table from '../../../src/matching/zones.json';
import { alsoDrawn, byShare, rankedRows } from '../../../src/panels/region/rows';
import { shareWords } from '../../../src/panels/parts/share-words';
import { atlas } from '../../helpers/atlas';

const area = (zone: keyof typeof table): number => table[zone].area;
const drawn = (primaryZones: string[], spilloverZones: string[] = []) => ({
  primaryZones,
  spilloverZones,
});

describe('the share of a muscle in a place', () => {
  it('counts skin where pain is often felt whole, and where it may spread by half', () => {
    const place = ['temple', 'forehead'];
    const skin = area('temple') + area('forehead');
    const share = shareOf(drawn(['temple', 'occiput'], ['forehead']), place);
    expect(share.covers).toBeCloseTo((area('temple') + area('forehead') / 2) / skin, 10);
    const all = area('temple') + area('occiput') + area('forehead') / 2;
    expect(share.lies).toBeCloseTo((area('temple') + area('forehead') / 2) / all, 10);
  });

  it('is all for a pattern that is the place, and nothing for one elsewhere', () => {
    expect(shareOf(drawn(['temple']), ['temple'])).toEqual({ covers: 1, lies: 1 });
    expect(shareOf(drawn(['heel-back']), ['temple'])).toEqual({ covers: 0, lies: 0 });
    expect(shareOf(drawn([], []), ['temple'])).toEqual({ covers: 0, lies: 0 });
  });

  it('counts a zone that is told twice once, as the stronger', () => {
    expect(countsOf(drawn(['temple'], ['temple'])).get('temple')).toBe(1);
    expect(shareOf(drawn(['temple'], ['temple']), ['temple']).covers).toBe(1);
  });

  it('knows zones over the mid-line, which each side has half of', () => {
    // Both sides have the same areas, so a share of one side is that of both.
    expect(shareOf(drawn(['breastbone']), ['breastbone', 'throat']).covers).toBeCloseTo(
      area('breastbone') / (area('breastbone') + area('throat')),
      10,
    );
  });

  it('adds up: what lies in each region is all of the pattern', () => {
    for (const muscle of atlas.muscles.values()) {
      const parts = [...atlas.regions.values()].map(
        ({ zones }) =>
          shareOf(
            muscle,
            zones.map(({ id }) => id),
          ).lies,
      );
      expect(
        parts.reduce((a, b) => a + b, 0),
        muscle.id,
      ).toBeCloseTo(1, 8);
      expect(Math.max(...parts)).toBeLessThanOrEqual(1);
    }
  });

  it('has skin for every zone of every pattern', () => {
    const zones = [...atlas.muscles.values()].flatMap((m) => [...countsOf(m).keys()]);
    expect(zones.filter((zone) => !(zone in table))).toEqual([]);
  });
});

const of = (id: string, primaryZones: string[], spilloverZones: string[] = []) =>
  ({ id, ...drawn(primaryZones, spilloverZones) }) as unknown as Muscle;
const three: Atlas = {
  ...atlas,
  muscles: new Map(
    [
      of('a', ['temple'], ['forehead']),
      of('b', ['temple', 'occiput']),
      of('c', ['heel-back']),
      of('d', ['occiput'], ['temple']),
    ].map((muscle) => [muscle.id, muscle]),
  ),
};

describe('the heat of a place', () => {
  it('lays over one another the patterns that reach it, and no others', () => {
    const { counts, most, muscles } = heatOf(['temple'], three);
    expect(muscles.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect([...counts].sort()).toEqual([
      ['forehead', 0.5],
      ['occiput', 2],
      ['temple', 2.5],
    ]);
    expect(most).toBe(2.5);
  });

  it('is nothing where no pattern reaches', () => {
    expect(heatOf(['sole-outer'], three)).toEqual({ counts: new Map(), most: 0, muscles: [] });
  });

  it('reaches every region of the atlas', () => {
    for (const { id, zones } of atlas.regions.values()) {
      const { most, muscles } = heatOf(
        zones.map((zone) => zone.id),
        atlas,
      );
      expect(most, id).toBeGreaterThanOrEqual(1);
      expect(most, id).toBeLessThanOrEqual(muscles.length);
    }
  });
});

describe('patterns like one another', () => {
  it('compares the skin that both cover with the skin that either covers', () => {
    const [first, ...rest] = alike(three.muscles.get('a') as Muscle, three, 5, 0);
    expect(first?.muscle.id).toBe('b');
    const either = area('temple') + area('occiput') + area('forehead') / 2;
    expect(first?.likeness).toBeCloseTo(area('temple') / either, 10);
    expect(rest.map(({ muscle }) => muscle.id)).toEqual(['d', 'c']);
  });
});

describe('the rows of a region', () => {
  const region = atlas.regions.get('shoulder-blade');
  if (!region) throw new Error('unknown region: shoulder-blade');
  const zones = region.zones.map(({ id }) => id);

  it('keep the order of the list, and name whoever else is drawn there once', () => {
    const ranked = rankedRows(region, zones, atlas);
    expect(ranked.map(({ muscle }) => muscle.id)).toEqual(
      [...region.muscles].sort((a, b) => a.rank - b.rank).map(({ muscle }) => muscle),
    );
    for (const { id, zones: own } of atlas.regions.values()) {
      const here = atlas.regions.get(id);
      if (!here) continue;
      const place = own.map((zone) => zone.id);
      const all = [...rankedRows(here, place, atlas), ...alsoDrawn(here, place, atlas)];
      const names = all.map(({ muscle }) => muscle.id);
      expect(new Set(names).size, id).toBe(names.length);
      for (const { id: muscle } of referringTo(place, atlas)) expect(names, id).toContain(muscle);
    }
  });

  it('can be put in the order of their share', () => {
    const shares = byShare(rankedRows(region, zones, atlas)).map(({ share }) => share.covers);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[0]).toBeGreaterThan(0);
  });
});

describe('a share in words', () => {
  it('is plain for patients and counted for clinicians', () => {
    expect(shareWords({ covers: 0.62, lies: 0.404 }, 'therapist')).toBe(
      'covers 62 % of this place · 40 % of its pattern lies here',
    );
    expect(shareWords({ covers: 0.004, lies: 1 }, 'educator')).toContain('under 1 %');
    expect(shareWords({ covers: 0.62, lies: 0.95 }, 'patient')).toBe(
      'Covers most of this place and is drawn nowhere else.',
    );
    expect(shareWords({ covers: 0.5, lies: 0.1 }, 'patient')).not.toMatch(/\d|%/);
  });
});
