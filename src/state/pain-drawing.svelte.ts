import { minuteOf } from '../shared/day';
import type { Kept } from '../shared/text-store';
import { readDrawing, readKept, type Refusal } from './drawing/file';
import { zoneGround, type Ground } from './drawing/ground';
import { askToLast } from './drawing/lasting';
import { Painting } from './drawing/painting.svelte';
import { Shelf } from './drawing/shelf';
import type { Change } from './drawing/stroke';
import { written, type Told, type YesNo } from './drawing/told';

export type { Tool } from './drawing/tools.svelte';

/** Writing to the device waits for a rest of this long, ms. */
const REST = 400;

/**
 * A person's drawing of where it hurts, kept on the device and in step with other tabs. What is painted and
 * how is `drawing/painting`; what one paints with is `drawing/tools`.
 */
export class PainDrawing extends Painting {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #shelf = new Shelf();
  /** The step that followed another tab: what it writes next takes its place. */
  #followed: Change | undefined;
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

  constructor(ground: Ground = zoneGround()) {
    super(ground);
    const text = this.#shelf.take();
    const read = text === null ? undefined : readKept(text);
    if (read?.file) {
      this.told = read.told;
      this.lay(read.file);
    }
    if (text !== null && !read?.whole) this.#shelf.setAside(text);
    this.aside = this.#shelf.aside;
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

  /** Two places belong to one pain; see `matching/complaints.ts` for how places are named. */
  join(one: string, other: string): void {
    this.tell({ joined: [...this.told.joined, [one, other]] });
  }

  /** A place is a pain of its own, whatever lies near it. */
  keepApart(place: string): void {
    const { joined, apart } = this.told;
    this.tell({
      joined: joined.filter((pair) => !pair.includes(place)),
      apart: [...apart.filter((one) => one !== place), place],
    });
  }

  /** The drawing as a file's text, with the minute; see `drawing/file.ts` for the format. */
  save(at: Date): string {
    return `${JSON.stringify({ ...this.file(), made: minuteOf(at) }, null, 1)}\n`;
  }

  /** Take a drawing from a file's text; can be undone. Returns why, if it cannot be read. */
  load(text: string): Refusal | undefined {
    const read = readDrawing(text);
    if ('refusal' in read) return read.refusal;
    this.become(read);
    this.changed();
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
    this.kept = this.#shelf.put(JSON.stringify(this.file()));
    this.aside = this.#shelf.aside;
    if (this.kept === 'kept' && !this.empty) askToLast();
    return this.kept === 'kept';
  }

  /** The page is about to go, or to sleep: write what still waits. What the hand is at is a stroke. */
  leave(): void {
    this.breathe();
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
    if (this.#followed && this.history.last === this.#followed) {
      this.history.undo();
      this.write(this.#followed, 'from');
    }
    const before = this.history.last;
    this.become(read);
    this.show();
    const changed = this.history.last !== before;
    this.#followed = changed ? this.history.last : undefined;
    this.elsewhere = had && changed;
  }

  /** The step that followed another tab is laid anew with the others; it is that step still. */
  override fit(ground: Ground): void {
    const { elsewhere, history, stroking } = this;
    const follows = !stroking && this.#followed !== undefined && history.last === this.#followed;
    const steps = history.steps.done.length;
    super.fit(ground);
    if (!follows || history.steps.done.length !== steps) return;
    this.#followed = history.last;
    this.elsewhere = elsewhere;
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
    this.#followed = undefined;
    this.wipe();
    this.kept = 'kept';
    this.elsewhere = false;
    this.aside = undefined;
    this.person += 1;
    this.show();
    dispatchEvent(new Event('myomap-forget'));
  }

  protected override changed(): void {
    this.elsewhere = false;
    this.show();
    this.#waitAndKeep();
  }

  #waitAndKeep(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), REST);
  }
}
