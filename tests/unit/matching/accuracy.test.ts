import { describe, expect, it } from 'vitest';
import { accuracyOf } from '../../bench/accuracy';
import { half, readCases } from '../../bench/cases';
import { falseAlarms, missedBy } from '../../bench/flags';
import { atlas, matcher } from './matcher';

const descriptions = readCases('descriptions');

describe('the expected muscle is among the first 1, 3 and 5', () => {
  it.each([
    ['first set, half that was looked at', half(descriptions, 'dev')],
    ['first set, half that was held out', half(descriptions, 'held-out')],
    ['second set', readCases('second')],
    ['everyday language', readCases('third')],
  ])('%s', (_, cases) => {
    expect(cases.length).toBeGreaterThanOrEqual(99);
    const [one, three, five] = accuracyOf(matcher, cases).first;
    expect(one).toBeGreaterThanOrEqual(0.7);
    expect(three).toBeGreaterThanOrEqual(0.92);
    expect(five).toBeGreaterThanOrEqual(0.95);
  });
});

describe('red flags', () => {
  it.each(['red-flags', 'red-flags-second', 'red-flags-third', 'red-flags-fourth'])(
    'every one of %s is raised',
    (set) => {
      const cases = readCases(set);
      expect(cases.length).toBeGreaterThan(70);
      expect(missedBy(matcher, cases)).toEqual([]);
    },
  );

  it('are held back where they are denied', () => {
    expect(falseAlarms(matcher, readCases('plain'))).toEqual([]);
  });

  it.each(['descriptions', 'second', 'third'])(
    'are false on at most one in twenty of %s',
    (set) => {
      const cases = readCases(set);
      expect(falseAlarms(matcher, cases).length / cases.length).toBeLessThanOrEqual(0.05);
    },
  );

  it('come first, most urgent first, and hold the answer back', () => {
    const answer = matcher.text('chest pain with breathlessness, my jaw aches');
    const urgencies = answer.redFlags.map(({ id }) => atlas.redFlags.get(id)?.urgency);
    expect(answer.redFlags.map(({ id }) => id)).toContain('heart-signs');
    expect(urgencies[0]).toBe('emergency');
    expect(urgencies.lastIndexOf('emergency')).toBe(
      urgencies.filter((urgency) => urgency === 'emergency').length - 1,
    );
    expect(answer).toMatchObject({ confidence: 'none', muscles: [], hold: 'stop' });
    const soon = matcher.text('pain near the right shoulder blade after fatty meals');
    expect(soon).toMatchObject({ confidence: 'low', hold: 'first' });
    expect(soon.muscles.length).toBeGreaterThan(0);
  });
});
