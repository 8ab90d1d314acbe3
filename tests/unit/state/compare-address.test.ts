import { describe, expect, it } from 'vitest';
import { addressOf, FIRST_CONDITION, formatHash, parseHash } from '../../../src/state/snapshot';

describe('the address of the comparison', () => {
  it.each([
    // What the page begins with is lit from the start.
    ['#/compare', { page: 'compare' }, { kind: 'condition', id: FIRST_CONDITION }],
    [
      '#/compare?part=harm',
      { page: 'compare', part: 'harm' },
      { kind: 'condition', id: FIRST_CONDITION },
    ],
    [
      '#/compare?region=heel&part=glance',
      { page: 'compare', region: 'heel', part: 'glance' },
      { kind: 'region', id: 'heel' },
    ],
    [
      '#/compare?condition=neck-pain',
      { page: 'compare', condition: 'neck-pain' },
      { kind: 'condition', id: 'neck-pain' },
    ],
    ['#/compare?region=heel', { page: 'compare', region: 'heel' }, { kind: 'region', id: 'heel' }],
    [
      '#/compare?condition=migraine&region=neck-back',
      { page: 'compare', condition: 'migraine', region: 'neck-back' },
      { kind: 'condition', id: 'migraine' },
    ],
    ['#/compare?condition=all', { page: 'compare', condition: 'all' }, { kind: 'nowhere' }],
  ])('%s is read, lit and written the same', (hash, place, address) => {
    const snapshot = parseHash(hash);
    expect(snapshot.place).toEqual(place);
    expect(addressOf(snapshot)).toEqual(address);
    expect(formatHash(snapshot)).toBe(hash);
  });

  it('drops what is no id', () => {
    expect(parseHash('#/compare?condition=<b>&region=&part=A_').place).toEqual({ page: 'compare' });
  });
});
