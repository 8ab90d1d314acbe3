/**
 * Cuts the skin along the zero lines of a zone tree, so that borders are as smooth as their fields and
 * not as jagged as the triangles under them. Works on the left half, node by node, then mirrors.
 */
import { type BodyMesh, type Figure, type FigureContext, perFigure } from '../mesh.ts';
import { zonesOf, type ZoneId, type ZoneNode, type ZoneTree } from '../zones/tree.ts';
import { FieldReader, type Reading } from './field-reader.ts';
import { edgeKey, edgesOf, HalfMesh, splitAll } from './half-mesh.ts';
import { normalsOf } from '../geometry/normals.ts';
import { absorbScraps, type Scrap } from './scraps.ts';

/** A body mesh whose every triangle knows its zone and side. */
export interface ZonedMesh extends BodyMesh {
  /** zone ids in tree order */
  zones: ZoneId[];
  /** index into `zones`, one a triangle */
  zone: Uint16Array;
  /** 0 left, 1 right, one a triangle */
  side: Uint8Array;
  /** scraps that a field left outside of its zone and that went to a neighbour, left half */
  absorbed: Scrap[];
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
  const normals = mesh.normals ?? perFigure((f) => normalsOf(mesh.triangles, mesh.positions[f]));
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
