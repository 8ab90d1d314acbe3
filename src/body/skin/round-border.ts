import type { Vec3 } from './zone-shape';
import { cross, dot, plus, unit } from '../vec';
import type { DirectedEdge } from './borders';

/**
 * mm of the border to either side that a place of it is the mean of: this takes its corners off. Where the
 * skin has few points its border is a stair of long steps, and more of it is needed to have a line.
 */
const WINDOW = { least: 20, most: 45, steps: 4 };
const CELL = 32;
/** mm that such a mean lies under or over the skin at most. */
const UNDER = 4;

/** A piece of a border; what it goes around lies to its left. */
interface Piece {
  readonly a: Vec3;
  readonly b: Vec3;
  /** into what it goes around, over the skin */
  readonly inward: Vec3;
  /** out of the skin */
  readonly outward: Vec3;
}

/** A border with its corners taken off, that knows how far anything lies from it. */
export class RoundBorder {
  readonly #cells = new Map<string, Piece[]>();

  /**
   * @param edges with the set on the left
   * @param origin names the copies of one place, one a vertex
   * @param positions,normals three coordinates a vertex, mm
   */
  constructor(
    edges: readonly DirectedEdge[],
    origin: Uint32Array,
    positions: Float32Array,
    normals: Float32Array,
  ) {
    const at = (values: Float32Array, v: number): Vec3 => [
      values[3 * v] ?? 0,
      values[3 * v + 1] ?? 0,
      values[3 * v + 2] ?? 0,
    ];
    const place = (v: number): number => origin[v] ?? 0;
    const after = new Map(edges.map((edge) => [place(edge[0]), edge]));
    const before = new Map(edges.map((edge) => [place(edge[1]), edge]));

    const long = (edge: DirectedEdge) =>
      Math.hypot(...plus(at(positions, edge[0]), at(positions, edge[1]), -1));
    /** mm: so many steps of the border as it is around a place. */
    const windowAt = (v: number): number => {
      const beside = [after.get(place(v)), before.get(place(v))].filter(
        (edge) => edge !== undefined,
      );
      const step = beside.reduce((sum, edge) => sum + long(edge), 0) / (beside.length || 1);
      return Math.min(WINDOW.most, Math.max(WINDOW.least, WINDOW.steps * step));
    };

    /** The mean of the border around a place of it. */
    const rounded = (v: number): Vec3 => {
      let sum: Vec3 = [0, 0, 0];
      let weight = 0;
      const window = windowAt(v);
      for (const way of [after, before]) {
        let here = v;
        for (let gone = 0; gone < window;) {
          const edge = way.get(place(here));
          if (!edge) break;
          const [p, q] = [at(positions, edge[0]), at(positions, edge[1])];
          const far = long(edge);
          const counts = Math.min(far, window - gone) * (1 - gone / window) + 1e-6;
          sum = plus(sum, plus(p, q), counts / 2);
          weight += counts;
          gone += far + 1e-3;
          here = way === after ? edge[1] : edge[0];
        }
      }
      return weight ? [sum[0] / weight, sum[1] / weight, sum[2] / weight] : at(positions, v);
    };

    const corner = new Map<number, Vec3>();
    const cornerOf = (v: number): Vec3 => {
      const known = corner.get(place(v)) ?? rounded(v);
      corner.set(place(v), known);
      return known;
    };
    for (const [from, to] of edges) {
      const [a, b] = [cornerOf(from), cornerOf(to)];
      const along = plus(b, a, -1);
      if (Math.hypot(...along) < 1e-3) continue;
      const inward = unit(cross(at(normals, from), along));
      this.#add({ a, b, inward, outward: unit(cross(along, inward)) });
    }
  }

  #add(piece: Piece): void {
    const [x, y, z] = piece.a.map((value) => Math.floor(value / CELL)) as [number, number, number];
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (let k = -1; k <= 1; k++) {
          const key = `${x + i} ${y + j} ${z + k}`;
          const cell = this.#cells.get(key);
          if (cell) cell.push(piece);
          else this.#cells.set(key, [piece]);
        }
  }

  /** mm from the border to a point near it, positive inside; undefined far from it. */
  from(point: Vec3): number | undefined {
    const cell = this.#cells.get(point.map((value) => Math.floor(value / CELL)).join(' '));
    let nearest = Infinity;
    let inside = 0;
    let over = 0;
    for (const { a, b, inward, outward } of cell ?? []) {
      const along = plus(b, a, -1);
      const share = Math.min(1, Math.max(0, dot(plus(point, a, -1), along) / dot(along, along)));
      const off = plus(point, plus(a, along, share), -1);
      const away = Math.hypot(...off);
      // At a corner two pieces are as near: the one that it lies more beside tells the side.
      const side = dot(off, inward);
      if (away > nearest + 1e-4) continue;
      // Means lie a little under the skin: that depth is no way over it.
      const height = dot(off, outward);
      const deeper = Math.max(0, Math.abs(height) - UNDER);
      over = Math.hypot(...plus(off, outward, -height), deeper);
      inside = away < nearest - 1e-4 || Math.abs(side) > Math.abs(inside) ? side : inside;
      nearest = Math.min(nearest, away);
    }
    return cell && nearest < CELL ? Math.sign(inside) * over : undefined;
  }
}
