/**
 * `npx tsx scripts/reader/tried.ts [folder]`: ways to hear flags, each writer's stories read after
 * learning from all the others; each way raises as much as keeps false flags at 3 % of plain stories.
 */
import { readAtlas } from '../../src/atlas/node';
import { createMatcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { DANGER, Ear, type LearnedTable } from '../../src/matching/words/ear';
import { lineOf, meanOf, scoreOf } from '../../tests/bench/reader';
import type { Story } from '../../tests/bench/stories';
import { kept } from './cross';
import { readExamples, TUNING } from './data';
import { listenerFor } from './learn';
import { lessonsFrom } from './lessons';
import { BOTH, learnFlags, learnSigns, type By } from './train';

const WRITERS = [...'ABCEF'];
const FALSE = 0.03;
const FIRST = 3;

const WAYS: Readonly<Record<string, By>> = {
  words: { words: true, lift: 0 },
  signs: { words: false, lift: 0.1 },
  'words and signs': BOTH,
};

interface Read {
  readonly story: Story;
  readonly level: number;
  /** Place of the first right flag among the likely ones. */
  readonly place: number;
}

function readAll(table: Omit<LearnedTable, 'limits'>, stories: readonly Story[]): Read[] {
  const { grammar } = readVocabulary();
  const listener = listenerFor(grammar);
  const ear = new Ear(table, listener.stem, grammar.joins);
  return stories.map((story) => {
    const { flags, danger } = ear.hear(listener.tokens(story.text));
    const likely = [...flags].filter(([id]) => id !== DANGER).sort((a, b) => b[1] - a[1]);
    return {
      story,
      level: danger + (likely[0]?.[1] ?? 0),
      place: likely.findIndex(([id]) => story.flags.includes(id)),
    };
  });
}

const percent = (some: number, all: number) => ((100 * some) / all).toFixed(1);

function main(): void {
  const folder = process.argv[2];
  const atlas = readAtlas();
  const vocabulary = readVocabulary();
  const examples = readExamples();
  const flags = [...atlas.redFlags.keys()].sort();
  const rules = createMatcher(atlas, { ...vocabulary, learned: undefined });
  const byRules = WRITERS.map((writer) => scoreOf(rules, examples.stories.get(writer) ?? []));
  console.log(lineOf('rules', meanOf(byRules)));
  const { clauses, signs } = lessonsFrom(examples, TUNING);
  const heard = kept(folder, 'signs', () => learnSigns(clauses, signs, vocabulary.grammar));
  for (const [name, by] of Object.entries(WAYS)) {
    const read = WRITERS.flatMap((writer) => {
      const { stories } = lessonsFrom(examples, [writer]);
      const table = learnFlags(stories, flags, heard, vocabulary.grammar, by);
      return readAll(table, examples.stories.get(writer) ?? []);
    });
    const plain = read.filter(({ story }) => story.kind === 'plain');
    const told = read.filter(({ story }) => story.kind === 'flag');
    const least = plain.map(({ level }) => level).sort((a, b) => b - a)[
      Math.floor(FALSE * plain.length)
    ];
    const raised = told.filter(({ level, place }) => level > (least ?? 0) && place < FIRST);
    console.log(
      name.padEnd(16),
      `raised ${percent(raised.length, told.length)}`,
      `first ${percent(told.filter(({ place }) => place === 0).length, told.length)}`,
      `first eight ${percent(told.filter(({ place }) => place < 8).length, told.length)}`,
    );
  }
}

main();
