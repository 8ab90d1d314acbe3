import { describe, expect, it } from 'vitest';
import { isMedian } from '../../../src/atlas/median';
import { placeKey, ZONES, type DrawnZone, type Ties } from '../../../src/matching';
import { NEIGHBOURS, zoneIndex } from '../../../src/matching/zones';
import { seeded } from '../../bench/cases';
import { matcher } from './matcher';

const at = (id: string, side: DrawnZone['side'] = 'left', more: Partial<DrawnZone> = {}) => ({
  id,
  side: isMedian(id) ? 'midline' : side,
  weight: 1,
  ...more,
});
const apart = (zones: readonly DrawnZone[], text = '', ties: Ties = {}) =>
  matcher.apart(text, zones, {}, ties);
const idsOf = (zones: readonly DrawnZone[], text = '', ties: Ties = {}) =>
  apart(zones, text, ties).complaints.map((one) => one.zones.map(({ id }) => id).sort());
const ranking = ({ complaints }: ReturnType<typeof apart>, index: number) =>
  complaints[index]?.answer.muscles.map(({ id, score, side }) => `${id} ${side} ${score}`);

describe('unrelated pains are complaints of their own', () => {
  it.each([
    ['temple and low back', [at('temple'), at('low-back-side')], 2],
    ['thumb and heel', [at('thumb'), at('heel-bottom')], 2],
    ['left shoulder and right knee', [at('shoulder-side'), at('kneecap', 'right')], 2],
    ['temple and nape: one pattern has both', [at('temple'), at('nape')], 1],
    ['low back and calf: sciatica is felt in both', [at('low-back-mid'), at('calf-lower')], 1],
    [
      'shoulder and hand: one muscle sends pain to both',
      [at('shoulder-front'), at('hand-back')],
      1,
    ],
    ['both knees', [at('kneecap'), at('kneecap', 'right')], 1],
    ['one place', [at('calf-upper')], 1],
    ['nothing', [], 0],
  ])('%s', (_, zones, count) => expect(apart(zones).complaints).toHaveLength(count));

  it('stand from the head down, whatever the order of the marks', () => {
    const zones = [at('kneecap'), at('low-back-side'), at('temple'), at('eyebrow')];
    const expected = [['eyebrow', 'temple'], ['low-back-side'], ['kneecap']];
    expect(idsOf(zones)).toEqual(expected);
    expect(idsOf(zones.toReversed())).toEqual(expected);
  });

  it('get no average: what fits each is found, and stands first', () => {
    const temple = [at('temple'), at('eyebrow')];
    const back = [at('low-back-side'), at('low-back-mid')];
    const both = apart([...temple, ...back]);
    expect(ranking(both, 0)).toEqual(ranking(apart(temple), 0));
    expect(ranking(both, 1)).toEqual(ranking(apart(back), 0));
    const [first, second] = both.complaints.map(({ answer }) => answer.muscles[0]?.id);
    expect(both.whole.muscles.slice(0, 2).map(({ id }) => id)).toEqual([first, second]);
    expect(both.whole.muscles[0]?.explained).toBeGreaterThan(0.6);
    const asked = both.whole.ask.map(({ id }) => id);
    for (const { answer } of both.complaints)
      for (const { id } of answer.ask.slice(0, 5)) expect(asked).toContain(id);
    expect(asked.length).toBeLessThanOrEqual(12);
  });
});

describe('what the person sets right', () => {
  const far = [at('temple'), at('low-back-side')];
  const close = [at('temple'), at('eyebrow')];

  it('joins what lies apart', () => {
    expect(
      apart(far, '', { joined: [['low-back-side left', 'temple left']] }).complaints,
    ).toHaveLength(1);
  });

  it('keeps a place for itself, until it is joined again', () => {
    const ties: Ties = { apart: ['eyebrow left'] };
    expect(idsOf(close, '', ties)).toEqual([['eyebrow'], ['temple']].sort());
    const again: Ties = { ...ties, joined: [['temple left', 'eyebrow left']] };
    expect(idsOf(close, '', again)).toEqual([['eyebrow', 'temple']]);
  });

  it('about places that are not marked changes nothing', () => {
    const ties: Ties = {
      joined: [
        ['thumb left', 'temple left'],
        ['x', 'y'],
      ],
      apart: ['nape midline'],
    };
    expect(idsOf(far, '', ties)).toEqual(idsOf(far));
  });
});

describe('words', () => {
  it('go to the marks that they are near, and make a complaint of their own elsewhere', () => {
    const { complaints } = apart([at('temple')], 'my left eyebrow hurts and my right heel is sore');
    expect(complaints.map(({ id }) => id.split(' ').at(-1))).toEqual(['left', 'told']);
    expect(complaints[0]?.answer.zones.map(({ id }) => id)).toContain('eyebrow');
    expect(complaints[1]?.zones).toEqual([]);
    expect(complaints[1]?.answer.zones.every(({ id }) => id.startsWith('heel'))).toBe(true);
  });

  it('of a movement are no pain of their own', () => {
    expect(apart([at('low-back-mid')], 'worse when I turn my head').complaints).toHaveLength(1);
  });

  it('of an emergency hold everything back, whatever else hurts', () => {
    const { whole, complaints } = apart(
      [at('temple'), at('low-back-mid')],
      'numb between my legs and I lost control of my bladder',
    );
    expect(whole.hold).toBe('stop');
    expect(whole.muscles).toEqual([]);
    for (const { answer } of complaints) expect(answer.hold).toBe('stop');
  });

  it('alone say of one place what they always said', () => {
    const text = 'pain in my left calf';
    expect(matcher.apart(text, [], {}).whole).toEqual(matcher.text(text));
  });
});

describe('burning on the skin', () => {
  const burning: Partial<DrawnZone> = { qualities: ['burning'], depth: 'skin' };

  it('points to a nerve, and asks about shingles first', () => {
    const { whole } = apart([at('ribs-side', 'left', burning)]);
    expect(whole.nerves[0]?.told).toBe('feeling');
    expect(whole.ask[0]).toMatchObject({ id: 'shingles', why: 'heard' });
  });

  it('counts in a part of a mixed place too', () => {
    const parts = [
      { share: 0.7, qualities: ['aching'] },
      { share: 0.3, ...burning },
    ];
    const { whole } = apart([at('ribs-side', 'left', { qualities: ['aching', 'burning'], parts })]);
    expect(whole.ask[0]?.id).toBe('shingles');
  });

  it.each([
    ['deeper', { qualities: ['burning'], depth: 'muscle' }],
    ['of unsaid depth', { qualities: ['burning'] }],
    ['that is aching', { qualities: ['aching'], depth: 'skin' }],
    [
      'beside aching on the skin',
      {
        qualities: ['aching', 'burning'],
        depth: 'skin',
        parts: [
          { share: 0.5, qualities: ['aching'], depth: 'skin' },
          { share: 0.5, qualities: ['burning'], depth: 'muscle' },
        ],
      },
    ],
  ] as const)('not %s', (_, kind) => {
    const { whole } = apart([at('ribs-side', 'left', kind)]);
    expect(whole.ask[0]?.id).not.toBe('shingles');
    expect(whole.nerves.every(({ told }) => told === 'place')).toBe(true);
  });
});

it('200 drawings of two pains: each is ranked as it is alone, in any order of marks', () => {
  const next = seeded(7);
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const patch = (): DrawnZone[] => {
    const side = next() < 0.5 ? 'left' : 'right';
    const zones = new Set([any(ZONES) ?? '']);
    for (let k = 0; k < 1 + 3 * next(); k++) {
      const from = any([...zones]) ?? '';
      zones.add(ZONES[any(NEIGHBOURS[zoneIndex(from)] ?? []) ?? 0] ?? from);
    }
    const kind = next() < 0.3 ? ['numb'] : ['aching'];
    return [...zones].map((id) =>
      at(id, side, { weight: 0.2 + 0.8 * next(), intensity: 1 + 9 * next(), qualities: kind }),
    );
  };
  let two = 0;
  for (let k = 0; k < 2000 && two < 200; k++) {
    const zones = [
      ...new Map([...patch(), ...patch()].map((zone) => [placeKey(zone), zone])).values(),
    ];
    const { complaints } = apart(zones);
    if (complaints.length !== 2) continue;
    two += 1;
    for (const complaint of complaints) {
      const alone = apart(complaint.zones);
      expect(alone.complaints).toHaveLength(1);
      expect(complaint.answer).toEqual(alone.whole);
    }
    const other = apart(zones.toReversed());
    expect(other).toEqual(apart(zones));
  }
  expect(two).toBe(200);
}, 60_000);
