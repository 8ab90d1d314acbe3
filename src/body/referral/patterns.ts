import type { BodyAddress, Side } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { highlightsOf, type ZoneRole } from '../../state/highlight';
import type { SkinModel } from '../skin/skin-model';
import { zoneIndices } from '../skin/zone-indices';
import type { Heat } from '../../matching/share';
import { hasPattern } from '../../state/shown-patterns';
import { BANDS, ribbon } from './bands';
import { blurred, softField } from './field';
import { neighboursOf, type Neighbours } from './neighbours';

/** Where pain is often felt and where it may spread: 0–255 a vertex of the skin. */
export interface Pattern {
  readonly primary: Uint8Array;
  readonly spillover: Uint8Array;
}

const LIMBS = new Set(['shoulder-arm', 'thigh-knee', 'leg-foot']);
type Named = Extract<BodyAddress, { id: string }>;

const KEPT = 64;
/** Where patterns are laid over one another one number tells both: what may spread ends here. */
const SPREAD = 0.42;
/** Rounds that take the corners off the borders of counted zones, and leave the counts in them. */
const HEAT_ROUNDS = 14;

/** Referral patterns as fields over the skin. One field serves both figures, as one skin does. */
export class Patterns {
  readonly #model: SkinModel;
  #skin: Neighbours | undefined;
  readonly #kept = new Map<string, Pattern>();
  readonly #merged = new WeakMap<Pattern, Uint8Array>();
  #heat: { readonly of: string; readonly field: Uint8Array } | undefined;

  constructor(model: SkinModel) {
    this.#model = model;
  }

  /** Undefined where an address has no pattern. The last few are kept: lists are hovered to and fro. */
  of(address: BodyAddress, atlas: Atlas): Pattern | undefined {
    if (!hasPattern(address)) return undefined;
    const key = `${address.kind} ${address.id} ${address.side ?? ''}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const pattern = this.#whole(address, atlas) ?? this.#single(address, atlas);
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(key, pattern);
    return pattern;
  }

  /** One number a vertex for a pattern among others: from 0.42 often felt, below it may spread. */
  together(address: BodyAddress, atlas: Atlas): Uint8Array | undefined {
    const pattern = this.of(address, atlas);
    if (!pattern) return undefined;
    const known = this.#merged.get(pattern);
    if (known) return known;
    const merged = pattern.primary.map((often, v) =>
      Math.max(often, Math.round(SPREAD * (pattern.spillover[v] ?? 0))),
    );
    this.#merged.set(pattern, merged);
    return merged;
  }

  /** How many patterns meet, 255 for the most. */
  heat({ counts, most }: Pick<Heat, 'counts' | 'most'>, atlas: Atlas, side?: Side): Uint8Array {
    const of = `${side ?? ''} ${[...counts].flat().join(' ')}`;
    if (this.#heat?.of === of) return this.#heat.field;
    const { zones, zoneOf } = this.#model;
    const share = zones.map((range) =>
      side && range.side !== side ? 0 : (counts.get(range.zone) ?? 0) / (most || 1),
    );
    const skin = this.neighbours(atlas);
    const value = new Float32Array(skin.places);
    skin.placeOf.forEach((p, v) => {
      value[p] = Math.max(value[p] ?? 0, share[zoneOf[v] ?? -1] ?? 0);
    });
    const soft = blurred(skin, value, HEAT_ROUNDS);
    const field = Uint8Array.from(skin.placeOf, (p) => Math.round(255 * (soft[p] ?? 0)));
    this.#heat = { of, field };
    return field;
  }

  /** A muscle's pattern is that of its trigger points together: each keeps its own band or patch. */
  #whole(address: BodyAddress, atlas: Atlas): Pattern | undefined {
    if (address.kind !== 'muscle') return undefined;
    const points = atlas.muscles.get(address.id)?.triggerPoints ?? [];
    const each = points.flatMap(({ id }) => {
      const point: BodyAddress = { ...address, kind: 'trigger-point', id };
      return this.of(point, atlas) ?? [];
    });
    if (!each.length) return undefined;
    const most = (of: (pattern: Pattern) => Uint8Array): Uint8Array => {
      const out = new Uint8Array(this.#model.vertexCount);
      for (const pattern of each)
        of(pattern).forEach((value, v) => {
          if (value > (out[v] ?? 0)) out[v] = value;
        });
      return out;
    };
    return { primary: most((one) => one.primary), spillover: most((one) => one.spillover) };
  }

  #single(address: Named, atlas: Atlas): Pattern {
    const lights = highlightsOf(address, atlas);
    const within = (role: ZoneRole): ((v: number) => boolean) => {
      const zones = new Set(
        lights.flatMap((light) =>
          light.role === role ? zoneIndices(this.#model, light.zone, light.side) : [],
        ),
      );
      const own = Uint8Array.from(this.#model.zones, (_, index) => (zones.has(index) ? 1 : 0));
      return (v) => own[this.#model.zoneOf[v] ?? -1] === 1;
    };
    const skin = this.neighbours(atlas);
    const [often, spread] = [within('primary'), within('spillover')];
    const pattern = {
      primary: softField(skin, often),
      spillover: softField(skin, spread, often),
    };
    const { id, side } = address;
    for (const { role, zones, around = [] } of BANDS[id] ?? [])
      for (const here of side ? [side] : (['left', 'right'] as const))
        zones.slice(1).forEach((zone, i) => {
          const [from, to] = [zones[i] ?? '', zone].map((one) => this.#on(one, here));
          if (!from || !to) return;
          const closed = around.map((one) => this.#on(one, here));
          ribbon(skin, from, to, (v) => closed.some((of) => of(v))).forEach((value, v) => {
            if (value > (pattern[role][v] ?? 0)) pattern[role][v] = value;
          });
        });
    return pattern;
  }

  #on(zone: string, side: Side): (vertex: number) => boolean {
    const [index] = zoneIndices(this.#model, zone, side);
    return (v) => this.#model.zoneOf[v] === index;
  }

  /** Which places of the skin touch which. */
  neighbours(atlas: Atlas): Neighbours {
    const { positions, areas } = this.#model.figures.male;
    const limbs = this.#model.zones.map(({ zone }) => {
      const region = atlas.regions.get(atlas.zones.get(zone)?.region ?? '');
      return LIMBS.has(region?.part ?? '');
    });
    this.#skin ??= neighboursOf(this.#model, positions, areas, (zone) => limbs[zone] ?? false);
    return this.#skin;
  }
}
