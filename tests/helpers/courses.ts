/** Middle lines of the committed tubes of vessels and nerves, and how far they run inside muscles. */
import type { Figure, Vec3 } from '../../models/mesh';
import { MeshField } from '../../models/geometry/mesh-field';
import { meshOf, type MuscleModel } from '../../models/muscles/file/read';
import { windingOf } from '../../models/geometry/winding';
import type { Piece } from '../../models/structures/file/read';
import { pointsOf } from './inside';

/** Neighbours of each vertex. */
function ringsOf({ indices, positions }: Piece): number[][] {
  const near = Array.from({ length: positions.male.length / 3 }, () => new Set<number>());
  indices.forEach((a, i) => {
    const t = i - (i % 3);
    for (const b of indices.subarray(t, t + 3)) if (a !== b) near[a]?.add(b);
  });
  return near.map((set) => [...set]);
}

/** Vertices by their steps from `from`: of a tube's tip, ring after ring. */
function layersFrom(from: number, near: readonly (readonly number[])[]): number[][] {
  const layers = [[from]];
  const seen = new Set([from]);
  for (let layer = layers[0] ?? []; layer.length; layer = layers[layers.length - 1] ?? []) {
    const next = [...new Set(layer.flatMap((v) => near[v] ?? []))].filter((v) => !seen.has(v));
    next.forEach((v) => seen.add(v));
    if (next.length === 0) break;
    layers.push(next);
  }
  return layers;
}

/** One ring of a tube: its middle, half its width, how oval it is (1 is round), its corners. */
export interface Ring {
  at: Vec3;
  radius: number;
  oval: number;
  sides: number;
}

/** The rings of a tube, from one end to the other; mm. Throws for what is no tube. */
export function ringsAlong(piece: Piece, figure: Figure): Ring[] {
  const points = pointsOf(piece, figure);
  const near = ringsOf(piece);
  for (let v = 0; v < near.length; v++) {
    // a tip has neighbours that are all of one ring
    if (!near[v]?.every((w) => near[w]?.filter((x) => near[v]?.includes(x)).length === 2)) continue;
    const layers = layersFrom(v, near);
    const sides = layers[1]?.length ?? 0;
    const rings = layers.slice(1, -1);
    const tip = layers[layers.length - 1]?.length === 1;
    if (!tip || sides < 3 || rings.some((ring) => ring.length !== sides)) continue;
    return rings.map((ring): Ring => {
      const at = [0, 1, 2].map(
        (k) => ring.reduce((sum, w) => sum + (points[w]?.[k] ?? NaN), 0) / sides,
      ) as Vec3;
      const far = ring.map((w) => Math.hypot(...at.map((x, k) => x - (points[w]?.[k] ?? NaN))));
      const radius = far.reduce((a, b) => a + b, 0) / sides;
      return { at, radius, oval: Math.max(...far) / Math.min(...far), sides };
    });
  }
  throw new Error(`no tube: ${piece.id}`);
}

/** Rings with more in between, 2 mm apart at most. */
export const fineOf = (rings: readonly Ring[]): Ring[] =>
  rings.flatMap((ring, i) => {
    const next = rings[i + 1];
    if (!next) return [ring];
    const far = Math.hypot(...ring.at.map((x, k) => x - (next.at[k] ?? NaN)));
    const count = Math.max(1, Math.ceil(far / 2));
    return Array.from({ length: count }, (_, n): Ring => {
      const t = n / count;
      const at = ring.at.map((x, k) => x + t * ((next.at[k] ?? NaN) - x)) as Vec3;
      return { ...ring, at, radius: ring.radius + t * (next.radius - ring.radius) };
    });
  });

/** The middles of a tube's rings, from one end to the other; mm. Throws for what is no tube. */
export const middleOf = (piece: Piece, figure: Figure): Vec3[] =>
  ringsAlong(piece, figure).map(({ at }) => at);

/** Points along a line, `step` mm apart at most; none of its ends. */
export function along(line: readonly Vec3[], step: number): Vec3[] {
  return line.slice(1).flatMap((b, i) => {
    const a = line[i] ?? b;
    const far = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
    const count = Math.max(1, Math.round(far / step));
    return Array.from({ length: count }, (_, n): Vec3 => {
      const t = (n + 0.5) / count;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
    });
  });
}

/** A part of a muscle of the left side, `muscle/part`, and how deep a point lies in it. */
export interface Flesh {
  name: string;
  /** mm from the surface; 0 outside */
  depth: (p: Vec3) => number;
}

/** mm inside from which on the nearest face is not believed alone */
const DOUBTED = 2;

/** Every part of every muscle as it was committed. */
export const fleshOf = (model: MuscleModel, figure: Figure): Flesh[] =>
  model.muscles.flatMap(({ id, parts }) =>
    parts.map((part) => {
      const { positions, indices } = meshOf(model, part, figure);
      const field = new MeshField(positions, indices, 8);
      return {
        name: `${id}/${part.name}`,
        depth: (p) => {
          if (!field.covers(...p)) return 0;
          const { distance } = field.near(...p, 40);
          if (distance >= 0) return 0;
          const inside = distance > -DOUBTED || windingOf(positions, indices, p) > 0.5;
          return inside ? -distance : 0;
        },
      };
    }),
  );
