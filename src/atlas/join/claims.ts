import type { Keyed } from '../schema/common';
import type { Claim } from '../types';

/** The words of `id`, or an error that names the file to write. */
export function wordsOf<T>(words: Record<string, T>, kind: string, id: string): T {
  const found = words[id];
  if (found === undefined) throw new Error(`missing words: ${kind}/${id}`);
  return found;
}

/** A sentence with the facts it rests on. */
export const claim = (
  text: string,
  { standing, sources, clinicianOnly }: Omit<Keyed, 'key'>,
): Claim => ({ text, standing, sources, ...(clinicianOnly && { clinicianOnly }) });

/** Statements of one record in the order of its facts; `where` names the record in errors. */
export function claims(
  facts: readonly Keyed[] | undefined,
  sentences: Record<string, string> | undefined,
  where: string,
): Claim[] {
  return (facts ?? []).map((fact) => {
    const text = sentences?.[fact.key];
    if (text === undefined) throw new Error(`missing words: ${where}/${fact.key}`);
    return claim(text, fact);
  });
}
