import type { Atlas } from '../atlas/types';
import { answerOf } from './answer';
import { mentionsOf, type Drawing, type DrawnZone } from './drawing';
import { NO_CLUES, Ranker, WEIGHTS, type Weights } from './score/rank';
import { MuscleTexts } from './score/texts';
import type { Answer, MarkedSide } from './types';
import { vocabulary } from './vocabulary';
import { Reader } from './words/read';
import { ZONES, zoneIndex } from './zones';

export type * from './types';
export { checkDrawing, parseDrawing, type Drawing, type DrawnZone } from './drawing';
export { ZONES } from './zones';

export interface Matcher {
  /** A description in words. Any text is answered; a text without a place gets confidence `none` or `low`. */
  text(text: string): Answer;
  /** Words and a drawing of the same pain. */
  together(text: string, zones: readonly DrawnZone[]): Answer;
  /** Zones from a list. @throws `unknown zone: x` */
  zones(zones: readonly { readonly id: string; readonly side?: MarkedSide }[]): Answer;
  /**
   * A drawing as two fields over {@link ZONES}: the share of each zone's skin that is painted, 0..1,
   * on the left and on the right. What the brush calls.
   */
  fields(left: ArrayLike<number>, right: ArrayLike<number>): Answer;
  /** A drawing that was checked by `checkDrawing` or `parseDrawing`. */
  drawing(drawing: Pick<Drawing, 'zones'>): Answer;
}

/** A matcher over an atlas. Takes some ten milliseconds to make: make it once. */
export function createMatcher(atlas: Atlas, weights: Weights = WEIGHTS): Matcher {
  const ranker = new Ranker(atlas, vocabulary.hints, weights);
  const reader = new Reader(atlas, vocabulary);
  const texts = new MuscleTexts(atlas);
  const drawn = (zones: readonly DrawnZone[]): Answer => {
    const mentions = mentionsOf(zones);
    const ranked = mentions.length > 0 ? ranker.rank(mentions, NO_CLUES) : [];
    return answerOf(atlas, { mentions, ranked, redFlags: [], conditions: [] });
  };
  const together = (text: string, zones: readonly DrawnZone[]): Answer => {
    const { mentions: said, hints, conditions, muscles, redFlags, words } = reader.read(text);
    const mentions = [...mentionsOf(zones), ...said];
    const clues = { hints, conditions, names: muscles, likeness: texts.likeness(words) };
    const known =
      mentions.length + hints.length + conditions.size + muscles.size > 0 &&
      (words !== '' || zones.length > 0);
    return answerOf(atlas, {
      mentions,
      ranked: known ? ranker.rank(mentions, clues) : [],
      redFlags,
      conditions: [...conditions].sort((a, b) => b[1] - a[1]).map(([id]) => id),
    });
  };
  return {
    text: (text) => together(text, []),
    together,
    zones(zones) {
      for (const { id } of zones) {
        if (zoneIndex(id) < 0) throw new Error(`unknown zone: ${id}`);
      }
      return drawn(zones.map(({ id, side = 'both' }) => ({ id, side, weight: 1 })));
    },
    fields(left, right) {
      const zones = ZONES.flatMap((id, i): DrawnZone[] => [
        { id, side: 'left', weight: left[i] ?? 0 },
        { id, side: 'right', weight: right[i] ?? 0 },
      ]);
      return drawn(zones.filter(({ weight }) => weight > 0));
    },
    drawing: ({ zones }) => drawn(zones),
  };
}
