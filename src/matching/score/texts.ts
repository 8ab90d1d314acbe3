import MiniSearch from 'minisearch';
import type { Atlas } from '../../atlas/types';
import type { Grammar } from '../vocabulary';
import { stemmerOf } from '../words/stems';
/** An index over what the atlas tells of each muscle: its action, its pattern in words, its names. */
export class MuscleTexts {
  readonly #index: MiniSearch<{ id: string; pattern: string; action: string; names: string }>;

  constructor(atlas: Atlas, grammar: Grammar) {
    const stem = stemmerOf(grammar.endings);
    const idle = new Set(grammar.idle.map(stem));
    this.#index = new MiniSearch({
      fields: ['pattern', 'action', 'names'],
      processTerm: (term) => {
        const word = stem(term.toLowerCase());
        return idle.has(word) ? null : word;
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
