import MiniSearch from 'minisearch';
import type { Atlas } from '../../atlas/types';
import { stem } from '../words/tokens';

const IDLE = new Set(
  'a an and are as at be but by can clinicians describe described do for from has have i in into is it its may me my no not of on or so that the their they this to up very was when where which with you your pain hurt ache feel felt'
    .split(' ')
    .map(stem),
);

/** An index over what the atlas tells of each muscle: its action, its pattern in words, its names. */
export class MuscleTexts {
  readonly #index: MiniSearch<{ id: string; pattern: string; action: string; names: string }>;

  constructor(atlas: Atlas) {
    this.#index = new MiniSearch({
      fields: ['pattern', 'action', 'names'],
      processTerm: (term) => {
        const word = stem(term.toLowerCase());
        return IDLE.has(word) ? null : word;
      },
      searchOptions: { boost: { pattern: 1.5, action: 1, names: 0.7 } },
    });
    this.#index.addAll(
      [...atlas.muscles.values()].map((muscle) => ({
        id: muscle.id,
        pattern: `${muscle.plain.feltAt} ${muscle.referral.primary.text} ${muscle.referral.spillover.text}`,
        action: `${muscle.plain.does} ${muscle.action.text}`,
        names: `${muscle.layName} ${muscle.synonyms.join(' ')}`,
      })),
    );
  }

  /** muscle id -> 0..1, compared with the muscle whose text is nearest. */
  likeness(words: string): Map<string, number> {
    const found = this.#index.search(words);
    const most = found[0]?.score ?? 1;
    return new Map(found.map(({ id, score }) => [String(id), score / most]));
  }
}
