import type { Atlas } from '../../atlas/types';
import type { Mention } from '../types';

/** One rank lower on a region's or condition's list. */
const STEP = 0.09;
/** Links that nobody ranked by hand count less. */
const UNRANKED = 0.6;

/** How commonly muscles are described for regions and conditions, from the lists of the atlas. */
export class Prior {
  readonly #regionOf = new Map<string, string>();
  readonly #regions = new Map<string, Map<string, number>>();
  readonly #conditions = new Map<string, Map<string, number>>();

  constructor(atlas: Atlas) {
    for (const region of atlas.regions.values()) {
      for (const zone of region.zones) this.#regionOf.set(zone.id, region.id);
      const links = region.muscles.map(({ muscle, rank, handRanked }): [string, number] => [
        muscle,
        Math.max(0.1, 1 - STEP * (rank - 1)) * (handRanked ? 1 : UNRANKED),
      ]);
      this.#regions.set(region.id, new Map(links));
    }
    for (const { id, muscles } of atlas.conditions.values()) {
      const links = muscles.map((m, i): [string, number] => [m, Math.max(0.1, 1 - STEP * i)]);
      this.#conditions.set(id, new Map(links));
    }
  }

  /** 0..1: how high the muscle stands on the lists of the regions that hurt. */
  inRegions(muscle: string, mentions: readonly Mention[]): number {
    let sum = 0;
    let all = 0;
    for (const { zones, weight } of mentions) {
      let most = 0;
      for (const zone of zones) {
        const list = this.#regions.get(this.#regionOf.get(zone) ?? '');
        most = Math.max(most, list?.get(muscle) ?? 0);
      }
      sum += weight * most;
      all += weight;
    }
    return all > 0 ? sum / all : 0;
  }

  /** 0..1: how high it stands on the lists of the conditions that were named. */
  inConditions(muscle: string, named: ReadonlyMap<string, number>): number {
    let most = 0;
    for (const [condition, sure] of named) {
      most = Math.max(most, sure * (this.#conditions.get(condition)?.get(muscle) ?? 0));
    }
    return most;
  }
}
