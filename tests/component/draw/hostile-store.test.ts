import { expect, test } from 'vitest';
import { readDrawing } from '../../../src/state/drawing/file';
import { zoneGround } from '../../../src/state/drawing/ground';
import { KEY } from '../../../src/state/drawing/shelf';
import { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import { Preferences, SKIN_TONES, THEMES } from '../../../src/state/preferences.svelte';
import { hostileTexts } from '../../unit/drawing/hostile';

const GROUND = zoneGround();

test('10,000 hostile stored states: a page that can be drawn on, and nothing lost', () => {
  let unread = 0;
  for (const text of hostileTexts(10_000)) {
    localStorage.clear();
    localStorage.setItem(KEY, text);
    localStorage.setItem('myomap.preferences', text);
    if (unread % 3 === 0) localStorage.setItem(`${KEY}.aside`, text);
    const { theme, tone, country } = new Preferences();
    expect(THEMES.includes(theme) && SKIN_TONES.includes(tone) && country === null).toBe(true);
    const drawing = new PainDrawing(GROUND);
    const before = drawing.save(new Date(0));
    drawing.mark([{ zone: 'kneecap', side: 'left' }], 4);
    drawing.keep();
    // Read as a drawing, or told of and kept as it was.
    const again = new PainDrawing(GROUND);
    expect(again.marks.some(({ id }) => id === 'kneecap')).toBe(true);
    if ('refusal' in readDrawing(text)) {
      expect(again.aside).toBe(text);
      unread += 1;
    }
    drawing.undo();
    expect(drawing.save(new Date(0))).toBe(before);
  }
  expect(unread).toBeGreaterThan(3000);
});

test('10,000 hostile files: refused with everything as it was, or opened with a way back', () => {
  localStorage.clear();
  const drawing = new PainDrawing(GROUND);
  drawing.mark([{ zone: 'kneecap', side: 'left' }], 4);
  drawing.tell({ text: 'my knee' });
  const before = drawing.save(new Date(0));
  for (const text of hostileTexts(10_000)) {
    const refusal = drawing.load(text);
    if (!refusal) drawing.undo();
    expect(drawing.save(new Date(0))).toBe(before);
  }
});
