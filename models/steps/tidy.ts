/**
 * Cuts leave short edges and slivers where a border passes close to a vertex or to another border.
 * Short edges are drawn together and slivers turned over, without moving any border by more than a
 * fraction of a millimetre. Works on the left half and mirrors.
 */
import { FIGURES, type Figure, type Vec3, perFigure } from '../mesh.ts';
import { cross, distance, dot, length, point, sub } from '../geometry/vec.ts';
import type { ZonedMesh } from './cut.ts';

export interface Tidiness {
  /** mm: edges that a cut left shorter than this are drawn together */
  shortest: number;
  /** mm: triangles lower than this are slivers */
  lowest: number;
}
const DEFAULT: Tidiness = { shortest: 1.4, lowest: 0.15 };
/** A triangle may turn by at most about 40 degrees when a corner moves. */
const TURN = 0.75;
/** mm: vertices that come this close in either figure are one, if the other figure allows. */
const TOUCH = 0.3;
const ROUNDS = 6;

/** `base`: vertices below this index come from before the cut and stay. */
export function tidy(mesh: ZonedMesh, base: number, tidiness: Tidiness = DEFAULT): ZonedMesh {
  const half = new Half(mesh);
  for (let round = 0; round < ROUNDS; round++) {
    const changes = half.drawTogether(base, tidiness.shortest) + half.turnSlivers(tidiness.lowest);
    if (changes === 0) break;
  }
  return rebuild(mesh, half);
}

type Triangle = [number, number, number];

class Half {
  readonly triangles: (Triangle | undefined)[] = [];
  readonly zone: number[] = [];
  private readonly around = new Map<number, Set<number>>();
  private readonly positions: Record<Figure, Float64Array>;
  private readonly mirror: Int32Array;

  constructor(mesh: ZonedMesh) {
    this.positions = mesh.positions;
    this.mirror = mesh.mirror;
    for (let t = 0; t < mesh.zone.length; t++) {
      if (mesh.side[t] !== 0) continue;
      this.put([...mesh.triangles.subarray(3 * t, 3 * t + 3)] as Triangle, mesh.zone[t]!);
    }
  }

  /** Merge each cut vertex into a near neighbour on the same border. Returns how many. */
  drawTogether(base: number, shortest: number): number {
    let count = 0;
    for (const u of [...this.around.keys()].filter((v) => v >= base)) {
      const near = this.neighbours(u)
        .map((v) => ({ v, gaps: FIGURES.map((f) => this.gap(f, u, v)) }))
        .map(({ v, gaps }) => ({ v, far: Math.max(...gaps), close: Math.min(...gaps) }))
        .filter(({ far, close }) => far < shortest || (close < TOUCH && far < 3 * shortest))
        .sort((a, b) => a.far - b.far || a.v - b.v);
      if (near.some(({ v }) => this.merge(u, v))) count++;
    }
    return count;
  }

  /** Turn the longest edge of each sliver; a sliver at a border may change over it. */
  turnSlivers(lowest: number): number {
    let count = 0;
    for (let t = 0; t < this.triangles.length; t++) {
      const own = this.triangles[t];
      if (own && this.height(own) < lowest && this.turn(t, own)) count++;
    }
    return count;
  }

  private turn(t: number, own: Triangle): boolean {
    const k = this.longestEdge(own);
    const [a, b, m] = [own[k]!, own[(k + 1) % 3]!, own[(k + 2) % 3]!];
    const other = this.across(a, b, t);
    if (other === undefined) return false;
    const o = this.triangles[other]!.find((v) => v !== a && v !== b)!;
    if (this.neighbours(m).includes(o)) return false;
    const pair: Triangle[] = [
      [m, a, o],
      [o, b, m],
    ];
    const before = Math.min(this.height(own), this.height(this.triangles[other]!));
    const facing = this.triangles[other]!;
    if (pair.some((n) => this.height(n) <= before || !this.faces(n, facing))) return false;
    const zone = this.zone[other]!;
    this.drop(t);
    this.drop(other);
    for (const n of pair) this.put(n, zone);
    return true;
  }

  private merge(u: number, v: number): boolean {
    if (!this.mayMerge(u, v)) return false;
    const moved: { t: number; to: Triangle }[] = [];
    for (const t of this.around.get(u)!) {
      const from = this.triangles[t]!;
      if (from.includes(v)) continue;
      const to = from.map((w) => (w === u ? v : w)) as Triangle;
      const least = Math.min(0.3, this.height(from));
      if (!this.faces(to, from) || this.height(to) < least) return false;
      moved.push({ t, to });
    }
    const zones = moved.map(({ t }) => this.zone[t]!);
    for (const t of [...this.around.get(u)!]) this.drop(t);
    moved.forEach(({ to }, i) => this.put(to, zones[i]!));
    this.around.delete(u);
    return true;
  }

  /** A vertex inside a zone may go anywhere near; one on a border only along that border. */
  private mayMerge(u: number, v: number): boolean {
    const beside = [...this.around.get(u)!].filter((t) => this.triangles[t]!.includes(v));
    const onMiddle = (w: number): boolean => this.mirror[w] === w;
    if (onMiddle(u) && !(onMiddle(v) && beside.length === 1)) return false;
    const [mine, theirs] = [this.neighbours(u), new Set(this.neighbours(v))];
    if (mine.filter((w) => theirs.has(w)).length !== beside.length) return false;
    const zones = new Set([...this.around.get(u)!].map((t) => this.zone[t]!));
    if (zones.size === 1) return true;
    return zones.size === 2 && !onMiddle(u) && new Set(beside.map((t) => this.zone[t])).size === 2;
  }

  private put(triangle: Triangle, zone: number): void {
    const t = this.triangles.push(triangle) - 1;
    this.zone.push(zone);
    for (const v of triangle) {
      if (!this.around.has(v)) this.around.set(v, new Set());
      this.around.get(v)!.add(t);
    }
  }

  private drop(t: number): void {
    for (const v of this.triangles[t]!) this.around.get(v)!.delete(t);
    this.triangles[t] = undefined;
  }

  private neighbours(v: number): number[] {
    const all = new Set([...this.around.get(v)!].flatMap((t) => this.triangles[t]!));
    all.delete(v);
    return [...all];
  }

  private across(a: number, b: number, t: number): number | undefined {
    return [...this.around.get(a)!].find((o) => o !== t && this.triangles[o]!.includes(b));
  }

  private gap(figure: Figure, a: number, b: number): number {
    return distance(point(this.positions[figure], a), point(this.positions[figure], b));
  }

  private longestEdge(own: Triangle): number {
    const size = (k: number): number =>
      FIGURES.reduce((s, f) => s + this.gap(f, own[k]!, own[(k + 1) % 3]!), 0);
    return [0, 1, 2].reduce((best, k) => (size(k) > size(best) ? k : best));
  }

  private normal(figure: Figure, [a, b, c]: Triangle): Vec3 {
    const P = this.positions[figure];
    return cross(sub(point(P, b), point(P, a)), sub(point(P, c), point(P, a)));
  }

  /** Least height over both figures, mm. */
  private height(own: Triangle): number {
    const heights = FIGURES.map((f) => {
      const longest = Math.max(...[0, 1, 2].map((k) => this.gap(f, own[k]!, own[(k + 1) % 3]!)));
      return longest > 0 ? length(this.normal(f, own)) / longest : 0;
    });
    return Math.min(...heights);
  }

  /** Does a triangle face about the same way as another in both figures? */
  private faces(own: Triangle, like: Triangle): boolean {
    return FIGURES.every((f) => {
      const [n, m] = [this.normal(f, own), this.normal(f, like)];
      return dot(n, m) > TURN * length(n) * length(m);
    });
  }
}

/** The whole mesh from the tidied left half, without the vertices that went. */
function rebuild(mesh: ZonedMesh, half: Half): ZonedMesh {
  const left = half.triangles.flatMap((t, i) => (t ? [{ t, zone: half.zone[i]! }] : []));
  const used = new Set(left.flatMap(({ t }) => t.flatMap((v) => [v, mesh.mirror[v]!])));
  const kept = [...used].sort((a, b) => a - b);
  const slot = new Map(kept.map((v, i) => [v, i]));
  const at = (v: number): number => slot.get(v)!;
  const image = (v: number): number => at(mesh.mirror[v]!);
  const right = left.map(({ t: [a, b, c] }) => [image(c), image(b), image(a)]);
  const zone = left.map((one) => one.zone);
  return {
    ...mesh,
    triangles: Uint32Array.from([...left.flatMap(({ t }) => t.map(at)), ...right.flat()]),
    positions: perFigure((f) =>
      Float64Array.from(kept.flatMap((v) => point(mesh.positions[f], v))),
    ),
    normals: undefined,
    mirror: Int32Array.from(kept, image),
    part: Uint8Array.from(kept, (v) => mesh.part[v]!),
    zone: Uint16Array.from([...zone, ...zone]),
    side: Uint8Array.from({ length: 2 * zone.length }, (_, i) => (i < zone.length ? 0 : 1)),
  };
}
