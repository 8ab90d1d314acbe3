import type { Vec3 } from './zone-shape';
import { cross, dot, plus, unit } from '../vec';
import type { DirectedEdge } from './borders';

/** mm of the border to either side that a place of it is the mean of: this takes its corners off. */
const WINDOW = 20;
const CELL = 32;

/** A piece of a border; what it goes around lies to its left. */
interface Piece {
  readonly a: Vec3;
  readonly b: Vec3;
  /** into what it goes around, over the skin */
  readonly inward: Vec3;
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

    /** The mean of the border around a place of it. */
    const rounded = (v: number): Vec3 => {
      let sum: Vec3 = [0, 0, 0];
      let weight = 0;
      for (const way of [after, before]) {
        let here = v;
        for (let gone = 0; gone < WINDOW;) {
          const edge = way.get(place(here));
          if (!edge) break;
          const [p, q] = [at(positions, edge[0]), at(positions, edge[1])];
          const long = Math.hypot(...plus(p, q, -1));
          const counts = Math.min(long, WINDOW - gone) * (1 - gone / WINDOW) + 1e-6;
          sum = plus(sum, plus(p, q), counts / 2);
          weight += counts;
          gone += long + 1e-3;
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
      this.#add({ a, b, inward: unit(cross(at(normals, from), along)) });
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
    for (const { a, b, inward } of cell ?? []) {
      const along = plus(b, a, -1);
      const share = Math.min(1, Math.max(0, dot(plus(point, a, -1), along) / dot(along, along)));
      const off = plus(point, plus(a, along, share), -1);
      const away = Math.hypot(...off);
      // At a corner two pieces are as near: the one that it lies more beside tells the side.
      const side = dot(off, inward);
      if (away > nearest + 1e-4) continue;
      inside = away < nearest - 1e-4 || Math.abs(side) > Math.abs(inside) ? side : inside;
      nearest = Math.min(nearest, away);
    }
    return cell && nearest < CELL ? Math.sign(inside) * nearest : undefined;
  }
}
