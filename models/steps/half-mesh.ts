/** The left half of the skin while zones are cut into it: new vertices on edges, triangles in pieces. */
import { mix, normalise, point } from '../geometry/vec.ts';
import { FIGURES, PARTS, type BodyMesh, type Figure } from '../mesh.ts';
import type { SkinPoint, ZoneTree } from '../zones/tree.ts';
import { curvedPoint } from './curve.ts';

export type Triangle = [number, number, number];

/** Names an edge, whichever end comes first. */
export const edgeKey = (a: number, b: number): number =>
  a < b ? a * 0x4000000 + b : b * 0x4000000 + a;

/** The edge ab and the fraction along it on which a vertex lies. */
export interface Birth {
  a: number;
  b: number;
  t: number;
}

/** The left half while it is being cut. Vertices below `base` are those of the input mesh. */
export class HalfMesh {
  readonly triangles: Triangle[] = [];
  readonly owner: ZoneTree[] = [];
  /** the edge and the fraction along it on which a new vertex lies; index minus `base` */
  readonly born: Birth[] = [];
  readonly positions: Record<Figure, number[]>;
  readonly normals: Record<Figure, number[]>;

  constructor(
    readonly mesh: BodyMesh,
    readonly base: number,
    root: ZoneTree,
    normals: Record<Figure, Float64Array>,
  ) {
    this.positions = { male: [...mesh.positions.male], female: [...mesh.positions.female] };
    this.normals = { male: [...normals.male], female: [...normals.female] };
    const side = sides(mesh);
    for (let t = 0; t < mesh.triangles.length; t += 3) {
      const tri = [0, 1, 2].map((k) => mesh.triangles[t + k] as number) as Triangle;
      const s = tri.map((i) => side[i] as number);
      if (s.includes(1) && s.includes(-1))
        throw new Error(`triangle crosses the mid-line: ${t / 3}`);
      if (s.every((x) => x === 0)) throw new Error(`triangle lies in the mid-plane: ${t / 3}`);
      if (!s.includes(1)) continue;
      this.triangles.push(tri);
      this.owner.push(root);
    }
  }

  /** Adds the vertex at fraction t of the edge ab. */
  add(a: number, b: number, t: number): number {
    // the same edge must give the same point from either end
    const [p, q, s] = a < b ? [a, b, t] : [b, a, 1 - t];
    this.born.push({ a: p, b: q, t: s });
    for (const f of FIGURES) {
      const [P, N] = [this.positions[f], this.normals[f]];
      const [np, nq] = [normalise(point(N, p)), normalise(point(N, q))];
      P.push(...curvedPoint(point(P, p), point(P, q), np, nq, s));
      N.push(...normalise(mix(np, nq, s)));
    }
    return this.base + this.born.length - 1;
  }

  /** One vertex of one figure, as fields see it. */
  point(i: number, figure: Figure): SkinPoint {
    const p = this.positions[figure];
    const n = this.normals[figure];
    let near = i;
    while (near >= this.base) {
      const { a, b, t } = this.born[near - this.base] as Birth;
      near = t < 0.5 ? a : b;
    }
    return {
      i: near,
      x: Math.max(0, p[3 * i] as number),
      y: p[3 * i + 1] as number,
      z: p[3 * i + 2] as number,
      nx: n[3 * i] as number,
      ny: n[3 * i + 1] as number,
      nz: n[3 * i + 2] as number,
      part: PARTS[this.mesh.part[near] as number] as SkinPoint['part'],
    };
  }

  /** Mean length of an edge over both figures, mm. */
  distance(a: number, b: number): number {
    let sum = 0;
    for (const f of FIGURES) {
      const p = this.positions[f];
      sum += Math.hypot(
        ...[0, 1, 2].map((k) => (p[3 * a + k] as number) - (p[3 * b + k] as number)),
      );
    }
    return sum / FIGURES.length;
  }

  /** Mean area of a triangle over both figures, mm². */
  area(t: number): number {
    const [a, b, c] = this.triangles[t] as Triangle;
    const [x, y, z] = [this.distance(a, b), this.distance(b, c), this.distance(c, a)];
    const s = (x + y + z) / 2;
    return Math.sqrt(Math.max(0, s * (s - x) * (s - y) * (s - z)));
  }
}

/** +1 left, -1 right, 0 on the mid-line, one a vertex. */
export function sides(mesh: BodyMesh): Int8Array {
  return Int8Array.from(mesh.mirror, (m, i) =>
    m === i ? 0 : (mesh.positions.male[3 * i] as number) > 0 ? 1 : -1,
  );
}

/** Edges of a triangle. */
export function edgesOf(half: HalfMesh, t: number): [number, number][] {
  const [a, b, c] = half.triangles[t] as Triangle;
  return [
    [a, b],
    [b, c],
    [c, a],
  ];
}

/** Splits every triangle along the given edge vertices; each part keeps the owner. */
export function splitAll(half: HalfMesh, cuts: Map<number, number>): void {
  const last = half.triangles.length;
  for (let t = 0; t < last; t++) {
    const parts = split(half, half.triangles[t] as Triangle, cuts);
    parts.forEach((tri, k) => {
      const slot = k === 0 ? t : half.triangles.length;
      half.triangles[slot] = tri;
      half.owner[slot] = half.owner[t] as ZoneTree;
    });
  }
}

/** The pieces of a triangle some of whose edges got a vertex. */
function split(half: HalfMesh, tri: Triangle, cuts: Map<number, number>): Triangle[] {
  const mid = tri.map((a, k) => cuts.get(edgeKey(a, tri[(k + 1) % 3] as number)));
  const count = mid.filter((m) => m !== undefined).length;
  if (count === 0) return [tri];
  // turn the corners so that the cut edges come first: ab, or ca and ab
  const turn =
    count === 1
      ? mid.findIndex((m) => m !== undefined)
      : (mid.findIndex((m) => m === undefined) + 2) % 3;
  const [a, b, c] = [0, 1, 2].map((k) => tri[(k + turn) % 3]) as Triangle;
  const [ab, bc, ca] = [0, 1, 2].map((k) => mid[(k + turn) % 3]) as Triangle;
  if (count === 1) {
    return [
      [a, ab, c],
      [ab, b, c],
    ];
  }
  if (count === 3) {
    return [
      [a, ab, ca],
      [ab, b, bc],
      [ca, bc, c],
      [ab, bc, ca],
    ];
  }
  return half.distance(ab, c) < half.distance(b, ca)
    ? [
        [a, ab, ca],
        [ab, b, c],
        [ab, c, ca],
      ]
    : [
        [a, ab, ca],
        [ab, b, ca],
        [b, c, ca],
      ];
}
