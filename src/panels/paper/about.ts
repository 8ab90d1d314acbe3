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
  /** The thing of the page; a drawing has its own heading. */
  readonly title?: string;
  readonly second?: string | undefined;
  readonly lead?: { readonly text: string; readonly backing: Backing };
  /** What the picture shows, where there is no drawing. */
  readonly of?: BodyAddress;
  readonly drawn?: DrawnAbout;
  readonly flags: readonly RedFlag[];
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

/** As much as two pages hold. */
export const MOST = {
  places: 16,
  signs: 10,
  conditions: 5,
  fits: 3,
  muscles: 6,
  /** of each of several pains */
  several: { fits: 2, muscles: 4, asks: 2 },
  care: 4,
  /** questions to a doctor, and as many before needling */
  asks: 4,
  sources: 22,
} as const;

/** The first things that may help, with all that says for whom they are not. */
export function firstCare(groups: readonly CareGroup[]): CareGroup | undefined {
  // What holds for any sore muscle says less than what is told for one condition.
  const lead = groups.find(({ condition }) => condition !== ANY_MUSCLE) ?? groups[0];
  if (!lead) return undefined;
  const statements = lead.clusters.flatMap((cluster) => cluster.statements).slice(0, MOST.care);
  return { ...lead, clusters: clustersOf(statements) };
}

/** The signs that stand on the paper. An emergency that was told stands alone. */
export const signsOf = ({ drawn, flags }: About): readonly RedFlag[] =>
  drawn?.gate === 'shut' ? [] : flags.slice(0, MOST.signs);

/** The first of a list, and how many did not find room. */
export function shown<T>(all: readonly T[], most: number): { first: readonly T[]; more: number } {
  return { first: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Records of some ids, as far as the atlas has them. */
export const recordsOf = <T>(ids: readonly string[] | undefined, shelf: ReadonlyMap<string, T>) =>
  (ids ?? []).flatMap((id) => shelf.get(id) ?? []);
