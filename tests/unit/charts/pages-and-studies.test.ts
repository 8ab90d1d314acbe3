import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../src/atlas/node';
import { chaptersOf } from '../../../src/charts/compare/corrections';

/** Rows of the notes on where a patient page and the studies differ, and the block that tells each. */
const ROWS: Record<string, readonly string[]> = {
  G01: ['x-no-risk'],
  G02: ['x-guarantee'],
  G03: ['x-standards'],
  G04: ['x-states'],
  G05: ['x-pain'],
  G06: ['x-percent'],
  G07: ['x-rare'],
  G08: ['x-lung'],
  G09: ['x-minutes'],
  G10: ['x-knee'],
  G11: ['x-headache'],
  G12: ['x-review'],
  G13: ['x-science'],
  G14: ['x-always'],
  G15: ['x-general'],
  G16: ['x-drive'],
  G17: ['x-cheaper', 'x-price'],
  G19: ['x-clean'],
  G21: ['x-nausea'],
  G22: ['x-number'],
};
/** To be left out: nothing was found for or against them. */
const LEFT_OUT = { G18: 'x-scar', G20: 'x-qigong' };
const PAGES = new Set([
  'banner-health',
  'holistic-team',
  'alliance-ptp',
  'article-2023',
  'staywell',
]);

const atlas = readAtlas();
const page = atlas.learn.get('pages-and-studies');
if (!page) throw new Error('the page is gone');
const corrections = chaptersOf(page).flatMap((chapter) => chapter.corrections);
const keys = corrections.map(({ key }) => key);

describe('what the web pages say and what the studies say', () => {
  it.each(Object.entries(ROWS))('%s stands in the comparison', (_, wanted) => {
    for (const key of wanted) expect(keys).toContain(key);
  });

  it.each(Object.entries(LEFT_OUT))('%s is left out', (_, key) => {
    expect(keys).not.toContain(key);
  });

  it('calls each page by its name and backs each answer', () => {
    for (const { key, pages, says, honest } of corrections) {
      expect(pages.length, key).toBeGreaterThan(0);
      for (const id of pages) expect(PAGES.has(id), `${key}: ${id}`).toBe(true);
      expect(honest.sources.length, key).toBeGreaterThan(0);
      expect(`${says} ${honest.text}`, key).not.toMatch(/\bseeds?\b/i);
    }
  });
});
