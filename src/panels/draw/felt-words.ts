import type { Heard, MarkedZone } from '../../matching';
import { QUALITIES, type Quality } from '../../state/drawing/kind';

/** What ends a sentence, and what ends a part of one. */
const SENTENCE = /[.!?;\n]/;
const PART = /[,.!?;\n]/;

/**
 * How each place that was told feels, as far as its own sentence says: what stands before it since the place
 * before, else what follows at once, else what was said of a place that it is joined to. None where nothing is said.
 *
 * @returns the place's id -> feelings
 */
export function feelingsOf(
  text: string,
  heard: readonly Heard[],
): ReadonlyMap<string, readonly Quality[]> {
  const places = heard.filter(({ kind }) => kind === 'place').toSorted((a, b) => a.from - b.from);
  const felt = heard.flatMap((one) => {
    const quality = QUALITIES.find((name) => one.id === `quality ${name}`);
    return quality ? [{ quality, at: one }] : [];
  });
  const out = new Map<string, readonly Quality[]>();
  /** What was said of a place before. */
  const taken = new Set<Heard>();
  let before: Heard | undefined;
  for (const [n, place] of places.entries()) {
    const near = (from: number, to: number, end: RegExp) =>
      felt.flatMap(({ quality, at }) => {
        const between = text.slice(Math.min(at.to, place.to), Math.max(at.from, place.from));
        const mine = at.from >= from && at.to <= to && !taken.has(at);
        return mine && !end.test(between) ? [{ quality, at }] : [];
      });
    const way = before ? text.slice(before.to, place.from) : '.';
    const same = before && !SENTENCE.test(way) ? before : undefined;
    const ahead = near(same ? same.to : 0, place.to, SENTENCE);
    const after = near(place.from, places[n + 1]?.from ?? text.length, PART);
    const own = (ahead.length > 0 ? ahead : after).map(({ quality, at }) => {
      taken.add(at);
      return quality;
    });
    // "My temple and my jaw" feel the same; after a comma nothing is taken over.
    const shared = same && !PART.test(way) ? out.get(same.id) : undefined;
    out.set(place.id, own.length > 0 ? own : (shared ?? []));
    before = place;
  }
  return out;
}

/** How a zone of an answer feels by the words that told it. */
export const feltIn = (
  { id, side }: Pick<MarkedZone, 'id' | 'side'>,
  heard: readonly Heard[],
  feelings: ReadonlyMap<string, readonly Quality[]>,
): readonly Quality[] =>
  QUALITIES.filter((quality) =>
    heard.some(
      (place) =>
        place.zones?.includes(id) &&
        (place.side === side || place.side === 'both' || side === 'both' || side === 'midline') &&
        feelings.get(place.id)?.includes(quality),
    ),
  );
