import type { BrushSize } from './drawing/brushes';
import type { Side } from '../atlas/address';
import { minuteOf } from '../shared/day';
import type { Kept } from '../shared/text-store';
import {
  changedSince,
  fieldOf,
  fileOf,
  overlay,
  readDrawing,
  readKept,
  type DrawingFile,
  type Finer,
  type Opened,
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
import { askToLast } from './drawing/lasting';
import { doubled, marking, mirrored, remade, type Remake } from './drawing/remade';
import { Shelf } from './drawing/shelf';

import { apply, Stroke, type Change } from './drawing/stroke';
import { NOTHING_TOLD, written, type Told, type YesNo } from './drawing/told';

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
  #finer: Finer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The stroke under way is one of a pen's other end. */
  #other = false;
  readonly #shelf = new Shelf();
  /** The step that followed another tab: what it writes next takes its place. */
  #followed: Change | undefined;
  /** The brush is on the skin. */
  stroking = $state(false);
  /** What was marked by name, not by hand, the last time: it may lie on the far side. */
  marked: readonly ZoneSide[] = $state.raw([]);
  /** Grows with every change that is seen. */
  version = $state(0);
  canUndo = $state(false);
  canRedo = $state(false);
  /** What the browser made of the last change. */
  kept: Kept = $state('kept');
  /** The drawing has changed in another tab; one step back is what was here. */
  elsewhere = $state(false);
  /** The text of another version, which could not be read or was written at the same time. */
  aside: string | undefined = $state.raw();
  /** Whether it can be opened here. */
  readonly asideOpens = $derived(this.aside !== undefined && 'file' in readDrawing(this.aside));
  /** Grows with every new person. */
  person = $state(0);
  /** Hands out the picture of the body with the drawing; set by the body while it is there. */
  takePicture: (() => Promise<Blob>) | undefined = $state.raw();

  /** Called with every cell that a stroke or a change writes; the body lays it on the skin. */
  onwrite: ((cell: number) => void) | undefined;

  constructor(ground: Ground = zoneGround()) {
    this.#field = emptyField(ground);
    this.#stroke = new Stroke(this.#field);
    const text = this.#shelf.take();
    const read = text === null ? undefined : readKept(text);
    if (read?.file) {
      this.told = read.told;
      this.#lay(read.file);
    }
    if (text !== null && !read?.whole) this.#shelf.setAside(text);
    this.aside = this.#shelf.aside;
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
    this.#step(change);
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
    if (intensity > 0) this.marked = wanted;
    const level = Math.round(STEPS * Math.min(10, Math.max(0, intensity)));
    const touch = level ? touchOf(QUALITIES.indexOf(this.quality) + 1) : 0;
    this.#each(marking(this.#field, wanted, [level, touch]));
  }

  /** Left becomes right and right becomes left; can be undone. */
  swapSides(): void {
    this.#each(mirrored(this.#field));
  }

  /** What is on one side is on the other as well, the stronger wins; can be undone. */
  bothSides(): void {
    this.#each(doubled(this.#field));
  }

  /** The drawing as a file's text, with the minute; see `drawing/file.ts` for the format. */
  save(at: Date): string {
    return `${JSON.stringify({ ...this.#file(), made: minuteOf(at) }, null, 1)}\n`;
  }

  /** Take a drawing from a file's text; can be undone. Returns why, if it cannot be read. */
  load(text: string): Refusal | undefined {
    const read = readDrawing(text);
    if ('refusal' in read) return read.refusal;
    this.#become(read);
    return undefined;
  }

  /** Write to the device now; returns whether it could. */
  keep(): boolean {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#shelf.another) {
      this.look();
      return true;
    }
    this.kept = this.#shelf.put(JSON.stringify(this.#file()));
    this.aside = this.#shelf.aside;
    if (this.kept === 'kept' && !this.empty) askToLast();
    return this.kept === 'kept';
  }

  /** The page is about to go, or to sleep: write what still waits. What the hand is at is a stroke. */
  leave(): void {
    if (this.stroking) {
      this.end();
      this.begin(this.#other);
    }
    if (this.#timer !== undefined) this.keep();
  }

  /** Follow what other tabs do, and write before the page goes. For the life of the page. */
  watch(): void {
    const look = () => this.look();
    const leave = () => this.leave();
    addEventListener('storage', look);
    addEventListener('pageshow', look);
    addEventListener('pagehide', leave);
    // A page that a phone puts aside may never run again; one that comes back has missed what happened.
    document.addEventListener('visibilitychange', () => (document.hidden ? leave() : look()));
  }

  /** Become what another tab has made of the drawing; what was here is one step back. */
  look(): void {
    if (this.#shelf.another) this.forget();
    this.aside = this.#shelf.aside;
    const text = this.#shelf.fromElsewhere;
    // Changed here as well: then the other one is set aside when this one is kept.
    if (text === undefined || this.stroking || this.#timer !== undefined) return;
    const read = readDrawing(text);
    if ('refusal' in read) return;
    this.#shelf.know(text);
    const had = !this.empty || Object.keys(written(this.told)).length > 0;
    if (this.#followed && this.#history.last === this.#followed) {
      this.#history.undo();
      this.#write(this.#followed, 'from');
    }
    const before = this.#history.last;
    this.#become(read, true);
    const changed = this.#history.last !== before;
    this.#followed = changed ? this.#history.last : undefined;
    this.elsewhere = had && changed;
  }

  /** Open the other version: this one is a step back. */
  takeAside(): Refusal | undefined {
    const refusal = this.load(this.aside ?? '');
    if (!refusal) this.dropAside();
    return refusal;
  }

  /** Forget the other version. */
  dropAside(): void {
    this.#shelf.dropAside();
    this.aside = this.#shelf.aside;
  }

  /** Another person begins: nothing of the last one is left here, nor a way back to it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#shelf.meet();
    this.#finer = undefined;
    this.#followed = undefined;
    this.#history.clear();
    this.#field.level.fill(0);
    this.#field.touch.fill(0);
    this.#stroke = new Stroke(this.#field);
    if (this.onwrite) for (let cell = 0; cell < this.ground.cells; cell++) this.onwrite(cell);
    this.told = NOTHING_TOLD;
    this.marked = [];
    this.stroking = false;
    this.fingers.forget();
    this.tool = 'brush';
    this.size = 'medium';
    this.intensity = 5;
    this.quality = 'aching';
    this.kept = 'kept';
    this.elsewhere = false;
    this.aside = undefined;
    this.person += 1;
    this.#show();
    dispatchEvent(new Event('myomap-forget'));
  }

  #file(): DrawingFile & Partial<Told> {
    // Untouched since it came: keep the finer one as it is.
    const untouched = this.#finer && !this.#finer.since.includes(1) && this.#finer.file;
    return { ...(untouched || fileOf(this.#field)), ...written(this.told) };
  }

  /**
   * What a file says, as one step.
   *
   * @param quietly it is kept on the device already
   */
  #become({ file, told }: Opened, quietly = false): void {
    const { level, touch } = fieldOf(file, this.ground);
    const finer =
      file.skin && !this.ground.print
        ? { file, since: new Uint8Array(this.ground.cells) }
        : undefined;
    const to: Remake = (cell) => [level[cell] ?? 0, touch[cell] ?? 0];
    const change = remade(this.#field, to, { from: this.told, to: told });
    if (change) this.#step({ ...change, finer: { from: this.#finer, to: finer } });
    else this.#finer = finer;
    if (!quietly) this.#changed();
    else this.#show();
  }

  /**
   * Give every cell what it becomes, as one stroke.
   *
   * @param told what is told from then on, where the step changes that too
   */
  #each(to: Remake, told?: Told): void {
    const change = remade(this.#field, to, told && { from: this.told, to: told });
    if (!change) return;
    this.#step(change);
    this.#changed();
  }

  /** Do a step that can be taken back, on what is finer too. */
  #step(change: Change): void {
    const finer = this.#finer;
    const step =
      change.finer || !finer
        ? change
        : { ...change, finer: { from: finer, to: changedSince(finer, change.cells) } };
    this.#write(step, 'to');
    this.#history.add(step);
  }

  #write(change: Change, end: 'from' | 'to'): void {
    apply(this.#field, change, end);
    if (this.onwrite) for (const cell of change.cells) this.onwrite(cell);
    if (change.finer) this.#finer = change.finer[end];
    if (!change.told) return;
    // What was told since is brought back by the step the other way.
    const now = this.told;
    this.told = change.told[end];
    change.told[end === 'from' ? 'to' : 'from'] = now;
  }

  /** Become what a file says, on a ground, without a way back. */
  #lay(file: DrawingFile, ground = this.ground): void {
    this.#field = fieldOf(file, ground);
    this.#stroke = new Stroke(this.#field);
    if (file.skin && !ground.print) this.#finer = { file, since: new Uint8Array(ground.cells) };
  }

  #show(): void {
    this.canUndo = this.#history.canUndo;
    this.canRedo = this.#history.canRedo;
    this.seen();
  }

  #changed(): void {
    this.elsewhere = false;
    this.#show();
    this.#waitAndKeep();
  }

  #waitAndKeep(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), REST);
  }
}
