import { describe, expect, test } from 'vitest';
import { MORE_SIGNS, URGENT_SIGNS } from '../../../src/panels/home/urgent-signs';
import { citedIn } from '../../../src/panels/parts/cited';
import { kappaOf } from '../../../src/panels/parts/claim';
import { pageOf } from '../../../src/panels/shell/pages';
import { megabytes } from '../../../src/panels/stage/flat/megabytes';
import { parseHash } from '../../../src/state/snapshot';
import { atlas } from '../../helpers/atlas';

describe('sources of a page', () => {
  const told = {
    a: { text: 'x', standing: 'sourced', sources: ['one', 'two'] },
    b: [{ sources: ['two', 'three'] }, { sources: ['four'], clinicianOnly: true }],
  };
  test('come in reading order, each once', () => {
    expect(citedIn('educator', told)).toEqual(['one', 'two', 'three', 'four']);
  });
  test('leave out what patients do not see', () => {
    expect(citedIn('patient', told)).toEqual(['one', 'two', 'three']);
  });
});

test('the urgent signs of the first page are red flags, and the first ones are emergencies', () => {
  const flags = URGENT_SIGNS.map((flag) => atlas.redFlags.get(flag));
  expect(flags.map((flag) => flag?.urgency)).toEqual(flags.map(() => 'emergency'));
  expect(MORE_SIGNS.filter((id) => !atlas.redFlags.has(id))).toEqual([]);
});

test('the agreement of examiners is told with a source', () => {
  expect(kappaOf(atlas)?.text).toContain('0.45');
  expect(kappaOf(atlas)?.standing).toBe('sourced');
});

test.each([
  ['#/region/heel', 'region'],
  ['#/region/heels', 'lost'],
  ['#/muscle/soleus', 'muscle'],
  ['#/muscle/heel', 'lost'],
  ['#/condition/sciatica', 'condition'],
  ['#/learn', 'learn-index'],
  ['#/learn/session', 'learn'],
  ['#/learn/magic', 'lost'],
  ['#/nonsense', 'lost'],
])('%s shows the page %s', (hash, name) => {
  expect(pageOf(parseHash(hash).place, atlas)?.name).toBe(name);
});

test('megabytes are for people', () => {
  expect(megabytes(412_345)).toBe('0.4');
});
