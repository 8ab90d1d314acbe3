/** From a field to a closed mesh: surface nets (Gibson 1998), thinned by edge collapses. */
import { brokenEdges } from './topology.ts';
import type { Field } from './solids.ts';
import { thin } from './thin.ts';

export interface Mesh {
  /** mm, three coordinates a vertex */
  positions: Float64Array;
  /** wound so that normals point outward */
  indices: Uint32Array;
}

const BLOCK = 8;
const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => [c & 1, (c >> 1) & 1, c >> 2] as const);
const EDGES = CORNERS.flatMap((_, a) => [1, 2, 4].filter((s) => !(a & s)).map((s) => [a, a | s]));

/** Values at the corners of a regular grid; far from the surface only their sign is right. */
function sample(field: Field, step: number, shift: number) {
  const from = field.low.map((x, k) =>
    k === 0 ? (Math.floor((x - 2 * step) / step) + 0.5) * step : x - (2 + shift) * step,
  ) as [number, number, number];
  const size = field.high.map(
    (x, k) => Math.ceil((x + 2 * step - from[k]!) / step / BLOCK) * BLOCK + 1,
  ) as [number, number, number];
  const [nx, ny, nz] = size;
  const values = new Float32Array(nx * ny * nz).fill(step);
  // blocks share the points of their faces: each is asked once
  const asked = new Float32Array(values.length).fill(NaN);
  const half = (BLOCK * step) / 2;
  const far = half * Math.sqrt(3) * 1.3 + 3;
  for (let k = 0; k < nz - 1; k += BLOCK) {
    for (let j = 0; j < ny - 1; j += BLOCK) {
      for (let i = 0; i < nx - 1; i += BLOCK) {
        const [x, y, z] = [from[0] + i * step, from[1] + j * step, from[2] + k * step];
        const middle = field.at(x + half, y + half, z + half);
        const beyond = Math.abs(middle) > far ? Math.sign(middle) * step : 0;
        for (let c = k; c <= k + BLOCK; c++) {
          for (let b = j; b <= j + BLOCK; b++) {
            for (let a = i; a <= i + BLOCK; a++) {
              const at = a + nx * (b + ny * c);
              if (!beyond && Number.isNaN(asked[at]))
                asked[at] = field.at(from[0] + a * step, from[1] + b * step, from[2] + c * step);
              values[at] = beyond || asked[at]!;
            }
          }
        }
      }
    }
  }
  unpinch(values, size, step);
  return { from, size, values };
}

/**
 * Where inside and outside meet crosswise on a grid face the surface would touch itself along an
 * edge: the nearer outside corner is then counted in, until no such face is left.
 */
function unpinch(values: Float32Array, [nx, ny, nz]: readonly number[], step: number): void {
  const stride = [1, nx!, nx! * ny!] as const;
  const end = nx! * ny! * nz!;
  for (let round = 0, changed = true; changed && round < 40; round++) {
    changed = false;
    for (const [u, v] of [stride.slice(0, 2), stride.slice(1), [stride[2], stride[0]]]) {
      for (let a = 0; a + u! + v! < end; a++) {
        const inside = values[a]! < 0;
        if (values[a + u! + v!]! < 0 !== inside) continue;
        if (values[a + u!]! < 0 === inside || values[a + v!]! < 0 === inside) continue;
        const pair = inside ? [a + u!, a + v!] : [a, a + u! + v!];
        const nearer = values[pair[0]!]! <= values[pair[1]!]! ? pair[0]! : pair[1]!;
        values[nearer] = -0.02 * step;
        changed = true;
      }
    }
  }
}

/** The surface of a field on a grid of `step` mm. */
export function surfaceOf(field: Field, step: number, shift = 0): Mesh {
  const { from, size, values } = sample(field, step, shift);
  const [nx, ny, nz] = size;
  const slot = new Int32Array(nx * ny * nz).fill(-1);
  const positions: number[] = [];
  const indices: number[] = [];
  const offset = CORNERS.map(([a, b, c]) => a + nx * (b + ny * c));
  for (let k = 0; k < nz - 1; k++) {
    for (let j = 0; j < ny - 1; j++) {
      for (let i = 0; i < nx - 1; i++) {
        const cell = i + nx * (j + ny * k);
        let inside = 0;
        for (let c = 0; c < 8; c++) if (values[cell + offset[c]!]! < 0) inside++;
        if (inside === 0 || inside === 8) continue;
        const sum = [0, 0, 0];
        let crossings = 0;
        for (const [a, b] of EDGES as [number, number][]) {
          const da = values[cell + offset[a]!]!;
          const db = values[cell + offset[b]!]!;
          if (da < 0 === db < 0) continue;
          const t = da / (da - db);
          for (let c = 0; c < 3; c++) {
            sum[c]! += CORNERS[a]![c]! + (CORNERS[b]![c]! - CORNERS[a]![c]!) * t;
          }
          crossings++;
        }
        slot[cell] = positions.length / 3;
        [i, j, k].forEach((n, c) => positions.push(from[c]! + (n + sum[c]! / crossings) * step));
      }
    }
  }
  const stride = [1, nx, nx * ny] as const;
  for (let cell = 0; cell < slot.length; cell++) {
    if (slot[cell]! < 0) continue;
    for (let c = 0; c < 3; c++) {
      const [u, v] = [stride[(c + 1) % 3]!, stride[(c + 2) % 3]!];
      const inside = values[cell]! < 0;
      if (inside === values[cell + stride[c]!]! < 0) continue;
      const ring = [cell, cell - u, cell - u - v, cell - v].map((n) => slot[n]!);
      const [p, q, r, s] = (inside ? ring : ring.reverse()) as [number, number, number, number];
      indices.push(p, q, r, p, r, s);
    }
  }
  return { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };
}

/** Moves vertices onto the field's zero, in place, at most `reach` mm. */
export function settle(positions: Float64Array, field: Field, reach: number, rounds = 6): void {
  const h = 0.05;
  for (let v = 0; v < positions.length; v += 3) {
    const [x0, y0, z0] = [positions[v]!, positions[v + 1]!, positions[v + 2]!];
    let [x, y, z] = [x0, y0, z0];
    for (let n = 0; n < rounds; n++) {
      const d = field.at(x, y, z);
      if (Math.abs(d) < 0.01) break;
      const gx = (field.at(x + h, y, z) - field.at(x - h, y, z)) / (2 * h);
      const gy = (field.at(x, y + h, z) - field.at(x, y - h, z)) / (2 * h);
      const gz = (field.at(x, y, z + h) - field.at(x, y, z - h)) / (2 * h);
      const g2 = Math.max(0.3, gx * gx + gy * gy + gz * gz);
      const go = Math.max(-2, Math.min(2, (0.8 * d) / g2));
      x -= go * gx;
      y -= go * gy;
      z -= go * gz;
    }
    const far = Math.hypot(x - x0, y - y0, z - z0);
    if (!(far <= reach)) continue;
    positions[v] = x;
    positions[v + 1] = y;
    positions[v + 2] = z;
  }
}

export interface Fineness {
  /** mm between grid points */
  step: number;
  /** aimed number of triangles */
  triangles: number;
}

/** A closed, thinned mesh of a field. Throws `surface has holes: <name>`. */
export function meshOf(name: string, field: Field, { step, triangles }: Fineness): Mesh {
  for (const shift of [0, 0.31, 0.57, 0.83]) {
    const dense = surfaceOf(field, step, shift);
    settle(dense.positions, field, step / 2, 3);
    const mesh = compact(thin(largestPiece(dense), triangles));
    settle(mesh.positions, field, step, 4);
    if (brokenEdges(mesh.indices) === 0) return mesh;
  }
  throw new Error(`surface has holes: ${name}`);
}

/** Only the vertices that triangles use. */
export function compact({ positions, indices }: Mesh): Mesh {
  const used = [...new Set(indices)].sort((a, b) => a - b);
  const slot = new Map(used.map((v, i) => [v, i]));
  return {
    positions: Float64Array.from(used.flatMap((v) => [...positions.subarray(3 * v, 3 * v + 3)])),
    indices: Uint32Array.from(indices, (v) => slot.get(v)!),
  };
}

/** Drops crumbs that a coarse grid leaves beside the bone. */
function largestPiece(mesh: Mesh): Mesh {
  const parent = Int32Array.from({ length: mesh.positions.length / 3 }, (_, i) => i);
  const find = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const a = find(mesh.indices[t]!);
    for (const k of [1, 2]) parent[find(mesh.indices[t + k]!)] = a;
  }
  const size = new Map<number, number>();
  for (const v of mesh.indices) size.set(find(v), (size.get(find(v)) ?? 0) + 1);
  const keep = [...size].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const indices: number[] = [];
  for (let t = 0; t < mesh.indices.length; t += 3) {
    if (find(mesh.indices[t]!) === keep) indices.push(...mesh.indices.subarray(t, t + 3));
  }
  return compact({ positions: mesh.positions, indices: Uint32Array.from(indices) });
}
