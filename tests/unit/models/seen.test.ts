import { BufferAttribute, BufferGeometry, DoubleSide, Ray } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure } from '../../../models/mesh';
import { leftSkin } from '../../../models/muscles/settle/index';
import { meshOf, readMuscles, type MuscleModel } from '../../../models/muscles/file/read';
import { readBody, type BodyModel } from '../../../models/read';
import { piecesOf, readInside, type InsideModel } from '../../../models/structures/file/read';
import { LAYERS } from '../../../src/atlas/types';
import { atlas } from '../../helpers/atlas';

/** Share of a muscle's outer face that is free when it is chosen. */
const FREE = 0.28;
const SAMPLES = 150;
/** mm that a ray starts outside of the muscle, and goes on beyond the skin */
const [OFF, BEYOND] = [0.6, 5];

let model: MuscleModel;
let body: BodyModel;
let inside: InsideModel;
beforeAll(async () => {
  [model, body, inside] = await Promise.all([readMuscles(), readBody(), readInside()]);
}, 60_000);

function treeOf(positions: Float64Array, indices: Uint32Array): MeshBVH {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
  return new MeshBVH(geometry);
}

/** Muscles of which less than {@link FREE} is free once their layer is open. */
function hidden(figure: Figure): string[] {
  const skin = leftSkin(body, figure);
  const muscles = model.muscles.map((range) => {
    const { positions, indices } = meshOf(model, range, figure);
    return { ...range, positions, tree: treeOf(positions, indices) };
  });
  const bones = inside.bones
    .flatMap((range) => piecesOf(inside, range))
    .filter(({ side }) => side !== 'right')
    .map((piece) => treeOf(piece.positions[figure], piece.indices));
  const ray = new Ray();
  return muscles.flatMap(({ id, layer, positions: P, tree: own }) => {
    const muscle = atlas.muscles.get(id);
    if (!muscle || muscle.behindBone) return [];
    const over = muscles
      .filter((m) => m.id !== id && LAYERS.indexOf(m.layer) >= LAYERS.indexOf(layer))
      .filter((m) => !muscle.under.includes(m.id))
      .map(({ tree }) => tree);
    let [free, faces] = [0, 0];
    const step = 3 * Math.max(1, Math.floor(P.length / 3 / SAMPLES));
    for (let v = 0; v < P.length; v += step) {
      const at = [P[v] ?? NaN, P[v + 1] ?? NaN, P[v + 2] ?? NaN] as const;
      const up = skin.near(...at, 200);
      ray.origin.set(at[0] + OFF * up.nx, at[1] + OFF * up.ny, at[2] + OFF * up.nz);
      ray.direction.set(up.nx, up.ny, up.nz).normalize();
      if (own.raycastFirst(ray, DoubleSide)) continue;
      faces++;
      const far = BEYOND - up.distance;
      const met = [...over, ...bones].some((t) => t.raycastFirst(ray, DoubleSide, 0, far));
      if (!met) free++;
    }
    return free / faces < FREE ? [`${id} ${(free / faces).toFixed(2)}`] : [];
  });
}

describe.each(FIGURES)('the muscles of the %s figure', (figure) => {
  it('can be seen when they are chosen', () => {
    expect(hidden(figure)).toEqual([]);
  }, 120_000);
});
