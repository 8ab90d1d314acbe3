import { describe, expect, it } from 'vitest';
import { atlas, forEach, idOf, unknownTo } from '../../helpers/atlas';

const regions = [...atlas.regions.values()];
const conditions = [...atlas.conditions.values()];
const tells = (id: string) => atlas.conditions.get(id)?.felt.tells;

describe('what is common where', () => {
  it('is told for every region, as the first of its conditions', () => {
    expect(regions).toHaveLength(36);
    forEach(regions, idOf, ({ common, conditions: all }) => {
      expect(common.conditions.length).toBeGreaterThan(0);
      expect(all.slice(0, common.conditions.length)).toEqual(common.conditions);
      expect(new Set(all).size).toBe(all.length);
    });
  });

  it('is something that the place tells', () => {
    const known = regions.flatMap(({ id, common }) =>
      common.conditions.filter((one) => tells(one) !== 'place').map((one) => `${id} ${one}`),
    );
    expect(known).toEqual([]);
  });

  it('is followed by what the place tells, then by what something else tells, then by many places', () => {
    const ORDER = ['place', 'other', 'many-places'];
    forEach(regions, idOf, ({ conditions: all }) => {
      const kinds = all.map((one) => ORDER.indexOf(tells(one) ?? ''));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
    });
  });

  it.each([
    ['low-back', ['low-back-pain', 'sciatica']],
    ['heel', ['plantar-fasciitis']],
    ['elbow', ['tennis-elbow', 'golfers-elbow']],
    ['jaw-ear', ['tmd']],
    ['knee', ['knee-pain', 'knee-oa']],
    ['hip-outer', ['gtps']],
    ['shoulder-cap', ['rotator-cuff-pain']],
    ['wrist-palm', ['carpal-tunnel', 'wrist-hand-rsi', 'joint-pain']],
  ])('%s begins with %s, and does not with what is felt in many places', (id, first) => {
    const all = atlas.regions.get(id)?.conditions ?? [];
    expect(all.slice(0, first.length)).toEqual(first);
  });

  it('rests on a page that was read, or is marked as not yet checked', () => {
    forEach(regions, idOf, ({ common }) => {
      expect(common.standing).not.toBe('general-anatomy');
      for (const id of common.sources) expect(atlas.sources.get(id)?.pageRead, id).toBe(true);
    });
    const sourced = regions.filter(({ common }) => common.standing === 'sourced');
    expect(sourced.length).toBeGreaterThanOrEqual(14);
  });
});

describe('where a condition is felt', () => {
  it('names zones that exist, each once in a pattern', () => {
    forEach(conditions, idOf, ({ felt }) => {
      for (const { usual, also } of felt.patterns) {
        expect(unknownTo(atlas.zones, [...usual, ...also])).toEqual([]);
        expect(new Set([...usual, ...also]).size).toBe(usual.length + also.length);
      }
    });
  });

  it('is told if, and only if, the place tells it', () => {
    forEach(conditions, idOf, ({ felt }) => {
      expect(felt.patterns.length > 0).toBe(felt.tells === 'place');
      for (const id of felt.sources) expect(atlas.sources.get(id)?.pageRead, id).toBe(true);
    });
  });

  it('agrees with its regions: each has a zone of it, and what is usual lies in them', () => {
    const told = conditions.filter(({ felt }) => felt.tells === 'place');
    const regionOf = (zone: string) => atlas.zones.get(zone)?.region ?? '';
    // The calf's muscles pull on the sole's band, so the calf's page names it; it is not felt there.
    forEach(told, idOf, ({ id, felt, regions: own }) => {
      const all = new Set(
        felt.patterns.flatMap(({ usual, also }) => [...usual, ...also].map(regionOf)),
      );
      const reasons = id === 'plantar-fasciitis' ? ['calf'] : [];
      expect(own.filter((region) => !all.has(region))).toEqual(reasons);
      const usual = new Set(felt.patterns.flatMap((pattern) => pattern.usual.map(regionOf)));
      expect([...usual].filter((region) => !own.includes(region))).toEqual([]);
    });
  });
});
