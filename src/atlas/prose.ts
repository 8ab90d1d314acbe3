/** A stretch of a sentence: plain words, or words that lead to another page of the app. */
export type Stretch = string | { readonly text: string; readonly href: string };

/** Leads to no page: where the sentence stands, its words give way to the number of the reader's country. */
export const CALL = '#/call';

const LINK = /\[([^\]]+)\]\((#\/[a-z0-9/-]*)\)/g;

/** Split a sentence with links such as `[neck pain](#/condition/neck-pain)` into its stretches. */
export function proseOf(sentence: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const found of sentence.matchAll(LINK)) {
    const [whole, text = '', href = ''] = found;
    if (found.index > from) stretches.push(sentence.slice(from, found.index));
    stretches.push({ text, href });
    from = found.index + whole.length;
  }
  if (from < sentence.length) stretches.push(sentence.slice(from));
  return stretches;
}

/** The sentence as it reads, links reduced to their words. */
export const plainOf = (sentence: string): string => sentence.replace(LINK, '$1');
