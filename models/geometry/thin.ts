/**
 * Fewer triangles: edge collapses by quadric error (Garland & Heckbert 1997). Only collapses that
 * keep the surface closed and unfolded are made (the link condition), which ready simplifiers do not
 * promise: meshoptimizer's left 10 to 15 torn edges in the hip bone.
 */
export interface Thinned {
  positions: Float64Array;
  indices: Uint32Array;
}

type Quadric = Float64Array;

/** The cheapest collapses first until `triangles` are left or none is allowed. */
export function thin(mesh: Thinned, triangles: number): Thinned {
  const P = mesh.positions.slice();
  const T = mesh.indices.slice();
  const count = P.length / 3;
  const alive = new Uint8Array(T.length / 3).fill(1);
  const around: number[][] = Array.from({ length: count }, () => []);
  const quadrics = Array.from({ length: count }, (): Quadric => new Float64Array(10));
  T.forEach((v, i) => around[v]!.push(Math.floor(i / 3)));
  for (let t = 0; t < alive.length; t++) {
    const plane = planeOf(P, T, t);
    for (let k = 0; k < 3; k++) addPlane(quadrics[T[3 * t + k]!]!, plane);
  }
  const stamp = new Int32Array(count);
  const heap = new Heap();
  const offer = (a: number, b: number): void => {
    const { cost, at } = best(quadrics[a]!, quadrics[b]!, P, a, b);
    heap.push({ cost, a, b, at, stamps: stamp[a]! + stamp[b]! });
  };
  const neighbours = (v: number): Set<number> => {
    const out = new Set<number>();
    for (const t of around[v]!) for (let k = 0; k < 3; k++) out.add(T[3 * t + k]!);
    out.delete(v);
    return out;
  };
  for (let v = 0; v < count; v++) for (const w of neighbours(v)) if (v < w) offer(v, w);
  let left = alive.length;
  while (left > triangles) {
    const next = heap.pop();
    if (!next) break;
    const { a, b, at } = next;
    if (next.stamps !== stamp[a]! + stamp[b]! || around[b]!.length === 0) continue;
    const shared = around[a]!.filter((t) => around[b]!.includes(t));
    if (shared.length !== 2) continue;
    const [na, nb] = [neighbours(a), neighbours(b)];
    if ([...na].filter((v) => nb.has(v)).length !== 2 || na.size + nb.size < 8) continue;
    const folds = (v: number): boolean =>
      around[v]!.some((t) => !shared.includes(t) && turns(P, T, t, v, at));
    if (folds(a) || folds(b)) continue;
    P.set(at, 3 * a);
    for (const t of around[b]!) {
      for (let k = 0; k < 3; k++) if (T[3 * t + k] === b) T[3 * t + k] = a;
    }
    for (const t of shared) {
      alive[t] = 0;
      for (let k = 0; k < 3; k++) {
        const v = T[3 * t + k]!;
        around[v] = around[v]!.filter((other) => other !== t);
      }
    }
    left -= 2;
    around[a] = [...around[a]!, ...around[b]!.filter((t) => alive[t] && !shared.includes(t))];
    around[b] = [];
    quadrics[b]!.forEach((x, i) => (quadrics[a]![i]! += x));
    stamp[b]! += 1;
    stamp[a]! += 1;
    for (const w of neighbours(a)) offer(Math.min(a, w), Math.max(a, w));
  }
  const indices = T.filter((_, i) => alive[Math.floor(i / 3)]);
  return { positions: P, indices };
}

function planeOf(P: Float64Array, T: Uint32Array, t: number): number[] {
  const [a, b, c] = [3 * T[3 * t]!, 3 * T[3 * t + 1]!, 3 * T[3 * t + 2]!];
  const u = [0, 1, 2].map((k) => P[b + k]! - P[a + k]!) as [number, number, number];
  const v = [0, 1, 2].map((k) => P[c + k]! - P[a + k]!) as [number, number, number];
  const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const l = Math.hypot(...n) || 1;
  const [x, y, z] = n.map((c2) => c2 / l) as [number, number, number];
  return [x, y, z, -(x * P[a]! + y * P[a + 1]! + z * P[a + 2]!)];
}

function addPlane(q: Quadric, p: readonly number[]): void {
  let i = 0;
  for (let r = 0; r < 4; r++) for (let c = r; c < 4; c++) q[i++]! += p[r]! * p[c]!;
}

/** The cheapest of both ends and the middle; a little cost for length keeps triangles even. */
function best(q1: Quadric, q2: Quadric, P: Float64Array, a: number, b: number) {
  const q = q1.map((x, i) => x + q2[i]!);
  const pa = [...P.subarray(3 * a, 3 * a + 3)] as [number, number, number];
  const pb = [...P.subarray(3 * b, 3 * b + 3)] as [number, number, number];
  const middle = pa.map((x, k) => (x + pb[k]!) / 2) as [number, number, number];
  const even = 2e-4 * pa.reduce((sum, x, k) => sum + (x - pb[k]!) ** 2, 0);
  return [pa, pb, middle]
    .map((at) => ({ at, cost: Math.max(0, valueOf(q, at)) + even }))
    .reduce((x, y) => (y.cost < x.cost ? y : x));
}

function valueOf(q: Quadric, [x, y, z]: readonly [number, number, number]): number {
  return (
    q[0]! * x * x +
    q[4]! * y * y +
    q[7]! * z * z +
    q[9]! +
    2 * (q[1]! * x * y + q[2]! * x * z + q[3]! * x + q[5]! * y * z + q[6]! * y + q[8]! * z)
  );
}

/** Would triangle `t` turn by more than about 70 degrees if its corner `v` moved to `at`? */
function turns(P: Float64Array, T: Uint32Array, t: number, v: number, at: readonly number[]) {
  const before = planeOf(P, T, t);
  const kept = P.slice(3 * v, 3 * v + 3);
  P.set(at, 3 * v);
  const after = planeOf(P, T, t);
  P.set(kept, 3 * v);
  return before[0]! * after[0]! + before[1]! * after[1]! + before[2]! * after[2]! < 0.35;
}

interface Collapse {
  cost: number;
  a: number;
  b: number;
  at: readonly [number, number, number];
  stamps: number;
}

/** The cheapest first; equal costs in the order of their vertices, so that builds repeat. */
class Heap {
  #items: Collapse[] = [];

  #before(x: Collapse, y: Collapse): boolean {
    return x.cost !== y.cost ? x.cost < y.cost : x.a !== y.a ? x.a < y.a : x.b < y.b;
  }

  push(item: Collapse): void {
    const items = this.#items;
    let i = items.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!this.#before(items[i]!, items[up]!)) break;
      [items[i], items[up]] = [items[up]!, items[i]!];
      i = up;
    }
  }

  pop(): Collapse | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    items[0] = last;
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < items.length && this.#before(items[child]!, items[least]!)) least = child;
      }
      if (least === i) return top;
      [items[i], items[least]] = [items[least]!, items[i]!];
      i = least;
    }
  }
}
