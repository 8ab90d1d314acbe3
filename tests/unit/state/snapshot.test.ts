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

  test.each([
    'side=LEFT&figure=MALE&view=BACK&zone=ELBOW-TIP&layer=Middle&heat=1',
    'Side=Left&FIGURE=Male&View=Back&Zone=Elbow-Tip&LAYER=MIDDLE&Heat=1',
    'side=l&figure=m&view=b&zone=elbow-tip&layer=middle&heat=1',
    'side%3Dleft%26figure%3Dmale%26view%3Dback%26zone%3Delbow-tip%26layer%3Dmiddle%26heat%3D1',
    'side=%6Ceft&figure=%20male&view=back%20&zone=elbow%2Dtip&layer=middle&heat=1)',
    'side=left&amp;figure=male&amp;view=back&amp;zone=elbow-tip&amp;layer=middle&amp;heat=1.',
  ])('what is meant by %s is understood', (query) => {
    expect(parseHash(`#/region/elbow?${query}`)).toEqual({
      place: { page: 'region', id: 'elbow', zone: 'elbow-tip' },
      ...{ side: 'left', figure: 'male', view: 'back', layer: 2, heat: true },
    });
  });

  test.each([
    ['#/muscle/soleus?TP=2', { place: { page: 'muscle', id: 'soleus', tp: 2 } }],
    ['#/start?STEP=Care', { place: { page: 'draw', step: 'care' } }],
    [
      '#/compare?Condition=Neck-Pain&PART=Harms',
      { place: { page: 'compare', condition: 'neck-pain', part: 'harms' } },
    ],
    ['#/?with=SOLEUS.1,Infraspinatus', { place: { page: 'home' }, with: 'soleus.1,infraspinatus' }],
    [
      '#/?SLICE=Transverse:0.74:10:-5:FLIP',
      {
        place: { page: 'home' },
        slice: { plane: 'transverse', at: 0.74, turn: 10, tilt: -5, flip: true },
      },
    ],
  ])('capitals in %s are no hindrance', (hash, snapshot) => {
    expect(parseHash(hash)).toEqual(snapshot);
  });

  test.each([
    ['#/?lang=ar-XB', 'ar-XB'],
    ['#/learn?SIDE=Left&amp;Lang = zh-Hant).', 'zh-Hant'],
    ['#/?xlang=de', undefined],
    ['#/?lang=nonsense', undefined],
  ])('the language in %s keeps its capitals', (hash, lang) => {
    expect(parseHash(hash).lang).toBe(lang);
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
