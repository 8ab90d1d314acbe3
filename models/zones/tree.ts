/**
 * How the skin is told apart: a binary tree of smooth scalar fields.
 *
 * A leaf is a zone id. A node holds a field, mm-like and signed: where it is positive the `positive`
 * branch owns the skin, elsewhere the `negative` one. The cutter works on the LEFT half of the body
 * (x >= 0) and mirrors, so a field never sees x < 0. Each field is evaluated on both figures with the
 * figure's own landmarks; the mean of the two values decides, so the border is one line on one topology.
 *
 * Limb trees (`armTree`, `legTree`) hang into the root tree of `index.ts`: the root cuts the limb off
 * (arm: shoulder cap and everything below; leg: thigh and everything below), so a limb's fields may
 * assume that only its own skin asks. Outside of it their values are never read.
 */
import type { FigureContext, Part, Vec3 } from '../mesh.ts';

/** Zone id as in the region content files (unique over the whole body). */
export type ZoneId = string;

/** One skin vertex of one figure, left half. Coordinates in mm, normal of unit length. */
export interface SkinPoint {
  /** vertex index in the uncut mesh */
  i: number;
  x: number;
  y: number;
  z: number;
  nx: number;
  ny: number;
  nz: number;
  /** the body part whose bone moves this vertex most */
  part: Part;
}

/** Signed value of a point, about mm from the border; positive owns the positive branch. */
export type Field = (v: SkinPoint, ctx: FigureContext) => number;

export interface ZoneNode {
  /** names the border, for messages */
  name: string;
  field: Field;
  /**
   * Laplacian rounds over the mesh that smooth the averaged field before the zero line is taken;
   * default 0. For fields with kinks (parts, normals, angles near an axis).
   */
  smooth?: number;
  positive: ZoneTree;
  negative: ZoneTree;
}

export type ZoneTree = ZoneId | ZoneNode;

/** A landmark of the figure. Throws when the figure has none of that name. */
export function landmark(ctx: FigureContext, name: string): Vec3 {
  const p = ctx.landmarks[name];
  if (!p) throw new Error(`unknown landmark: ${name}`);
  return p;
}

/** A joint centre of the figure (`<bone>____head` or `<bone>____tail`). Throws when there is none. */
export function joint(ctx: FigureContext, name: string): Vec3 {
  const p = ctx.joints[name];
  if (!p) throw new Error(`unknown joint: ${name}`);
  return p;
}

/** All zone ids of a tree, in tree order. */
export function zonesOf(tree: ZoneTree): ZoneId[] {
  return typeof tree === 'string' ? [tree] : [...zonesOf(tree.positive), ...zonesOf(tree.negative)];
}
