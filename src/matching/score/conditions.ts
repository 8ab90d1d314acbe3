import type { Side } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import type { Mention } from '../types';
import { fitPatterns, type Fit } from './fit';
import { painOn } from './pain';
import { byOwner, feltPatternsOf, type Pattern } from './patterns';

/** How far a condition's place fits the pain. */
export interface FeltFit {
  readonly fit: Fit;
  /** 0..1: the fit, and how common it is where the pain is. */
  readonly score: number;
  readonly tells: 'place' | 'many-places';
  /** It is on the list of the common ones of a region that hurts. */
  readonly common: boolean;
}

/** How common it is counts so much beside the fit. */
const LISTED = 0.5;
/** One place lower on a region's list. */
const STEP = 0.12;
/** Explaining less of the pain than this, or fitting less, a condition has no claim to it. */
const LEAST_EXPLAINED = 0.4;
const LEAST_FIT = 0.2;

/** Five parts of the body: pain in four of them at once is widespread (Wolfe 2016, fibromyalgia). */
const MANY = 4;
type Part = `${'arm' | 'leg'} ${Side}` | 'spine';
const ARM = new Set(['shoulder-arm', 'hand']);
const LEG = new Set(['pelvis-hip', 'thigh-knee', 'leg-foot']);

/**
 * Ranks conditions by how the places where they are felt fit the pain, in both directions as for muscles:
 * what of the pain they explain, and what of their skin is marked. Pain on either side counts, for
 * most of them can be on one or both. Made once for an atlas.
 */
export class ConditionRanker {
  readonly #atlas: Atlas;
  readonly #patterns: ReadonlyMap<string, readonly Pattern[]>;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
    this.#patterns = byOwner(feltPatternsOf(atlas));
  }

  /** Those that reach the pain, best first; what is told by pain in many places last. */
  rank(mentions: readonly Mention[]): FeltFit[] {
    const places = mentions.filter(({ how }) => how !== 'act');
    const pain = painOn(
      'left',
      places.map((mention) => ({ ...mention, side: 'both' })),
      true,
    );
    const here: FeltFit[] = [];
    for (const [id, patterns] of this.#patterns) {
      const fit = fitPatterns(id, patterns, pain);
      if (fit.explained < LEAST_EXPLAINED || fit.score < LEAST_FIT) continue;
      const { listed, common } = this.#listed(id, places);
      const score = (fit.score + LISTED * listed) / (1 + LISTED);
      here.push({ fit, score, common, tells: 'place' });
    }
    here.sort((a, b) => b.score - a.score || (a.fit.of < b.fit.of ? -1 : 1));
    return [...here, ...this.#everywhere(places)];
  }

  /** How high it stands on the lists of the regions that hurt, 0..1. */
  #listed(id: string, mentions: readonly Mention[]): { listed: number; common: boolean } {
    let sum = 0;
    let all = 0;
    let common = false;
    for (const { zones, weight } of mentions) {
      let most = 0;
      for (const zone of zones) {
        const region = this.#atlas.regions.get(this.#atlas.zones.get(zone)?.region ?? '');
        const at = region?.conditions.indexOf(id) ?? -1;
        if (at >= 0) most = Math.max(most, 1 - STEP * at);
        common ||= region?.common.conditions.includes(id) ?? false;
      }
      sum += weight * Math.max(0, most);
      all += weight;
    }
    return { listed: all > 0 ? sum / all : 0, common };
  }

  #everywhere(mentions: readonly Mention[]): FeltFit[] {
    const parts = new Set(mentions.flatMap((mention) => this.#partsOf(mention)));
    if (parts.size < MANY) return [];
    return [...this.#atlas.conditions.values()]
      .filter(({ felt }) => felt.tells === 'many-places')
      .map(({ id }) => ({
        fit: { of: id, explained: 0, marked: 0, score: 0, used: [] },
        score: 0,
        tells: 'many-places',
        common: false,
      }));
  }

  #partsOf({ zones, side }: Mention): Part[] {
    const sides: Side[] = side === 'both' ? ['left', 'right'] : [side];
    return zones.flatMap((zone): Part[] => {
      const region = this.#atlas.regions.get(this.#atlas.zones.get(zone)?.region ?? '');
      if (!region) return [];
      if (region.part === 'back' || region.id === 'neck-back') return ['spine'];
      const limb = ARM.has(region.part) ? 'arm' : LEG.has(region.part) ? 'leg' : undefined;
      return limb ? sides.map((one): Part => `${limb} ${one}`) : [];
    });
  }
}
