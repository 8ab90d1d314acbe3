/** Instep: small blocks that lean on each other with flat faces and round edges. */
import type { Vec3 } from '../../mesh.ts';
import { add, distance, dot, normalise, scale, sub } from '../../geometry/vec.ts';
import { brick, cutAt, type Field } from '../../geometry/solids.ts';

export interface Block {
  centre: Vec3;
  /** half sizes along `forward`, along `up` and across both, mm */
  radii: Vec3;
  forward: Vec3;
  up: Vec3;
}

/** mm of cartilage between two blocks */
const JOINT = 0.8;
/** how far a block may reach beyond its half sizes to meet its neighbours */
const REACH = 1.16;

const cross3 = ([a, b, c]: Vec3, [x, y, z]: Vec3): Vec3 => [
  b * z - c * y,
  c * x - a * z,
  a * y - b * x,
];

/** Half size of a block in a direction. */
function reachOf({ radii, forward, up }: Block, towards: Vec3): number {
  const side = cross3(forward, up);
  const t = [forward, up, side].map((axis, k) => dot(axis, towards) * radii[k]!);
  return Math.hypot(...t);
}

/**
 * A block cut by planes between it and its neighbours, each plane where the two sizes meet, so that
 * they touch with the width of a joint and never pass through each other.
 */
export function wedged(own: Block, others: readonly Block[]): Field {
  const { centre, radii, forward, up } = own;
  let field: Field = brick(centre, scale(radii, REACH), forward, up, 2.6);
  for (const other of others) {
    const apart = distance(centre, other.centre);
    const towards = normalise(sub(other.centre, centre));
    const [a, b] = [reachOf(own, towards), reachOf(other, scale(towards, -1))];
    if (apart > REACH * (a + b) + 2) continue;
    const far = (apart * a) / (a + b) - JOINT / 2;
    field = cutAt(field, add(centre, scale(towards, far)), scale(towards, -1), 2);
  }
  return field;
}
