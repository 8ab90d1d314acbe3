import { NOWHERE, type BodyAddress, type Side } from '../../atlas/address';
import type { Layer } from '../../atlas/types';
import { once } from '../pointer/addresses';
import { normalsOf } from '../skin/measure';
import { each, type PerFigure } from '../skin/skin-source';
import { treeOf, type Tree } from '../tree/tree';

/**
 * `band`: fascia, ligament, cartilage, and what else closes the figure. A hollow is a room of the body whose
 * contents are not drawn: there is one in a cut only.
 */
export type ThingKind = 'muscle' | 'bone' | 'structure' | 'band' | 'hollow';

/** One muscle, bone, band or structure of one side as a range of triangles. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  readonly side: Side | 'mid';
  /** whether its place was measured on real anatomy or drawn from landmarks */
  readonly basis: 'measured' | 'constructed';
  /** what a structure or band is made of: organ, artery, vein, nerve, canal; fascia, ligament, cartilage */
  readonly tissue?: string;
  /** with which muscles a band steps aside; with none, it stays */
  readonly layer?: Layer;
  readonly first: number;
  readonly count: number;
}

/** The page of a thing, the same object for the same thing; nowhere for bones, bands and hollows, which have none. */
export const addressOfThing = once(({ kind, id, side }: Thing): BodyAddress => {
  if (kind === 'bone' || kind === 'band' || kind === 'hollow') return NOWHERE;
  return side === 'mid' ? { kind, id } : { kind, id, side };
});

/** What a file of the inside holds: things that have a mirror image are stored on the left only. */
export interface InsideSource {
  readonly triangles: Uint32Array;
  /** three coordinates a vertex, mm */
  readonly positions: PerFigure<Float32Array>;
  /** 0 closed in .. 1 free, one a vertex; absent: all free */
  readonly openness?: Float32Array;
  /**
   * three numbers a vertex: mm across the fibres, 0–1 along them, 0–1 tendon; absent: no fibres. What has none
   * tells by the third where it melts into what is around: -1 nothing of it is drawn .. 0 all
   */
  readonly fibres?: Float32Array;
  readonly things: readonly (Thing & { readonly mirrored: boolean })[];
}

/** Both sides of both figures over one topology; no vertex is shared by two things. */
export interface InsideModel {
  readonly vertexCount: number;
  readonly triangles: Uint32Array;
  readonly things: readonly Thing[];
  /** index into `things`, one a vertex */
  readonly thingOf: Uint16Array;
  readonly fibres: Float32Array;
  readonly openness: Float32Array;
  readonly tree: Tree;
  readonly positions: PerFigure<Float32Array>;
  readonly normals: PerFigure<Float32Array>;
}

/**
 * Give each thing its vertices and add the mirror images.
 *
 * @throws where a thing reaches beyond the triangles
 */
export function insideModel(source: InsideSource): InsideModel {
  const things: Thing[] = [];
  const origin: number[] = [];
  const thingOf: number[] = [];
  const triangles: number[] = [];
  /** -1 for vertices of a mirror image */
  const hand: number[] = [];

  function add(thing: Thing, mirror: boolean): void {
    const copy = new Map<number, number>();
    const first = triangles.length / 3;
    for (let t = thing.first; t < thing.first + thing.count; t++)
      for (const k of mirror ? [0, 2, 1] : [0, 1, 2]) {
        const from = source.triangles[3 * t + k];
        if (from === undefined) throw new Error(`thing beyond the last triangle: ${thing.id}`);
        let mine = copy.get(from);
        if (mine === undefined) {
          mine = origin.push(from) - 1;
          copy.set(from, mine);
          thingOf.push(things.length);
          hand.push(mirror ? -1 : 1);
        }
        triangles.push(mine);
      }
    const { kind, id, basis, tissue, layer, count } = thing;
    const side = mirror ? 'right' : thing.side;
    const told = { ...(tissue && { tissue }), ...(layer && { layer }) };
    things.push({ kind, id, basis, side, first, count, ...told });
  }
  for (const thing of source.things) {
    add(thing, false);
    if (thing.mirrored) add(thing, true);
  }

  const order = Uint32Array.from(triangles);
  const placed = (figure: 'female' | 'male'): Float32Array => {
    const out = gather(source.positions[figure], origin);
    hand.forEach((sign, v) => {
      out[3 * v] = sign * (out[3 * v] ?? 0);
    });
    return out;
  };
  const positions = each(placed);
  return {
    vertexCount: origin.length,
    triangles: order,
    things,
    thingOf: Uint16Array.from(thingOf),
    fibres: source.fibres ? gather(source.fibres, origin) : new Float32Array(3 * origin.length),
    openness: Float32Array.from(origin, (from) => source.openness?.[from] ?? 1),
    tree: treeOf(positions, order),
    positions,
    normals: normalsOf({ positions, triangles: order }),
  };
}

function gather(values: Float32Array, origin: readonly number[]): Float32Array {
  const out = new Float32Array(3 * origin.length);
  origin.forEach((from, v) => {
    for (let k = 0; k < 3; k++) out[3 * v + k] = values[3 * from + k] ?? 0;
  });
  return out;
}
