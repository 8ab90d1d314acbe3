import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { isMedian } from '../../../src/atlas/median';
import { ZONES } from '../../../src/matching/zones';
import { linkOf } from '../../../src/panels/paper/link';
import {
  codeIn,
  codeOf,
  drawingInCode,
  MOST_IN_CODE,
  tooManyForCode,
  zoneNames,
} from '../../../src/state/drawing/code';
import { markedZones, type ZoneMark } from '../../../src/state/drawing/field';
import { checkDrawing, fieldOf } from '../../../src/state/drawing/file';
import { zoneGround } from '../../../src/state/drawing/ground';
import { DEPTHS, QUALITIES } from '../../../src/state/drawing/kind';
import { numbers } from './grounds';

/** So many places of a drawing by whole zones, each with its own strength and kind. */
function places(seed: number, count: number): readonly ZoneMark[] {
  const next = numbers(seed);
  const all = ZONES.flatMap((id): Pick<ZoneMark, 'id' | 'side'>[] =>
    isMedian(id)
      ? [{ id, side: 'midline' }]
      : [
          { id, side: 'left' },
          { id, side: 'right' },
        ],
  );
  return all
    .map((place) => ({ place, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ place }) => {
      const depth = DEPTHS[Math.floor(4 * next())];
      return {
        ...place,
        weight: 1,
        share: 1,
        intensity: 1 + Math.floor(10 * next()),
        qualities: QUALITIES.filter(() => next() < 0.3),
        ...(depth && { depth }),
      };
    });
}
const byPlace = (marks: readonly ZoneMark[]) =>
  marks.toSorted((a, b) => (a.id + a.side < b.id + b.side ? -1 : 1));

describe('a drawing in an address', () => {
  test('every zone has a short name of its own', () => {
    expect(zoneNames().size).toBe(ZONES.length);
  });

  test('any places come back as they were: side, strength, feelings, depth', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const marks = places(seed, 1 + (seed % MOST_IN_CODE));
      const file = drawingInCode(codeOf(marks) ?? '');
      if (!file) throw new Error(`no drawing: ${seed}`);
      expect(checkDrawing(file)).toHaveProperty('file');
      const again = markedZones(fieldOf(file, zoneGround()));
      expect(byPlace(again)).toEqual(byPlace(marks));
    }
  });

  test('what was only touched stays out, unless it is all there is', () => {
    const [sure, touched] = places(7, 2).map((mark, i) => (i ? { ...mark, weight: 0.1 } : mark));
    if (!sure || !touched) throw new Error('no places');
    expect(drawingInCode(codeOf([sure, touched]) ?? '')?.zones).toHaveLength(1);
    expect(drawingInCode(codeOf([touched]) ?? '')?.zones).toHaveLength(1);
  });

  test('more places than a printed code can hold are told, and none is no code', () => {
    expect(codeOf([])).toBeUndefined();
    expect(tooManyForCode(places(1, MOST_IN_CODE + 1))).toBe(true);
    expect(codeOf(places(1, MOST_IN_CODE + 1))).toBeUndefined();
    const most = codeOf(places(1, MOST_IN_CODE));
    const address = linkOf(
      { place: { page: 'draw' } },
      'female',
      `https://${'long-name.'.repeat(6)}example.org/atlas/`,
      most,
    );
    // Squares of a third of a millimetre in four centimetres.
    expect(encode(address ?? '', { ecc: 'M', border: 3 }).size).toBeLessThanOrEqual(120);
  });

  test('stands behind the hash, and is read from there', () => {
    const code = codeOf(places(3, 5));
    const address = linkOf({ place: { page: 'draw' } }, 'male', 'https://example.org/a/', code);
    expect(address).toBe(`https://example.org/a/#/draw?d=${code}&figure=male`);
    expect(codeIn(new URL(address ?? '').hash)).toBe(code);
    for (const hash of ['', '#/draw', '#/draw?figure=male', '#/start?d=AQ', '#/region/knee?d=AQ'])
      expect(codeIn(hash)).toBeUndefined();
    expect(codeIn('#/draw?lang=en&d=A_-9&view=back')).toBe('A_-9');
  });

  test('10,000 hostile codes: no exception, and nothing that is no drawing', () => {
    const next = numbers(2026);
    const some = (text: string) => text[Math.floor(next() * text.length)] ?? '';
    const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const JUNK = `${LETTERS}%=+/&?#<>"' \0\ud800é`;
    let taken = 0;
    for (let n = 0; n < 10_000; n++) {
      const letters = [...(codeOf(places(n, 1 + (n % 12))) ?? '')];
      if (n % 4 === 0) letters.length = Math.floor(next() * letters.length);
      if (n % 4 === 1) letters.push(...Array.from({ length: 1 + (n % 300) }, () => some(LETTERS)));
      if (n % 4 >= 2)
        for (let hits = 0; hits <= n % 5; hits++)
          letters[Math.floor(next() * letters.length)] = some(n % 4 === 2 ? LETTERS : JUNK);
      const code = n % 7 ? letters.join('') : Array.from(letters, () => some(JUNK)).join('');
      const file = drawingInCode(code);
      if (!file) continue;
      taken += 1;
      expect(checkDrawing(file)).toHaveProperty('file');
    }
    // Some were hit by the very letter that stood there.
    expect(taken).toBeLessThan(400);
  });
});
