/** Joint centres, bones and skinning of the morphed base mesh (decimetres). */
import type { Vec3 } from '../mesh.ts';
import type { BaseModel, Package } from './package.ts';
import { IDENTITY, add, compose, point, rotate, scale, sub, type Mat3 } from '../geometry/vec.ts';

export interface Bone {
  /** head of the bone before and after posing */
  rest: Vec3;
  head: Vec3;
  /** world rotation from rest to pose */
  turn: Mat3;
}
export type Bones = Record<string, Bone>;
export type Joints = Record<string, Vec3>;
export type End = 'head' | 'tail';

export const boneName = (joint: string): string => joint.replace('____head', '');

/** Base vertices plus weighted morph targets. Throws `unknown morph target: ...`. */
export function morph(source: Package, targets: Record<string, number>): Float64Array {
  const v = Float64Array.from(source.model.vertices);
  for (const [name, weight] of Object.entries(targets)) {
    const at = source.names.indexOf(`data/targets/macrodetails/${name}.target`);
    if (at < 0) throw new Error(`unknown morph target: ${name}`);
    for (let i = 0; i < v.length; i++) v[i]! += weight * 1e-3 * source.deltas[at * v.length + i]!;
  }
  return v;
}

/** Each joint is the mean of a few base vertices. */
export function jointsOf(model: BaseModel, v: Float64Array): Joints {
  const out: Joints = {};
  for (const [name, ids] of Object.entries(model.metadata.joint_pos_idxs)) {
    const sum = ids.reduce<Vec3>((p, i) => add(p, point(v, i)), [0, 0, 0]);
    out[name] = scale(sum, 1 / ids.length);
  }
  return out;
}

/** Pose all bones; `turns` adds a world rotation to a bone on top of its parent's. */
export function poseBones(model: BaseModel, joints: Joints, turns: Record<string, Mat3>): Bones {
  const out: Bones = {};
  for (const { name: joint, parent } of model.bones) {
    if (!joint.endsWith('____head')) continue;
    const name = boneName(joint);
    const above = parent < 0 ? undefined : out[boneName(model.bones[parent]!.name)];
    const rest = joints[joint]!;
    const inherited = above?.turn ?? IDENTITY;
    const own = turns[name];
    out[name] = {
      rest,
      head: above ? place(above, rest) : rest,
      turn: own ? compose(own, inherited) : inherited,
    };
  }
  return out;
}

/** Where a bone carries a point of the rest pose. */
export const place = (bone: Bone, p: Vec3): Vec3 =>
  add(bone.head, rotate(bone.turn, sub(p, bone.rest)));

/** A joint of a bone after posing. Throws for an unknown bone. */
export function jointAt(joints: Joints, bones: Bones, name: string, end: End = 'head'): Vec3 {
  const bone = bones[name];
  const joint = joints[`${name}____${end}`];
  if (!bone || !joint) throw new Error(`unknown bone: ${name}`);
  return place(bone, joint);
}

/** Linear blend skinning with the package's four weights a vertex. */
export function skin(model: BaseModel, v: Float64Array, bones: Bones): Float64Array {
  const out = new Float64Array(v.length);
  const byIndex = model.bones.map((b) => bones[boneName(b.name)]);
  for (let i = 0; i < v.length / 3; i++) {
    const p = point(v, i);
    let q: Vec3 = [0, 0, 0];
    let sum = 0;
    for (let k = 4 * i; k < 4 * i + 4; k++) {
      const weight = model.skinWeights[k]!;
      const bone = byIndex[model.skinIndices[k]!];
      if (!weight || !bone) continue;
      q = add(q, scale(place(bone, p), weight));
      sum += weight;
    }
    out.set(scale(q, 1 / sum), 3 * i);
  }
  return out;
}
