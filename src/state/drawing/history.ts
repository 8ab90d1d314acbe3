import type { Change } from './stroke';

/** So many strokes can be taken back, and so many cells in all: some megabytes at most. */
const LIMIT = { strokes: 100, cells: 1_500_000 } as const;

/** Steps in their order: those done, and those taken back, of which the last is the next to be done again. */
export interface Steps {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}

/** Strokes that can be taken back and done again. */
export class History {
  #done: Change[] = [];
  #undone: Change[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** The step that can be taken back next. */
  get last(): Change | undefined {
    return this.#done.at(-1);
  }

  get steps(): Steps {
    return { done: this.#done, undone: this.#undone };
  }

  /** Hold these steps and no others. */
  take({ done, undone }: Steps): void {
    this.clear();
    for (const change of done) this.add(change);
    this.#undone = [...undone];
  }

  /** A new stroke; what had been taken back is gone. */
  add(change: Change): void {
    this.#undone = [];
    this.#done.push(change);
    let cells = this.#done.reduce((sum, one) => sum + one.cells.length, 0);
    while (this.#done.length > 1 && (cells > LIMIT.cells || this.#done.length > LIMIT.strokes))
      cells -= this.#done.shift()?.cells.length ?? 0;
  }

  undo(): Change | undefined {
    const change = this.#done.pop();
    if (change) this.#undone.push(change);
    return change;
  }

  redo(): Change | undefined {
    const change = this.#undone.pop();
    if (change) this.#done.push(change);
    return change;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
