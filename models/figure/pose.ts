/** Bone rotations for the anatomical position, each step measured on the skeleton posed so far. */
import type { Vec3 } from '../mesh.ts';
import type { BaseModel } from './package.ts';
import type { POSE } from './recipe.ts';
import { jointAt, poseBones, type Bones, type Joints } from './skeleton.ts';
import {
  add,
  angleAbout,
  compose,
  cross,
  normalise,
  radians,
  reject,
  rotationAbout,
  rotationBetween,
  scale,
  sub,
  transpose,
  type Mat3,
} from '../geometry/vec.ts';

type Pose = typeof POSE;

/** Collects rotations and measures the skeleton they give. */
class Posing {
  readonly turns: Record<string, Mat3> = {};
  private bones: Bones;
  constructor(
    private readonly model: BaseModel,
    private readonly joints: Joints,
  ) {
    this.bones = poseBones(model, joints, this.turns);
  }
  turn(bone: string, rotation: Mat3): void {
    const before = this.turns[bone];
    this.turns[bone] = before ? compose(rotation, before) : rotation;
    this.bones = poseBones(this.model, this.joints, this.turns);
  }
  head(bone: string): Vec3 {
    return jointAt(this.joints, this.bones, bone);
  }
  between(from: string, to: string): Vec3 {
    return sub(this.head(to), this.head(from));
  }
  rotationOf(bone: string): Mat3 {
    return this.bones[bone]!.turn;
  }
  restBetween(from: string, to: string): Vec3 {
    return sub(this.joints[`${to}____head`]!, this.joints[`${from}____head`]!);
  }
}

/** Rotations of all bones that bring the base mesh into the anatomical position. */
export function anatomicalTurns(
  model: BaseModel,
  joints: Joints,
  pose: Pose,
): Record<string, Mat3> {
  const posing = new Posing(model, joints);
  posing.turn('neck01', rotationAbout([1, 0, 0], -radians(pose.neckBack)));
  posing.turn('head', rotationAbout([1, 0, 0], radians(pose.neckBack)));
  for (const side of ['L', 'R'] as const) {
    const arm = poseArm(posing, side, pose);
    poseHand(posing, side, pose, arm);
    poseFingers(posing, side, pose);
    poseLeg(posing, side, pose);
  }
  return posing.turns;
}

type Side = 'L' | 'R';
const sign = (side: Side): number => (side === 'L' ? 1 : -1);
interface ArmAxes {
  fore: Vec3;
  front: Vec3;
}

/** Shoulder girdle, upper arm and elbow. Returns the forearm's direction and its front. */
function poseArm(posing: Posing, side: Side, pose: Pose): ArmAxes {
  const sx = sign(side);
  const n = (bone: string): string => `${bone}.${side}`;
  // the source's arm stands about 45 degrees off the side; the girdle follows it down in part
  posing.turn(n('clavicle'), rotationAbout([0, 0, 1], -sx * radians(3)));
  posing.turn(n('shoulder01'), rotationAbout([0, 0, 1], -sx * radians(5)));
  const abduction = radians(pose.armAbduction);
  const arm = normalise([
    sx * Math.sin(abduction),
    -Math.cos(abduction),
    Math.sin(radians(pose.armForward)),
  ]);
  const upper = normalise(posing.between(n('upperarm01'), n('lowerarm01')));
  posing.turn(n('upperarm01'), rotationBetween(upper, arm));
  // turn the humerus so that the elbow bends straight forward, spread over both upper-arm bones
  const bend = reject(posing.between(n('lowerarm01'), n('wrist')), arm);
  const humeral = angleAbout(bend, [0, 0, 1], arm);
  posing.turn(n('upperarm01'), rotationAbout(arm, humeral * 0.4));
  posing.turn(n('upperarm02'), rotationAbout(arm, humeral * 0.6));
  const lateral = normalise(reject([sx, 0, 0], arm));
  const front = scale(normalise(cross(scale(arm, -1), lateral)), -sx);
  const fore = normalise(
    add(
      add(arm, scale(front, Math.tan(radians(pose.elbowFlexion)))),
      scale(lateral, Math.tan(radians(pose.carrying))),
    ),
  );
  const lower = normalise(posing.between(n('lowerarm01'), n('wrist')));
  posing.turn(n('lowerarm01'), rotationBetween(lower, fore));
  return { fore, front };
}

/** Hand in line with the forearm, then supinated until the palm faces the front. */
function poseHand(posing: Posing, side: Side, pose: Pose, { fore, front }: ArmAxes): void {
  const n = (bone: string): string => `${bone}.${side}`;
  const hand = normalise(posing.between(n('wrist'), n('finger3-1')));
  posing.turn(n('wrist'), rotationBetween(hand, normalise(add(fore, scale(front, 0.05)))));
  const across = posing.between(n('finger5-1'), n('finger2-1'));
  const palm = radians(pose.palmFront);
  const want = normalise([sign(side) * Math.cos(palm), 0, Math.sin(palm)]);
  const supination = angleAbout(across, want, fore);
  posing.turn(n('lowerarm01'), rotationAbout(fore, supination * 0.3));
  posing.turn(n('lowerarm02'), rotationAbout(fore, supination * 0.45));
  posing.turn(n('wrist'), rotationAbout(fore, supination * 0.25));
}

/** Fingers closer together than in the source and slightly bent. */
function poseFingers(posing: Posing, side: Side, pose: Pose): void {
  const sx = sign(side);
  const n = (bone: string): string => `${bone}.${side}`;
  const across = posing.between(n('finger5-1'), n('finger2-1'));
  const middle = normalise(posing.between(n('finger3-1'), n('finger3-2')));
  const palm = scale(normalise(cross(across, middle)), sx);
  const bend = scale(normalise(across), sx);
  const spread = [2, 4, 5].map((f) => {
    const along = posing.between(n(`finger${f}-1`), n(`finger${f}-2`));
    return [f, angleAbout(along, middle, palm) * (1 - pose.fingerSpread)] as const;
  });
  for (const [f, angle] of spread) posing.turn(n(`finger${f}-1`), rotationAbout(palm, angle));
  for (const f of [2, 3, 4, 5]) {
    const angle = -radians(pose.fingerFlexion * (f - 1) * 0.5);
    for (const k of [1, 2, 3]) posing.turn(n(`finger${f}-${k}`), rotationAbout(bend, angle));
  }
}

/** Legs hip-wide; the sole level on the floor, toes turned out. */
function poseLeg(posing: Posing, side: Side, pose: Pose): void {
  const sx = sign(side);
  const n = (bone: string): string => `${bone}.${side}`;
  const aim = (bone: string, to: string, degrees: number, z: number): void => {
    const now = normalise(posing.between(n(bone), n(to)));
    const angle = radians(degrees);
    const want = normalise([sx * Math.sin(angle), -Math.cos(angle), z]);
    posing.turn(n(bone), rotationBetween(now, want));
  };
  aim('upperleg01', 'lowerleg01', pose.thighAbduction, 0.01);
  aim('lowerleg01', 'foot', pose.shankAbduction, -0.035);
  // the rest pose stands on the floor: undo every tilt the leg gave the foot, then turn it out
  const rest = posing.restBetween(n('foot'), n('toe2-1'));
  const level = transpose(posing.rotationOf(n('foot')));
  const yaw = sx * radians(pose.toeOut) - Math.atan2(rest[0], rest[2]);
  posing.turn(n('foot'), compose(rotationAbout([0, 1, 0], yaw), level));
}
