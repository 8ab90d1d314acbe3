import { getContext, setContext } from 'svelte';

const KEY = Symbol('numbering');

/** Numbers of the sources of one page, so that a mark in the text and the list below agree. */
export interface Numbering {
  /** 1-based place in the page's list; undefined for a source that the page does not list. */
  readonly numberOf: (source: string) => number | undefined;
}

/** Call once in a page component. @param ids source ids in the order of the page's list */
export function numberSources(ids: () => readonly string[]): void {
  const numbering: Numbering = {
    numberOf: (source) => {
      const at = ids().indexOf(source);
      return at < 0 ? undefined : at + 1;
    },
  };
  setContext(KEY, numbering);
}

/** The numbering of the page around, if it has one. */
export const numbering = (): Numbering | undefined => getContext<Numbering | undefined>(KEY);
