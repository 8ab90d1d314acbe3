/** Vectors, rotations (3x3, row-major) and access to flat coordinate arrays. */
import type { Vec3 } from '../mesh.ts';

export type Mat3 = readonly number[];
export const IDENTITY: Mat3 = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, s: number): Vec3 => [a[0] * s, a[1] * s, a[2] * s];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec3, b: Vec3): number => length(sub(a, b));
export const normalise = (a: Vec3): Vec3 => scale(a, 1 / (length(a) || 1));
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => add(scale(a, 1 - t), scale(b, t));
/** The part of `a` perpendicular to the unit vector `n`. */
export const reject = (a: Vec3, n: Vec3): Vec3 => sub(a, scale(n, dot(a, n)));
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const clamp01 = (t: number): number => Math.min(1, Math.max(0, t));
/** 0 below `a`, 1 above `b`, smooth between. */
export const smoothstep = (a: number, b: number, x: number): number => {
  const t = clamp01((x - a) / (b - a));
  return t * t * (3 - 2 * t);
};

/** Rotation by `t` radians about a unit axis. */
export function rotationAbout([x, y, z]: Vec3, t: number): Mat3 {
  const c = Math.cos(t);
  const s = Math.sin(t);
  const k = 1 - c;
  return [
    c + x * x * k,
    x * y * k - z * s,
    x * z * k + y * s,
    y * x * k + z * s,
    c + y * y * k,
    y * z * k - x * s,
    z * x * k - y * s,
    z * y * k + x * s,
    c + z * z * k,
  ];
}

/** The smallest rotation that takes unit vector `a` to unit vector `b`. */
export function rotationBetween(a: Vec3, b: Vec3): Mat3 {
  const c = cross(a, b);
  const s = length(c);
  return s < 1e-9 ? IDENTITY : rotationAbout(scale(c, 1 / s), Math.atan2(s, dot(a, b)));
}

const row = (R: Mat3, r: number): Vec3 => [R[r]!, R[r + 1]!, R[r + 2]!];
const column = (R: Mat3, c: number): Vec3 => [R[c]!, R[c + 3]!, R[c + 6]!];
export const rotate = (R: Mat3, p: Vec3): Vec3 => [
  dot(row(R, 0), p),
  dot(row(R, 3), p),
  dot(row(R, 6), p),
];
export const compose = (A: Mat3, B: Mat3): Mat3 =>
  [0, 3, 6].flatMap((r) => [0, 1, 2].map((c) => dot(row(A, r), column(B, c))));
export const transpose = (R: Mat3): Mat3 => [...column(R, 0), ...column(R, 1), ...column(R, 2)];

/** Signed angle from `a` to `b` about the unit axis `n`; both are first projected off `n`. */
export function angleAbout(a: Vec3, b: Vec3, n: Vec3): number {
  const p = normalise(reject(a, n));
  const q = normalise(reject(b, n));
  return Math.atan2(dot(cross(p, q), n), dot(p, q));
}

/** Read vertex `i` of a flat coordinate array. */
export const point = (P: ArrayLike<number>, i: number): Vec3 => [
  P[3 * i]!,
  P[3 * i + 1]!,
  P[3 * i + 2]!,
];
