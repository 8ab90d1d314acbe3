import type { Field } from './field';

/**
 * The painted cells, packed: for every run of neighbouring painted cells the gap before it and its
 * length (variable-length numbers, seven bits a byte), then level and touch of each cell; all of
 * it in base64. An empty field is an empty text; a hand's breadth of paint some kilobytes.
 */
export function packed({ level, touch }: Pick<Field, 'level' | 'touch'>): string {
  const bytes: number[] = [];
  const number = (value: number): void => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push(128 | (value % 128));
    bytes.push(value);
  };
  let last = 0;
  for (let cell = 0; cell < level.length; cell++) {
    if (!touch[cell]) continue;
    let end = cell;
    while (touch[end]) end++;
    number(cell - last);
    number(end - cell);
    for (; cell < end; cell++) bytes.push(level[cell] ?? 0, touch[cell] ?? 0);
    last = end;
  }
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096)
    text += String.fromCharCode(...bytes.slice(i, i + 4096));
  return btoa(text);
}

/**
 * The other way round, into a field of so many cells.
 *
 * @throws if the text is not one of {@link packed} for this many cells
 */
export function unpacked(text: string, cells: number): Pick<Field, 'level' | 'touch'> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const level = new Uint8Array(cells);
  const touch = new Uint8Array(cells);
  let at = 0;
  const byte = (most: number): number => {
    const value = bytes[at++] ?? 256;
    if (value > most) throw new Error(`drawing damaged at byte: ${at}`);
    return value;
  };
  const number = (): number => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 32; scale *= 128) {
      const part = byte(255);
      value += (part & 127) * scale;
      if (part < 128) return value;
    }
    throw new Error(`drawing damaged at byte: ${at}`);
  };
  let cell = 0;
  while (at < bytes.length) {
    cell += number();
    const end = cell + number();
    if (end > cells) throw new Error(`drawing beyond the last cell: ${end}`);
    for (; cell < end; cell++) {
      level[cell] = byte(250);
      touch[cell] = byte(255);
    }
  }
  return { level, touch };
}
