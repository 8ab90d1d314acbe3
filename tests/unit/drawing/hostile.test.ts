import { describe, expect, test } from 'vitest';
import { refusalWord } from '../../../src/panels/draw/words';
import { fieldOf, fileOf, readDrawing, readKept } from '../../../src/state/drawing/file';
import { markedZones } from '../../../src/state/drawing/field';
import { zoneGround } from '../../../src/state/drawing/ground';
import { hostileTexts, scribble } from './hostile';
import { smallGround } from './grounds';

describe('the door for files', () => {
  test('10,000 hostile ones: no exception, a sentence, or a drawing that stays in its bounds', () => {
    const grounds = [zoneGround(), smallGround(40)];
    let opened = 0;
    for (const text of hostileTexts(10_000)) {
      const read = readDrawing(text);
      expect(() => readKept(text)).not.toThrow();
      if ('refusal' in read) {
        expect(refusalWord(read.refusal)).toMatch(/Your drawing stays as it is\.$/);
        continue;
      }
      opened += 1;
      expect(read.told.text.length).toBeLessThanOrEqual(1200);
      for (const ground of grounds)
        for (const { weight, intensity, side } of markedZones(fieldOf(read.file, ground))) {
          expect(weight > 0 && weight <= 1 && intensity >= 0 && intensity <= 10).toBe(true);
          expect(['left', 'right', 'midline']).toContain(side);
        }
    }
    // Not all are refused at the first letter, and not all are let in.
    expect(opened).toBeGreaterThan(500);
    expect(opened).toBeLessThan(9_000);
  }, 60_000);

  test('what the door lets in, it lets in again as it was written', () => {
    for (let seed = 0; seed < 200; seed++) {
      const field = scribble(seed);
      const text = JSON.stringify(fileOf(field));
      const read = readDrawing(text);
      expect('file' in read && JSON.stringify(fileOf(fieldOf(read.file, field.ground)))).toBe(text);
    }
  });
});
