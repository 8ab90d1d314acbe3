import { describe, expect, test } from 'vitest';
import {
  addressOf,
  formatHash,
  parseHash,
  samePage,
  type Snapshot,
} from '../../../src/state/snapshot';

describe('addresses that we print', () => {
  const printed: [string, Snapshot][] = [
    ['#/', { place: { page: 'home' } }],
    ['#/compare', { place: { page: 'compare' } }],
    ['#/draw', { place: { page: 'draw' } }],
    ['#/draw?muscle=soleus&side=left', { place: { page: 'draw', muscle: 'soleus' }, side: 'left' }],
    ['#/start', { place: { page: 'draw', step: 'where' } }],
    ['#/start?step=care', { place: { page: 'draw', step: 'care' } }],
    [
      '#/start?muscle=soleus&step=patterns&side=left',
      { place: { page: 'draw', muscle: 'soleus', step: 'patterns' }, side: 'left' },
    ],
    ['#/learn', { place: { page: 'learn' } }],
    ['#/learn/session', { place: { page: 'learn', id: 'session' } }],
    ['#/muscle/soleus', { place: { page: 'muscle', id: 'soleus' } }],
    ['#/condition/gtps?side=right', { place: { page: 'condition', id: 'gtps' }, side: 'right' }],
    [
      '#/region/heel?zone=heel-inner&side=left&figure=male&view=back',
      {
        place: { page: 'region', id: 'heel', zone: 'heel-inner' },
        side: 'left',
        figure: 'male',
        view: 'back',
      },
    ],
  ];

  test.each(printed)('%s is read and printed alike', (hash, snapshot) => {
    expect(parseHash(hash)).toEqual(snapshot);
    expect(formatHash(snapshot)).toBe(hash);
  });

  test('every combination of the parts survives the way there and back', () => {
    const places: Snapshot['place'][] = [
      { page: 'home' },
      { page: 'compare' },
      { page: 'learn' },
      { page: 'region', id: 'elbow' },
      { page: 'region', id: 'elbow', zone: 'elbow-tip' },
      { page: 'lost', path: 'what/ever is?this#é%' },
    ];
    for (const place of places)
      for (const side of [undefined, 'left', 'right'] as const)
        for (const figure of [undefined, 'female', 'male'] as const)
          for (const view of [undefined, 'front', 'right'] as const) {
            const snapshot = {
              place,
              ...(side && { side }),
              ...(figure && { figure }),
              ...(view && { view }),
            };
            expect(parseHash(formatHash(snapshot))).toEqual(snapshot);
          }
  });
});

describe('addresses from outside', () => {
  test.each([
    ['', 'home'],
    ['#', 'home'],
    ['#/region', 'lost'],
    ['#/region/', 'lost'],
    ['#/region/elbow/more', 'lost'],
    ['#/region/Elbow', 'lost'],
    ['#/region/..%2F..%2Fetc', 'lost'],
    ['#/muscle/<img src=x>', 'lost'],
    ['#/learn/%E0%A4%A', 'lost'],
    ['#/compare/more', 'lost'],
    ['#/draw/more', 'lost'],
    ['#/draw?muscle=<b>', 'draw'],
    ['#/__proto__/constructor', 'lost'],
  ])('%s leads to %s', (hash, page) => {
    expect(parseHash(hash).place.page).toBe(page);
  });

  test('unknown values of known parts are dropped', () => {
    expect(parseHash('#/region/elbow?side=up&figure=cat&view=top&zone=A B&x=1')).toEqual({
      place: { page: 'region', id: 'elbow' },
    });
  });

  test('10,000 hostile addresses never throw, stay short, and settle after one reading', () => {
    const scraps = [
      ...['#', '/', '?', '&', '=', '%', '%2', '%25', '%2F', '%00', '..', '\\', '\u0000', '\ud800'],
      ...['é', '💥', ' ', '+', 'region', 'muscle', 'learn', 'heel', 'side=left', 'zone=heel-back'],
      ...['figure=male', 'view=back', 'javascript:', '<script>', '__proto__', '-', 'A', '#/'],
    ];
    // A small generator with a fixed start, so that a failure can be repeated.
    let state = 20260;
    const below = (n: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % n;
    };
    for (let round = 0; round < 10_000; round += 1) {
      const length = round % 50 === 0 ? 400 : below(9);
      const hash = `#/${Array.from({ length }, () => scraps[below(scraps.length)]).join('')}`;
      const first = parseHash(hash);
      const again = parseHash(formatHash(first));
      expect(again, hash).toEqual(first);
      expect(formatHash(first).length, hash).toBeLessThan(1200);
    }
  });
});

test('a zone is part of its region page, another region is another page', () => {
  const elbow = { page: 'region', id: 'elbow' } as const;
  expect(samePage(elbow, { ...elbow, zone: 'elbow-tip' })).toBe(true);
  expect(samePage(elbow, { page: 'region', id: 'heel' })).toBe(false);
  expect(samePage(elbow, { page: 'home' })).toBe(false);
});

test('a place points at the body as its page says', () => {
  expect(addressOf(parseHash('#/region/elbow?zone=elbow-tip&side=left'))).toEqual({
    kind: 'zone',
    id: 'elbow-tip',
    side: 'left',
  });
  expect(addressOf(parseHash('#/muscle/soleus'))).toEqual({ kind: 'muscle', id: 'soleus' });
  expect(addressOf(parseHash('#/learn/session'))).toEqual({ kind: 'nowhere' });
});
