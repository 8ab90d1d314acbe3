import { describe, expect, it } from 'vitest';
import { addressOf, formatHash, parseHash } from '../../../src/state/snapshot';

describe('the address of the comparison', () => {
  it.each([
    ['#/compare', { page: 'compare' }, { kind: 'nowhere' }],
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
    expect(parseHash('#/compare?condition=<b>&region=').place).toEqual({ page: 'compare' });
  });
});
