import { expect, test } from 'vitest';
import { readVocabulary } from '../../../src/matching/node';
import { queryAlarms } from '../../../src/matching/queries';
import { engineOf } from '../../../src/panels/search/engine';
import { mayBeUrgent } from '../../../src/panels/search/urgent';
import { searchDocuments } from '../../../src/atlas/search-documents';
import { atlas } from '../../helpers/atlas';
import { mangled } from '../../helpers/mangled';

const JUNK = [
  '',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  '((((',
  '\\',
  '%00',
  '💥',
  '<script>',
];
const LONG = ['a'.repeat(5000), 'neck '.repeat(1000), '"'.repeat(3000)];

test('10,000 hostile searches: an answer in no time, of things that there are', () => {
  const engine = engineOf(atlas);
  const flags = queryAlarms(atlas, readVocabulary());
  const names = searchDocuments(atlas).map(({ name }) => JSON.stringify([name]));
  let found = 0;
  let slowest = 0;
  // A letter pasted whole: as many different words as there are in all the names.
  const letter = searchDocuments(atlas)
    .map(({ name, synonyms }) => [name, ...synonyms].join(' '))
    .join(' and then ');
  const texts = [...LONG, letter, ...mangled(names, 10_000, JUNK)];
  // Many come twice: what was answered once is answered so again.
  const distinct = new Set(texts);
  expect(distinct.size).toBeGreaterThan(3_000);
  for (const text of distinct) {
    const start = performance.now();
    const hits = engine.find(text);
    if (mayBeUrgent(text)) for (const id of flags(text)) expect(atlas.redFlags.has(id)).toBe(true);
    slowest = Math.max(slowest, performance.now() - start);
    found += hits.length ? 1 : 0;
    expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length);
  }
  expect(found).toBeGreaterThan(2_000);
  // a guard against running away, not a measure of speed
  expect(slowest).toBeLessThan(2_000);
}, 60_000);
