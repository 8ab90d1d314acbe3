/** A small software picture: shaded triangles seen from any side, written as PNG. */
import { deflateSync } from 'node:zlib';
import type { Vec3 } from '../mesh.ts';
import { cross, dot, normalise, radians } from '../geometry/vec.ts';

export interface View {
  /** degrees round the upright axis: 0 from the front, 90 from the body's left, 180 from behind */
  yaw: number;
  /** degrees above the horizon */
  pitch: number;
  centre: Vec3;
  /** mm that the shorter edge of the picture shows */
  span: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

const PAPER = 246;

export class Picture {
  readonly rgb: Uint8Array;
  private readonly depth: Float32Array;
  private readonly axes: [right: Vec3, up: Vec3, towards: Vec3];
  private readonly sun: Vec3;

  constructor(
    readonly size: number,
    private readonly view: View,
  ) {
    const [yaw, pitch] = [radians(view.yaw), radians(view.pitch)];
    const towards: Vec3 = [
      Math.sin(yaw) * Math.cos(pitch),
      Math.sin(pitch),
      Math.cos(yaw) * Math.cos(pitch),
    ];
    const right: Vec3 = [Math.cos(yaw), 0, -Math.sin(yaw)];
    const up = cross(towards, right);
    this.axes = [right, up, towards];
    this.sun = normalise(
      [0, 1, 2].map((k) => -0.4 * right[k]! + 0.5 * up[k]! + towards[k]!) as Vec3,
    );
    this.rgb = new Uint8Array(3 * size * size).fill(PAPER);
    this.depth = new Float32Array(size * size);
  }

  /** Draws a closed mesh in front of all that was drawn before; `opacity` 1 hides it. */
  draw(
    P: Float64Array,
    T: Uint32Array,
    colour: (vertex: number) => Colour,
    { opacity = 1, onTop = false }: { opacity?: number; onTop?: boolean } = {},
  ): void {
    const { size, view, depth } = this;
    const scale = size / view.span;
    if (onTop || opacity < 1) depth.fill(-Infinity);
    const layer = opacity < 1 ? new Float32Array(3 * size * size).fill(-1) : null;
    const count = P.length / 3;
    const screen = new Float32Array(3 * count);
    const light = this.lightOf(P, T);
    for (let v = 0; v < count; v++) {
      const d = [0, 1, 2].map((k) => P[3 * v + k]! - view.centre[k]!) as Vec3;
      const [x, y, z] = this.axes.map((axis) => dot(d, axis)) as Vec3;
      screen.set([size / 2 + scale * x, size / 2 - scale * y, z], 3 * v);
    }
    for (let t = 0; t < T.length; t += 3) {
      this.fill([T[t]!, T[t + 1]!, T[t + 2]!], screen, light, colour, layer);
    }
    layer?.forEach((x, i) => {
      if (x >= 0) this.rgb[i] = (1 - opacity) * this.rgb[i]! + opacity * x;
    });
  }

  private lightOf(P: Float64Array, T: Uint32Array): Float32Array {
    const N = new Float64Array(P.length);
    for (let t = 0; t < T.length; t += 3) {
      const [a, b, c] = [3 * T[t]!, 3 * T[t + 1]!, 3 * T[t + 2]!];
      const side = (p: number): Vec3 => [0, 1, 2].map((k) => P[p + k]! - P[a + k]!) as Vec3;
      const n = cross(side(b), side(c));
      for (const p of [a, b, c]) for (let k = 0; k < 3; k++) N[p + k]! += n[k]!;
    }
    return Float32Array.from({ length: P.length / 3 }, (_, v) => {
      const n = normalise([N[3 * v]!, N[3 * v + 1]!, N[3 * v + 2]!]);
      return 0.36 + 0.64 * Math.max(0, dot(n, this.sun));
    });
  }

  private fill(
    [a, b, c]: Vec3,
    S: Float32Array,
    light: Float32Array,
    colour: (vertex: number) => Colour,
    layer: Float32Array | null,
  ): void {
    const { size, depth, rgb } = this;
    const x = [S[3 * a]!, S[3 * b]!, S[3 * c]!] as const;
    const y = [S[3 * a + 1]!, S[3 * b + 1]!, S[3 * c + 1]!] as const;
    const area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
    if (area >= 0) return;
    const [from, to] = [Math.max(0, Math.ceil(Math.min(...x))), Math.min(size - 1, Math.max(...x))];
    const [top, end] = [Math.max(0, Math.ceil(Math.min(...y))), Math.min(size - 1, Math.max(...y))];
    if (from > to || top > end) return;
    const corners = [colour(a), colour(b), colour(c)] as const;
    for (let j = top; j <= end; j++) {
      for (let i = from; i <= to; i++) {
        const u = ((x[1] - i) * (y[2] - j) - (x[2] - i) * (y[1] - j)) / area;
        const v = ((x[2] - i) * (y[0] - j) - (x[0] - i) * (y[2] - j)) / area;
        const w = 1 - u - v;
        if (u < 0 || v < 0 || w < 0) continue;
        const z = u * S[3 * a + 2]! + v * S[3 * b + 2]! + w * S[3 * c + 2]!;
        const at = j * size + i;
        if (z <= depth[at]!) continue;
        depth[at] = z;
        const shade = 255 * (u * light[a]! + v * light[b]! + w * light[c]!);
        for (let k = 0; k < 3; k++) {
          const tone = u * corners[0][k]! + v * corners[1][k]! + w * corners[2][k]!;
          (layer ?? rgb)[3 * at + k] = Math.min(255, shade * tone);
        }
      }
    }
  }

  /** A round mark over everything. */
  mark(p: Vec3, [r, g, b]: Colour, radius: number): void {
    const { size, view } = this;
    const d = p.map((x, k) => x - view.centre[k]!) as Vec3;
    const x = size / 2 + (size / view.span) * dot(d, this.axes[0]);
    const y = size / 2 - (size / view.span) * dot(d, this.axes[1]);
    for (let j = -radius; j <= radius; j++) {
      for (let i = -radius; i <= radius; i++) {
        const [px, py] = [Math.round(x + i), Math.round(y + j)];
        if (i * i + j * j > radius * radius || px < 0 || py < 0 || px >= size || py >= size)
          continue;
        this.rgb.set([255 * r, 255 * g, 255 * b], 3 * (py * size + px));
      }
    }
  }
}

/** Pictures beside each other as one PNG. */
export function pngOf(pictures: readonly Picture[]): Buffer {
  const size = pictures[0]!.size;
  const width = size * pictures.length;
  const rows = Buffer.alloc(size * (3 * width + 1));
  pictures.forEach(({ rgb }, n) => {
    for (let j = 0; j < size; j++) {
      const at = j * (3 * width + 1) + 1 + 3 * n * size;
      rows.set(rgb.subarray(3 * j * size, 3 * (j + 1) * size), at);
    }
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = CRC[(crc ^ byte) & 255]! ^ (crc >>> 8);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
}
