/** Signed distance to a closed surface, by a hash of its triangles. */

export interface Near {
  /** mm, negative inside; `Infinity` when nothing lies within reach */
  distance: number;
  /** nearest point */
  x: number;
  y: number;
  z: number;
  /** unit direction in which the distance grows */
  nx: number;
  ny: number;
  nz: number;
}

const FAR: Near = { distance: Infinity, x: 0, y: 0, z: 0, nx: 0, ny: 0, nz: 0 };

/** Triangles by the cells of a regular grid that their boxes touch: those of cell `c` stand from `start[c]` to `start[c + 1]`. */
interface Cells {
  /** index of the first cell and number of cells, along x, y and z */
  from: readonly number[];
  count: readonly number[];
  start: Uint32Array;
  list: Uint32Array;
}

export class MeshField {
  private readonly cells: Cells;
  private readonly vertexNormal: Float64Array;
  private readonly faceNormal: Float64Array;
  private readonly edgeNormal = new Map<number, [number, number, number]>();
  /** the last question in which a triangle was asked: one that touches many cells is asked once */
  private readonly asked: Uint32Array;
  private question = 0;
  readonly low = [Infinity, Infinity, Infinity];
  readonly high = [-Infinity, -Infinity, -Infinity];

  /** `keep` leaves out triangles that nobody will ask for. */
  constructor(
    private readonly P: Float64Array,
    private readonly T: Uint32Array,
    private readonly cell = 10,
    keep: (t: number) => boolean = () => true,
  ) {
    this.vertexNormal = new Float64Array(P.length);
    this.faceNormal = new Float64Array(T.length);
    this.asked = new Uint32Array(T.length / 3);
    const kept: number[] = [];
    for (let t = 0; t < T.length / 3; t++) if (keep(t) && this.insert(t)) kept.push(t);
    this.cells = this.sort(kept);
  }

  /** Adds the normals of a triangle and widens the box; false when it has no area. */
  private insert(t: number): boolean {
    const { P, T, low, high, vertexNormal, faceNormal } = this;
    const [a, b, d] = [3 * T[3 * t]!, 3 * T[3 * t + 1]!, 3 * T[3 * t + 2]!];
    const ux = P[b]! - P[a]!;
    const uy = P[b + 1]! - P[a + 1]!;
    const uz = P[b + 2]! - P[a + 2]!;
    const wx = P[d]! - P[a]!;
    const wy = P[d + 1]! - P[a + 1]!;
    const wz = P[d + 2]! - P[a + 2]!;
    let nx = uy * wz - uz * wy;
    let ny = uz * wx - ux * wz;
    let nz = ux * wy - uy * wx;
    const size = Math.hypot(nx, ny, nz);
    if (size < 1e-9) return false;
    nx /= size;
    ny /= size;
    nz /= size;
    faceNormal[3 * t] = nx;
    faceNormal[3 * t + 1] = ny;
    faceNormal[3 * t + 2] = nz;
    for (let k = 0; k < 3; k++) {
      const p = 3 * T[3 * t + k]!;
      const q = 3 * T[3 * t + ((k + 1) % 3)]!;
      const r = 3 * T[3 * t + ((k + 2) % 3)]!;
      const ex = P[q]! - P[p]!;
      const ey = P[q + 1]! - P[p + 1]!;
      const ez = P[q + 2]! - P[p + 2]!;
      const fx = P[r]! - P[p]!;
      const fy = P[r + 1]! - P[p + 1]!;
      const fz = P[r + 2]! - P[p + 2]!;
      const cosine =
        (ex * fx + ey * fy + ez * fz) / (Math.hypot(ex, ey, ez) * Math.hypot(fx, fy, fz) || 1);
      const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
      vertexNormal[p]! += nx * angle;
      vertexNormal[p + 1]! += ny * angle;
      vertexNormal[p + 2]! += nz * angle;
      const edge = edgeId(p / 3, q / 3);
      const sum = this.edgeNormal.get(edge);
      if (sum) {
        sum[0] += nx;
        sum[1] += ny;
        sum[2] += nz;
      } else this.edgeNormal.set(edge, [nx, ny, nz]);
    }
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k]!, P[a + k]!, P[b + k]!, P[d + k]!);
      high[k] = Math.max(high[k]!, P[a + k]!, P[b + k]!, P[d + k]!);
    }
    return true;
  }

  /** Sorts triangles into the cells that their boxes touch, in their order. */
  private sort(kept: readonly number[]): Cells {
    const { P, T, cell, low, high } = this;
    if (kept.length === 0)
      return {
        from: [0, 0, 0],
        count: [0, 0, 0],
        start: new Uint32Array(1),
        list: new Uint32Array(0),
      };
    const at = (x: number): number => Math.floor(x / cell);
    const from = low.map(at);
    const count = high.map((x, k) => at(x) - from[k]! + 1);
    const start = new Uint32Array(count[0]! * count[1]! * count[2]! + 1);
    const lo = [0, 0, 0];
    const hi = [0, 0, 0];
    const each = (t: number, visit: (c: number) => void): void => {
      const [a, b, d] = [3 * T[3 * t]!, 3 * T[3 * t + 1]!, 3 * T[3 * t + 2]!];
      for (let k = 0; k < 3; k++) {
        lo[k] = at(Math.min(P[a + k]!, P[b + k]!, P[d + k]!)) - from[k]!;
        hi[k] = at(Math.max(P[a + k]!, P[b + k]!, P[d + k]!)) - from[k]!;
      }
      for (let i = lo[0]!; i <= hi[0]!; i++)
        for (let j = lo[1]!; j <= hi[1]!; j++)
          for (let k = lo[2]!; k <= hi[2]!; k++) visit((i * count[1]! + j) * count[2]! + k);
    };
    for (const t of kept) each(t, (c) => start[c + 1]!++);
    for (let c = 1; c < start.length; c++) start[c]! += start[c - 1]!;
    const list = new Uint32Array(start.at(-1)!);
    const next = start.slice();
    for (const t of kept) each(t, (c) => (list[next[c]!++] = t));
    return { from, count, start, list };
  }

  /** Whether a point lies in the box around the surface, widened by `margin` mm. */
  covers(x: number, y: number, z: number, margin = 0): boolean {
    const { low, high } = this;
    return (
      x >= low[0]! - margin &&
      x <= high[0]! + margin &&
      y >= low[1]! - margin &&
      y <= high[1]! + margin &&
      z >= low[2]! - margin &&
      z <= high[2]! + margin
    );
  }

  /** The nearest place of the surface within `reach` mm. */
  near(x: number, y: number, z: number, reach: number): Near {
    const { cell, P, T, asked } = this;
    const { from, count, start, list } = this.cells;
    const [wide, high, deep] = [count[0]!, count[1]!, count[2]!];
    const ci = Math.floor(x / cell) - from[0]!;
    const cj = Math.floor(y / cell) - from[1]!;
    const ck = Math.floor(z / cell) - from[2]!;
    const question = ++this.question;
    let best = reach * reach;
    let bestT = -1;
    const rounds = Math.ceil(reach / cell);
    for (let s = 0; s <= rounds; s++) {
      // cells of round s lie at least (s - 1) cells away
      if (bestT >= 0 && ((s - 1) * cell) ** 2 > best) break;
      for (let i = Math.max(-s, -ci); i <= s && ci + i < wide; i++) {
        for (let j = Math.max(-s, -cj); j <= s && cj + j < high; j++) {
          const shell = Math.abs(i) === s || Math.abs(j) === s;
          const row = ((ci + i) * high + cj + j) * deep;
          for (let k = -s; k <= s; k += shell || s === 0 ? 1 : 2 * s) {
            if (ck + k < 0 || ck + k >= deep) continue;
            const at = row + ck + k;
            for (let n = start[at]!; n < start[at + 1]!; n++) {
              const t = list[n]!;
              if (asked[t] === question) continue;
              asked[t] = question;
              const d = nearestOn(P, T[3 * t]!, T[3 * t + 1]!, T[3 * t + 2]!, x, y, z, SPOT);
              if (d < best) {
                best = d;
                bestT = t;
                for (let c = 0; c < 5; c++) FOUND[c] = SPOT[c]!;
              }
            }
          }
        }
      }
    }
    if (bestT < 0) return FAR;
    const n = this.normalAt(bestT, FOUND[3]!, FOUND[4]!);
    const dx = x - FOUND[0]!;
    const dy = y - FOUND[1]!;
    const dz = z - FOUND[2]!;
    const sign = dx * n[0] + dy * n[1] + dz * n[2] < 0 ? -1 : 1;
    const far = Math.sqrt(best);
    const solid = far > 0.05;
    return {
      distance: sign * far,
      x: FOUND[0]!,
      y: FOUND[1]!,
      z: FOUND[2]!,
      nx: solid ? (sign * dx) / far : n[0],
      ny: solid ? (sign * dy) / far : n[1],
      nz: solid ? (sign * dz) / far : n[2],
    };
  }

  /** Normal at weights (1 - v - w, v, w) of a triangle; of the edge or corner when the place is on one. */
  private normalAt(t: number, v: number, w: number): readonly [number, number, number] {
    const { T } = this;
    const tiny = 1e-6;
    const [a, b, c] = [1 - v - w > tiny, v > tiny, w > tiny];
    const corners = Number(a) + Number(b) + Number(c);
    let normals: ArrayLike<number> = this.faceNormal;
    let at = 3 * t;
    if (corners === 1) {
      normals = this.vertexNormal;
      at = 3 * T[3 * t + (a ? 0 : b ? 1 : 2)]!;
    } else if (corners === 2) {
      const edge = this.edgeNormal.get(edgeId(T[3 * t + (a ? 0 : 1)]!, T[3 * t + (c ? 2 : 1)]!));
      if (edge) [normals, at] = [edge, 0];
    }
    const [x, y, z] = [normals[at]!, normals[at + 1]!, normals[at + 2]!];
    const size = Math.hypot(x, y, z) || 1;
    return [x / size, y / size, z / size];
  }
}

const SPOT = new Float64Array(5);
const FOUND = new Float64Array(5);
const edgeId = (a: number, b: number): number => (a < b ? a * 4194304 + b : b * 4194304 + a);

/** Squared distance to a triangle; writes the place and its weights into `out` (Ericson 2005, 5.1.5). */
function nearestOn(
  P: Float64Array,
  ia: number,
  ib: number,
  ic: number,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): number {
  const ax = P[3 * ia]!,
    ay = P[3 * ia + 1]!,
    az = P[3 * ia + 2]!;
  const ux = P[3 * ib]! - ax,
    uy = P[3 * ib + 1]! - ay,
    uz = P[3 * ib + 2]! - az;
  const wx = P[3 * ic]! - ax,
    wy = P[3 * ic + 1]! - ay,
    wz = P[3 * ic + 2]! - az;
  const px = x - ax,
    py = y - ay,
    pz = z - az;
  const d1 = ux * px + uy * py + uz * pz;
  const d2 = wx * px + wy * py + wz * pz;
  let v = 0,
    w = 0;
  if (!(d1 <= 0 && d2 <= 0)) {
    const uu = ux * ux + uy * uy + uz * uz;
    const uw = ux * wx + uy * wy + uz * wz;
    const ww = wx * wx + wy * wy + wz * wz;
    const d3 = d1 - uu,
      d4 = d2 - uw,
      d5 = d1 - uw,
      d6 = d2 - ww;
    const vc = d1 * d4 - d3 * d2;
    const vb = d5 * d2 - d1 * d6;
    const va = d3 * d6 - d5 * d4;
    if (d3 >= 0 && d4 <= d3) v = 1;
    else if (vc <= 0 && d1 >= 0 && d3 <= 0) v = d1 / (d1 - d3);
    else if (d6 >= 0 && d5 <= d6) w = 1;
    else if (vb <= 0 && d2 >= 0 && d6 <= 0) w = d2 / (d2 - d6);
    else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
      w = (d4 - d3) / (d4 - d3 + (d5 - d6));
      v = 1 - w;
    } else {
      const sum = va + vb + vc;
      v = vb / sum;
      w = vc / sum;
    }
  }
  const qx = ax + v * ux + w * wx,
    qy = ay + v * uy + w * wy,
    qz = az + v * uz + w * wz;
  out[0] = qx;
  out[1] = qy;
  out[2] = qz;
  out[3] = v;
  out[4] = w;
  return (x - qx) ** 2 + (y - qy) ** 2 + (z - qz) ** 2;
}
