import { checkDrawing, readDrawing, REFUSALS, type Opened, type Refusal } from '../drawing/file';

/** A drawing as it was on one day. */
export interface Day extends Opened {
  /** the minute on the clock of the device that kept it, as `2026-11-26T14:05`: its name */
  readonly at: string;
  /** the drawing as a file's text, as it was written */
  readonly text: string;
}

/**
 * All days as one file: the drawings as files of their own, each with its minute, the oldest first.
 * Whatever opens a single drawing opens each of them.
 */
interface DaysFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly days: readonly unknown[];
}

export const FORMAT = 'myomap-days';
/** A longer text is not one of ours: a year of days has some megabytes. */
const LONGEST = 40_000_000;
/** More days than three years have. */
const MOST = 1200;

/** A minute that there is: `2026-02-30T10:00` is none. */
export function isMinute(at: unknown): at is string {
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)) return false;
  const time = new Date(`${at}:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(at);
}

const madeIn = (value: unknown): unknown => (Object(value) as { readonly made?: unknown }).made;

/** One day, parsed; undefined where it is no drawing or has no minute. Never throws. */
function dayIn(value: unknown): Day | undefined {
  const at = madeIn(value);
  const read = checkDrawing(value);
  return 'refusal' in read || !isMinute(at)
    ? undefined
    : { ...read, at, text: JSON.stringify(value) };
}

/** One day as it is kept: a drawing's file with its minute. Undefined where it cannot be read. Never throws. */
export function readDay(text: string): Day | undefined {
  const read = readDrawing(text);
  if ('refusal' in read) return undefined;
  const at = madeIn(JSON.parse(text));
  return isMinute(at) ? { ...read, at, text } : undefined;
}

/** What a file of days holds, and how many of them could not be read. */
export interface ReadDays {
  readonly days: readonly Day[];
  readonly unread: number;
}

/** Whether a text says of itself that it holds days; it may be damaged all the same. */
export const saysDays = (text: string): boolean => text.slice(0, 400).includes(`"${FORMAT}"`);

/**
 * Read a file of days. A single drawing that has its minute counts as a day. What is damaged in it is left
 * out and counted. Never throws.
 */
export function readDays(text: string): ReadDays | { readonly refusal: Refusal } {
  if (text.length > LONGEST) return { refusal: REFUSALS.long };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { refusal: REFUSALS.foreign };
  }
  const { format, version, days } = Object(value) as Partial<Record<keyof DaysFile, unknown>>;
  if (format !== FORMAT) {
    const read = checkDrawing(value);
    if ('refusal' in read) return { refusal: read.refusal };
    const day = dayIn(value);
    return { days: day ? [day] : [], unread: day ? 0 : 1 };
  }
  if (version !== 1) return { refusal: { code: 'version' } };
  if (!Array.isArray(days) || days.length > MOST) return { refusal: REFUSALS.damaged };
  const read = days.flatMap((one: unknown) => dayIn(one) ?? []);
  return { days: read, unread: days.length - read.length };
}

/** All days as a file's text. */
export function daysFile(days: readonly Day[]): string {
  const file: DaysFile = {
    format: FORMAT,
    version: 1,
    days: days.map(({ text }) => JSON.parse(text) as unknown),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
