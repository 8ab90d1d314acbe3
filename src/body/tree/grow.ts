import type { BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Figure } from '../../atlas/types';
import { TREE_FIGURE, type Tree } from './tree';

/**
 * The tree of a model over the geometry that shows a figure of it.
 *
 * @param geometry has the vertices and triangles that the tree was built over
 */
export function grow({ nodes, order }: Tree, geometry: BufferGeometry, figure: Figure): MeshBVH {
  // The library writes into the nodes when it fits them anew; those of the model stay as they are.
  const packed = { version: 1, roots: [nodes.slice().buffer], index: null, indirectBuffer: order };
  const tree = MeshBVH.deserialize(packed, geometry, { setIndex: false });
  if (figure !== TREE_FIGURE) tree.refit();
  return tree;
}
