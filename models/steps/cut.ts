/**
 * Cuts the skin along the zero lines of a zone tree, so that borders are as smooth as their fields and
 * not as jagged as the triangles under them. Works on the left half, node by node, then mirrors.
 */
import {
  FIGURES,
  PARTS,
  type BodyMesh,
  type Figure,
  type FigureContext,
  type Vec3,
} from '../mesh.ts';
import { mix, normalise, point } from '../figure/vec.ts';
import { curvedPoint } from './curve.ts';
import {
  zonesOf,
  type SkinPoint,
  type ZoneId,
  type ZoneNode,
  type ZoneTree,
} from '../zones/tree.ts';

/** A body mesh whose every triangle knows its zone and side. */
export interface ZonedMesh extends BodyMesh {
  /** zone ids in tree order */
  zones: ZoneId[];
  /** index into `zones`, one a triangle */
  zone: Uint16Array;
  /** 0 left, 1 right, one a triangle */
  side: Uint8Array;
  /** scraps that a field left outside of its zone and that went to a neighbour; left half, `at` on the male */
  absorbed: { zone: ZoneId; into: ZoneId; area: number; at: Vec3 }[];
}

/** Crossings nearer than this fraction of an edge to its end move to the end: no slivers, 0.3 mm at most. */
const SNAP = 0.05;
/** A border that bends by more than this under an edge gets more vertices: 8 x sagitta / chord, radians. */
const BEND = 0.3;
/** Edges shorter than this (mm) are not halved. */
const BEND_EDGE = 4;
const BEND_ROUNDS = 2;
/** Scraps above this area (mm², mean of both figures) are a drawing error, not a scrap. */
const SCRAP_LIMIT = 150;

const edgeKey = (a: number, b: number): number => (a < b ? a * 0x4000000 + b : b * 0x4000000 + a);

interface Birth {
  a: number;
  b: number;
  t: number;
}

/** The left half while it is being cut. Vertices below `base` are those of the input mesh. */
class HalfMesh {
  readonly triangles: [number, number, number][] = [];
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
      const tri = [0, 1, 2].map((k) => mesh.triangles[t + k] as number) as [number, number, number];
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
    const [a, b, c] = this.triangles[t] as [number, number, number];
    const [x, y, z] = [this.distance(a, b), this.distance(b, c), this.distance(c, a)];
    const s = (x + y + z) / 2;
    return Math.sqrt(Math.max(0, s * (s - x) * (s - y) * (s - z)));
  }
}

/** +1 left, -1 right, 0 on the mid-line, one a vertex. */
function sides(mesh: BodyMesh): Int8Array {
  return Int8Array.from(mesh.mirror, (m, i) =>
    m === i ? 0 : (mesh.positions.male[3 * i] as number) > 0 ? 1 : -1,
  );
}

/** Area-weighted unit normals of a mesh, one figure. */
function vertexNormals(mesh: BodyMesh, figure: Figure): Float64Array {
  const p = mesh.positions[figure];
  const out = new Float64Array(p.length);
  for (let t = 0; t < mesh.triangles.length; t += 3) {
    const ids = [0, 1, 2].map((k) => mesh.triangles[t + k] as number);
    const edge = (to: number): [number, number, number] => [
      (p[3 * (ids[to] as number)] as number) - (p[3 * (ids[0] as number)] as number),
      (p[3 * (ids[to] as number) + 1] as number) - (p[3 * (ids[0] as number) + 1] as number),
      (p[3 * (ids[to] as number) + 2] as number) - (p[3 * (ids[0] as number) + 2] as number),
    ];
    const [u, v] = [edge(1), edge(2)];
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    for (const i of ids)
      for (let k = 0; k < 3; k++) {
        const o = 3 * i + k;
        out[o] = (out[o] as number) + (n[k] as number);
      }
  }
  for (let i = 0; i < out.length; i += 3) {
    const l = Math.hypot(out[i] as number, out[i + 1] as number, out[i + 2] as number) || 1;
    for (let k = i; k < i + 3; k++) out[k] = (out[k] as number) / l;
  }
  return out;
}

/** A node's field, averaged over both figures. */
interface Reading {
  /** at a vertex */
  at: (i: number) => number;
  /** half-way between two vertices */
  middle: (a: number, b: number) => number;
}

const middle = (p: SkinPoint, q: SkinPoint): SkinPoint => ({
  i: p.i,
  x: (p.x + q.x) / 2,
  y: (p.y + q.y) / 2,
  z: (p.z + q.z) / 2,
  nx: (p.nx + q.nx) / 2,
  ny: (p.ny + q.ny) / 2,
  nz: (p.nz + q.nz) / 2,
  part: p.part,
});

/** Evaluates fields on the half mesh: mean of both figures, smoothed over the left half where asked. */
class FieldReader {
  #around: { j: number; w: number }[][] | undefined;

  constructor(
    readonly half: HalfMesh,
    readonly contexts: Record<Figure, FigureContext>,
  ) {}

  /** The node's value at any vertex of the half mesh, also at those still to be born. */
  read(node: ZoneNode): Reading {
    const { half } = this;
    const known = new Map<number, number>();
    const remember =
      (value: (i: number) => number) =>
      (i: number): number => {
        let v = known.get(i);
        if (v === undefined) known.set(i, (v = value(i)));
        return v;
      };
    const mean = (point: (f: Figure) => SkinPoint): number => {
      let sum = 0;
      for (const f of FIGURES) sum += node.field(point(f), this.contexts[f]);
      if (!Number.isFinite(sum)) throw new Error(`field without a value: ${node.name}`);
      return sum / FIGURES.length;
    };
    const raw = (i: number): number => mean((f) => half.point(i, f));
    if (!node.smooth) {
      return {
        at: remember(raw),
        middle: (a, b) => mean((f) => middle(half.point(a, f), half.point(b, f))),
      };
    }
    const smooth = this.#smoothed(raw, node.smooth);
    const get = remember((i) => {
      if (i < half.base) return smooth[i] as number;
      const { a, b, t } = half.born[i - half.base] as Birth;
      return get(a) * (1 - t) + get(b) * t;
    });
    return { at: get, middle: (a, b) => (get(a) + get(b)) / 2 };
  }

  /** Values at the input vertices after some Laplacian rounds. */
  #smoothed(raw: (i: number) => number, rounds: number): Float64Array {
    const side = sides(this.half.mesh);
    const left = [...side.keys()].filter((i) => (side[i] as number) >= 0);
    let values = new Float64Array(side.length);
    for (const i of left) values[i] = raw(i);
    const around = (this.#around ??= neighbours(this.half.mesh, side));
    for (let r = 0; r < rounds; r++) {
      const next = Float64Array.from(values);
      for (const i of left) {
        let sum = 0;
        let weight = 0;
        for (const { j, w } of around[i] as { j: number; w: number }[]) {
          sum += w * (values[j] as number);
          weight += w;
        }
        if (weight) next[i] = ((values[i] as number) + sum / weight) / 2;
      }
      values = next;
    }
    return values;
  }
}

/** Left neighbours of each left vertex; on the mid-line a left neighbour also stands for its mirror. */
function neighbours(mesh: BodyMesh, side: Int8Array): { j: number; w: number }[][] {
  const sets = Array.from(mesh.part, () => new Map<number, number>());
  const t = mesh.triangles;
  for (let k = 0; k < t.length; k++) {
    const a = t[k] as number;
    for (const b of [t[k - (k % 3) + ((k + 1) % 3)], t[k - (k % 3) + ((k + 2) % 3)]] as number[]) {
      if ((side[a] as number) < 0 || (side[b] as number) < 0) continue;
      sets[a]?.set(b, side[a] === 0 && side[b] === 1 ? 2 : 1);
    }
  }
  return sets.map((m) => [...m].map(([j, w]) => ({ j, w })));
}

/** Edges of a triangle. */
function edgesOf(half: HalfMesh, t: number): [number, number][] {
  const [a, b, c] = half.triangles[t] as [number, number, number];
  return [
    [a, b],
    [b, c],
    [c, a],
  ];
}

/** Splits every triangle along the given edge vertices; each part keeps the owner. */
function splitAll(half: HalfMesh, cuts: Map<number, number>): void {
  const last = half.triangles.length;
  for (let t = 0; t < last; t++) {
    const parts = split(half, half.triangles[t] as [number, number, number], cuts);
    parts.forEach((tri, k) => {
      const slot = k === 0 ? t : half.triangles.length;
      half.triangles[slot] = tri;
      half.owner[slot] = half.owner[t] as ZoneTree;
    });
  }
}

/**
 * Halves the edges under a border where it bends, so that a small round patch does not become a polygon:
 * where the field at the middle of an edge is off the mean of its ends.
 */
function refineBends(half: HalfMesh, node: ZoneNode, { at, middle }: Reading): void {
  for (let round = 0; round < BEND_ROUNDS; round++) {
    const cuts = new Map<number, number>();
    half.triangles.forEach((tri, t) => {
      if (half.owner[t] !== node) return;
      const v = tri.map(at);
      if (Math.min(...v) >= 0 || Math.max(...v) <= 0) return;
      for (const [a, b] of edgesOf(half, t)) {
        const key = edgeKey(a, b);
        const length = half.distance(a, b);
        if (cuts.has(key) || length < BEND_EDGE) continue;
        if (8 * Math.abs(middle(a, b) - (at(a) + at(b)) / 2) <= BEND * length) continue;
        cuts.set(key, half.add(a, b, 0.5));
      }
    });
    if (cuts.size === 0) return;
    splitAll(half, cuts);
  }
}

/** Cuts all triangles owned by the node along its zero line and hands them to its branches. */
function cutNode(half: HalfMesh, node: ZoneNode, reading: Reading): void {
  refineBends(half, node, reading);
  const read = reading.at;
  const zero = new Set<number>();
  const value = (i: number): number => (zero.has(i) ? 0 : read(i));
  const cuts = new Map<number, number>();
  const mine = half.triangles.flatMap((_, t) => (half.owner[t] === node ? [t] : []));
  const crossing = (visit: (a: number, b: number, t: number) => void): void => {
    for (const t of mine) {
      for (const [a, b] of edgesOf(half, t)) {
        const [va, vb] = [value(a), value(b)];
        if (va * vb < 0) visit(a, b, va / (va - vb));
      }
    }
  };
  crossing((a, b, t) => {
    if (t < SNAP) zero.add(a);
    else if (t > 1 - SNAP) zero.add(b);
  });
  crossing((a, b, t) => {
    const key = edgeKey(a, b);
    if (cuts.has(key)) return;
    const v = half.add(a, b, t);
    cuts.set(key, v);
    zero.add(v);
  });
  splitAll(half, cuts);
  half.triangles.forEach((tri, t) => {
    if (half.owner[t] !== node) return;
    const sum = tri.reduce((s, i) => s + value(i), 0);
    const sign = sum !== 0 ? sum : tri.reduce((s, i) => s + read(i), 0);
    half.owner[t] = sign > 0 ? node.positive : node.negative;
  });
}

/** The pieces of a triangle some of whose edges got a vertex. */
function split(
  half: HalfMesh,
  tri: [number, number, number],
  cuts: Map<number, number>,
): [number, number, number][] {
  const mid = tri.map((a, k) => cuts.get(edgeKey(a, tri[(k + 1) % 3] as number)));
  const count = mid.filter((m) => m !== undefined).length;
  if (count === 0) return [tri];
  // turn the corners so that the cut edges come first: ab, or ca and ab
  const turn =
    count === 1
      ? mid.findIndex((m) => m !== undefined)
      : (mid.findIndex((m) => m === undefined) + 2) % 3;
  const [a, b, c] = [0, 1, 2].map((k) => tri[(k + turn) % 3]) as [number, number, number];
  const [ab, bc, ca] = [0, 1, 2].map((k) => mid[(k + turn) % 3]) as [number, number, number];
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

/** Gives every piece of a zone that does not hang together with its largest piece to the neighbour it touches most. */
function absorbScraps(half: HalfMesh): ZonedMesh['absorbed'] {
  const absorbed: ZonedMesh['absorbed'] = [];
  const byEdge = new Map<number, number[]>();
  half.triangles.forEach((tri, t) =>
    tri.forEach((a, k) => {
      const key = edgeKey(a, tri[(k + 1) % 3] as number);
      byEdge.set(key, [...(byEdge.get(key) ?? []), t]);
    }),
  );
  const beside = half.triangles.map((tri, t) =>
    tri.map((a, k) => {
      const b = tri[(k + 1) % 3] as number;
      const other = byEdge.get(edgeKey(a, b))?.find((s) => s !== t) ?? -1;
      return { other, length: half.distance(a, b) };
    }),
  );
  const areaOf = half.triangles.map((_, t) => half.area(t));
  for (let round = 0; round < 8; round++) {
    const pieces = piecesOf(half.owner, beside, areaOf);
    const largest = new Map<ZoneTree, number>();
    for (const p of pieces) {
      largest.set(p.zone, Math.max(largest.get(p.zone) ?? 0, p.area));
    }
    const scraps = pieces.filter((p) => p.area < (largest.get(p.zone) as number));
    if (scraps.length === 0) return absorbed;
    for (const scrap of scraps.sort((a, b) => a.area - b.area)) {
      const touch = new Map<ZoneTree, number>();
      for (const t of scrap.triangles) {
        for (const { other, length } of beside[t] as { other: number; length: number }[]) {
          const zone = half.owner[other];
          if (zone === undefined || zone === scrap.zone) continue;
          touch.set(zone, (touch.get(zone) ?? 0) + length);
        }
      }
      const into = [...touch].sort((a, b) => b[1] - a[1])[0]?.[0];
      if (into === undefined) continue;
      for (const t of scrap.triangles) half.owner[t] = into;
      const corner = half.triangles[scrap.triangles[0] as number]?.[0] as number;
      absorbed.push({
        zone: String(scrap.zone),
        into: String(into),
        area: scrap.area,
        at: [0, 1, 2].map((k) => half.positions.male[3 * corner + k] as number) as Vec3,
      });
    }
  }
  throw new Error('scraps keep changing hands');
}

interface Piece {
  zone: ZoneTree;
  triangles: number[];
  area: number;
}

function piecesOf(owner: ZoneTree[], beside: { other: number }[][], areaOf: number[]): Piece[] {
  const seen = new Uint8Array(owner.length);
  const out: Piece[] = [];
  for (let start = 0; start < owner.length; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const piece: Piece = { zone: owner[start] as ZoneTree, triangles: [start], area: 0 };
    for (let k = 0; k < piece.triangles.length; k++) {
      const t = piece.triangles[k] as number;
      piece.area += areaOf[t] as number;
      for (const { other } of beside[t] as { other: number }[]) {
        if (other < 0 || seen[other] || owner[other] !== piece.zone) continue;
        seen[other] = 1;
        piece.triangles.push(other);
      }
    }
    out.push(piece);
  }
  return out;
}

/** The whole body from its cut left half: new vertices follow the old ones, each with its mirror. */
function mirrored(half: HalfMesh, zones: ZoneId[]): Omit<ZonedMesh, 'absorbed'> {
  const { mesh, base } = half;
  const index: number[] = Array.from({ length: base }, (_, i) => i);
  const mirror: number[] = [...mesh.mirror];
  const part: number[] = [...mesh.part];
  const source: { from: number; flip: boolean }[] = index.map((i) => ({ from: i, flip: false }));
  const put = (from: number, flip: boolean, p: number): number => {
    source.push({ from, flip });
    part.push(p);
    return source.length - 1;
  };
  half.born.forEach(({ a, b, t }, k) => {
    const from = base + k;
    const nearer = part[index[t < 0.5 ? a : b] as number] as number;
    const i = put(from, false, nearer);
    index.push(i);
    const [ia, ib] = [index[a] as number, index[b] as number];
    if (mirror[ia] === ia && mirror[ib] === ib) {
      mirror[i] = i;
      return;
    }
    const j = put(from, true, nearer);
    mirror[i] = j;
    mirror[j] = i;
  });
  const copy = (list: number[]): Float64Array => {
    const out = new Float64Array(3 * source.length);
    source.forEach(({ from, flip }, i) => {
      out[3 * i] = flip ? -(list[3 * from] as number) : (list[3 * from] as number);
      out[3 * i + 1] = list[3 * from + 1] as number;
      out[3 * i + 2] = list[3 * from + 2] as number;
      if (mirror[i] === i) out[3 * i] = 0;
    });
    return out;
  };
  const n = half.triangles.length;
  const triangles = new Uint32Array(6 * n);
  const zone = new Uint16Array(2 * n);
  const side = new Uint8Array(2 * n);
  const slot = new Map(zones.map((z, i) => [z, i]));
  half.triangles.forEach((tri, t) => {
    const [a, b, c] = tri.map((i) => index[i] as number) as [number, number, number];
    triangles.set([a, b, c], 3 * t);
    triangles.set([mirror[a], mirror[c], mirror[b]] as number[], 3 * (n + t));
    zone[t] = zone[n + t] = slot.get(half.owner[t] as ZoneId) as number;
    side[n + t] = 1;
  });
  return {
    triangles,
    positions: { male: copy(half.positions.male), female: copy(half.positions.female) },
    normals: { male: unitAll(copy(half.normals.male)), female: unitAll(copy(half.normals.female)) },
    mirror: Int32Array.from(mirror),
    part: Uint8Array.from(part),
    zones,
    zone,
    side,
  };
}

function unitAll(n: Float64Array): Float64Array {
  for (let i = 0; i < n.length; i += 3) {
    const l = Math.hypot(n[i] as number, n[i + 1] as number, n[i + 2] as number) || 1;
    for (let k = i; k < i + 3; k++) n[k] = (n[k] as number) / l;
  }
  return n;
}

/**
 * Tiles the skin: every triangle of the result belongs to one zone of the tree and to one side.
 * The input vertices keep their indices; new ones lie on edges. The mesh must be mirror symmetric
 * and no triangle may cross the mid-line.
 *
 * @throws when a zone ends empty or a field leaves more than a scrap outside of its zone
 */
export function cutZones(
  mesh: BodyMesh,
  contexts: Record<Figure, FigureContext>,
  tree: ZoneTree,
  options: { scrapLimit?: number } = {},
): ZonedMesh {
  const zones = [...new Set(zonesOf(tree))];
  const normals = mesh.normals ?? {
    male: vertexNormals(mesh, 'male'),
    female: vertexNormals(mesh, 'female'),
  };
  const half = new HalfMesh(mesh, mesh.part.length, tree, normals);
  const reader = new FieldReader(half, contexts);
  const walk = (node: ZoneTree): void => {
    if (typeof node === 'string') return;
    cutNode(half, node, reader.read(node));
    walk(node.positive);
    walk(node.negative);
  };
  walk(tree);
  const present = new Set(half.owner);
  const empty = zones.filter((z) => !present.has(z));
  if (empty.length > 0) throw new Error(`zone without skin: ${empty.join(', ')}`);
  const absorbed = absorbScraps(half);
  const limit = options.scrapLimit ?? SCRAP_LIMIT;
  const large = absorbed.filter((s) => s.area > limit);
  if (large.length > 0) {
    const list = large.map(
      (s) =>
        `${s.zone} (${s.area.toFixed(0)} mm² beside ${s.into} at ${s.at.map(Math.round).join(' ')})`,
    );
    throw new Error(`zone in two pieces: ${list.join(', ')}`);
  }
  return { ...mirrored(half, zones), absorbed };
}
