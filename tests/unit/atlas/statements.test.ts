import { describe, expect, test } from 'vitest';
import { readAtlas } from '../../../src/atlas/node';
import { plainOf } from '../../../src/atlas/prose';
import type { LearnBlock } from '../../../src/atlas/types';
import { PATIENT_PAGES } from '../../helpers/statements';

const atlas = readAtlas();

/** What a block says under a key: a correction says both sides. */
function textsOf(block: LearnBlock): [key: string, text: string][] {
  if (!('key' in block) && block.type !== 'list') return [];
  if (block.type === 'list') return block.items.map(({ key, text }) => [key, plainOf(text)]);
  if (block.type === 'correction')
    return [[block.key, `${plainOf(block.says)} ${plainOf(block.honest.text)}`]];
  return [[block.key, plainOf(block.text)]];
}

const learn = new Map<string, string>();
const corrected = new Map<string, readonly string[]>();
for (const page of atlas.learn.values()) {
  for (const block of page.blocks) {
    for (const [key, text] of textsOf(block)) learn.set(`learn/${page.id}#${key}`, text);
    if (block.type === 'correction') corrected.set(`learn/${page.id}#${block.key}`, block.pages);
  }
}

const FACT_COUNTS: Record<string, number> = {
  'banner-health': 29,
  'holistic-team': 93,
  'alliance-ptp': 53,
  'article-2023': 24,
  staywell: 69,
};

describe.each(PATIENT_PAGES)('every statement of $source is told or corrected', (page) => {
  const { source, statements } = page;

  test('the list is whole', () => {
    expect(statements.length).toBe(FACT_COUNTS[source]);
    const quotes = statements.map(({ quote }) => quote);
    expect(new Set(quotes).size).toBe(quotes.length);
    for (const quote of quotes) expect(quote.split(' ').length).toBeLessThanOrEqual(14);
  });

  test.each(statements)('$quote', ({ at, words }) => {
    expect(at.length).toBeGreaterThan(0);
    expect(words.length).toBeGreaterThan(0);
    const told = at.map((target) => {
      if (!target.startsWith('condition/')) {
        const text = learn.get(target);
        if (text === undefined) throw new Error(`unknown target: ${target}`);
        // A correction that answers this page must name it.
        if (corrected.has(target)) expect(corrected.get(target), target).toContain(source);
        return text;
      }
      const condition = atlas.conditions.get(target.slice('condition/'.length));
      if (!condition) throw new Error(`unknown target: ${target}`);
      expect(
        condition.namedBy.map((named) => named.page),
        `${target} does not say that ${source} names it`,
      ).toContain(source);
      return `${condition.name} ${condition.plain} ${condition.synonyms.join(' ')}`;
    });
    const text = told.join(' ').toLowerCase();
    for (const word of words) expect(text).toContain(word.toLowerCase());
  });
});

test('what a condition says a patient page names, the list of that page has', () => {
  for (const condition of atlas.conditions.values()) {
    for (const { page } of condition.namedBy) {
      const listed = PATIENT_PAGES.find(({ source }) => source === page)?.statements.some(
        ({ at }) => at.includes(`condition/${condition.id}`),
      );
      expect(listed, `${page} names ${condition.id}`).toBe(true);
    }
  }
});

test('each correction answers a statement of each page that it names', () => {
  const unanswered = [...corrected].flatMap(([target, pages]) =>
    pages
      .filter((source) => {
        const page = PATIENT_PAGES.find((p) => p.source === source);
        return !page?.statements.some(({ at }) => at.includes(target));
      })
      .map((source) => `${target} for ${source}`),
  );
  // One correction answers what four pages leave out, so there is nothing to quote.
  const silent = unanswered.filter((u) => u.startsWith('learn/side-effects#x-lung for '));
  expect(silent).toHaveLength(4);
  expect(
    unanswered.filter((u) => !u.includes('pages-and-studies#') && !silent.includes(u)),
  ).toEqual([]);
});

test('all corrections stand together on one page', () => {
  const page = atlas.learn.get('pages-and-studies');
  const there = page?.blocks.flatMap((b) => (b.type === 'correction' ? [b.key] : [])) ?? [];
  const elsewhere = [...corrected.keys()]
    .filter((target) => !target.startsWith('learn/pages-and-studies'))
    .map((target) => target.split('#')[1]);
  expect(there.toSorted()).toEqual(elsewhere.toSorted());
});
