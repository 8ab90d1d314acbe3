import { without, type Examples } from './data';
import type { Example } from './learn';

/** What is learned from all writers but some. */
export interface Lessons {
  readonly signs: readonly string[];
  readonly clauses: readonly Example[];
  readonly stories: readonly Example[];
}

/** A short description counts little: there are many, all alike, and none is a story. */
const SHORT = { plain: 0.06, flag: 0.02 } as const;
/** The atlas's own sentence and question of a flag are no story either, and must be heard. */
const OWN = 0.2;

export function lessonsFrom(
  { stories, clauses, short, own }: Examples,
  left: readonly string[] = [],
): Lessons {
  const told = without(clauses, left);
  return {
    signs: [...new Set(told.map(({ sign }) => sign))].sort(),
    clauses: told.map(({ sign, text, yes }) => ({ text, tells: yes ? [sign] : [], weight: 1 })),
    stories: [
      ...without(stories, left).map(({ text, flags }) => ({ text, tells: flags, weight: 1 })),
      ...short.map(({ text, flags, kind }) => ({ text, tells: flags, weight: SHORT[kind] })),
      ...own.map(({ text, flags }) => ({ text, tells: flags, weight: OWN })),
    ],
  };
}
