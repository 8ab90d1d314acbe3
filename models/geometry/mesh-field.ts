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
const key = (i: number, j: number, k: number): number =>
  (i + 512) * 4194304 + (j + 512) * 2048 + (k + 512);

export class MeshField {
  private readonly cells = new Map<number, number[]>();
  private readonly vertexNormal: Float64Array;
  private readonly faceNormal: Float64Array;
  private readonly edgeNormal = new Map<number, [number, number, number]>();
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
    for (let t = 0; t < T.length / 3; t++) if (keep(t)) this.insert(t);
  }

  private insert(t: number): void {
    const { P, T, cell, low, high } = this;
    const v = [T[3 * t]!, T[3 * t + 1]!, T[3 * t + 2]!];
    const c = v.map((i): readonly number[] => [P[3 * i]!, P[3 * i + 1]!, P[3 * i + 2]!]);
    const [a, b, d] = c as [readonly number[], readonly number[], readonly number[]];
    const u = [b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!];
    const w = [d[0]! - a[0]!, d[1]! - a[1]!, d[2]! - a[2]!];
    let n = [
      u[1]! * w[2]! - u[2]! * w[1]!,
      u[2]! * w[0]! - u[0]! * w[2]!,
      u[0]! * w[1]! - u[1]! * w[0]!,
    ];
    const size = Math.hypot(n[0]!, n[1]!, n[2]!);
    if (size < 1e-9) return;
    n = n.map((x) => x / size);
    for (let k = 0; k < 3; k++) {
      const [p, q, r] = [c[k]!, c[(k + 1) % 3]!, c[(k + 2) % 3]!];
      const e = [q[0]! - p[0]!, q[1]! - p[1]!, q[2]! - p[2]!];
      const f = [r[0]! - p[0]!, r[1]! - p[1]!, r[2]! - p[2]!];
      const cosine =
        (e[0]! * f[0]! + e[1]! * f[1]! + e[2]! * f[2]!) /
        (Math.hypot(...e) * Math.hypot(...f) || 1);
      const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
      const edge = edgeId(v[k]!, v[(k + 1) % 3]!);
      const sum = this.edgeNormal.get(edge) ?? [0, 0, 0];
      for (let x = 0; x < 3; x++) {
        this.vertexNormal[3 * v[k]! + x]! += n[x]! * angle;
        this.faceNormal[3 * t + x] = n[x]!;
        sum[x]! += n[x]!;
      }
      this.edgeNormal.set(edge, sum);
    }
    const lo = [0, 1, 2].map((k) => Math.min(a[k]!, b[k]!, d[k]!));
    const hi = [0, 1, 2].map((k) => Math.max(a[k]!, b[k]!, d[k]!));
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k]!, lo[k]!);
      high[k] = Math.max(high[k]!, hi[k]!);
    }
    const at = (x: number): number => Math.floor(x / cell);
    for (let i = at(lo[0]!); i <= at(hi[0]!); i++) {
      for (let j = at(lo[1]!); j <= at(hi[1]!); j++) {
        for (let k = at(lo[2]!); k <= at(hi[2]!); k++) {
          const id = key(i, j, k);
          const list = this.cells.get(id);
          if (list) list.push(t);
          else this.cells.set(id, [t]);
        }
      }
    }
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
    const { cell, P, T } = this;
    const [ci, cj, ck] = [Math.floor(x / cell), Math.floor(y / cell), Math.floor(z / cell)];
    let best = reach * reach;
    let bestT = -1;
    const rounds = Math.ceil(reach / cell);
    for (let s = 0; s <= rounds; s++) {
      // cells of round s lie at least (s - 1) cells away
      if (bestT >= 0 && ((s - 1) * cell) ** 2 > best) break;
      for (let i = -s; i <= s; i++) {
        for (let j = -s; j <= s; j++) {
          const shell = Math.abs(i) === s || Math.abs(j) === s;
          for (let k = -s; k <= s; k += shell || s === 0 ? 1 : 2 * s) {
            const list = this.cells.get(key(ci + i, cj + j, ck + k));
            if (!list) continue;
            for (const t of list) {
              const d = nearestOn(P, T[3 * t]!, T[3 * t + 1]!, T[3 * t + 2]!, x, y, z, SPOT);
              if (d < best) {
                best = d;
                bestT = t;
                FOUND.set(SPOT);
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
    const u = 1 - v - w;
    const tiny = 1e-6;
    const corners = [u, v, w];
    const out = corners.map((x, i) => ({ x, i })).filter(({ x }) => x > tiny);
    let n: ArrayLike<number> = this.faceNormal.subarray(3 * t, 3 * t + 3);
    if (out.length === 1) {
      const i = T[3 * t + out[0]!.i]!;
      n = this.vertexNormal.subarray(3 * i, 3 * i + 3);
    } else if (out.length === 2) {
      n = this.edgeNormal.get(edgeId(T[3 * t + out[0]!.i]!, T[3 * t + out[1]!.i]!)) ?? n;
    }
    const size = Math.hypot(n[0]!, n[1]!, n[2]!) || 1;
    return [n[0]! / size, n[1]! / size, n[2]! / size];
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
