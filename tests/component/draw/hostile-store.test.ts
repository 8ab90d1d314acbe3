import { expect, test } from 'vitest';
import { readDrawing } from '../../../src/state/drawing/file';
import { zoneGround } from '../../../src/state/drawing/ground';
import { KEY } from '../../../src/state/drawing/shelf';
import { PainDrawing } from '../../../src/state/pain-drawing.svelte';
import { Days } from '../../../src/state/days/days.svelte';
import { DrawingDesk, MET } from '../../../src/state/drawing-desk.svelte';
import { AUDIENCES, Preferences, SKIN_TONES, THEMES } from '../../../src/state/preferences.svelte';
import { Picture, SHARPNESSES } from '../../../src/state/sharpness.svelte';
import { mangled } from '../../helpers/mangled';
import { hostileTexts } from '../../unit/drawing/hostile';

const GROUND = zoneGround();
/** A day that is whole. */
const DAY = JSON.stringify({
  format: 'myomap-drawing',
  version: 1,
  zones: [{ id: 'temple', side: 'left', weight: 1, intensity: 4 }],
  made: '2026-11-25T10:00',
});

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

test('10,000 hostile texts under every other key: a choice that there is, and no day taken by another', () => {
  const good = [
    'true',
    '"light"',
    JSON.stringify({ theme: 'dark', audience: 'educator', flat: true }),
  ];
  const drawings = [...hostileTexts(200)];
  let n = 0;
  for (const text of mangled(good, 10_000)) {
    localStorage.clear();
    for (const key of ['myomap.sharpness', MET, 'myomap.asked-to-last', 'myomap.preferences'])
      localStorage.setItem(key, text);
    localStorage.setItem('myomap.day.2026-11-26T10:00', drawings[(n += 1) % drawings.length] ?? '');
    expect(SHARPNESSES).toContain(new Picture().sharpness);
    expect(() => new DrawingDesk()).not.toThrow();
    const { theme, audience } = new Preferences();
    expect(THEMES.includes(theme) && AUDIENCES.includes(audience)).toBe(true);
    if (n % 10) continue;
    localStorage.setItem('myomap.day.2026-11-25T10:00', DAY);
    const days = new Days();
    expect(days.list.map(({ at }) => at)).toContain('2026-11-25T10:00');
    expect(days.list.length + days.unread).toBe(2);
  }
  localStorage.clear();
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
