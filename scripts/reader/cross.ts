/**
 * `npx tsx scripts/reader/cross.ts [writers] [folder]`: each writer's stories read by a reader that
 * learned from all the others, so that no figure comes from a writer who was learned from. What was
 * learned is kept in the folder, and used again where it is there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAtlas } from '../../src/atlas/node';
import { createMatcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import type { LearnedTable } from '../../src/matching/words/ear';
import { lineOf, meanOf, misses, scoreOf } from '../../tests/bench/reader';
import { harmlessIn, readExamples, TUNING } from './data';
import { lessonsFrom } from './lessons';
import { signLimits } from './sign-limits';
import { learnFlags, learnSigns, LIMITS } from './train';

type Learned = Omit<LearnedTable, 'limits'>;

/** Kept under a name, or made and kept. */
export function kept<T>(folder: string | undefined, name: string, make: () => T): T {
  const path = folder && join(folder, `${name}.json`);
  if (path && existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  const made = make();
  if (path) writeFileSync(path, JSON.stringify(made));
  return made;
}

function main(): void {
  const atlas = readAtlas();
  const vocabulary = readVocabulary();
  const { grammar } = vocabulary;
  const examples = readExamples();
  const flags = [...atlas.redFlags.keys()].sort();
  const [writers = 'ABCEF', folder] = process.argv.slice(2).filter((w) => !w.startsWith('--'));
  // clauses and stories have different writers, so signs are learned once
  const { clauses, signs } = lessonsFrom(examples, TUNING);
  const heard = kept(folder, 'signs', () => learnSigns(clauses, signs, grammar));
  const tuning = TUNING.flatMap((writer) => examples.clauses.get(writer) ?? []);
  const limits = {
    ...LIMITS,
    signs: signLimits(heard, tuning, harmlessIn(examples), grammar).limits,
  };
  const scores = [...writers].map((writer) => {
    const { stories } = lessonsFrom(examples, [writer]);
    const table: Learned = kept(folder, writer, () => learnFlags(stories, flags, heard, grammar));
    const matcher = createMatcher(atlas, { ...vocabulary, learned: { ...table, limits } });
    const own = examples.stories.get(writer) ?? [];
    const score = scoreOf(matcher, own);
    console.log(lineOf(writer, score));
    if (process.argv.includes('--misses')) misses(matcher, own);
    if (writer === writers[0]) {
      for (const kind of ['plain', 'flag'] as const) {
        const short = examples.short.filter((story) => story.kind === kind);
        console.log(lineOf(`short ${kind}`, scoreOf(matcher, short)));
      }
    }
    return score;
  });
  console.log(lineOf('mean', meanOf(scores)));
}

if (process.argv[1]?.endsWith('cross.ts')) main();
