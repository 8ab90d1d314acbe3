/**
 * `npx tsx scripts/reader/cross.ts [writers]`: each writer's stories read by a reader that learned from
 * all the others, so that no figure comes from a writer who was learned from.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readAtlas } from '../../src/atlas/node';
import { createMatcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import type { LearnedTable } from '../../src/matching/words/ear';
import { lineOf, meanOf, scoreOf } from '../../tests/bench/reader';
import { readExamples } from './data';
import { lessonsFrom } from './lessons';
import { LIMITS, SETTINGS, train } from './train';

function main(): void {
  const atlas = readAtlas();
  const vocabulary = readVocabulary();
  const examples = readExamples();
  const [writers = 'ABCEF', folds] = process.argv.slice(2);
  const scores = [...writers].map((writer) => {
    const kept = folds && `${folds}/${writer}.json`;
    let learned: LearnedTable;
    if (kept && existsSync(kept)) {
      learned = { ...(JSON.parse(readFileSync(kept, 'utf8')) as LearnedTable), limits: LIMITS };
    } else {
      const lessons = lessonsFrom(examples, atlas, [writer]);
      learned = { ...train(lessons, vocabulary, SETTINGS), limits: LIMITS };
      if (kept) writeFileSync(kept, JSON.stringify(learned));
    }
    const matcher = createMatcher(atlas, { ...vocabulary, learned });
    const score = scoreOf(matcher, examples.stories.get(writer) ?? []);
    console.log(lineOf(writer, score));
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
