/**
 * `npm run reader:train`: learns from stories and clauses under `tests/bench` and writes what it learned
 * to the English vocabulary. The same texts give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readAtlas } from '../../src/atlas/node';
import { readVocabulary } from '../../src/matching/node';
import { harmlessIn, readExamples, TUNING } from './data';
import { lessonsFrom } from './lessons';
import { signLimits } from './sign-limits';
import { learnFlags, learnSigns, LIMITS } from './train';

const OUT = fileURLToPath(
  new URL('../../src/atlas/words/en/vocabulary/learned.json', import.meta.url),
);

function main(): void {
  const start = performance.now();
  const atlas = readAtlas();
  const { grammar } = readVocabulary();
  const examples = readExamples();
  const { clauses, signs, stories } = lessonsFrom(examples, atlas.redFlags.values(), TUNING);
  const heard = learnSigns(clauses, signs, grammar);
  const tuning = TUNING.flatMap((writer) => examples.clauses.get(writer) ?? []);
  const shown = signLimits(heard, tuning, harmlessIn(examples), grammar);
  const percent = (x: number) => `${(100 * x).toFixed(0)} %`;
  console.log('signs heard', percent(shown.recall), 'of these right', percent(shown.precision));
  const flags = [...atlas.redFlags.keys()].sort();
  const table = {
    ...learnFlags(stories, flags, heard, grammar),
    limits: { ...LIMITS, signs: shown.limits },
  };
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
