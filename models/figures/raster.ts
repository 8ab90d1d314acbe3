/** The nearest skin under every small square of a plate: which zone it is and how it is lit. */
import type { Vec3 } from '../mesh.ts';

/** Squares a millimetre. */
export const FINE = 2;
export const NOTHING = -1;
/** Beyond the mid-line, where the mirror image begins. */
export const MIRROR = -2;

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** mm at the left and upper edge */
  readonly left: number;
  readonly top: number;
  /** whether what lies left of the first column is the mirror image */
  readonly whole: boolean;
  /** index of the zone, or NOTHING */
  readonly zone: Int16Array;
  /** mm towards the eye */
  readonly depth: Float32Array;
  /** each as it was given, mixed between the corners */
  readonly values: readonly Float32Array[];
}

/** What is drawn: triangles with a zone each, corners placed on the plate, values of each corner. */
export interface Drawn {
  readonly triangles: Uint32Array;
  readonly zoneOf: Int16Array;
  /** outward, down, towards the eye; three a vertex */
  readonly placed: Float64Array;
  readonly values: readonly Float64Array[];
}

/** Empty squares around what is drawn. */
const MARGIN = 4;

export function rasterOf(drawn: Drawn, whole: boolean): Raster {
  const { triangles, zoneOf, placed, values } = drawn;
  const box = boxOf(drawn);
  const left = whole ? 0 : Math.floor(box.left) - MARGIN;
  const top = Math.floor(box.top) - MARGIN;
  const width = FINE * (Math.ceil(box.right) + MARGIN - left);
  const height = FINE * (Math.ceil(box.bottom) + MARGIN - top);
  const zone = new Int16Array(width * height).fill(NOTHING);
  const depth = new Float32Array(width * height).fill(-Infinity);
  const out = values.map(() => new Float32Array(width * height));
  const at = (v: number): Vec3 => [
    FINE * (placed[3 * v]! - left) - 0.5,
    FINE * (placed[3 * v + 1]! - top) - 0.5,
    placed[3 * v + 2]!,
  ];
  for (let t = 0; t < zoneOf.length; t++) {
    if (zoneOf[t] === NOTHING) continue;
    const corners = [0, 1, 2].map((k) => triangles[3 * t + k]!) as Vec3;
    const [a, b, c] = corners.map(at) as [Vec3, Vec3, Vec3];
    const twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    if (!twice) continue;
    const last = (k: 0 | 1, size: number) =>
      Math.min(size - 1, Math.ceil(Math.max(a[k], b[k], c[k])));
    const first = (k: 0 | 1) => Math.max(0, Math.floor(Math.min(a[k], b[k], c[k])));
    const [endX, endY] = [last(0, width), last(1, height)];
    for (let y = first(1); y <= endY; y++)
      for (let x = first(0); x <= endX; x++) {
        const u = ((x - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (y - a[1])) / twice;
        const w = ((b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1])) / twice;
        if (u < -1e-9 || w < -1e-9 || u + w > 1 + 1e-9) continue;
        const i = y * width + x;
        const near = a[2] + u * (b[2] - a[2]) + w * (c[2] - a[2]);
        if (near <= depth[i]!) continue;
        depth[i] = near;
        zone[i] = zoneOf[t]!;
        values.forEach((value, k) => {
          const [p, q, r] = corners.map((v) => value[v]!) as Vec3;
          out[k]![i] = p + u * (q - p) + w * (r - p);
        });
      }
  }
  return { width, height, left, top, whole, zone, depth, values: out };
}

function boxOf({ triangles, zoneOf, placed }: Drawn) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let i = 0; i < triangles.length; i++) {
    if (zoneOf[Math.floor(i / 3)] === NOTHING) continue;
    const [x, y] = [placed[3 * triangles[i]!]!, placed[3 * triangles[i]! + 1]!];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
