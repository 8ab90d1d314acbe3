import type { BodyAddress } from '../../atlas/address';
import type { Backing, Muscle, RedFlag } from '../../atlas/types';
import type { Answer, RaisedFlag } from '../../matching';
import type { ZoneMark } from '../../state/drawing/field';
import type { Found, FoundPain } from '../care/asks';
import { ANY_MUSCLE, clustersOf, type CareGroup } from '../care/groups';
import type { LiveComplaint } from '../draw/live-answer.svelte';
import type { Gate, Question } from '../draw/questions';

/** A drawing with all that was told beside it. */
export interface DrawnAbout {
  /** what the person calls it, or '' */
  readonly label: string;
  readonly marks: readonly ZoneMark[];
  readonly text: string;
  readonly answer: Answer | undefined;
  /** Unrelated pains, each with its own answer. */
  readonly complaints?: readonly LiveComplaint[];
  /** Too little was told to say how well anything fits. */
  readonly little: boolean;
  readonly gate: Gate;
  readonly questions: readonly Question[];
  /** Signs that the words raise beyond doubt. */
  readonly raised: readonly { readonly flag: RedFlag; readonly said: RaisedFlag['said'] }[];
  /** The drawing as its code, where the person wants it on the paper: see `state/drawing/code.ts`. */
  readonly code?: string | undefined;
}

/** What a page tells the paper that is taken along. */
export interface About {
  /** How often it was told to say less, as it did not fit, and how many sources it may list; see `layPaper`. */
  readonly tight?: number;
  readonly sources?: number;
  /** The thing of the page; a drawing has its own heading. */
  readonly title?: string;
  readonly second?: string | undefined;
  readonly lead?: { readonly text: string; readonly backing: Backing };
  /** What the picture shows, where there is no drawing. */
  readonly of?: BodyAddress;
  readonly drawn?: DrawnAbout;
  readonly flags: readonly RedFlag[];
  /** Those of each of several pains, the most urgent first. */
  readonly flagsOfPains?: readonly (readonly RedFlag[])[];
  /** Ids of conditions that are common here, and of others. */
  readonly often?: readonly string[];
  readonly also?: readonly string[];
  readonly muscles?: readonly Muscle[];
  readonly care: readonly CareGroup[];
  /** What the questions to ask depend on; none where help comes first. */
  readonly found?: Found | undefined;
  /** The same of each of several pains. */
  readonly pains?: readonly FoundPain[];
}

/** How much of each thing two pages hold. */
export interface Room {
  readonly places: number;
  readonly signs: number;
  readonly conditions: number;
  /** of each pain */
  readonly fits: number;
  readonly muscles: number;
  readonly nerves: number;
  /** statements on what may help, of each pain */
  readonly care: number;
  /** of so many pains */
  readonly cared: number;
  /** questions to a doctor, and as many before needling; of each pain, where there are several */
  readonly asks: number;
  /** questions about each of several pains */
  readonly common: number;
  readonly sources: number;
  /** What a muscle does not explain is told too. */
  readonly parts: boolean;
}

const ONE: Room = {
  places: 16,
  signs: 10,
  conditions: 5,
  fits: 3,
  muscles: 6,
  nerves: 8,
  care: 4,
  cared: 1,
  asks: 4,
  common: 2,
  sources: 16,
  parts: true,
};
const TWO: Room = {
  ...ONE,
  fits: 2,
  muscles: 3,
  nerves: 4,
  care: 2,
  cared: 2,
  asks: 2,
  sources: 12,
};
const THREE: Room = {
  ...TWO,
  conditions: 0,
  muscles: 2,
  nerves: 2,
  care: 1,
  cared: 3,
  asks: 1,
  sources: 10,
  parts: false,
};
const FOUR: Room = { ...THREE, fits: 1, nerves: 1, signs: 8, cared: 2, common: 1, sources: 6 };
/** More pains than these are told by their places alone. */
export const MOST_PAINS = 4;

/** Where that is more than two pages hold, this goes first: what stands on the page itself as well. */
const LESS: readonly Partial<Room>[] = [
  { parts: false, nerves: 2 },
  { muscles: 3, conditions: 3 },
  { asks: 2, common: 1, fits: 2 },
  { muscles: 2, care: 2, asks: 1, nerves: 1 },
  { care: 1, fits: 1, conditions: 2 },
  { muscles: 1, cared: 2, places: 10 },
  { signs: 6, cared: 1, places: 8 },
];
export const TIGHTEST = LESS.length;

/** Of each thing the smaller number, and what is left out in one of the two. */
const least = (room: Room, less: Partial<Room>): Room => ({
  ...room,
  ...less,
  ...Object.fromEntries(
    Object.entries(less).flatMap(([key, most]) => {
      const now = room[key as keyof Room];
      return typeof now === 'number' ? [[key, Math.min(now, Number(most))]] : [];
    }),
  ),
});

/** What there is room for on two pages: less of each pain, the more there are. */
export function roomFor({ drawn, tight = 0, sources }: About): Room {
  const room = [ONE, ONE, TWO, THREE][drawn?.complaints?.length ?? 0] ?? FOUR;
  return LESS.slice(0, tight).reduce(
    least,
    sources === undefined ? room : least(room, { sources }),
  );
}

/** The first things that may help, with all that says for whom they are not: of each of several pains. */
export function firstCare(about: About): readonly CareGroup[] {
  const { care: groups } = about;
  const { care: most, cared } = roomFor(about);
  // What holds for any sore muscle says less than what is told for one condition.
  const lead = groups.find(({ condition }) => condition !== ANY_MUSCLE) ?? groups[0];
  if (!lead) return [];
  return (cared > 1 ? groups.slice(0, cared) : [lead]).map((group) => {
    const all = group.clusters.flatMap((cluster) => cluster.statements);
    return { ...group, clusters: clustersOf(all.slice(0, most)) };
  });
}

/** So many signs of each pain have a place of their own, however many graver ones another pain has. */
const OWN_SIGNS = 2;

/** The signs that stand on the paper, the most urgent first. An emergency that was told stands alone. */
export function signsOf(about: About): readonly RedFlag[] {
  const { flags, flagsOfPains = [], drawn } = about;
  if (drawn?.gate === 'shut') return [];
  const { signs } = roomFor(about);
  const ids = new Set(flags.map(({ id }) => id));
  const own = flagsOfPains.map((some) => some.filter(({ id }) => ids.has(id)).slice(0, OWN_SIGNS));
  const taken = new Set<string>();
  for (let turn = 0; turn < OWN_SIGNS; turn++)
    for (const one of own.flatMap((some) => some[turn] ?? [])) taken.add(one.id);
  for (const { id } of flags) taken.add(id);
  const kept = new Set([...taken].slice(0, signs));
  return flags.filter(({ id }) => kept.has(id));
}

/** The first of a list, and how many did not find room. */
export function shown<T>(all: readonly T[], most: number): { first: readonly T[]; more: number } {
  return { first: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Records of some ids, as far as the atlas has them. */
export const recordsOf = <T>(ids: readonly string[] | undefined, shelf: ReadonlyMap<string, T>) =>
  (ids ?? []).flatMap((id) => shelf.get(id) ?? []);
