import { URGENCIES } from '../atlas/flag-codes';
import type { Atlas, RedFlag } from '../atlas/types';
import type { Asked, Mention, Said } from './types';
import type { HeardFlag } from './words/verdict';

/** As many questions as one answers without giving up. */
const MOST = 8;
/** Of these, at most so many because of how the words sound; the rest goes by place. */
const MOST_HEARD = 7;

/** Flags that the words sound like are asked even where the text names no place of theirs. */
export interface Unasked {
  /** Most likely first. */
  readonly unsure: readonly string[];
  readonly mentions: readonly Mention[];
  /** Flags that need no question: raised, answered or set aside. */
  readonly settled: ReadonlySet<string>;
}

const urgent = (a: RedFlag, b: RedFlag) =>
  URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency);

/** Share of the places that a flag is about: 1 where it is about nothing else. */
function closeness(flag: RedFlag, zones: ReadonlyMap<string, number>): number {
  if (flag.zones === 'all' || flag.zones.length === 0) return 0;
  const met = flag.zones.reduce((sum, zone) => sum + (zones.get(zone) ?? 0), 0);
  return met / Math.sqrt(flag.zones.length);
}

/**
 * At most eight questions that can be answered with yes or no: what the words already sound like, then
 * what is dangerous at the places, then what is dangerous anywhere; of each kind the most urgent first.
 */
export function asksOf(atlas: Atlas, { unsure, mentions, settled }: Unasked): Asked[] {
  const zones = new Map<string, number>();
  for (const { zones: some, weight } of mentions) {
    for (const zone of some) zones.set(zone, Math.max(zones.get(zone) ?? 0, weight));
  }
  const open = [...atlas.redFlags.values()].filter(({ id }) => !settled.has(id));
  const heard = unsure
    .filter((id) => !settled.has(id))
    .slice(0, MOST_HEARD)
    .flatMap((id) => atlas.redFlags.get(id) ?? [])
    .sort(urgent);
  const near = open
    .map((flag) => ({ flag, close: closeness(flag, zones) }))
    .filter(({ close }) => close > 0)
    .sort((a, b) => urgent(a.flag, b.flag) || b.close - a.close)
    .map(({ flag }) => flag);
  const general = open.filter((flag) => flag.general).sort(urgent);
  const out = new Map<string, Asked>();
  const ask = (flags: readonly RedFlag[], why: Asked['why'], most: number) => {
    for (const { id, question } of flags) {
      if (out.size < most && !out.has(id)) out.set(id, { id, text: question, why });
    }
  };
  const kept = Math.min(1, general.length);
  ask(heard, 'heard', MOST);
  ask(near, 'place', MOST - kept);
  ask(general, 'general', MOST);
  return [...out.values()];
}

/** What is raised after the answers: a yes raises a flag, a no or "not what I meant" makes it go. */
export function settle(
  atlas: Atlas,
  raised: readonly HeardFlag[],
  { answers = {}, without = [] }: Said,
): { redFlags: HeardFlag[]; settled: ReadonlySet<string> } {
  const given = Object.entries(answers).filter(([id]) => atlas.redFlags.has(id));
  const gone = new Set([...without, ...given.flatMap(([id, yes]) => (yes === 'no' ? [id] : []))]);
  const yes = given.flatMap(([id, answer]) => (answer === 'yes' && !gone.has(id) ? [id] : []));
  const redFlags = raised
    .filter(({ id }) => !gone.has(id))
    .map((flag) => (yes.includes(flag.id) ? { ...flag, sure: true } : flag));
  const more = yes.filter((id) => !redFlags.some((flag) => flag.id === id));
  const all = [...redFlags, ...more.map((id): HeardFlag => ({ id, sure: true, said: [] }))];
  return { redFlags: all, settled: new Set([...gone, ...all.map(({ id }) => id)]) };
}
