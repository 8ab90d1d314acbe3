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

/**
 * Break a text at its spaces into lines that fit. A word longer than a line stands alone.
 * @param width px
 * @param size font size, px
 */
export function wrap(text: string, width: number, size: number, bold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
