/**
 * `npm run reader:train`: learns from stories and clauses under `tests/bench` and writes what it learned
 * to the English vocabulary. The same texts give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readAtlas } from '../../src/atlas/node';
import { readVocabulary } from '../../src/matching/node';
import { readExamples } from './data';
import { lessonsFrom } from './lessons';
import { LIMITS, train } from './train';

const OUT = fileURLToPath(
  new URL('../../src/atlas/words/en/vocabulary/learned.json', import.meta.url),
);

function main(): void {
  const start = performance.now();
  const lessons = lessonsFrom(readExamples(), readAtlas(), process.argv.slice(2));
  const table = { ...train(lessons, readVocabulary()), limits: LIMITS };
  const text = `${JSON.stringify(table)}\n`;
  writeFileSync(OUT, text);
  const part = (value: unknown) =>
    `${String(Math.round(gzipSync(JSON.stringify(value)).length / 1000))} kB`;
  console.log('signs', part(table.signs), 'stories', part(table.stories), 'lift', part(table.lift));
  for (const key of ['features', 'rarity', 'weights'] as const) {
    console.log(key, part(table.signs[key]), part(table.stories[key]));
  }
  console.log('in all', part(table), `${((performance.now() - start) / 1000).toFixed(0)} s`);
}

main();
