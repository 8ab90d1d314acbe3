import type { Grammar } from '../vocabulary';
import type { MarkedSide } from '../types';
import type { Stemmer } from './stems';
import type { Token } from './tokens';

/** Says for each token whether it names a side: "right" in "my right knee", not in "right under it". */
export function sideMarks(
  tokens: readonly Token[],
  grammar: Grammar,
  stem: Stemmer,
): (MarkedSide | undefined)[] {
  const adverb = new Set(grammar.notSideAfterRight);
  const both = (grammar.sides['both'] ?? []).map((phrase) => phrase.split(' ').map(stem));
  const named = new Set(grammar.beforeSide);
  const left = new Set(grammar.sides['left']);
  const right = new Set(grammar.sides['right']);
  return tokens.map(({ raw }, i) => {
    if (left.has(raw)) return 'left';
    if (right.has(raw)) {
      const after = tokens[i + 1]?.raw ?? '';
      return adverb.has(after) && !named.has(tokens[i - 1]?.raw ?? '') ? undefined : 'right';
    }
    const told = (phrase: readonly string[]) =>
      phrase.every((word, k) => tokens[i + k]?.stem === word);
    return both.some(told) ? 'both' : undefined;
  });
}

/**
 * The side of a place told from token `from` to `to`: the nearest side word that is not beyond another
 * place, first before it, then after it, then the sentence's, then the text's only one. Places that are told
 * in one breath share the word before them: "left buttock and thigh".
 *
 * @param joins words that may stand between such places
 */
export function sideOf(
  tokens: readonly Token[],
  marks: readonly (MarkedSide | undefined)[],
  taken: ReadonlySet<number>,
  joins: ReadonlySet<string>,
  from: number,
  to: number,
): MarkedSide {
  const here = tokens[from];
  let clause = here?.clause;
  let breath = true;
  for (let k = to - 1; k >= 0 && tokens[k]?.sentence === here?.sentence; k -= 1) {
    const told = k < from && taken.has(k);
    if (told && breath) clause = tokens[k]?.clause;
    if (told ? !breath : tokens[k]?.clause !== clause) break;
    const mark = marks[k];
    if (mark) return mark;
    breath &&= k >= from || told || joins.has(tokens[k]?.raw ?? '');
  }
  for (let k = to; k < tokens.length && tokens[k]?.clause === here?.clause; k += 1) {
    if (taken.has(k)) break;
    const mark = marks[k];
    if (mark) return mark;
  }
  const among = (fits: (token: Token) => boolean) =>
    new Set(tokens.flatMap((token, k) => (fits(token) && marks[k] ? [marks[k]] : [])));
  const inSentence = [...among((token) => token.sentence === here?.sentence)];
  if (inSentence.length > 0) return (inSentence.length === 1 && inSentence[0]) || 'both';
  const inText = [...among(() => true)];
  return (inText.length === 1 && inText[0]) || 'both';
}
