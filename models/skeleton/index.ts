/** All bones of both figures: one topology, drawn on the male figure and carried to the female. */
import type { Figure, Vec3 } from '../mesh.ts';
import type { Bone } from './bones/bone.ts';
import { arm } from './bones/arm.ts';
import { chest } from './bones/chest.ts';
import { foot } from './bones/foot.ts';
import { hand } from './bones/hand.ts';
import { head } from './bones/head.ts';
import { leg } from './bones/leg.ts';
import { pelvis } from './bones/pelvis.ts';
import { shoulder } from './bones/shoulder.ts';
import { spine } from './bones/spine.ts';
import { wrist } from './bones/wrist.ts';
import { landmarkPoints } from '../spec/landmarks.ts';
import { marksOf } from './marks.ts';
import { meshOf, settle } from '../geometry/nets.ts';
import { warpBetween } from './warp.ts';

export const BONES: Bone[] = [
  ...head,
  ...spine,
  ...chest,
  ...shoulder,
  ...arm,
  ...wrist,
  ...hand,
  ...pelvis,
  ...leg,
  ...foot,
];

export interface PairMesh {
  id: string;
  side: 'left' | 'mid' | 'right';
  indices: Uint32Array;
  /** mm, three coordinates a vertex */
  positions: Record<Figure, Float64Array>;
}

/** The map that takes the male figure's inside to the female's, by all bony landmarks. */
export function toFemale(): (p: Vec3) => Vec3 {
  const from = landmarkPoints('male');
  const to = landmarkPoints('female');
  const names = Object.keys(from).filter((name) => to[name]);
  return warpBetween(
    names.map((n) => from[n]!),
    names.map((n) => to[n]!),
  );
}

/** mm that a carried vertex may still move onto the female bone's own surface */
const REACH = 14;

export function buildBones(bones: readonly Bone[] = BONES): PairMesh[] {
  const male = marksOf('male');
  const female = marksOf('female');
  const carry = toFemale();
  return bones.map(({ id, side, field, ...fineness }) => {
    const { positions, indices } = meshOf(id, field(male), fineness);
    const carried = new Float64Array(positions.length);
    for (let v = 0; v < positions.length; v += 3) {
      carried.set(carry([positions[v]!, positions[v + 1]!, positions[v + 2]!]), v);
    }
    settle(carried, field(female), REACH, 10);
    return { id, side, indices, positions: { male: positions, female: carried } };
  });
}
