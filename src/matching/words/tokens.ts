import type { Grammar } from '../vocabulary';

/** A word of a description, in the form in which it is looked up. */
export interface Token {
  /** As written, in lower case. */
  readonly raw: string;
  /** Without its ending, so that "aches" and "aching" are one. */
  readonly stem: string;
  readonly sentence: number;
  /** Counts the stretches between commas and stops over the whole text. */
  readonly clause: number;
}

/** Longer texts are cut: nobody describes a pain in more, and time stays bounded. */
const LONGEST_TEXT = 2000;
const LONGEST_WORD = 32;

/** Drop the ending of an English word. Crude on purpose: phrases are cut the same way. */
export function stem(word: string): string {
  let s = word;
  if (s.length > 4 && s.endsWith('ies')) s = `${s.slice(0, -3)}y`;
  else if (s.length > 3 && s.endsWith('s') && !/(?:ss|us|is)$/.test(s)) s = s.slice(0, -1);
  const cut = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(s)?.[1];
  if (cut && cut.length > 2) s = cut.replace(/([bdgklmnprt])\1$/, '$1');
  return s.length > 3 && s.endsWith('e') ? s.slice(0, -1) : s;
}

/** Words and stops of a text: lower case, no accents, hyphens opened, short forms written out. */
export function pieces(text: string, expand: Readonly<Record<string, string>>): string[] {
  const plain = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/(\d)[.,](\d)/g, '$1$2')
    .replace(/\s[-–—]+\s|[–—]/g, ' , ')
    .replace(/-/g, ' ')
    .replace(/\//g, ' or ')
    .replace(/([&+→])/g, (sign) => ` ${expand[sign] ?? ' '} `);
  const found = plain.match(/[\p{L}\p{N}']+|[.;!?\n]+|[,:()]/gu) ?? [];
  const out: string[] = [];
  for (const piece of found) {
    const word = piece.slice(0, LONGEST_WORD);
    const long = Object.hasOwn(expand, word) ? expand[word] : undefined;
    out.push(...(long ?? word.replace(/'s$|'/g, '')).split(' ').filter(Boolean));
  }
  return out;
}

/** A text as tokens. `correct` mends a word that no phrase knows. */
export function tokens(
  text: string,
  grammar: Grammar,
  correct: (word: string) => string = (word) => word,
): Token[] {
  const out: Token[] = [];
  let sentence = 0;
  let clause = 0;
  for (const piece of pieces(text, grammar.expand)) {
    if (/^[.;!?\n]/.test(piece)) {
      sentence += 1;
      clause += 1;
    } else if (/^[,:()]/.test(piece)) clause += 1;
    else {
      const raw = correct(piece);
      out.push({ raw, stem: stem(raw), sentence, clause });
    }
  }
  return out;
}
