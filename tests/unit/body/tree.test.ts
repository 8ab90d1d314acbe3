import { BufferAttribute, BufferGeometry } from 'three';
import { CENTER, MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';
import { DECODERS } from '../../../src/body/file/decoders';
import { grow } from '../../../src/body/tree/grow';
import { TREE_FIGURE, type Tree } from '../../../src/body/tree/tree';
import { modelFile } from '../../helpers/shipped';

const skin = await DECODERS.skin(modelFile('body.glb'));
const { model: muscles } = await DECODERS.muscles(modelFile('muscles.glb'));
const frame = await DECODERS.frame(modelFile('inside.glb'));

function geometryOf(positions: Float32Array, triangles: Uint32Array): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  return geometry.setIndex(new BufferAttribute(triangles.slice(), 1));
}

const build = (geometry: BufferGeometry) =>
  MeshBVH.serialize(new MeshBVH(geometry, { strategy: CENTER, indirect: true }));

/** The library's own tree, if it is built in the page. */
function expectTheSame(tree: Tree, positions: Float32Array, triangles: Uint32Array): void {
  const { roots, indirectBuffer } = build(geometryOf(positions, triangles));
  expect(roots).toHaveLength(1);
  expect(Buffer.from(tree.nodes.buffer).equals(Buffer.from(roots[0] as ArrayBuffer))).toBe(true);
  expect(Buffer.from(tree.order).equals(Buffer.from(indirectBuffer ?? []))).toBe(true);
}

describe('the trees that are built beside the page', () => {
  it('are those that the library builds, bit for bit', () => {
    expectTheSame(skin.tree, skin.figures[TREE_FIGURE].positions, skin.triangles);
    for (const model of [muscles, frame])
      expectTheSame(model.tree, model.positions[TREE_FIGURE], model.triangles);
  });

  it('fit the other figure without a change to what the next scene is given', () => {
    const before = Buffer.from(skin.tree.nodes.slice().buffer);
    const geometry = geometryOf(skin.figures.male.positions, skin.triangles);
    const fitted = MeshBVH.serialize(grow(skin.tree, geometry, 'male'));
    const whole = new Float32Array(fitted.roots[0] as ArrayBuffer).subarray(0, 6);
    const anew = new Float32Array(build(geometry).roots[0] as ArrayBuffer).subarray(0, 6);
    whole.forEach((value, i) => expect(value).toBeCloseTo(anew[i] ?? NaN, 2));
    expect(before.equals(Buffer.from(skin.tree.nodes.buffer))).toBe(true);
  });
});
