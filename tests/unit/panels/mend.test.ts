import { describe, expect, it } from 'vitest';
import { mended } from '../../../src/panels/lost/mend';
import { formatHash, parseHash, type Place } from '../../../src/state/snapshot';

const IDS = new Set(['neck-back', 'infraspinatus', 'dry-needling', 'low-back-pain']);
const known = (place: Place): boolean => !('id' in place) || IDS.has(String(place.id));
const meant = (hash: string) => {
  const snapshot = mended(hash, known);
  return snapshot && formatHash(snapshot);
};
const LINK = '#/region/neck-back?side=left&view=back';

describe('a link that was mangled on its way', () => {
  it.each([
    ['escaped whole', '#%2Fregion%2Fneck-back%3Fside%3Dleft%26view%3Dback'],
    ['escaped twice', `#${encodeURIComponent(encodeURIComponent(LINK.slice(1)))}`],
    ['its hash too', `#${encodeURIComponent(LINK)}`],
    ['its question mark alone', '#/region/neck-back%3Fside%3Dleft%26view%3Dback'],
    ['in capitals', '#/REGION/NECK-BACK?SIDE=LEFT&VIEW=BACK'],
    ['with HTML in it', '#/region/neck-back?side=left&amp;view=back'],
    ['with other dashes', '#/region/neck\u2013back?side=left&view=back'],
    ['with a space', '#/region/neck%20back?side=left&view=back'],
    ['with a line that a mail broke', '#/region/neck-=\r\nback?side=left&view=back'],
    ['with two slashes', '#//region//neck-back?side=left&view=back'],
    ['with what a messenger hides in it', '#/reg\u200bion/neck-back?side=left&view=back'],
    ['with its question mark lost', '#/region/neck-back&side=left&view=back&fbclid=a1'],
    ['as a whole address', '#https://example.org/#/region/neck-back?side=left&view=back'],
  ])('%s', (_, hash) => expect(meant(hash)).toBe(LINK));

  it.each([
    ...'.,;:!)]}>\'"”»',
    '.)',
    '. ',
    '%29',
    '%2E',
    '%22%3E',
    '*',
    '_',
    '…',
    '。',
    '%E2%80%8B',
  ])('with %s behind it', (mark) => {
    expect(meant(`#/region/neck-back${mark}`)).toBe('#/region/neck-back');
    expect(meant(`${LINK}${mark}`)).toBe(LINK);
  });

  it('with words behind it, which are no part of it', () =>
    expect(meant('#/region/neck-back),%20see%20there')).toBe('#/region/neck-back'));

  it('leads nowhere where nothing was meant', () => {
    for (const hash of ['', '#', '#/region/elbows', '#/nonsense/a/b', '#%', '#/muscle/%E0%A4%A'])
      expect(meant(hash)).toBeUndefined();
  });

  it('keeps its side before a full stop without a lost page', () => {
    expect(parseHash(`${LINK}.`)).toEqual(parseHash(LINK));
    expect(parseHash(`${LINK}).`)).toEqual(parseHash(LINK));
  });

  it('never throws on 10,000 strange addresses, and what it finds is known', () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const BITS = ['%', '%25', '%2F', '%23', '#', '/', '?', '&', '=', 'region', 'NECK-back', 'side'];
    const MORE = [
      'left',
      '.',
      ')',
      '\ud800',
      '٣',
      '%E0%A4%A',
      'constructor',
      '__proto__',
      ' ',
      ':',
    ];
    const bits = [...BITS, ...MORE];
    for (let i = 0; i < 10_000; i += 1) {
      const hash = Array.from(
        { length: Math.floor(random() * 14) },
        () => bits[Math.floor(random() * bits.length)],
      ).join('');
      const snapshot = mended(hash, known);
      if (snapshot) expect(known(snapshot.place)).toBe(true);
    }
  });
});
