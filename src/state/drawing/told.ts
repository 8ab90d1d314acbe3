import type { MarkedSide } from '../../matching';

export type YesNo = 'yes' | 'no';

/** What a person said beside the paint. It belongs to the drawing: kept, saved and cleared with it. */
export interface Told {
  /** In own words. */
  readonly text: string;
  /** What the drawing is called, if anything; it goes into the names of its files. */
  readonly label: string;
  /** Red flag -> the answer to its question. */
  readonly answers: Readonly<Record<string, YesNo>>;
  /** Red flags whose question was knowingly passed over, unanswered or with a yes. */
  readonly passed: readonly string[];
  /** What was understood and not meant: ids of `heard`. */
  readonly without: readonly string[];
  /** Id of a place in `heard` -> its right side. */
  readonly sides: Readonly<Record<string, MarkedSide>>;
  /** Places that are one complaint though they lie apart, as pairs: see `matching/complaints.ts`. */
  readonly joined: readonly (readonly [string, string])[];
  /** Places that are a complaint of their own though they lie near others. */
  readonly apart: readonly string[];
}

export const NOTHING_TOLD: Told = {
  text: '',
  label: '',
  answers: {},
  passed: [],
  without: [],
  sides: {},
  joined: [],
  apart: [],
};

/** As much as the box takes. */
export const LONGEST_TEXT = 1200;
export const LONGEST_LABEL = 60;
/** More of them, or longer ids, are not ours. */
const MOST = 300;
const LONGEST_ID = 120;

const isId = (id: unknown): id is string => typeof id === 'string' && id.length <= LONGEST_ID;

/** Entries of an object whose values are among some; whatever else it holds is left out. */
function entriesIn<T extends string>(value: unknown, allowed: readonly T[]): Record<string, T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).flatMap(([id, one]): [string, T][] => {
    const found = allowed.find((word) => word === one);
    return found !== undefined && isId(id) ? [[id, found]] : [];
  });
  return Object.fromEntries(entries.slice(0, MOST));
}

const idsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(isId).slice(0, MOST) : [];

const pairsIn = (value: unknown): (readonly [string, string])[] =>
  !Array.isArray(value)
    ? []
    : value
        .flatMap((pair: unknown): (readonly [string, string])[] => {
          const [a, b, more] = Array.isArray(pair) ? (pair as unknown[]) : [];
          return isId(a) && isId(b) && more === undefined ? [[a, b]] : [];
        })
        .slice(0, MOST);

/** A place as `matching/complaints.ts` names it, on the other side. */
const acrossFrom = (place: string): string =>
  place.replace(/ (left|right)$/, (_, side) => (side === 'left' ? ' right' : ' left'));

/** The same once left has become right: which places belong together goes with them. Twice is as before. */
export const mirroredTold = (told: Told): Told => ({
  ...told,
  joined: told.joined.map(([a, b]) => [acrossFrom(a), acrossFrom(b)]),
  apart: told.apart.map(acrossFrom),
});

/**
 * What was told, out of a file. Files from before have none of it; what cannot be read is left out, for
 * the paint is worth opening without it. Never throws.
 */
export function toldIn(file: unknown): Told {
  const { text, label, answers, passed, without, sides, joined, apart } = Object(file) as Readonly<
    Record<string, unknown>
  >;
  return {
    text: typeof text === 'string' ? text.slice(0, LONGEST_TEXT) : '',
    label: typeof label === 'string' ? label.slice(0, LONGEST_LABEL) : '',
    answers: entriesIn(answers, ['yes', 'no']),
    passed: idsIn(passed),
    without: idsIn(without),
    sides: entriesIn(sides, ['left', 'right', 'both']),
    joined: pairsIn(joined),
    apart: idsIn(apart),
  };
}

/** What a file says of it: nothing where nothing was told. */
export const written = ({
  text,
  label,
  answers,
  passed,
  without,
  sides,
  joined,
  apart,
}: Told): Partial<Told> => ({
  ...(text && { text }),
  ...(label && { label }),
  ...(Object.keys(answers).length > 0 && { answers }),
  ...(passed.length > 0 && { passed }),
  ...(without.length > 0 && { without }),
  ...(Object.keys(sides).length > 0 && { sides }),
  ...(joined.length > 0 && { joined }),
  ...(apart.length > 0 && { apart }),
});
