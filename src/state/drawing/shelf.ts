import { dropText, keysFrom, putText, textAt, type Kept } from '../../shared/text-store';

const START = 'myomap.';
export const KEY = `${START}drawing`;
/** Versions that could not stay where the drawing is kept: a list of texts, the newest last. */
const ASIDE = `${KEY}.aside`;
/** A name without meaning; another one means that another person draws. */
export const PERSON = `${START}person`;
/** What belongs to the device and not to whoever draws on it. */
const STAYS = ['preferences', 'sharpness', 'asked-to-last', 'person'].map((name) => START + name);
/** So many are set aside; who has not looked at them by then will not. */
const MOST_ASIDE = 3;

/** The versions that were set aside. Never throws. */
function setAside(): readonly string[] {
  try {
    const texts: unknown = JSON.parse(textAt(ASIDE) ?? '[]');
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

function keepAside(texts: readonly string[]): Kept {
  if (texts.length > 0) return putText(ASIDE, JSON.stringify(texts.slice(-MOST_ASIDE)));
  dropText(ASIDE);
  return 'kept';
}

/**
 * Where the drawing lies on the device, which other tabs write to as well. What stands there is never
 * written over unless this tab has read or written it: it is set aside first.
 */
export class Shelf {
  /** As this tab last read or wrote it. */
  #seen: string | null = null;
  #person: string | null = null;

  /** What is kept, from now on as one that this tab knows. */
  take(): string | null {
    this.#person = textAt(PERSON);
    this.#seen = textAt(KEY);
    return this.#seen;
  }

  /** Another person draws on this device by now: nothing of the last one may be kept. */
  get another(): boolean {
    const now = textAt(PERSON);
    return now !== null && now !== this.#person;
  }

  /** From now on it is that person who draws here. */
  meet(): void {
    this.#person = textAt(PERSON);
    this.#seen = null;
  }

  /** What another tab wrote since, if anything. */
  get fromElsewhere(): string | undefined {
    const now = textAt(KEY);
    return now === null || now === this.#seen ? undefined : now;
  }

  /** This tab has made it its own. */
  know(text: string): void {
    this.#seen = text;
  }

  put(text: string): Kept {
    const other = this.fromElsewhere;
    if (other !== undefined && other !== text) keepAside([...setAside(), other]);
    const kept = putText(KEY, text);
    if (kept === 'kept') this.#seen = text;
    return kept;
  }

  /** What is kept cannot be read as a drawing: it makes room, and stays. */
  setAside(text: string): void {
    // There may not be room for it twice.
    dropText(KEY);
    if (keepAside([...setAside(), text]) === 'kept') this.#seen = null;
    else putText(KEY, text);
  }

  /** The newest version that was set aside. */
  get aside(): string | undefined {
    return setAside().at(-1);
  }

  dropAside(): void {
    keepAside(setAside().slice(0, -1));
  }
}

/**
 * Nothing of whoever drew here stays on the device, and every tab learns that another person begins. What
 * the device was set to stays.
 */
export function emptyShelf(): void {
  for (const key of keysFrom(START)) if (!STAYS.includes(key)) dropText(key);
  putText(PERSON, crypto.randomUUID());
}
