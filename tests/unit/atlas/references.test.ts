import { describe, expect, it } from 'vitest';
import { BODY_PARTS } from '../../../src/atlas/types';
import { atlas, forEach, idOf, unknownTo } from '../../helpers/atlas';

const regions = [...atlas.regions.values()];
const conditions = [...atlas.conditions.values()];

describe('the atlas', () => {
  it('holds all that it promises', () => {
    expect(atlas.regions.size).toBe(36);
    expect(atlas.zones.size).toBe(119);
    expect(regions.flatMap(({ zones }) => zones)).toHaveLength(119);
    expect(atlas.conditions.size).toBe(46);
    expect(atlas.muscles.size).toBe(89);
    expect(atlas.triggerPoints.size).toBe(185);
    expect(atlas.sources.size).toBeGreaterThan(105);
  });

  it('puts every region into one body part', () => {
    const parts = new Set(regions.map(({ part }) => part));
    expect([...parts].toSorted()).toEqual([...BODY_PARTS].toSorted());
  });

  it('marks the zones that mean something inside', () => {
    const deep = [...atlas.zones.values()].filter((zone) => zone.deep).map(idOf);
    expect(deep.toSorted()).toEqual([
      'blade-under',
      'ear-deep',
      'eye-deep',
      'hip-deep',
      'mouth-inside',
      'pelvis-deep',
      'upper-teeth',
    ]);
  });
});

describe('regions', () => {
  it('name only what exists', () => {
    forEach(regions, idOf, (region) => {
      expect(unknownTo(atlas.conditions, region.conditions)).toEqual([]);
      expect(
        unknownTo(
          atlas.muscles,
          region.muscles.map(({ muscle }) => muscle),
        ),
      ).toEqual([]);
      expect(
        unknownTo(
          atlas.structures,
          region.risks.map(({ structure }) => structure),
        ),
      ).toEqual([]);
    });
  });

  it('rank each muscle once, from 1 on', () => {
    forEach(regions, idOf, ({ muscles }) => {
      expect(muscles.map(({ rank }) => rank)).toEqual(muscles.map((_, i) => i + 1));
      expect(new Set(muscles.map(({ muscle }) => muscle)).size).toBe(muscles.length);
    });
  });

  it('give each muscle a reason that the muscle itself confirms', () => {
    forEach(regions, idOf, ({ muscles, zones }) => {
      const here = new Set(zones.map(idOf));
      for (const { muscle: id, basis } of muscles) {
        const points = atlas.muscles.get(id)?.triggerPoints ?? [];
        const felt = (which: 'primaryZones' | 'spilloverZones') =>
          points.flatMap((point) => point[which]);
        if (basis.includes('primary-referral'))
          expect(
            felt('primaryZones').some((zone) => here.has(zone)),
            id,
          ).toBe(true);
        if (basis.includes('spillover-referral'))
          expect(
            felt('spilloverZones').some((zone) => here.has(zone)),
            id,
          ).toBe(true);
      }
    });
  });

  it('grade risks by structure, the gravest first, none above the region', () => {
    const LEVELS = ['low', 'moderate', 'high'];
    forEach(regions, idOf, ({ risk, risks }) => {
      const levels = risks.map(({ level }) => LEVELS.indexOf(level));
      expect(levels).toEqual(levels.toSorted((a, b) => b - a));
      expect(new Set(risks.map(({ structure }) => structure)).size).toBe(risks.length);
      expect(levels[0]).toBeGreaterThanOrEqual(LEVELS.indexOf(risk.level));
    });
  });

  it('tell of the lung wherever a needle can reach it', () => {
    const told = regions.filter(({ risks }) => risks.some((r) => r.structure === 'lung'));
    expect(told.map(idOf).toSorted()).toEqual([
      'chest',
      'mid-back',
      'neck-back',
      'neck-front',
      'shoulder-blade',
      'shoulder-cap',
      'shoulder-top',
      'side-ribs',
      'upper-back',
    ]);
    const upperBack = atlas.regions.get('upper-back')?.risks[0];
    expect(upperBack).toMatchObject({ structure: 'lung', level: 'high', standing: 'sourced' });
    const details = upperBack?.details.map(({ text }) => text).join(' ');
    expect(details).toMatch(/pneumothorax/);
    expect(details).toMatch(/hours or days later/);
    expect(details).toMatch(/normal pulse and a normal oxygen reading do not rule it out/);
  });
});

describe('conditions', () => {
  it('name only what exists', () => {
    forEach(conditions, idOf, (condition) => {
      expect(unknownTo(atlas.regions, condition.regions)).toEqual([]);
      expect(unknownTo(atlas.muscles, condition.muscles)).toEqual([]);
      expect(
        unknownTo(
          atlas.sources,
          condition.namedBy.map(({ page }) => page),
        ),
      ).toEqual([]);
    });
  });

  it('and regions point at each other', () => {
    const fromRegions = regions.flatMap((r) => r.conditions.map((c) => `${r.id} ${c}`));
    const fromConditions = conditions.flatMap((c) => c.regions.map((r) => `${r} ${c.id}`));
    expect(fromRegions.toSorted()).toEqual(fromConditions.toSorted());
  });

  it('and muscles point at each other', () => {
    const fromMuscles = [...atlas.muscles.values()].flatMap((m) =>
      m.conditions.map((c) => `${m.id} ${c}`),
    );
    const fromConditions = conditions.flatMap((c) => c.muscles.map((m) => `${m} ${c.id}`));
    expect(fromMuscles.toSorted()).toEqual(fromConditions.toSorted());
  });

  it('keep nausea out of the muscles', () => {
    const nausea = atlas.conditions.get('nausea');
    expect(nausea).toMatchObject({ link: 'not-supported', muscles: [], regions: [] });
  });

  it('say what a patient page calls it, where the page names only something wider', () => {
    forEach(conditions, idOf, ({ namedBy }) => {
      for (const { match, wording } of namedBy)
        expect(wording !== undefined, match).toBe(match === 'generic');
    });
  });
});
