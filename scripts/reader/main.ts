/**
 * `npm run reader:train`: learns from stories and clauses under `tests/bench` and writes what it learned
 * to the English vocabulary. The same texts give the same bytes; `made-from.json` says which texts.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readAtlas } from '../../src/atlas/node';
import { readVocabulary } from '../../src/matching/node';
import { readExamples } from './data';
import { hashOf, learnAll, lessonsHash, sampleHash, writtenOut, type MadeFrom } from './table';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../../src/atlas/words/en/vocabulary/learned.json');

const percent = (x: number) => `${(100 * x).toFixed(0)} %`;
const part = (value: unknown) =>
  `${String(Math.round(gzipSync(JSON.stringify(value)).length / 1000))} kB`;

function main(): void {
  const start = performance.now();
  const flags = [...readAtlas().redFlags.keys()].sort();
  const { grammar } = readVocabulary();
  const examples = readExamples();
  const { table, shown } = learnAll(examples, flags, grammar);
  console.log('signs heard', percent(shown.recall), 'of these right', percent(shown.precision));
  const text = writtenOut(table);
  const from: MadeFrom = {
    lessons: lessonsHash(examples, grammar),
    sample: sampleHash(examples, flags, grammar),
    table: hashOf(text),
  };
  writeFileSync(OUT, text);
  writeFileSync(here('made-from.json'), `${JSON.stringify(from, null, 2)}\n`);
  console.log('signs', part(table.signs), 'stories', part(table.stories), 'lift', part(table.lift));
  console.log('in all', part(table), `${((performance.now() - start) / 1000).toFixed(0)} s`);
}

main();
