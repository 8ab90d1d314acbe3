import type { Side } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import type { MarkedSide, Mention } from '../types';
import type { Vocabulary } from '../vocabulary';
import { fitPatterns, type Fit } from './fit';
import { painOn, type Pain } from './pain';
import { byOwner, patternsOf, type Pattern } from './patterns';
import { Prior } from './prior';

/** What each kind of evidence counts; chosen by reasoning, see `index.ts`. */
export interface Weights {
  readonly fit: number;
  readonly regions: number;
  readonly conditions: number;
  readonly names: number;
  readonly hints: number;
  readonly texts: number;
}

/** For a description or a drawing that names a place. */
export const WEIGHTS: Weights = {
  fit: 1,
  regions: 0.3,
  conditions: 0.12,
  names: 0.3,
  hints: 0.35,
  texts: 0.3,
};

/** Where no place was told, the other clues carry the answer; its confidence is low. */
const WITHOUT_PLACE: Weights = {
  fit: 0,
  regions: 0,
  conditions: 1,
  names: 1,
  hints: 1,
  texts: 0.2,
};

/** What is known beside the places: empty for a drawing. */
export interface Clues {
  readonly hints: readonly string[];
  readonly conditions: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly likeness: ReadonlyMap<string, number>;
}

/** Of a drawing: it has places only. */
export const NO_CLUES: Clues = {
  hints: [],
  conditions: new Map(),
  names: new Map(),
  likeness: new Map(),
};

export interface Ranked {
  readonly fit: Fit;
  readonly side: MarkedSide;
  readonly pain: Pain;
  /** 0..1 */
  readonly score: number;
  readonly hints: readonly string[];
}

/** Hints add up to no more than this. */
const MOST_HINTS = 2.6;

/** Ranks muscles by how their described patterns fit. Made once for an atlas. */
export class Ranker {
  readonly #patterns: ReadonlyMap<string, readonly Pattern[]>;
  readonly #prior: Prior;
  readonly #hints: Vocabulary['hints'];
  readonly #weights: Weights;

  constructor(atlas: Atlas, hints: Vocabulary['hints'], weights: Weights = WEIGHTS) {
    this.#patterns = byOwner(patternsOf(atlas));
    this.#prior = new Prior(atlas);
    this.#hints = hints;
    this.#weights = weights;
  }

  /** Muscles with any claim to the pain, best first; equal scores in the order of their names. */
  rank(mentions: readonly Mention[], clues: Clues = NO_CLUES): Ranked[] {
    const sides: Side[] = ['left', 'right'];
    const pains = sides.map((side) => painOn(side, mentions));
    const same = mentions.every(({ side }) => side === 'both');
    const out: Ranked[] = [];
    for (const [muscle, patterns] of this.#patterns) {
      const fits = (same ? pains.slice(0, 1) : pains).map((pain) =>
        fitPatterns(muscle, patterns, pain),
      );
      const [left, right] = fits;
      if (!left) continue;
      const better = right && right.score > left.score ? 1 : 0;
      const equal = same || Math.abs((right?.score ?? 0) - left.score) < 1e-6;
      const fit = (better ? right : left) ?? left;
      const pain = pains[better];
      const { score, hints } = this.#score(fit, mentions, clues);
      if (!pain || score <= 0) continue;
      const side: MarkedSide = equal ? 'both' : better ? 'right' : 'left';
      out.push({ fit, side, pain, score, hints });
    }
    return out.sort((a, b) => b.score - a.score || (a.fit.of < b.fit.of ? -1 : 1));
  }

  #score(fit: Fit, mentions: readonly Mention[], clues: Clues) {
    const { of: muscle } = fit;
    const w = mentions.length > 0 ? this.#weights : WITHOUT_PLACE;
    const hinting = clues.hints.filter((id) => this.#hints[id]?.[muscle]);
    const strength = hinting.reduce((sum, id) => sum + (this.#hints[id]?.[muscle] ?? 0), 0);
    // a hint orders muscles that the place names; it does not bring in one from elsewhere
    const here = mentions.length === 0 ? 1 : 0.15 + 0.85 * Math.min(1, fit.explained / 0.4);
    const parts = [
      w.fit * fit.score,
      w.regions * this.#prior.inRegions(muscle, mentions),
      w.conditions * this.#prior.inConditions(muscle, clues.conditions),
      w.names * here * (clues.names.get(muscle) ?? 0),
      w.hints * here * (Math.min(MOST_HINTS, strength) / MOST_HINTS),
      w.texts * here * (clues.likeness.get(muscle) ?? 0),
    ];
    const used =
      clues === NO_CLUES ? w.fit + w.regions : Object.values(w).reduce((sum, one) => sum + one, 0);
    return { score: parts.reduce((sum, part) => sum + part, 0) / used, hints: hinting };
  }
}
