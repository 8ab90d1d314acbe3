import type { Field } from './field';
import { coverIn, kindIn, KINDS, QUALITIES, touchOf } from './kind';

type Cells = Pick<Field, 'level' | 'touch'>;

/**
 * The painted cells, packed, as version 3: for every run of neighbouring painted cells of one kind the gap
 * before it, its length and its kind (variable-length numbers, seven bits a byte), then level and cover of
 * each cell; all of it in base64. An empty field is an empty text; a hand's breadth of paint some kilobytes.
 */
export function packed({ level, touch }: Cells): string {
  const bytes: number[] = [];
  const number = (value: number): void => {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push(128 | (value % 128));
    bytes.push(value);
  };
  let last = 0;
  for (let cell = 0; cell < level.length;) {
    const here = touch[cell] ?? 0;
    if (!here) {
      cell++;
      continue;
    }
    const kind = kindIn(here);
    let end = cell;
    while (touch[end] && kindIn(touch[end] ?? 0) === kind) end++;
    number(cell - last);
    number(end - cell);
    number(kind);
    for (; cell < end; cell++) bytes.push(level[cell] ?? 0, coverIn(touch[cell] ?? 0));
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
 * @param version of the file: before 3 a run had no kind, and each cell kept one feeling below its cover
 * @throws if the text is not one of {@link packed} for this many cells
 */
export function unpacked(text: string, cells: number, version = 3): Cells {
  const read = new Bytes(text);
  const level = new Uint8Array(cells);
  const touch = new Uint16Array(cells);
  let cell = 0;
  while (read.more) {
    cell += read.number();
    const end = cell + read.number();
    if (end > cells) throw new Error(`drawing beyond the last cell: ${end}`);
    const kind = version < 3 ? 0 : read.number();
    if (kind >= KINDS) throw new Error(`no kind of pain: ${kind}`);
    for (; cell < end; cell++) {
      level[cell] = read.byte(250);
      touch[cell] = version < 3 ? fromBefore(read.byte(255)) : touchOf(kind, read.byte(31));
    }
  }
  return { level, touch };
}

/** Five bits of cover over the place of the one feeling, from 1, in the list. */
const fromBefore = (byte: number): number => {
  const quality = byte % 8;
  return touchOf(quality > 0 && quality <= QUALITIES.length ? 1 << (quality - 1) : 0, byte >> 3);
};

/** What {@link packed} wrote, read from its beginning. */
class Bytes {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(text: string) {
    this.#bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  }

  get more(): boolean {
    return this.#at < this.#bytes.length;
  }

  /** @throws if there is none, or it is larger */
  byte(most: number): number {
    const value = this.#bytes[this.#at++] ?? 256;
    if (value > most) throw new Error(`drawing damaged at byte: ${this.#at}`);
    return value;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 32; scale *= 128) {
      const part = this.byte(255);
      value += (part & 127) * scale;
      if (part < 128) return value;
    }
    throw new Error(`drawing damaged at byte: ${this.#at}`);
  }
}
