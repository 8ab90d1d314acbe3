/**
 * Widths of letters in thousandths of the font size, measured on Arial: wider than our own font and
 * close to every fallback, so that what fits here also fits in a saved picture on another machine.
 */
const NARROW = new Set("fijlrtI.,;:!'|()[] -–");
const WIDE = new Set('mwMWGOQ@%—');
const CAPITALS = /[A-Z]/;

const widthOf = (letter: string): number => {
  if (NARROW.has(letter)) return 0.32;
  if (WIDE.has(letter)) return 0.84;
  return CAPITALS.test(letter) ? 0.69 : 0.55;
};

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

/** Cut a word that is longer than a line, with hyphens. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  if (word.length < 3 || fits(word)) return [word];
  let end = word.length - 1;
  while (end > 1 && !fits(`${word.slice(0, end)}-`)) end -= 1;
  return [`${word.slice(0, end)}-`, ...pieces(word.slice(end), fits)];
}

/**
 * Break a text at its spaces into lines that fit; a word longer than a line is cut.
 * @param width px
 * @param size font size, px
 */
export function wrap(text: string, width: number, size: number, bold = false): readonly string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, fits))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
