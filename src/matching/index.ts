import type { Atlas } from '../atlas/types';
import { answerOf } from './answer';
import { mentionsOf, type Drawing, type DrawnZone } from './drawing';
import { NO_CLUES, Ranker, WEIGHTS, type Weights } from './score/rank';
import { MuscleTexts } from './score/texts';
import type { Answer, MarkedSide } from './types';
import { vocabulary } from './vocabulary';
import { Reader } from './words/read';
import { zoneIndex } from './zones';

export type * from './types';
export { checkDrawing, parseDrawing, type Drawing, type DrawnZone } from './drawing';
export { ZONES } from './zones';

export interface Matcher {
  /** A description in words. Any text is answered; a text without a place gets confidence `none` or `low`. */
  text(text: string): Answer;
  /** Zones from a list. @throws `unknown zone: x` */
  zones(zones: readonly { readonly id: string; readonly side?: MarkedSide }[]): Answer;
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
  return {
    text(text) {
      const { mentions, hints, conditions, muscles, redFlags, words } = reader.read(text);
      const clues = { hints, conditions, names: muscles, likeness: texts.likeness(words) };
      const known =
        mentions.length + hints.length + conditions.size + muscles.size > 0 && words !== '';
      return answerOf(atlas, {
        mentions,
        ranked: known ? ranker.rank(mentions, clues) : [],
        redFlags,
        conditions: [...conditions].sort((a, b) => b[1] - a[1]).map(([id]) => id),
      });
    },
    zones(zones) {
      for (const { id } of zones) {
        if (zoneIndex(id) < 0) throw new Error(`unknown zone: ${id}`);
      }
      return drawn(zones.map(({ id, side = 'both' }) => ({ id, side, weight: 1 })));
    },
    drawing: ({ zones }) => drawn(zones),
  };
}
