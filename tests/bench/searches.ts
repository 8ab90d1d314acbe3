/**
 * How well the search box finds what people type: `tests/bench/searches/*.txt`, one `query | what should
 * stand first` a line, any of several; `flag:…` is a warning above the list, `words` the way to the box
 * that reads descriptions.
 */
import { readFileSync } from 'node:fs';
import type { Engine } from '../../src/panels/search/engine';

export interface Search {
  readonly query: string;
  readonly wanted: readonly string[];
}

export const readSearches = (set: 'looked-at' | 'kept-apart' | 'third'): Search[] =>
  readFileSync(new URL(`./searches/${set}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [query = '', wanted = ''] = line.split('|').map((part) => part.trim());
      return { query, wanted: wanted.split(', ') };
    });

/** What stands first for a query: its warnings, else the first of the list. */
export function firstOf(
  query: string,
  engine: Engine,
  alarms: (query: string) => readonly string[],
): readonly string[] {
  const flags = alarms(query).map((id) => `flag:${id}`);
  if (flags.length > 0) return ['flag', ...flags];
  const [first] = engine.find(query);
  return [first?.kind === 'words' ? 'words' : (first?.key ?? 'nothing')];
}

/** Queries whose first result is none of those wanted, with what stood there. */
export const missedSearches = (
  searches: readonly Search[],
  engine: Engine,
  alarms: (query: string) => readonly string[],
): string[] =>
  searches.flatMap(({ query, wanted }) => {
    const first = firstOf(query, engine, alarms);
    return first.some((one) => wanted.includes(one))
      ? []
      : [`${query}: ${first.join(' ')} for ${wanted.join(', ')}`];
  });
