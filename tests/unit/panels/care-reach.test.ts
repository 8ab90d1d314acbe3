import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../src/atlas/address';
import { fromElsewhere } from '../../../src/panels/care/alike';
import {
  ANY_MUSCLE,
  careOfCondition,
  careOfMuscle,
  careOfRegion,
  HEAT_RULE,
  statementsIn,
  toldElsewhere,
  type CareGroup,
} from '../../../src/panels/care/groups';
import { onFigure } from '../../../src/panels/stage/flat/shown';
import { parseHash } from '../../../src/state/snapshot';
import { atlas, forEach, idOf } from '../../helpers/atlas';

const idsIn = (groups: readonly CareGroup[]): string[] => statementsIn(groups, atlas).map(idOf);
const statements = [...atlas.care.values()];

describe('what may help is met', () => {
  it('each statement on the page of its condition, and of each of its places', () => {
    const met = new Set<string>();
    forEach(statements, idOf, ({ id, condition, regions }) => {
      const page = condition === undefined ? undefined : atlas.conditions.get(condition);
      if (!page) return;
      expect(idsIn(careOfCondition(page, atlas))).toContain(id);
      met.add(id);
      const places = [...atlas.regions.values()].filter(
        (region) => regions.includes(region.id) || region.conditions.includes(page.id),
      );
      for (const region of places)
        if (regions.length === 0 || regions.includes(region.id))
          expect(idsIn(careOfRegion(region, atlas)), region.id).toContain(id);
    });
    expect([...met, HEAT_RULE].toSorted()).toEqual(statements.map(idOf).toSorted());
  });

  it('the rule for warmth and cold wherever a tip speaks of them', () => {
    const groups = [...atlas.conditions.values()].map((page) => careOfCondition(page, atlas));
    const warm = groups.filter((some) =>
      statementsIn(some, atlas).some(({ about, id }) => about === 'heat-cold' && id !== HEAT_RULE),
    );
    expect(warm.length).toBeGreaterThan(5);
    for (const some of warm) expect(idsIn(some)).toContain(HEAT_RULE);
  });

  it('on the page of every muscle, with a way to what its conditions are told', () => {
    expect(careOfMuscle(atlas).map(({ condition }) => condition)).toEqual([ANY_MUSCLE]);
    const told = new Set(statements.map(({ condition }) => condition));
    forEach([...atlas.muscles.values()], idOf, (muscle) => {
      const linked = toldElsewhere(muscle, atlas).map(idOf);
      const own = muscle.conditions.filter((id) => id !== ANY_MUSCLE && told.has(id));
      expect(linked).toEqual(own);
    });
  });
});

describe('every nerve', () => {
  const nerves = [...atlas.nerves.keys()];
  const places = (nerve: string) =>
    [...atlas.alike.values()].filter((alike) => alike.nerves.includes(nerve));

  it('is named on the page of a place', () => {
    expect(nerves.filter((nerve) => places(nerve).length === 0)).toEqual([]);
  });

  it('is laid over the body there, beside the pattern of a muscle', () => {
    forEach(nerves, String, (nerve) => {
      const region = places(nerve)[0]?.region ?? '';
      const muscle = atlas.regions.get(region)?.muscles[0]?.muscle ?? '';
      expect(atlas.muscles.has(muscle)).toBe(true);
      const snapshot = parseHash(`#/region/${region}?with=${muscle},${nerve}`);
      const { field, above } = onFigure({
        ...{ snapshot, selected: { kind: 'region', id: region } as const, hovered: NOWHERE },
        ...{ marks: [], atlas },
      });
      const roles = [field, ...above].flatMap((one) => [...one.values()].map(({ role }) => role));
      expect(roles).toContain('laid-0');
      const keys = above.flatMap((one) =>
        [...one].filter(([, { role }]) => role === 'laid-1').map(([key]) => key.split(':')[0]),
      );
      const { primaryZones = [], spilloverZones = [] } = atlas.nerves.get(nerve) ?? {};
      expect(new Set(keys)).toEqual(new Set([...primaryZones, ...spilloverZones]));
    });
  });

  it('stands beside joints and organs that are felt there', () => {
    const about = new Set(
      [...atlas.alike.values()].flatMap(({ tells }) => tells.map((t) => t.about)),
    );
    expect(about).toEqual(new Set(['nerve', 'joint', 'organ', 'vessel']));
    const elsewhere = [...atlas.alike.values()].filter(
      (alike) => fromElsewhere(alike, atlas.redFlags.values()).length > 0,
    );
    expect(elsewhere.length).toBeGreaterThan(5);
  });
});
