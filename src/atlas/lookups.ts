/**
 * What people look up under a name that no page of the atlas has: short forms, single muscles of a group,
 * and what the atlas does not hold, with what lies beside it. Words stand in `words/<language>/search/`.
 */
import facts from './content/lookups.json' with { type: 'json' };

export interface Lookup {
  readonly id: string;
  /** The first is what it is called on screen. */
  readonly names: readonly string[];
  /** Keys of search documents (`muscle:soleus`, `zone:tmj`), the closest first. */
  readonly keys: readonly string[];
  /** The atlas does not hold it: the keys are its neighbours. */
  readonly absent: boolean;
}

type Facts = Readonly<Record<string, { readonly in?: string[]; readonly near?: string[] }>>;

/** @param words names by id, in one language; what has none is left out */
export const lookupsIn = (words: Readonly<Record<string, readonly string[]>>): Lookup[] =>
  Object.entries(facts as Facts).flatMap(([id, { in: inside, near }]) => {
    const names = words[id] ?? [];
    return names.length > 0
      ? [{ id, names, keys: inside ?? near ?? [], absent: inside === undefined }]
      : [];
  });
