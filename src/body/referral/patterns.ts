import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { highlightsOf, type ZoneRole } from '../../state/highlight';
import { zoneIndices, type SkinModel } from '../skin/skin-model';
import { softField } from './field';
import { neighboursOf, type Neighbours } from './neighbours';

/** Where pain is often felt and where it may spread: 0–255 a vertex of the skin. */
export interface Pattern {
  readonly primary: Uint8Array;
  readonly spillover: Uint8Array;
}

const LIMBS = new Set(['shoulder-arm', 'thigh-knee', 'leg-foot']);
const KEPT = 24;

/** True where an address has a pattern of its own. */
export const hasPattern = ({ kind }: BodyAddress): boolean =>
  kind === 'muscle' || kind === 'trigger-point';

/** Referral patterns as fields over the skin. One field serves both figures, as one skin does. */
export class Patterns {
  readonly #model: SkinModel;
  #skin: Neighbours | undefined;
  readonly #kept = new Map<string, Pattern>();

  constructor(model: SkinModel) {
    this.#model = model;
  }

  /** Undefined where an address has no pattern. The last few are kept: lists are hovered to and fro. */
  of(address: BodyAddress, atlas: Atlas): Pattern | undefined {
    if (address.kind === 'nowhere' || !hasPattern(address)) return undefined;
    const key = `${address.kind} ${address.id} ${address.side ?? ''}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const lights = highlightsOf(address, atlas);
    const field = (role: ZoneRole): Uint8Array => {
      const zones = new Set(
        lights.flatMap((light) =>
          light.role === role ? zoneIndices(this.#model, light.zone, light.side) : [],
        ),
      );
      return softField(this.#neighbours(atlas), (v) => zones.has(this.#model.zoneOf[v] ?? -1));
    };
    const pattern = { primary: field('primary'), spillover: field('spillover') };
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(key, pattern);
    return pattern;
  }

  #neighbours(atlas: Atlas): Neighbours {
    const { positions, areas } = this.#model.figures.male;
    const limbs = this.#model.zones.map(({ zone }) => {
      const region = atlas.regions.get(atlas.zones.get(zone)?.region ?? '');
      return LIMBS.has(region?.part ?? '');
    });
    this.#skin ??= neighboursOf(this.#model, positions, areas, (zone) => limbs[zone] ?? false);
    return this.#skin;
  }
}
