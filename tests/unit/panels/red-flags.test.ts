import { describe, expect, test } from 'vitest';
import type { RedFlag } from '../../../src/atlas/types';
import { byUrgency, flagsAcross, parted, toDo } from '../../../src/panels/parts/red-flags';
import { URGENCIES, urgencyWord } from '../../../src/panels/parts/words';
import { atlas } from '../../helpers/atlas';

const pages = [...atlas.regions.values(), ...atlas.conditions.values()];
const flagsOf = (ids: readonly string[]) => ids.flatMap((id) => atlas.redFlags.get(id) ?? []);
const idsOf = (flags: readonly RedFlag[]) => flags.map(({ id }) => id);
const rank = ({ urgency }: RedFlag) => URGENCIES.indexOf(urgency);
const flag = (id: string) => {
  const found = atlas.redFlags.get(id);
  if (!found) throw new Error(`no such flag: ${id}`);
  return found;
};

describe('what stands open and what is folded', () => {
  test.each(pages)('$id: together all of it, in its order', ({ redFlags }) => {
    const { open, more } = parted(flagsOf(redFlags));
    expect([...idsOf(open), ...idsOf(more)]).toEqual(redFlags);
  });

  test('is three to five signs, and no fold for one or two', () => {
    for (const { id, redFlags } of pages) {
      const { open, more } = parted(flagsOf(redFlags));
      if (more.length === 0) expect(open.length, id).toBeLessThanOrEqual(7);
      else {
        expect(open.length, id).toBeGreaterThanOrEqual(3);
        expect(open.length, id).toBeLessThanOrEqual(5);
        expect(more.length, id).toBeGreaterThan(2);
      }
    }
  });

  test('holds back nothing graver than what it shows', () => {
    for (const { id, redFlags } of pages) {
      const { open, more } = parted(flagsOf(redFlags));
      if (more.length === 0) continue;
      expect(Math.max(...open.map(rank)), id).toBeLessThanOrEqual(Math.min(...more.map(rank)));
    }
  });

  test('can be fewer where there is little room', () => {
    const flags = flagsOf(atlas.regions.get('calf')?.redFlags ?? []);
    expect(parted(flags, 1).open).toHaveLength(1);
  });
});

describe('what to do', () => {
  test('is left out where the heading says it', () => {
    expect(toDo(flag('stroke-signs'))).toBe('');
  });

  test('goes on from the heading at a comma', () => {
    expect(toDo(flag('shoulder-tip-belly'))).toBe('… because the spleen may bleed.');
  });

  test('is whole where a condition follows, and where it is something else', () => {
    for (const id of ['ectopic', 'heart-signs', 'cauda-equina'])
      expect(toDo(flag(id))).toBe(flag(id).action);
  });

  test('never begins with an "if" that has lost what it is about', () => {
    for (const one of atlas.redFlags.values()) {
      const told = toDo(one);
      if (told !== one.action) expect(told, one.id).not.toMatch(/^… (?:if|when|with|unless)\b/);
      if (told === '') expect(one.action).toBe(`${urgencyWord(one.urgency)}.`);
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
    expect(idsOf(flags)).toEqual(byUrgency(flags).flatMap((group) => idsOf(group.flags)));
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
