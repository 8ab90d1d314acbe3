import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCases } from '../../tests/bench/cases';
import { readStories, STORIES, type Story } from '../../tests/bench/stories';

/** A clause that tells a sign, or nearly does and does not. */
export interface Clause {
  readonly sign: string;
  readonly text: string;
  readonly yes: boolean;
}

/** Texts by the letter of who wrote them. */
export type ByWriter<T> = ReadonlyMap<string, readonly T[]>;

export interface Examples {
  readonly stories: ByWriter<Story>;
  readonly clauses: ByWriter<Clause>;
  /** Short descriptions from before, with and without a flag. */
  readonly short: readonly Story[];
  /** The atlas's own sentence and question of each flag, as they stood when they were learned. */
  readonly own: readonly Story[];
}

/** Writers of clauses who are not learned from: they say from where on a sign is heard. */
export const TUNING = ['J'];

/** Writers of stories for learning alone. */
const OURS = ['L', 'M', 'N', 'O', 'R', 'S', 'T'];

const CLAUSES = fileURLToPath(new URL('../../tests/bench/clauses/', import.meta.url));

function byWriter<T>(folder: string, read: (path: string) => T[]): Map<string, T[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return new Map(
    names.toSorted().map((name) => [name.replace('.jsonl', ''), read(join(folder, name))]),
  );
}

const readClauses = (path: string): Clause[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Clause);

const FLAGGED = ['red-flags', 'red-flags-second', 'red-flags-third', 'red-flags-fourth'];
const OWN = 'own-sentences';
const PLAIN = ['plain', 'descriptions', 'second', 'third'];

const shortOnes = (names: readonly string[], kind: 'flag' | 'plain'): Story[] =>
  names.flatMap((name) =>
    readCases(name).map(({ expected, text }, i) => ({
      id: `${name}-${String(i)}`,
      kind,
      text,
      flags: kind === 'flag' ? expected.split(',') : [],
    })),
  );

export const readExamples = (): Examples => ({
  stories: byWriter(STORIES, readStories),
  clauses: byWriter(CLAUSES, readClauses),
  short: [...shortOnes(FLAGGED, 'flag'), ...shortOnes(PLAIN, 'plain')],
  own: shortOnes([OWN], 'flag'),
});

/** Every `step`th text of each writer: enough to see whether learning is what it was. */
export function sampleOf({ stories, clauses, short, own }: Examples, step: number): Examples {
  const some = <T>(list: readonly T[]): T[] => list.filter((_, i) => i % step === 0);
  const each = <T>(all: ByWriter<T>): ByWriter<T> =>
    new Map([...all].map(([writer, texts]) => [writer, some(texts)]));
  return { stories: each(stories), clauses: each(clauses), short: some(short), own: some(own) };
}

/** Examples without those of some writers. */
export const without = <T>(all: ByWriter<T>, left: readonly string[]): T[] =>
  [...all].flatMap(([writer, texts]) => (left.includes(writer) ? [] : texts));

/** Plain texts that nobody measures by: they say from where on a sign is heard. */
export const harmlessIn = ({ stories, short }: Examples): string[] =>
  [...short, ...OURS.flatMap((writer) => stories.get(writer) ?? [])].flatMap(({ kind, text }) =>
    kind === 'plain' ? [text] : [],
  );
