import type { Atlas } from '../../src/atlas/types';
import { without, type Examples } from './data';
import type { Example, Lessons } from './train';

/** A short description counts less than a story: there are many, and all are alike. */
const SHORT = 0;

/** What is learned from all writers but some. */
export function lessonsFrom(
  { stories, clauses, short }: Examples,
  atlas: Atlas,
  left: readonly string[] = [],
  shortCounts = SHORT,
): Lessons {
  const told = without(clauses, left);
  const flags = [...atlas.redFlags.keys()].sort();
  const own = [...atlas.redFlags.values()].map(({ id, text }): Example => ({
    text,
    tells: [id],
    weight: SHORT,
  }));
  return {
    signs: [...new Set(told.map(({ sign }) => sign))].sort(),
    flags,
    clauses: told.map(({ sign, text, yes }) => ({ text, tells: yes ? [sign] : [], weight: 1 })),
    stories: [
      ...without(stories, left).map(({ text, flags: tells }) => ({ text, tells, weight: 1 })),
      ...(shortCounts > 0 ? short : []).map(({ text, flags: tells }) => ({
        text,
        tells,
        weight: shortCounts,
      })),
      ...(shortCounts > 0 ? own : []),
    ],
  };
}
