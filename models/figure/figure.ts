/** Builds one posed skin figure from the package: morph, pose, smooth, mirror, scale. */
import type { Figure, Vec3 } from '../mesh.ts';
import { mirrorOf, symmetrise } from './mirror.ts';
import { GROUP, facesOf, type Package } from './package.ts';
import { partsOf } from './parts.ts';
import { anatomicalTurns } from './pose.ts';
import { POSE, RECIPES } from './recipe.ts';
import { jointAt, jointsOf, morph, poseBones, skin, type End } from './skeleton.ts';
import { ballWeights, deltaMush, laplace, neighboursOf } from './smooth.ts';
import { add, distance, point } from '../geometry/vec.ts';

/** A closed mesh of quads with the pockets of mouth, nose and eyes still in it; mm. */
export interface PosedFigure {
  figure: Figure;
  positions: Float64Array;
  quads: number[][];
  mirror: Int32Array;
  part: Uint8Array;
  joints: Record<string, Vec3>;
  /** left eyeball */
  eye: { centre: Vec3; radius: number };
}

const MUSH_ROUNDS = 20;
const FOLD_ROUNDS = 10;

export function buildFigure(source: Package, figure: Figure): PosedFigure {
  const { model } = source;
  const morphed = morph(source, RECIPES[figure].targets);
  const joints = jointsOf(model, morphed);
  const bones = poseBones(model, joints, anatomicalTurns(model, joints, POSE));
  const posed = skin(model, morphed, bones);

  const all = facesOf(model, GROUP.body);
  const used = [...new Set(all.flat())].sort((a, b) => a - b);
  const slot = new Map(used.map((v, i) => [v, i]));
  const quads = all.map((face) => face.map((v) => slot.get(v)!));
  const pick = (from: Float64Array): Float64Array =>
    Float64Array.from(used.flatMap((v) => point(from, v)));

  const rest = pick(morphed);
  const near = neighboursOf(quads, used.length);
  const at = (bone: string, end: End = 'head'): Vec3 => jointAt(joints, bones, bone, end);
  let P = pick(posed);
  P = deltaMush(rest, P, quads, near, ballWeights(P, jointBalls(at)), MUSH_ROUNDS);
  P = laplace(P, near, ballWeights(P, foldBalls(at)), FOLD_ROUNDS);
  const mirror = mirrorOf(rest);
  P = symmetrise(P, mirror);

  const toFrame = frameOf(P, RECIPES[figure].stature, (at('foot.L')[2] + at('foot.R')[2]) / 2);
  const inFrame = (p: Vec3): Vec3 => toFrame(p);
  const positions = new Float64Array(P.length);
  for (let i = 0; i < used.length; i++) positions.set(inFrame(point(P, i)), 3 * i);
  const posedJoints: Record<string, Vec3> = {};
  for (const name of Object.keys(joints)) {
    const [bone, end] = name.split('____') as [string, End];
    posedJoints[name] = inFrame(at(bone, end));
  }
  const eyeball = [...new Set(facesOf(model, GROUP.leftEye).flat())];
  return {
    figure,
    positions,
    quads,
    mirror,
    part: partsOf(model, used),
    joints: posedJoints,
    eye: sphereOf(eyeball.map((v) => inFrame(point(posed, v)))),
  };
}

/** Where posing bends the skin most (decimetres). */
function jointBalls(at: (bone: string) => Vec3): { centre: Vec3; inner: number; outer: number }[] {
  return ['L', 'R'].flatMap((side) => [
    { centre: add(at(`upperarm01.${side}`), [0, -0.25, 0]), inner: 1.3, outer: 2.1 },
    { centre: at(`lowerarm01.${side}`), inner: 0.5, outer: 1 },
    { centre: at(`upperleg01.${side}`), inner: 0.9, outer: 1.7 },
  ]);
}

/** The fold below the armpit keeps a sharp lobe after delta mush. */
function foldBalls(at: (bone: string) => Vec3): { centre: Vec3; inner: number; outer: number }[] {
  return (['L', 'R'] as const).map((side) => {
    const offset: Vec3 = [side === 'L' ? -0.12 : 0.12, -1, -0.25];
    return { centre: add(at(`upperarm01.${side}`), offset), inner: 0.25, outer: 0.95 };
  });
}

/** Scale to the stature (mm), floor at y = 0, z = 0 at the ankle joints. */
function frameOf(P: Float64Array, stature: number, ankleZ: number): (p: Vec3) => Vec3 {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 1; i < P.length; i += 3) {
    low = Math.min(low, P[i]!);
    high = Math.max(high, P[i]!);
  }
  const s = stature / (high - low);
  return (p) => [p[0] * s, (p[1] - low) * s, (p[2] - ankleZ) * s];
}

/** Centre of the bounding box and mean distance from it. */
function sphereOf(points: readonly Vec3[]): { centre: Vec3; radius: number } {
  const axis = (k: number): number[] => points.map((p) => p[k]!);
  const middle = (v: number[]): number => (Math.min(...v) + Math.max(...v)) / 2;
  const centre: Vec3 = [middle(axis(0)), middle(axis(1)), middle(axis(2))];
  const sum = points.reduce((s, p) => s + distance(p, centre), 0);
  return { centre, radius: sum / points.length };
}
