/**
 * Widths of letters in parts of the font size, measured on Arial: wider than our own font and close to
 * every fallback, so that what fits here also fits in a saved picture on another machine.
 */
const NARROW = new Set("fijlrtI.,;:!'|()[] -–");
const WIDE = new Set('mwMWGOQ@%—');
const CAPITALS = /[A-Z]/;

/** Other scripts by what their letters need at most, the first that fits; marks above need nothing. */
const OTHERS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
  [/[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u, 1],
  [/\p{Emoji_Presentation}/u, 1.4],
  [/[ÆŒЖМФШЩЫЮ]/u, 1.05],
  [/[æœжмфшщыюωψسشصض]/u, 0.95],
  [/[ם-תﬡ-ﭏ]/u, 0.72],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.62],
  [/[\p{Script=Thai}\p{Script=Lao}]/u, 0.68],
  [/\p{Lu}/u, 0.8],
  [/\p{Ll}/u, 0.62],
  [/\p{L}/u, 0.95],
  [/[\p{Mc}\p{Nd}]/u, 0.62],
  [/[^]/u, 0.55],
];

const known = new Map<string, number>();

function widthOf(letter: string): number {
  const had = known.get(letter);
  if (had !== undefined) return had;
  // A letter of Latin is as wide with an accent as without.
  const [base = letter] = letter.normalize('NFD');
  const width =
    base < '\u0080' ? latin(base) : (OTHERS.find(([letters]) => letters.test(letter))?.[1] ?? 1);
  known.set(letter, width);
  return width;
}

function latin(letter: string): number {
  if (NARROW.has(letter)) return 0.32;
  if (WIDE.has(letter)) return 0.84;
  return CAPITALS.test(letter) ? 0.69 : 0.55;
}

/**
 * How wide a text is at most, without asking a browser: layouts stay pure and repeatable.
 * @param size font size, px
 * @param bold whether the text is set bold, which is a little wider
 * @returns px
 */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * size * (bold ? 1.06 : 1);
}

/** Scripts that set no space between words, and no hyphen where a word is cut. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Scripts whose letters join, or that know no hyphen: a mark at the cut would be read as something. */
const UNHYPHENED = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{M}]/u;
/** What must not begin a line, and what must not end one. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ー々]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const cut = (text: string, by: Intl.Segmenter) => [...by.segment(text)].map((s) => s.segment);

/** Where a stretch without spaces may be broken: nowhere, or between words that stand close. */
function wordsIn(stretch: string): readonly string[] {
  if (!UNSPACED.test(stretch)) return [stretch];
  const found: string[] = [];
  for (const word of cut(stretch, words)) {
    const last = found.at(-1);
    if (last !== undefined && (CLOSING.test(word) || OPENING.test(last)))
      found[found.length - 1] = last + word;
    else found.push(word);
  }
  return found;
}

/** Cut a word that is longer than a line between its letters, with hyphens where its script has them. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const all = cut(word, letters);
  if (all.length < 3) return [word];
  const hyphen = UNHYPHENED.test(word) ? '' : '-';
  let end = all.length - 1;
  const head = () => all.slice(0, end).join('') + hyphen;
  while (end > 1 && !fits(head())) end -= 1;
  return [head(), ...pieces(all.slice(end).join(''), fits)];
}

/**
 * Break a text between its words into lines that fit; a word longer than a line is cut.
 * @param width px
 * @param size font size, px
 */
export function wrap(text: string, width: number, size: number, bold = false): readonly string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  const set = (piece: string, gap: string) => {
    const longer = line ? line + gap + piece : piece;
    if (line && !fits(longer)) {
      lines.push(line);
      line = piece;
    } else line = longer;
  };
  for (const stretch of text.split(' '))
    for (const [at, word] of wordsIn(stretch).entries())
      for (const [part, piece] of pieces(word, fits).entries()) set(piece, at || part ? '' : ' ');
  return line ? [...lines, line] : lines;
}
