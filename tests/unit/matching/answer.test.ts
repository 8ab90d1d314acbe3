import { describe, expect, it } from 'vitest';
import { ZONES } from '../../../src/matching';
import { atlas, matcher } from './matcher';

const list = (...ids: string[]) => ids.map((id) => ({ id }));

describe('an answer', () => {
  it('finds a muscle by its own primary zones', () => {
    const places = [...atlas.muscles.values()].map(({ id, primaryZones }) =>
      matcher.zones(list(...primaryZones)).muscles.findIndex((muscle) => muscle.id === id),
    );
    const among = (most: number) => places.filter((at) => at >= 0 && at < most).length;
    expect(among(1) / places.length).toBeGreaterThan(0.75);
    expect(among(5)).toBe(places.length);
  });

  it('can be opened: what is explained, what is not, what of the pattern is not marked', () => {
    const answer = matcher.zones([
      { id: 'shoulder-front', side: 'left' },
      { id: 'heel-bottom', side: 'left' },
    ]);
    const muscle = answer.muscles.find(({ id }) => id === 'infraspinatus');
    expect(muscle?.side).toBe('left');
    expect(muscle?.triggerPoints[0]).toMatch(/^infraspinatus-/);
    expect(muscle?.parts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'explained', zone: 'shoulder-front', by: 'primary' }),
        expect.objectContaining({ kind: 'not-explained', zone: 'heel-bottom' }),
        expect.objectContaining({ kind: 'not-marked', zone: 'arm-front' }),
      ]),
    );
    const shares = muscle?.parts.map((part) => ('share' in part ? part.share : 0)) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
  });

  it('explains pain on one side with a pattern on that side', () => {
    const both = matcher.zones([
      { id: 'temple', side: 'left' },
      { id: 'eyebrow', side: 'right' },
    ]);
    const temporalis = both.muscles.find(({ id }) => id === 'temporalis');
    expect(temporalis?.explained).toBeLessThan(0.7);
    expect(matcher.zones(list('temple', 'eyebrow')).muscles[0]?.explained).toBeGreaterThan(0.9);
  });

  it('never gives one verdict, and leaves ties as ties', () => {
    const { muscles } = matcher.zones(list('groin'));
    expect(muscles.length).toBeGreaterThan(3);
    const often = muscles.filter(({ group }) => group === 'most-often-considered');
    const last = often.at(-1)?.score;
    const next = muscles[often.length]?.score;
    expect(last).not.toBe(next);
    expect(muscles.map(({ score }) => score)).toEqual(
      muscles.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it('says when there is too little or too much', () => {
    expect(matcher.text('it hurts')).toMatchObject({
      confidence: 'none',
      reasons: ['nothing-found'],
    });
    expect(matcher.text('my leg').reasons).toContain('too-little');
    expect(matcher.zones([])).toMatchObject({ confidence: 'none', muscles: [] });
    expect(matcher.zones(list(...ZONES))).toMatchObject({ confidence: 'none', muscles: [] });
    expect(matcher.zones(list(...ZONES)).reasons).toContain('too-wide');
  });

  it('is the same from a list, a drawing and the brush', () => {
    const zone = { id: 'temple', side: 'left', weight: 1 } as const;
    const field = ZONES.map((id) => (id === 'temple' ? 1 : 0));
    const brushed = matcher.fields(field, new Float32Array(ZONES.length));
    expect(matcher.drawing({ zones: [zone] })).toEqual(brushed);
    expect(matcher.zones([{ id: 'temple', side: 'left' }])).toEqual(brushed);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => matcher.zones(list('tail'))).toThrow('unknown zone: tail');
  });
});
