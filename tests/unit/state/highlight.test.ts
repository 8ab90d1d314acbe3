import { expect, test } from 'vitest';
import { highlightsOf } from '../../../src/state/highlight';
import { atlas } from '../../helpers/atlas';

test('a region lights its zones on the chosen side', () => {
  const lit = highlightsOf({ kind: 'region', id: 'heel', side: 'left' }, atlas);
  expect(lit.map(({ zone }) => zone)).toEqual(atlas.regions.get('heel')?.zones.map((z) => z.id));
  expect(lit.every(({ role, side }) => role === 'selected' && side === 'left')).toBe(true);
});

test('a zone is chosen, the rest of its region is its company', () => {
  const lit = highlightsOf({ kind: 'zone', id: 'heel-inner' }, atlas);
  expect(lit.filter(({ role }) => role === 'selected').map(({ zone }) => zone)).toEqual([
    'heel-inner',
  ]);
  expect(lit.length).toBe(atlas.regions.get('heel')?.zones.length);
});

test('a muscle lights its pattern: where pain is often felt wins over where it may spread', () => {
  const muscle = atlas.muscles.get('upper-trapezius');
  const lit = highlightsOf({ kind: 'muscle', id: 'upper-trapezius' }, atlas);
  expect(lit.filter(({ role }) => role === 'primary').map(({ zone }) => zone)).toEqual(
    muscle?.primaryZones,
  );
  expect(lit.findLastIndex(({ role }) => role === 'spillover')).toBeLessThan(
    lit.findIndex(({ role }) => role === 'primary'),
  );
});

test('a condition lights its regions, and the private parts only where it is felt there', () => {
  const zones = (id: string) =>
    highlightsOf({ kind: 'condition', id }, atlas).map(({ zone }) => zone);
  expect(zones('low-back-pain')).toEqual(expect.arrayContaining(['low-back-mid', 'sacrum']));
  for (const zone of ['genitals', 'perineum']) {
    expect(zones('low-back-pain')).not.toContain(zone);
    expect(zones('buttock-pain')).not.toContain(zone);
    expect(zones('pelvic-pain')).toContain(zone);
  }
});

test('unknown ids and nowhere light nothing', () => {
  expect(highlightsOf({ kind: 'nowhere' }, atlas)).toEqual([]);
  expect(highlightsOf({ kind: 'region', id: 'tail' }, atlas)).toEqual([]);
  expect(highlightsOf({ kind: 'muscle', id: 'tail' }, atlas)).toEqual([]);
});
