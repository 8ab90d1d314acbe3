import { createHash } from 'node:crypto';
import type { Grammar } from '../../src/matching/vocabulary';
import type { LearnedTable } from '../../src/matching/words/ear';
import { harmlessIn, sampleOf, TUNING, type Examples } from './data';
import { lessonsFrom } from './lessons';
import { signLimits, type SignLimits } from './sign-limits';
import { learnFlags, learnSigns, LIMITS } from './train';

/** What the learned table was made from and is: hashes, so that a test sees at once what has gone stale. */
export interface MadeFrom {
  /** Every text that is learned from, and the grammar by which it is read. */
  readonly lessons: string;
  /** What is learned from every {@link STEP}th of them: other code learns something else. */
  readonly sample: string;
  /** The file itself. */
  readonly table: string;
}

const STEP = 150;

export interface Made {
  readonly table: LearnedTable;
  readonly shown: SignLimits;
}

/** Everything that is learned. The same texts give the same numbers. */
export function learnAll(examples: Examples, flags: readonly string[], grammar: Grammar): Made {
  const { clauses, signs, stories } = lessonsFrom(examples, TUNING);
  const heard = learnSigns(clauses, signs, grammar);
  const tuning = TUNING.flatMap((writer) => examples.clauses.get(writer) ?? []);
  const shown = signLimits(heard, tuning, harmlessIn(examples), grammar);
  return {
    table: {
      ...learnFlags(stories, flags, heard, grammar),
      limits: { ...LIMITS, signs: shown.limits },
    },
    shown,
  };
}

/** The table as its file holds it. */
export const writtenOut = (table: LearnedTable): string => `${JSON.stringify(table)}\n`;

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Asides are no part of what is learned: they say which words rules and places leave out. */
export const lessonsHash = (examples: Examples, grammar: Grammar): string =>
  hashOf(
    JSON.stringify([
      [...examples.stories],
      [...examples.clauses],
      examples.short,
      examples.own,
      { ...grammar, asides: undefined, asideClauses: undefined },
    ]),
  );

export const sampleHash = (
  examples: Examples,
  flags: readonly string[],
  grammar: Grammar,
): string => hashOf(writtenOut(learnAll(sampleOf(examples, STEP), flags, grammar).table));
