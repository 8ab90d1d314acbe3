import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../helpers/reading-level';
import { atlas, forEach, idOf, unknownTo } from '../../helpers/atlas';

const nerves = [...atlas.nerves.values()];
const alike = [...atlas.alike.values()];
/** Names that the reader came for, and of illnesses, count as one short word. */
const NAMES =
  /\b(?:shingles|diabetes|emergency|dislocation|diaphragm|gallbladder|caesarean|operation|carpal tunnel|triceps|biceps)\b/gi;
const graded = (text: string) => readingGrade(text.replace(NAMES, 'thing'));

describe('roots and nerves', () => {
  it('are twenty-one and forty-four, none called like a muscle', () => {
    expect(nerves.filter(({ kind }) => kind === 'root')).toHaveLength(21);
    expect(nerves.filter(({ kind }) => kind === 'nerve')).toHaveLength(44);
    expect(nerves.filter(({ id }) => atlas.muscles.has(id))).toEqual([]);
  });

  it('are felt in zones that exist, each once, and none inside', () => {
    forEach(nerves, idOf, ({ primaryZones, spilloverZones }) => {
      const zones = [...primaryZones, ...spilloverZones];
      expect(zones.length).toBeGreaterThan(0);
      expect(unknownTo(atlas.zones, zones)).toEqual([]);
      expect(new Set(zones).size).toBe(zones.length);
      for (const zone of ['blade-under', 'hip-deep', 'pelvis-deep'])
        expect(zones).not.toContain(zone);
    });
  });

  it('rest on pages that were read, or are general anatomy and borrow none', () => {
    forEach(nerves, idOf, ({ sources, standing }) => {
      expect(standing).not.toBe('awaiting-review');
      expect(unknownTo(atlas.sources, sources)).toEqual([]);
    });
  });
});

describe('what feels like muscle pain', () => {
  it('is told for every region', () => {
    expect(alike.map(({ region }) => region).toSorted()).toEqual(
      [...atlas.regions.keys()].toSorted(),
    );
  });

  it('names nerves that are there, of which some are felt in the region', () => {
    forEach(
      alike,
      ({ region }) => region,
      ({ region, nerves: here, tells }) => {
        expect(unknownTo(atlas.nerves, [...here, ...tells.flatMap((one) => one.nerves)])).toEqual(
          [],
        );
        const zones = new Set(atlas.regions.get(region)?.zones.map(idOf));
        // Some are named because they are pressed there, or because their pain is told with it.
        const felt = here.filter((id) => {
          const { primaryZones = [], spilloverZones = [] } = atlas.nerves.get(id) ?? {};
          return [...primaryZones, ...spilloverZones].some((zone) => zones.has(zone));
        });
        expect(felt.length).toBeGreaterThan(0);
      },
    );
  });

  it('says first when to get help, and reads at grade 8 or below', () => {
    forEach(
      alike,
      ({ region }) => region,
      ({ urgent, tells }) => {
        expect(urgent.text.length).toBeGreaterThan(30);
        const text = [urgent, ...tells].map((one) => one.text).join(' ');
        expect(graded(text), text).toBeLessThanOrEqual(8);
      },
    );
  });

  it('never tells which nerve it is', () => {
    forEach(
      alike.flatMap(({ region, tells }) => tells.map((one) => ({ region, ...one }))),
      ({ region, key }) => `${region}/${key}`,
      ({ text }) => expect(text).not.toMatch(/you have|diagnos|must be|it is certain/i),
    );
  });
});
