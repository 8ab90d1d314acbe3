import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure } from '../../../models/mesh';
import { leftSkin } from '../../../models/muscles/settle/index';
import { MeshField } from '../../../models/geometry/mesh-field';
import { meshOf, readMuscles, type MuscleModel } from '../../../models/muscles/file/read';
import { readBody, type BodyModel } from '../../../models/read';
import { piecesOf, readInside, type InsideModel } from '../../../models/structures/file/read';

/** mm outside of the blade within which a vertex lies on one of its sides */
const BESIDE = 4;
/** cosine between the blade's face there and the way to the skin */
const FACING = 0.8;
const REACH = 200;

let model: MuscleModel;
let body: BodyModel;
let inside: InsideModel;
beforeAll(async () => {
  [model, body, inside] = await Promise.all([readMuscles(), readBody(), readInside()]);
}, 60_000);

interface Sides {
  /** share of a muscle's vertices on the blade's side towards the skin */
  behind: number;
  /** share on its side towards the ribs */
  before: number;
}

/** On which side of the shoulder blade a muscle lies. */
function sidesOf(id: string, figure: Figure): Sides {
  const skin = leftSkin(body, figure);
  const range = inside.bones.find((b) => b.id === 'scapula');
  const muscle = model.muscles.find((m) => m.id === id);
  const [bone] = range ? piecesOf(inside, range) : [];
  if (!bone || !muscle) throw new Error(`unknown muscle: ${id}`);
  const blade = new MeshField(bone.positions[figure], bone.indices);
  const { positions: P } = meshOf(model, muscle, figure);
  const found = { behind: 0, before: 0 };
  for (let v = 0; v < P.length; v += 3) {
    const at = [P[v] ?? NaN, P[v + 1] ?? NaN, P[v + 2] ?? NaN] as const;
    const near = blade.near(...at, REACH);
    if (near.distance < 0 || near.distance > BESIDE) continue;
    const up = skin.near(...at, REACH);
    const facing = near.nx * up.nx + near.ny * up.ny + near.nz * up.nz;
    if (facing > FACING) found.behind++;
    if (facing < -FACING) found.before++;
  }
  const count = P.length / 3;
  return { behind: found.behind / count, before: found.before / count };
}

describe.each(FIGURES)('the shoulder blade of the %s figure', (figure) => {
  it('has subscapularis before it, not behind it', () => {
    const { before, behind } = sidesOf('subscapularis', figure);
    expect(behind).toBeLessThan(0.01);
    expect(before).toBeGreaterThan(0.15);
  });
});
