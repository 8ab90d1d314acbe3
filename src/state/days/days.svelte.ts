import { dropText, keysFrom, putText, textAt, type Kept } from '../../shared/text-store';
import type { Refusal } from '../drawing/file';
import { askToLast } from '../drawing/lasting';
import { daysFile, readDay, readDays, type Day } from './day';

/** Each day has a key of its own: one that is damaged takes no other with it, and tabs do not meet. */
const START = 'myomap.day.';

/** What became of a file of days. */
export interface TakenIn {
  readonly added: number;
  /** they were here already, the very same */
  readonly known: number;
  readonly unread: number;
  readonly kept: Kept;
}

/** A day and where it lies. */
export interface KeptDay extends Day {
  readonly key: string;
}

/** Where one more drawing of a minute lies, which came with a file: beside the first, not over it. */
function freeKey(at: string): string {
  const first = START + at;
  for (let n = 1; ; n++) {
    const key = n === 1 ? first : `${first}~${n}`;
    if (textAt(key) === null) return key;
  }
}

/** Drawings of single days, kept on the device, the oldest first. */
export class Days {
  list: readonly KeptDay[] = $state.raw([]);
  /** So many are kept and cannot be read. They are left alone until all is cleared. */
  unread = $state(0);
  /** What was just taken away and can still be brought back. */
  gone: readonly Day[] = $state.raw([]);

  constructor() {
    this.look();
  }

  /** Read what is kept. */
  look(): void {
    const keys = keysFrom(START);
    const days = keys.flatMap((key) => {
      const day = readDay(textAt(key) ?? '');
      return day ? [{ ...day, key }] : [];
    });
    this.unread = keys.length - days.length;
    this.list = days.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** Follow other tabs, and forget with the person. @returns how to stop */
  watch(): () => void {
    const look = () => this.look();
    const forget = () => {
      this.gone = [];
      this.look();
    };
    addEventListener('storage', look);
    addEventListener('myomap-forget', forget);
    return () => {
      removeEventListener('storage', look);
      removeEventListener('myomap-forget', forget);
    };
  }

  /**
   * Keep a day. One of the same minute gives way: it is the same day, looked at again.
   *
   * @param text a drawing's file with its minute; one without is not kept
   */
  keep(text: string): Kept {
    const day = readDay(text);
    if (!day) return 'refused';
    // As a file of days would bring it, so that the two are known as one.
    const kept = putText(START + day.at, JSON.stringify(JSON.parse(text)));
    if (kept === 'kept') askToLast();
    this.look();
    return kept;
  }

  /** Take days away; {@link bringBack} undoes it as long as the page is open. */
  drop(days: readonly KeptDay[]): void {
    for (const { key } of days) dropText(key);
    this.gone = days;
    this.look();
  }

  /** Take all of them away, with what could not be read; that does not come back. */
  clear(): void {
    const days = this.list;
    for (const key of keysFrom(START)) dropText(key);
    this.gone = days;
    this.look();
  }

  /** Bring back what was taken away last. */
  bringBack(): Kept {
    // A file may have brought some of them in the meantime.
    const kept = this.#put(this.gone.filter((day) => !this.#isHere(day)));
    if (kept === 'kept') this.gone = [];
    this.look();
    return kept;
  }

  /** All of it as a file's text. */
  save(): string {
    return daysFile(this.list);
  }

  /** Add the days of a file to those that are here; none of these is lost. */
  takeIn(text: string): TakenIn | { readonly refusal: Refusal } {
    const read = readDays(text);
    if ('refusal' in read) return read;
    const fresh = read.days.filter((day) => !this.#isHere(day));
    const kept = this.#put(fresh);
    this.look();
    return {
      added: fresh.length,
      known: read.days.length - fresh.length,
      unread: read.unread,
      kept,
    };
  }

  /** The very same drawing of the very same minute. */
  #isHere(day: Day): boolean {
    return this.list.some(({ at, text }) => at === day.at && text === day.text);
  }

  #put(days: readonly Day[]): Kept {
    for (const { at, text } of days) {
      const kept = putText(freeKey(at), text);
      if (kept !== 'kept') return kept;
    }
    return 'kept';
  }
}
