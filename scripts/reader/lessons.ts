import { without, type Examples } from './data';
import type { Example } from './learn';

/** What is learned from all writers but some. */
export interface Lessons {
  readonly signs: readonly string[];
  readonly clauses: readonly Example[];
  readonly stories: readonly Example[];
}

/** A short description counts little: there are many, all alike, and none is a story. */
const SHORT = 0.03;

export function lessonsFrom(
  { stories, clauses, short }: Examples,
  left: readonly string[] = [],
): Lessons {
  const told = without(clauses, left);
  const plain = short.filter(({ kind }) => kind === 'plain');
  return {
    signs: [...new Set(told.map(({ sign }) => sign))].sort(),
    clauses: told.map(({ sign, text, yes }) => ({ text, tells: yes ? [sign] : [], weight: 1 })),
    stories: [
      ...without(stories, left).map(({ text, flags }) => ({ text, tells: flags, weight: 1 })),
      ...plain.map(({ text }) => ({ text, tells: [], weight: SHORT })),
    ],
  };
}
