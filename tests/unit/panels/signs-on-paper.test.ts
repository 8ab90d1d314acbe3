import { describe, expect, test } from 'vitest';
import { flagsHere, takingTurns } from '../../../src/panels/draw/flags';
import { signsOf, type About } from '../../../src/panels/paper/about';
import { URGENCIES } from '../../../src/panels/parts/words';
import type { ZoneMark } from '../../../src/state/drawing/field';
import { atlas } from '../../helpers/atlas';
import { matcher } from '../matching/matcher';

const mark = (id: string): ZoneMark => ({
  id,
  side: 'left',
  weight: 1,
  share: 1,
  intensity: 6,
  qualities: [],
});

/** What the drawing page tells the paper of some places, each of which is a pain of its own. */
function told(...zones: string[]): About & { flagsOfPains: NonNullable<About['flagsOfPains']> } {
  for (const id of zones) expect(atlas.zones.has(id), id).toBe(true);
  const marks = zones.map(mark);
  const { whole, complaints } = matcher.apart('', marks, {}, {});
  expect(complaints).toHaveLength(zones.length);
  const flagsOfPains = complaints.map((one) => {
    const own = marks.filter(({ id }) => one.zones.some((zone) => zone.id === id));
    return flagsHere(one.answer, own, atlas);
  });
  const drawn = { gate: 'open', complaints } as unknown as About['drawn'];
  const flags = takingTurns(flagsHere(whole, marks, atlas), flagsOfPains);
  return { flags, flagsOfPains, care: [], ...(drawn && { drawn }) };
}

const PAINS = [
  ['temple', 'low-back-side'],
  ['chest-upper', 'big-toe'],
  ['temple', 'kneecap'],
  ['upper-abdomen', 'heel-bottom'],
  ['temple', 'thumb', 'kneecap'],
].map((zones) => ({ zones }));

describe('warning signs of several pains', () => {
  test.each(PAINS)('$zones: the two gravest of each stand on the paper', ({ zones }) => {
    const about = told(...zones);
    const signs = signsOf(about);
    const ids = signs.map(({ id }) => id);
    for (const own of about.flagsOfPains)
      for (const { id } of own.slice(0, 2)) expect(ids).toContain(id);
    expect(signs.length).toBeLessThanOrEqual(10);
    const order = signs.map(({ urgency }) => URGENCIES.indexOf(urgency));
    expect(order).toEqual(order.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(PAINS)('$zones: nothing is lost by taking turns, the gravest first', ({ zones }) => {
    const { flags, flagsOfPains } = told(...zones);
    expect(new Set(flags)).toEqual(new Set(flagsOfPains.flat()));
    const order = flags.map(({ urgency }) => URGENCIES.indexOf(urgency));
    expect(order).toEqual(order.toSorted());
    // Of the first signs, which are read at a glance, each pain has one where it has an emergency.
    const first = flags.slice(0, zones.length + 1).map(({ id }) => id);
    for (const own of flagsOfPains) {
      const grave = own.filter(({ urgency }) => urgency === 'emergency').map(({ id }) => id);
      if (grave.length > 0) expect(grave.some((id) => first.includes(id))).toBe(true);
    }
  });

  test('are none beside an emergency that was told', () => {
    const about = told('temple', 'low-back-side');
    const shut = { ...about, drawn: { ...about.drawn, gate: 'shut' } as About['drawn'] & object };
    expect(signsOf(shut)).toEqual([]);
  });
});
