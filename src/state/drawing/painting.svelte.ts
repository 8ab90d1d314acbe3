import type { Side } from '../../atlas/address';
import { carried, laidOn } from './carried';
import { emptyField, markedZones, STEPS, touchOf, type Field } from './field';
import { changedSince, fieldOf, fileOf, type DrawingFile, type Finer, type Opened } from './file';
import type { Ground, ZoneSide } from './ground';
import { History } from './history';
import { kindOf, type Quality } from './kind';
import {
  doubled,
  marking,
  mirrored,
  remade,
  retouching,
  type Remake,
  type Retouch,
} from './remade';
import { apply, Stroke, type Change } from './stroke';
import { mirroredTold, NOTHING_TOLD, written, type Told } from './told';
import { Tools } from './tools.svelte';

/**
 * Paint over the cells of a ground, laid by strokes that can be taken back, and what was told beside it.
 * The body paints into it, the list marks whole zones, the page and the matching read {@link marks}; none
 * of them knows the others.
 */
export abstract class Painting extends Tools {
  /** What was said beside the paint: words, answers, what was set right. */
  told: Told = $state.raw(NOTHING_TOLD);
  /** The brush is on the skin. */
  stroking = $state(false);
  /** What was marked by name, not by hand, the last time: it may lie on the far side. */
  marked: readonly ZoneSide[] = $state.raw([]);
  /** Grows with every change that is seen. */
  version = $state(0);
  canUndo = $state(false);
  canRedo = $state(false);
  /** Called with every cell that a stroke or a change writes; the body lays it on the skin. */
  onwrite: ((cell: number) => void) | undefined;

  protected readonly history = new History();
  #field: Field;
  #stroke: Stroke;
  /** A drawing finer than this ground, kept until its own ground comes; and what was marked since. */
  #finer: Finer | undefined;
  /** The stroke under way is one of a pen's other end. */
  #other = false;

  constructor(ground: Ground) {
    super();
    this.#field = emptyField(ground);
    this.#stroke = new Stroke(this.#field);
  }

  /** The drawing is another one by now: it is to be kept. */
  protected abstract changed(): void;

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

  /** Kind and cover a cell, live; see `touchOf`. */
  get touch(): Uint16Array {
    return this.#field.touch;
  }

  /** Take another ground, such as the skin of the body that has just arrived. The drawing stays, and its steps. */
  fit(ground: Ground): void {
    if (ground.print === this.ground.print) return;
    // The hand goes on where it was: what it has painted so far is a stroke of the ground before.
    const painting = this.stroking;
    if (painting) this.end();
    const now = { field: this.#field, finer: this.#finer };
    this.#finer = undefined;
    this.#field = laidOn(now, ground);
    this.#stroke = new Stroke(this.#field);
    this.history.take(carried(this.history.steps, now, this.#field));
    // Nothing was drawn by this: to keep it again could only lay it over what another tab has kept since.
    if (now.finer?.since.includes(1)) this.changed();
    else this.show();
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
    const { level, kind } = this.ink;
    this.#stroke.begin(other || this.tool === 'eraser' ? 0 : level, kind);
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
    this.changed();
  }

  /** Take the stroke under way back, as when a second finger comes down to turn the body. */
  cancel(): void {
    this.stroking = false;
    const change = this.#stroke.end();
    if (change) this.write(change, 'from');
    this.seen();
  }

  /** What the hand is at becomes a stroke, and the hand goes on. */
  protected breathe(): void {
    if (!this.stroking) return;
    this.end();
    this.begin(this.#other);
  }

  undo(): void {
    const change = this.history.undo();
    if (change) this.write(change, 'from');
    this.changed();
  }

  redo(): void {
    const change = this.history.redo();
    if (change) this.write(change, 'to');
    this.changed();
  }

  /** Wipe everything, words and answers too; can be undone. */
  clear(): void {
    this.#each(() => [0, 0], NOTHING_TOLD);
  }

  /**
   * Mark whole zones with so much pain (0 takes it away), as one stroke; can be undone.
   *
   * @param felt how one of them feels, where it is not as one paints now; none is as one paints now
   */
  mark(
    wanted: readonly ZoneSide[],
    intensity: number,
    felt?: (zone: ZoneSide) => readonly Quality[],
  ): void {
    if (intensity > 0) this.marked = wanted;
    const level = Math.round(STEPS * Math.min(10, Math.max(0, intensity)));
    const kinds = wanted.map((zone) => {
      const qualities = felt?.(zone) ?? [];
      return qualities.length > 0 ? kindOf({ qualities, depth: this.depth }) : this.ink.kind;
    });
    const each = kinds.flatMap((kind, at) => {
      const alike = wanted.filter((_, one) => kinds[one] === kind);
      const touch = level ? touchOf(kind) : 0;
      return kinds.indexOf(kind) === at ? [marking(this.#field, alike, [level, touch])] : [];
    });
    this.#each((cell) => {
      for (const to of each) {
        const made = to(cell);
        if (made) return made;
      }
      return undefined;
    });
  }

  /** Say strength, feelings or depth anew of the paint in these zones; it keeps its shape. Can be undone. */
  retouch(wanted: readonly ZoneSide[], to: Retouch): void {
    this.#each(retouching(this.#field, wanted, to));
  }

  /** Left becomes right and right becomes left; can be undone. */
  swapSides(): void {
    const change = remade(this.#field, mirrored(this.#field));
    if (!change) return;
    this.#step({ ...change, mirrored: true });
    this.changed();
  }

  /** What is on one side is on the other as well, the stronger wins; can be undone. */
  bothSides(): void {
    this.#each(doubled(this.#field));
  }

  /** The drawing as a file, with what was told. */
  protected file(): DrawingFile & Partial<Told> {
    // Untouched since it came: keep the finer one as it is.
    const untouched = this.#finer && !this.#finer.since.includes(1) && this.#finer.file;
    return { ...(untouched || fileOf(this.#field)), ...written(this.told) };
  }

  /** What a file says, as one step. */
  protected become({ file, told }: Opened): void {
    const { level, touch } = fieldOf(file, this.ground);
    const finer =
      file.skin && !this.ground.print
        ? { file, since: new Uint8Array(this.ground.cells) }
        : undefined;
    const to: Remake = (cell) => [level[cell] ?? 0, touch[cell] ?? 0];
    const change = remade(this.#field, to, { from: this.told, to: told });
    if (change) this.#step({ ...change, finer: { from: this.#finer, to: finer } });
    else this.#finer = finer;
  }

  /** Become what a file says, on a ground, without a way back. */
  protected lay(file: DrawingFile): void {
    const { ground } = this;
    this.#field = fieldOf(file, ground);
    this.#stroke = new Stroke(this.#field);
    if (file.skin && !ground.print) this.#finer = { file, since: new Uint8Array(ground.cells) };
  }

  /** Nothing is left of what was here, nor a way back to it. */
  protected wipe(): void {
    this.#finer = undefined;
    this.history.clear();
    this.#field.level.fill(0);
    this.#field.touch.fill(0);
    this.#stroke = new Stroke(this.#field);
    if (this.onwrite) for (let cell = 0; cell < this.ground.cells; cell++) this.onwrite(cell);
    this.told = NOTHING_TOLD;
    this.marked = [];
    this.stroking = false;
    this.layDown();
  }

  protected show(): void {
    this.canUndo = this.history.canUndo;
    this.canRedo = this.history.canRedo;
    this.seen();
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
    this.changed();
  }

  /** Do a step that can be taken back, on what is finer too. */
  #step(change: Change): void {
    const finer = this.#finer;
    const step =
      change.finer || !finer
        ? change
        : { ...change, finer: { from: finer, to: changedSince(finer, change.cells) } };
    this.write(step, 'to');
    this.history.add(step);
  }

  protected write(change: Change, end: 'from' | 'to'): void {
    apply(this.#field, change, end);
    if (this.onwrite) for (const cell of change.cells) this.onwrite(cell);
    if (change.finer) this.#finer = change.finer[end];
    if (change.mirrored) this.told = mirroredTold(this.told);
    if (!change.told) return;
    // What was told since is brought back by the step the other way.
    const now = this.told;
    this.told = change.told[end];
    change.told[end === 'from' ? 'to' : 'from'] = now;
  }
}
