import { describe, expect, test } from 'vitest';
import { feelingsOf, feltIn } from '../../../src/panels/draw/felt-words';
import { matcher } from '../matching/matcher';

/** The feelings of each place that a text tells, by the place's own words. */
function felt(text: string): Record<string, string> {
  const { heard } = matcher.text(text);
  const feelings = feelingsOf(text, heard);
  return Object.fromEntries(
    heard
      .filter(({ kind }) => kind === 'place')
      .map(({ id, from, to }) => [text.slice(from, to), (feelings.get(id) ?? []).join(' ')]),
  );
}

describe('what words say of how a place feels', () => {
  test.each([
    ['burning pain in my left shoulder blade', ['burning']],
    ['My right heel is burning in the morning.', ['burning']],
    ['aching in my left temple. My right heel is numb.', ['aching', 'numb']],
    [
      'burning on the skin of my right forearm and tingling in my left hand',
      ['burning', 'tingling'],
    ],
    ['a throbbing pain in my left temple and my jaw', ['throbbing', 'throbbing']],
    ['pain in my right knee, and burning in my left shoulder', ['', 'burning']],
    ['my left hand is numb, stiff neck', ['numb', '']],
    ['my left knee hurts', ['']],
  ])('%s', (text, feelings) => {
    expect(Object.values(felt(text))).toEqual(feelings);
  });

  test('goes to the zones of that place and of that side', () => {
    const text = 'aching in my left temple. My right heel is numb.';
    const { heard, zones } = matcher.text(text);
    const feelings = feelingsOf(text, heard);
    const by = zones.map((zone) => [zone.side, feltIn(zone, heard, feelings).join(' ')]);
    expect(new Set(by.map((one) => one.join(' ')))).toEqual(new Set(['left aching', 'right numb']));
  });
});
