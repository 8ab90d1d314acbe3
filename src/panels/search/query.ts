/** Words as they are compared: small, without marks over letters. */
export const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** As short as a part of a word may be that was written apart, or run together with another. */
const PART = 3;

/**
 * A query as words that are known: what was written apart is joined ("arm pit"), what was run together is
 * parted ("shoulderblade"). Words that stay unknown are left as they are.
 */
export function asKnown(said: readonly string[], known: ReadonlySet<string>): string[] {
  const out: string[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const word = said[at] ?? '';
    const joined = word + (said[at + 1] ?? '');
    if (at + 1 < said.length && joined.length >= 2 * PART && known.has(joined)) {
      out.push(joined);
      at += 1;
    } else out.push(...parted(word, known));
  }
  return out;
}

function parted(word: string, known: ReadonlySet<string>): string[] {
  if (known.has(word)) return [word];
  for (let at = PART; at <= word.length - PART; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (known.has(head) && known.has(tail)) return [head, tail];
  }
  return [word];
}

/** So many words are told, not looked up. */
const TOLD = 5;

/**
 * Whether a query is a whole question or story, which the reader of descriptions understands better than
 * a list of names.
 *
 * @param asking words that a question begins with
 */
export const isTold = (query: string, asking: ReadonlySet<string>): boolean => {
  const said = words(query);
  return (
    said.length >= TOLD ||
    (said.length >= PART && (/[?？]/.test(query) || asking.has(said[0] ?? '')))
  );
};
