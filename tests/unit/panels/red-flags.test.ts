import { describe, expect, test } from 'vitest';
import type { RedFlag } from '../../../src/atlas/types';
import {
  byUrgency,
  countsOf,
  flagsAcross,
  glimpse,
  headingOf,
  toDo,
} from '../../../src/panels/parts/red-flags';
import { plainOf } from '../../../src/atlas/prose';
import { URGENCIES } from '../../../src/panels/parts/words';
import { atlas } from '../../helpers/atlas';

const pages = [...atlas.regions.values(), ...atlas.conditions.values()];
const flagsOf = (ids: readonly string[]) => ids.flatMap((id) => atlas.redFlags.get(id) ?? []);
const idsOf = (flags: readonly RedFlag[]) => flags.map(({ id }) => id);
const flag = (id: string) => {
  const found = atlas.redFlags.get(id);
  if (!found) throw new Error(`no such flag: ${id}`);
  return found;
};

describe('what is read at a glance', () => {
  test('is three to five signs, or all of fewer, and the gravest', () => {
    for (const { id, redFlags } of pages) {
      const named = glimpse(flagsOf(redFlags));
      expect(idsOf(named), id).toEqual(redFlags.slice(0, named.length));
      expect(named.length, id).toBeGreaterThanOrEqual(Math.min(3, redFlags.length));
      expect(named.length, id).toBeLessThanOrEqual(5);
    }
  });

  test.each([...atlas.redFlags.values()])('$id: has a name of a few words', ({ name }) => {
    expect(name.length).toBeLessThanOrEqual(52);
    expect(name).not.toMatch(/[.?{]/);
  });

  test('calls no two signs the same', () => {
    const names = [...atlas.redFlags.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('groups', () => {
  test.each(pages)('$id: hold every sign once, the gravest urgency first', ({ redFlags }) => {
    const groups = byUrgency(flagsOf(redFlags));
    expect(groups.flatMap(({ flags }) => idsOf(flags)).toSorted()).toEqual(redFlags.toSorted());
    const order = groups.map(({ urgency }) => URGENCIES.indexOf(urgency));
    expect(order).toEqual(order.toSorted());
  });

  test('of emergencies have a heading that fits what each of their signs says to do', () => {
    for (const { urgency, act, flags } of byUrgency([...atlas.redFlags.values()])) {
      if (act === undefined || act === 'told') continue;
      const telling = new RegExp(`${headingOf({ urgency, act }).slice(1)}(?! if| when)`);
      for (const one of flags) expect(plainOf(one.action), one.id).toMatch(telling);
    }
  });

  test('put no sign that begins with something else under a call', () => {
    const groups = byUrgency(
      ['pain-with-effort', 'cauda-equina', 'ectopic', 'stroke-signs'].map(flag),
    );
    expect(groups.map(({ act, flags }) => [act, ...idsOf(flags)])).toEqual([
      ['call', 'stroke-signs'],
      ['department', 'cauda-equina'],
      ['told', 'pain-with-effort', 'ectopic'],
    ]);
  });

  test('are counted by urgency', () => {
    expect(countsOf(flagsOf(atlas.regions.get('abdomen')?.redFlags ?? []))).toEqual([
      '13 emergencies',
      '10 same day',
      '1 soon',
    ]);
  });
});

describe('what to do', () => {
  test('is left out where the heading says it', () => {
    expect(toDo(flag('stroke-signs'))).toBe('');
    expect(toDo(flag('dark-urine'))).toBe('');
  });

  test('goes on from the heading', () => {
    expect(toDo(flag('shoulder-tip-belly'))).toBe('… because the spleen may bleed.');
    expect(toDo(flag('heart-signs'))).toBe('… and do not drive yourself.');
    expect(toDo(flag('testicle-pain'))).toBe('… since help is needed within hours.');
  });

  test('is whole where a condition follows, and where it is something else', () => {
    for (const id of ['ectopic', 'pain-with-effort', 'headache-nerve-signs'])
      expect(toDo(flag(id))).toBe(flag(id).action);
  });

  test('never begins with an "if" that has lost what it is about', () => {
    for (const one of atlas.redFlags.values()) {
      const told = toDo(one);
      if (told !== one.action) expect(told, one.id).not.toMatch(/^… (?:if|when|with|unless)\b/);
      if (told === '')
        expect(`${plainOf(one.action)}`).toBe(`${byUrgency([one]).map(headingOf).join('')}.`);
    }
  });
});

describe('the flags of several regions', () => {
  test.each([...atlas.muscles.values()])('$id: all of them, none twice', ({ regions }) => {
    const ids = idsOf(flagsAcross(regions, atlas));
    expect(new Set(ids).size).toBe(ids.length);
    const all = regions.flatMap((id) => atlas.regions.get(id)?.redFlags ?? []);
    expect(ids.toSorted()).toEqual([...new Set(all)].toSorted());
  });

  test('stand the gravest first, and begin with what is felt in one of them', () => {
    const flags = flagsAcross(['forearm', 'chest'], atlas);
    const order = flags.map(({ urgency }) => URGENCIES.indexOf(urgency));
    expect(order).toEqual(order.toSorted());
    const felt = flags
      .filter(({ urgency }) => urgency === 'emergency')
      .map(({ regions }) => [regions.forearm, regions.chest].includes('felt-here'));
    expect(felt[0]).toBe(true);
    expect(felt.lastIndexOf(true)).toBeLessThan(felt.indexOf(false));
  });

  test('are none for no region', () => {
    expect(flagsAcross([], atlas)).toEqual([]);
  });
});
