/** Which body part a vertex belongs to, from the bone that moves it most. */
import { PARTS, type Part } from '../mesh.ts';
import type { BaseModel } from './package.ts';
import { boneName } from './skeleton.ts';

const TOES: readonly Part[] = ['bigtoe', 'toe2', 'toe3', 'toe4', 'toe5'];
const FINGERS: readonly Part[] = ['thumb', 'index', 'middle', 'ring', 'little'];

/** First match wins; what is left (eyes, lips, jaw ...) is head. */
const RULES: readonly [pattern: RegExp, part: Part][] = [
  [/^neck/, 'neck'],
  [/^spine0[1-4]|^breast/, 'trunk'],
  [/^clavicle|^shoulder/, 'shoulder'],
  [/^upperarm/, 'upperarm'],
  [/^lowerarm/, 'forearm'],
  [/^wrist|^metacarpal/, 'hand'],
  [/^root|^spine05|^pelvis/, 'pelvis'],
  [/^upperleg/, 'thigh'],
  [/^lowerleg/, 'shank'],
  [/^foot/, 'foot'],
];

function partOfBone(bone: string): Part {
  const digit = /^(toe|finger)(\d)/.exec(bone);
  if (digit) return (digit[1] === 'toe' ? TOES : FINGERS)[Number(digit[2]) - 1]!;
  return RULES.find(([pattern]) => pattern.test(bone))?.[1] ?? 'head';
}

/** Index into PARTS of the part with the most weight, for each of the given base vertices. */
export function partsOf(model: BaseModel, vertices: readonly number[]): Uint8Array {
  const byBone = model.bones.map((b) => PARTS.indexOf(partOfBone(boneName(b.name))));
  return Uint8Array.from(vertices, (v) => {
    const sum = new Float64Array(PARTS.length);
    for (let k = 4 * v; k < 4 * v + 4; k++) {
      sum[byBone[model.skinIndices[k]!]!]! += model.skinWeights[k]!;
    }
    return sum.indexOf(Math.max(...sum));
  });
}
