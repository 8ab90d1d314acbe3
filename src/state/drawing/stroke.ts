import type { Field } from './field';
import type { Finer } from './file';
import { coverIn, FULL, kindIn, touchOf } from './kind';
import type { Told } from './told';

/** What one stroke changed: cells, what they were and what they became. */
export interface Change {
  readonly cells: Uint32Array;
  readonly level: { readonly from: Uint8Array; readonly to: Uint8Array };
  readonly touch: { readonly from: Uint16Array; readonly to: Uint16Array };
  /** Where the step also wiped or brought what was told: what it was, and what it became. */
  readonly told?: { from: Told; to: Told };
  /** The step swapped the sides: so does what was told of them, whichever way it goes. */
  readonly mirrored?: true;
  /** Where the step was a file: what was finer than the ground before it, and what is since. */
  readonly finer?: { readonly from: Finer | undefined; readonly to: Finer | undefined };
}

/**
 * The stroke under way. It keeps how far each cell is covered, so that going over a place twice in
 * one stroke does not make it stronger, and what was there before. Its arrays are made once a
 * ground: painting allocates nothing.
 */
export class Stroke {
  readonly #field: Field;
  readonly #cover: Float32Array;
  readonly #level: Uint8Array;
  readonly #touch: Uint16Array;
  readonly #cells: Uint32Array;
  #count = 0;
  #toLevel = 0;
  #toKind = 0;

  constructor(field: Field) {
    const { cells } = field.ground;
    this.#field = field;
    this.#cover = new Float32Array(cells);
    this.#level = new Uint8Array(cells);
    this.#touch = new Uint16Array(cells);
    this.#cells = new Uint32Array(cells);
  }

  /** @param level 0 erases; @param kind what the cells take on, see `kindOf` */
  begin(level: number, kind: number): void {
    this.#toLevel = level;
    this.#toKind = kind;
  }

  /** Cover a cell by 0..1. True if the cell changed. */
  cover(cell: number, amount: number): boolean {
    const before = this.#cover[cell] ?? 1;
    if (!(amount > before)) return false;
    if (before === 0) {
      this.#level[cell] = this.#field.level[cell] ?? 0;
      this.#touch[cell] = this.#field.touch[cell] ?? 0;
      this.#cells[this.#count++] = cell;
    }
    this.#cover[cell] = amount;
    const share = Math.min(1, amount);
    const from = this.#level[cell] ?? 0;
    const touch = this.#touch[cell] ?? 0;
    const painting = this.#toLevel > 0;
    const covered = coverIn(touch) + ((painting ? FULL : 0) - coverIn(touch)) * share;
    const cover = Math.round(covered);
    const fresh = painting && (share >= 0.3 || kindIn(touch) === 0);
    this.#field.level[cell] = cover ? Math.round(from + (this.#toLevel - from) * share) : 0;
    this.#field.touch[cell] = cover ? touchOf(fresh ? this.#toKind : kindIn(touch), cover) : 0;
    return true;
  }

  /** Lift the brush: what changed, or undefined if nothing did. */
  end(): Change | undefined {
    const cells = this.#cells.slice(0, this.#count);
    const { level, touch } = this.#field;
    const change = {
      cells,
      level: { from: pick(this.#level, cells), to: pick(level, cells) },
      touch: { from: pick16(this.#touch, cells), to: pick16(touch, cells) },
    };
    this.#clear();
    const same = cells.every(
      (_, i) =>
        change.level.from[i] === change.level.to[i] && change.touch.from[i] === change.touch.to[i],
    );
    return same ? undefined : change;
  }

  #clear(): void {
    for (let i = 0; i < this.#count; i++) this.#cover[this.#cells[i] ?? 0] = 0;
    this.#count = 0;
  }
}

const pick = (values: Uint8Array, cells: Uint32Array): Uint8Array =>
  Uint8Array.from(cells, (cell) => values[cell] ?? 0);
const pick16 = (values: Uint16Array, cells: Uint32Array): Uint16Array =>
  Uint16Array.from(cells, (cell) => values[cell] ?? 0);

/** Lay one end of a change on the field. */
export function apply(field: Field, { cells, level, touch }: Change, end: 'from' | 'to'): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? 0;
    field.level[cell] = level[end][i] ?? 0;
    field.touch[cell] = touch[end][i] ?? 0;
  }
}
