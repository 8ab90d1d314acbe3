import { NOWHERE, type BodyAddress } from '../atlas/address';
import type { Atlas } from '../atlas/types';
import { highlightsOf } from '../state/highlight';
import type { Patterns } from './referral/patterns';
import { tripleAt } from './sight/skin-over';
import { edgesAround, edgesOf } from './skin/borders';
import { RoundBorder } from './skin/round-border';
import { closed, placesOf, signedField } from './skin/signed-field';
import type { SkinModel } from './skin/skin-model';
import { zoneIndices } from './skin/zone-indices';

/** Gaps of a condition's places narrower than twice this (mm) are filled: the back of a knee. */
const GAP = 75;
const KEPT = 48;
/** The skin over a muscle thins out from so far around it (mm) to so far within. */
const SOFT = 30;
const EDGE = 4;

/**
 * Indices of the zones that make the place an address means: a region, a zone, all regions of a
 * condition. Patterns are no places: they are fields of their own.
 */
export function zonesOfPlace(
  address: BodyAddress,
  model: SkinModel,
  atlas: Atlas | undefined,
): ReadonlySet<number> {
  const wanted = address.kind === 'condition' ? 'related' : 'selected';
  if (!atlas) return new Set();
  return new Set(
    highlightsOf(address, atlas).flatMap(({ zone, side, role }) =>
      role === wanted ? zoneIndices(model, zone, side) : [],
    ),
  );
}

/** Indices of all zones that an address lights: a place, or a pattern. */
export const zonesOf = (
  address: BodyAddress,
  model: SkinModel,
  atlas: Atlas | undefined,
): ReadonlySet<number> =>
  new Set(
    atlas &&
      highlightsOf(address, atlas).flatMap(({ zone, side }) => zoneIndices(model, zone, side)),
  );

/** Places as fields over the skin. The last few are kept: lists are hovered to and fro. */
export class Places {
  readonly #model: SkinModel;
  readonly #patterns: Patterns;
  readonly #kept = new Map<string, Float32Array>();
  #vertexOf: Uint32Array | undefined;

  constructor(model: SkinModel, patterns: Patterns) {
    this.#model = model;
    this.#patterns = patterns;
  }

  /** mm from the border of a place a vertex, positive inside; undefined for what is no place. */
  of(address: BodyAddress, atlas: Atlas | undefined): Float32Array | undefined {
    const zones = zonesOfPlace(address, this.#model, atlas);
    if (!atlas || !zones.size || address === NOWHERE) return undefined;
    const gap = address.kind === 'condition' ? GAP : 0;
    const key = [gap, ...zones].join();
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const field = this.fieldOf((zone) => zones.has(zone), atlas, gap);
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '');
    this.#kept.set(key, field);
    return field;
  }

  /**
   * How near each vertex lies to some others: 255 among them, 0 from so far on that skin is closed.
   */
  nearness(vertices: ReadonlySet<number>, atlas: Atlas): Uint8Array {
    const skin = this.#patterns.neighbours(atlas);
    const field = signedField(
      skin,
      placesOf(skin, (v) => vertices.has(v)),
    );
    const near = field.map((mm) => 255 * Math.min(1, Math.max(0, 1 + (mm - EDGE) / SOFT)));
    return Uint8Array.from(skin.placeOf, (p) => Math.round(near[p] ?? 0));
  }

  /** The same for any set of zones. */
  fieldOf(zone: (index: number) => boolean, atlas: Atlas, gap = 0): Float32Array {
    const { origin, triangles, zoneOf, borders, figures } = this.#model;
    const skin = this.#patterns.neighbours(atlas);
    const own = placesOf(skin, (v) => zone(zoneOf[v] ?? -1));
    const whole = gap ? closed(skin, own, gap) : own;
    const edges = gap
      ? edgesOf(triangles, origin, (t) =>
          [0, 1, 2].every((k) => whole[origin[triangles[3 * t + k] ?? 0] ?? 0]),
        )
      : edgesAround(borders, zone);
    const { positions, normals } = figures.male;
    const line = new RoundBorder(edges, origin, positions, normals);
    this.#vertexOf ??= vertexOfPlaces(origin, skin.places);
    const vertices = this.#vertexOf;
    const at = (p: number) => tripleAt(positions, 3 * (vertices[p] ?? 0));
    const field = signedField(skin, whole, { line, at });
    return Float32Array.from(skin.placeOf, (p) => field[p] ?? 0);
  }
}

/** One of the vertices of each place. */
function vertexOfPlaces(origin: Uint32Array, places: number): Uint32Array {
  const out = new Uint32Array(places);
  origin.forEach((p, v) => (out[p] = v));
  return out;
}
