/** Tubes and sheets: closed meshes laid along lines, alike in both figures. */
import type { Vec3 } from '../../mesh.ts';
import {
  add,
  cross,
  distance,
  dot,
  mix,
  normalise,
  reject,
  scale,
  sub,
} from '../../geometry/vec.ts';
import { compact, type Mesh } from '../../geometry/nets.ts';
import { curveThrough } from '../../geometry/solids.ts';

/** `count` points at equal distances along a smooth curve through `points`. */
export function evenly(points: readonly Vec3[], count: number): Vec3[] {
  const fine = curveThrough(points, 8);
  const far = [0];
  for (let i = 1; i < fine.length; i++) far.push(far[i - 1]! + distance(fine[i]!, fine[i - 1]!));
  const total = far[far.length - 1]!;
  let i = 0;
  return Array.from({ length: count }, (_, n) => {
    const want = (total * n) / (count - 1);
    while (i < fine.length - 2 && far[i + 1]! < want) i++;
    const span = far[i + 1]! - far[i]! || 1;
    return mix(fine[i]!, fine[i + 1]!, Math.min(1, (want - far[i]!) / span));
  });
}

export const lengthOf = (points: readonly Vec3[]): number =>
  points.slice(1).reduce((sum, p, i) => sum + distance(p, points[i]!), 0);

/** Rounds kinks off: each inner point moves towards the middle of its neighbours. */
export function calmed(points: readonly Vec3[], rounds: number): Vec3[] {
  let out = [...points];
  for (let n = 0; n < rounds; n++) {
    out = out.map((p, i) => {
      const [a, b] = [out[i - 1], out[i + 1]];
      return a && b ? mix(p, mix(a, b, 0.5), 0.5) : p;
    });
  }
  return out;
}

/** A round tube with rounded ends; `radius` mm at each of the points. Its frame turns no more than it must. */
export function tube(points: readonly Vec3[], radius: readonly number[], sides: number): Mesh {
  const last = points.length - 1;
  const along = points.map((_, i) =>
    normalise(sub(points[Math.min(last, i + 1)]!, points[Math.max(0, i - 1)]!)),
  );
  let u = normalise(reject(Math.abs(along[0]![1]) < 0.8 ? [0, 1, 0] : [0, 0, 1], along[0]!));
  const positions: number[] = [];
  points.forEach((p, i) => {
    const t = along[i]!;
    u = normalise(sub(u, scale(t, dot(u, t))));
    const v = cross(t, u);
    // the end rings are drawn in, so that the caps look round
    const r = radius[i]! * (i === 0 || i === last ? 0.75 : 1);
    for (let k = 0; k < sides; k++) {
      const a = (2 * Math.PI * k) / sides;
      positions.push(...add(p, add(scale(u, r * Math.cos(a)), scale(v, r * Math.sin(a)))));
    }
  });
  positions.push(...add(points[0]!, scale(along[0]!, -0.55 * radius[0]!)));
  positions.push(...add(points[last]!, scale(along[last]!, 0.55 * radius[last]!)));
  const indices: number[] = [];
  const start = points.length * sides;
  for (let k = 0; k < sides; k++) {
    const next = (k + 1) % sides;
    for (let i = 0; i < last; i++) {
      const [a, b] = [i * sides + k, i * sides + next];
      indices.push(a, b, b + sides, a, b + sides, a + sides);
    }
    indices.push(start, next, k, start + 1, last * sides + k, last * sides + next);
  }
  return { positions: Float64Array.from(positions), indices: Uint32Array.from(indices) };
}

/** Places of a sheet's back, each way, that become one */
const BLOCK = 3;
/** mm that a coarse back stays behind the front, and rounds in which it is sunk where it would come through */
const BEHIND = 0.3;
const SINKS = 3;
/** mm that a place is sunk at most: bands that run round a limb would be turned inside out */
const DEEPEST = 1.5;

/**
 * Sinks places of a coarse back, in place, where the way between two of them would come out through the front:
 * over a furrow that is narrower than they are apart.
 *
 * @param drawn the place of the back that stands for a place of the sheet
 */
function keepBehind(
  back: Vec3[],
  ways: readonly Vec3[],
  { h, w, half }: { h: number; w: number; half: number },
  drawn: (r: number, c: number) => number,
): void {
  const sunk = new Float64Array(back.length);
  const middles = ways.map((n, i) => add(back[i]!, scale(n, half)));
  for (let round = 0; round < SINKS; round++)
    for (let i = 0; i < h * w; i++) {
      const [r, c] = [Math.floor(i / w), i % w];
      for (const [dr, dc] of [
        [1, 0],
        [0, 1],
        [1, 1],
        [1, -1],
      ] as const) {
        const [r0, r1] = [r - dr, r + dr].map((x) => Math.min(h - 1, Math.max(0, x))) as [
          number,
          number,
        ];
        const [c0, c1] = [c - dc, c + dc].map((x) => Math.min(w - 1, Math.max(0, x))) as [
          number,
          number,
        ];
        const [a, b] = [drawn(r0, c0), drawn(r1, c1)];
        if (a === b) continue;
        const span = sub(back[b]!, back[a]!);
        const t = dot(sub(middles[i]!, back[a]!), span) / (dot(span, span) || 1);
        if (t < 0 || t > 1) continue;
        const on = add(back[a]!, scale(span, t));
        const through = dot(sub(on, middles[i]!), ways[i]!) - half + BEHIND;
        if (through <= 0) continue;
        for (const [k, share] of [
          [a, 1 - t],
          [b, t],
        ] as const) {
          const go = Math.min(DEEPEST - sunk[k]!, (through * share) / ((1 - t) ** 2 + t ** 2));
          sunk[k]! += go;
          back[k] = sub(back[k]!, scale(ways[k]!, go));
        }
      }
    }
}

/**
 * A closed sheet over rows of points, `half` mm to each side of them; a `ring`'s last row goes on in its first.
 * With `light` its back, which lies on something and is not seen, is coarse within its rim. Its front is where its
 * rows run as the hands of a clock from its columns' way; `turned`, the other side.
 */
export function sheet(
  rows: readonly (readonly Vec3[])[],
  half: number,
  { ring = false, light = false, turned = false } = {},
): Mesh {
  const [h, w] = [rows.length, rows[0]!.length];
  const within = (i: number, count: number): number => Math.min(count - 1, Math.max(0, i));
  const at = (r: number, c: number): Vec3 =>
    rows[ring ? (r + h) % h : within(r, h)]![within(c, w)]!;
  const front: Vec3[] = [];
  const back: Vec3[] = [];
  const ways: Vec3[] = [];
  for (let r = 0; r < h; r++) {
    for (let c = 0; c < w; c++) {
      const [across, down] = [sub(at(r, c + 1), at(r, c - 1)), sub(at(r + 1, c), at(r - 1, c))];
      const n = normalise(turned ? cross(down, across) : cross(across, down));
      front.push(add(at(r, c), scale(n, half)));
      back.push(add(at(r, c), scale(n, -half)));
      ways.push(n);
    }
  }
  const size = w * h;
  const faces: [number, number, number][] = [];
  for (let r = 0; r < (ring ? h : h - 1); r++) {
    const next = ((r + 1) % h) * w;
    for (let c = 0; c < w - 1; c++) {
      const [a, b, d, e] = [r * w + c, r * w + c + 1, next + c, next + c + 1];
      faces.push([a, b, e], [a, e, d]);
      faces.push([size + a, size + e, size + b], [size + a, size + d, size + e]);
    }
    for (const [a, b] of [
      [r * w + w - 1, next + w - 1],
      [next, r * w],
    ] as const)
      faces.push([b, a, size + a], [b, size + a, size + b]);
  }
  if (!ring)
    for (let c = 0; c < w - 1; c++)
      for (const [a, b] of [
        [c, c + 1],
        [size - 1 - c, size - 2 - c],
      ] as const)
        faces.push([b, a, size + a], [b, size + a, size + b]);
  if (turned) for (const face of faces) face.reverse();
  const whole = (): Float64Array => Float64Array.from([...front, ...back].flat());
  if (!light) return { positions: whole(), indices: Uint32Array.from(faces.flat()) };
  const middle = (i: number, first: number, last: number): number =>
    Math.min(last, i - ((i - first) % BLOCK) + (BLOCK >> 1));
  const drawn = (v: number): number => {
    const [r, c] = [Math.floor(v / w) - h, v % w];
    const rim = r < 0 || c === 0 || c === w - 1 || (!ring && (r === 0 || r === h - 1));
    if (rim) return v;
    return size + middle(r, ring ? 0 : 1, ring ? h - 1 : h - 2) * w + middle(c, 1, w - 2);
  };
  const left = faces
    .map((face) => face.map(drawn))
    .filter(([a, b, c]) => a !== b && b !== c && c !== a);
  keepBehind(back, ways, { h, w, half }, (r, c) => drawn(size + r * w + c) - size);
  return compact({ positions: whole(), indices: Uint32Array.from(left.flat()) });
}
