import type { BrushSize } from './drawing/brushes';
import type { Side } from '../atlas/address';
import { minuteOf } from '../shared/day';
import { readStore, writeStore } from '../shared/store';
import {
  checkDrawing,
  fieldOf,
  fileOf,
  overlay,
  readDrawing,
  REFUSALS,
  type DrawingFile,
  type Refusal,
} from './drawing/file';
import {
  emptyField,
  markedZones,
  QUALITIES,
  STEPS,
  touchOf,
  type Field,
  type Quality,
} from './drawing/field';
import { zoneGround, type Ground, type ZoneSide } from './drawing/ground';
import { Fingers } from './drawing/fingers.svelte';
import { History } from './drawing/history';
import { apply, Stroke, type Change } from './drawing/stroke';
import { NOTHING_TOLD, written, type Told, type YesNo } from './drawing/told';

export const KEY = 'myomap.drawing';
/** Writing to the device waits for a rest of this long, ms. */
const REST = 400;

export type Tool = 'brush' | 'eraser';

/**
 * A person's drawing of where it hurts: a field over the cells of a ground, painted by strokes that
 * can be taken back, kept on the device. The body paints into it, the list marks whole zones, the
 * page and the matching read {@link marks}; none of them knows the others.
 */
export class PainDrawing {
  tool: Tool = $state('brush');
  size: BrushSize = $state('medium');
  /** 1..10 */
  intensity = $state(5);
  quality: Quality = $state('aching');
  /** What a finger does where one draws. */
  readonly fingers = new Fingers();
  /** What was said beside the paint: words, answers, what was set right. */
  told: Told = $state.raw(NOTHING_TOLD);

  #field: Field;
  #stroke: Stroke;
  #history = new History();
  /** A drawing finer than this ground, kept until its own ground comes; and what was marked since. */
  #finer: { file: DrawingFile; since: Uint8Array } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The stroke under way is one of a pen's other end. */
  #other = false;
  /** The brush is on the skin. */
  stroking = $state(false);
  /** What was marked by name, not by hand, the last time: it may lie on the far side. */
  marked: readonly ZoneSide[] = $state.raw([]);
  /** Grows with every change that is seen. */
  version = $state(0);
  canUndo = $state(false);
  canRedo = $state(false);
  /** False where the browser refuses to keep anything. */
  kept = $state(true);
  /** Hands out the picture of the body with the drawing; set by the body while it is there. */
  takePicture: (() => Promise<Blob>) | undefined = $state.raw();

  /** Called with every cell that a stroke or a change writes; the body lays it on the skin. */
  onwrite: ((cell: number) => void) | undefined;

  constructor(ground: Ground = zoneGround()) {
    this.#field = emptyField(ground);
    this.#stroke = new Stroke(this.#field);
    const read = checkDrawing(readStore(KEY));
    if (!('file' in read)) return;
    this.told = read.told;
    this.#lay(read.file);
  }

  /** What is drawn, zone by zone. */
  marks = $derived.by(() => {
    void this.version;
    return markedZones(this.#field);
  });
  empty = $derived(this.marks.length === 0);

  get ground(): Ground {
    return this.#field.ground;
  }

  /** Levels a cell, 0..250, live: read it, never write it. */
  get level(): Uint8Array {
    return this.#field.level;
  }

  /** Quality and cover a cell, live; see `touchOf`. */
  get touch(): Uint8Array {
    return this.#field.touch;
  }

  /** Take another ground, such as the skin of the body that has just arrived. The drawing stays. */
  fit(ground: Ground): void {
    if (ground.print === this.ground.print) return;
    // The hand goes on where it was: what it has painted so far is a stroke of the ground before.
    const painting = this.stroking;
    if (painting) this.end();
    const finer = this.#finer;
    const file =
      finer && finer.file.skin?.cells === ground.print ? finer.file : fileOf(this.#field);
    const marked = this.#field;
    const since = finer && file === finer.file ? finer.since : undefined;
    this.#finer = undefined;
    this.#lay(file, ground);
    if (since) overlay(this.#field, marked, since);
    this.#history.clear();
    this.#changed();
    if (painting) this.begin(this.#other);
  }

  /**
   * Put the brush on the skin.
   *
   * @param other the pen is held by its other end, which erases whatever the tool
   */
  begin(other = false): void {
    this.stroking = true;
    this.#other = other;
    const erasing = other || this.tool === 'eraser';
    const level = erasing ? 0 : Math.round(STEPS * this.intensity);
    this.#stroke.begin(level, QUALITIES.indexOf(this.quality) + 1);
  }

  /** Cover a cell by 0..1. Allocates nothing. */
  cover(cell: number, amount: number): void {
    if (this.#stroke.cover(cell, amount)) this.onwrite?.(cell);
  }

  /** Cover all of a zone, as where one paints on a picture that knows zones only. */
  coverZone(zone: string, side: Side): void {
    const { zones, zoneOf, cells } = this.ground;
    const index = zones.findIndex((one) => one.zone === zone && one.side === side);
    if (index < 0) return;
    for (let cell = 0; cell < cells; cell++) if (zoneOf[cell] === index) this.cover(cell, 1);
    this.seen();
  }

  /** Call once a frame while the brush moves, so that the answer follows. */
  seen(): void {
    this.version += 1;
  }

  /** Lift the brush: the stroke can be taken back from now on. */
  end(): void {
    this.stroking = false;
    const change = this.#stroke.end();
    if (!change) return;
    this.#history.add(change);
    if (this.#finer) for (const cell of change.cells) this.#finer.since[cell] = 1;
    this.#changed();
  }

  /** Take the stroke under way back, as when a second finger comes down to turn the body. */
  cancel(): void {
    this.stroking = false;
    const change = this.#stroke.end();
    if (change) this.#write(change, 'from');
    this.seen();
  }

  undo(): void {
    const change = this.#history.undo();
    if (change) this.#write(change, 'from');
    this.#changed();
  }

  redo(): void {
    const change = this.#history.redo();
    if (change) this.#write(change, 'to');
    this.#changed();
  }

  /** Say more, or something else. It is no step of its own that could be undone. */
  tell(part: Partial<Told>): void {
    this.told = { ...this.told, ...part };
    this.#waitAndKeep();
  }

  /** Answer questions about red flags. An answer counts again where it was passed over before. */
  answer(flags: readonly string[], answer: YesNo): void {
    const given = Object.fromEntries(flags.map((flag) => [flag, answer]));
    const passed = this.told.passed.filter((id) => !flags.includes(id));
    this.tell({ answers: { ...this.told.answers, ...given }, passed });
  }

  /** Go on in spite of these questions, until they are answered. */
  pass(flags: readonly string[]): void {
    const others = this.told.passed.filter((id) => !flags.includes(id));
    this.tell({ passed: [...others, ...flags] });
  }

  /** Wipe everything, words and answers too; can be undone. */
  clear(): void {
    this.#each(() => [0, 0], NOTHING_TOLD);
  }

  /** Mark whole zones with so much pain (0 takes it away), as one stroke; can be undone. */
  mark(wanted: readonly ZoneSide[], intensity: number): void {
    const { zones, zoneOf } = this.ground;
    const marked = zones.map(({ zone, side }) =>
      wanted.some((one) => one.zone === zone && one.side === side),
    );
    if (intensity > 0) this.marked = wanted;
    const level = Math.round(STEPS * Math.min(10, Math.max(0, intensity)));
    const touch = level ? touchOf(QUALITIES.indexOf(this.quality) + 1) : 0;
    this.#each((cell) => (marked[zoneOf[cell] ?? -1] ? [level, touch] : undefined));
  }

  /** Left becomes right and right becomes left; can be undone. */
  swapSides(): void {
    const other = this.ground.mirror();
    const { level, touch } = this.#copy();
    this.#each((cell) => [level[other[cell] ?? 0] ?? 0, touch[other[cell] ?? 0] ?? 0]);
  }

  /** What is on one side is on the other as well, the stronger wins; can be undone. */
  bothSides(): void {
    const other = this.ground.mirror();
    const { level, touch } = this.#copy();
    this.#each((cell) => {
      const twin = other[cell] ?? 0;
      const from = (level[twin] ?? 0) > (level[cell] ?? 0) ? twin : cell;
      return [level[from] ?? 0, touch[from] ?? 0];
    });
  }

  /** The drawing as a file's text, with the minute; see `drawing/file.ts` for the format. */
  save(at: Date): string {
    return `${JSON.stringify({ ...this.#file(), made: minuteOf(at) }, null, 1)}\n`;
  }

  /** Take a drawing from a file's text; can be undone. Returns why, if it cannot be read. */
  load(text: string): Refusal | undefined {
    const read = readDrawing(text);
    if ('refusal' in read) return read.refusal;
    try {
      const { level, touch } = fieldOf(read.file, this.ground);
      this.#each((cell) => [level[cell] ?? 0, touch[cell] ?? 0], read.told);
    } catch {
      return REFUSALS.damaged;
    }
    if (read.file.skin && !this.ground.print)
      this.#finer = { file: read.file, since: new Uint8Array(this.ground.cells) };
    return undefined;
  }

  /** Write to the device now; returns whether it could. */
  keep(): boolean {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.kept = writeStore(KEY, this.#file());
    return this.kept;
  }

  /** The page is about to go: write what still waits. */
  leave(): void {
    if (this.#timer !== undefined) this.keep();
  }

  #file(): DrawingFile & Partial<Told> {
    // Untouched since it came: keep the finer one as it is.
    const untouched = this.#finer && !this.#finer.since.includes(1) && this.#finer.file;
    return { ...(untouched || fileOf(this.#field)), ...written(this.told) };
  }

  #copy(): Pick<Field, 'level' | 'touch'> {
    return { level: this.#field.level.slice(), touch: this.#field.touch.slice() };
  }

  /**
   * Give every cell for which there is an answer a level and a touch, as one stroke.
   *
   * @param told what is told from then on, where the step changes that too
   */
  #each(
    to: (cell: number) => readonly [level: number, touch: number] | undefined,
    told?: Told,
  ): void {
    const { level, touch } = this.#field;
    const cells: number[] = [];
    const next: [number[], number[]] = [[], []];
    for (let cell = 0; cell < this.ground.cells; cell++) {
      const [l, t] = to(cell) ?? [level[cell] ?? 0, touch[cell] ?? 0];
      if (l === level[cell] && t === touch[cell]) continue;
      cells.push(cell);
      next[0].push(l);
      next[1].push(t);
    }
    const retold = told && JSON.stringify(told) !== JSON.stringify(this.told);
    if (!cells.length && !retold) return;
    const pick = (values: Uint8Array) => Uint8Array.from(cells, (cell) => values[cell] ?? 0);
    const change: Change = {
      cells: Uint32Array.from(cells),
      level: { from: pick(level), to: Uint8Array.from(next[0]) },
      touch: { from: pick(touch), to: Uint8Array.from(next[1]) },
      ...(retold && { told: { from: this.told, to: told } }),
    };
    this.#write(change, 'to');
    this.#history.add(change);
    if (this.#finer) for (const cell of cells) this.#finer.since[cell] = 1;
    this.#changed();
  }

  #write(change: Change, end: 'from' | 'to'): void {
    apply(this.#field, change, end);
    if (this.onwrite) for (const cell of change.cells) this.onwrite(cell);
    if (!change.told) return;
    // What was told since is brought back by the step the other way.
    const now = this.told;
    this.told = change.told[end];
    change.told[end === 'from' ? 'to' : 'from'] = now;
  }

  /** Become what a file says, on a ground, without a way back. A damaged one leaves it empty. */
  #lay(file: DrawingFile, ground = this.ground): void {
    try {
      this.#field = fieldOf(file, ground);
    } catch {
      this.#field = emptyField(ground);
    }
    this.#stroke = new Stroke(this.#field);
    if (file.skin && !ground.print) this.#finer = { file, since: new Uint8Array(ground.cells) };
  }

  #changed(): void {
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
    this.seen();
    this.#waitAndKeep();
  }

  #waitAndKeep(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), REST);
  }
}
