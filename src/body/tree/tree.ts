import { getBounds } from 'three-mesh-bvh/src/core/build/computeBoundsUtils.js';
import { partition } from 'three-mesh-bvh/src/core/build/sortUtils.js';
import { getLongestEdgeIndex } from 'three-mesh-bvh/src/utils/ArrayBoxUtilities.js';
import type { Figure } from '../../atlas/types';
import type { PerFigure } from '../skin/skin-source';

/** The figure that a tree of a model is built for; for the other one it is fitted anew. */
export const TREE_FIGURE: Figure = 'female';

/** What picking walks down, as plain arrays: it is built beside the page and handed over. */
export interface Tree {
  /** the library's own packing: eight numbers of four bytes a node */
  readonly nodes: Uint32Array<ArrayBuffer>;
  /** the triangles in the order of its leaves; those of the model keep theirs, which is that of zones */
  readonly order: Uint32Array<ArrayBuffer>;
}

/** As the library widens what it measures, so that rounding hides no triangle. */
const ROUNDING = 2 ** -24;
/** The library's own measures: at most so many triangles a leaf, at most so deep. */
const LEAF = 10;
const DEEPEST = 40;
/** Numbers of four bytes a node, and what marks a leaf. */
const SIZE = 8;
const IS_LEAF = 0xffff;

/**
 * Build the tree over the triangles of a model: the same that `new MeshBVH(…, { indirect: true })` builds,
 * bit for bit (a test compares them), which takes a slow machine a tenth of a second that the page should
 * not wait for. The library's own class would bring all of three into the worker.
 *
 * @param triangles three indices into the vertices of `positions` a triangle
 */
export function treeOf(positions: PerFigure<Float32Array>, triangles: Uint32Array): Tree {
  const all = triangles.length / 3;
  const order = Uint32Array.from({ length: all }, (_, i) => i);
  const bounds = boundsOf(positions[TREE_FIGURE], triangles);
  const nodes = new Uint32Array(SIZE * Math.max(1, 2 * all - 1));
  const reals = new Float32Array(nodes.buffer);
  const halves = new Uint16Array(nodes.buffer);
  const box = new Float32Array(6);
  const centres = new Float32Array(6);
  let made = 0;

  /** Write the node of some triangles, then those under it: the left one follows at once. */
  function grow(offset: number, count: number, depth: number): void {
    const at = made++;
    getBounds(bounds, offset, count, box, centres);
    reals.set(box, SIZE * at);
    const axis = count <= LEAF || depth >= DEEPEST ? -1 : getLongestEdgeIndex(centres);
    const pos = ((centres[axis] ?? 0) + (centres[axis + 3] ?? 0)) / 2;
    const left = axis < 0 ? 0 : partition(order, 1, bounds, offset, count, { axis, pos }) - offset;
    if (left === 0 || left === count) {
      nodes[SIZE * at + 6] = offset;
      halves[2 * SIZE * at + 14] = count;
      halves[2 * SIZE * at + 15] = IS_LEAF;
      return;
    }
    nodes[SIZE * at + 7] = axis;
    grow(offset, left, depth + 1);
    nodes[SIZE * at + 6] = made - at;
    grow(offset + left, count - left, depth + 1);
  }
  grow(0, all, 0);
  return { nodes: nodes.slice(0, SIZE * made), order };
}

/** Centre and half extent of each triangle in x, y and z. */
function boundsOf(positions: Float32Array, triangles: Uint32Array): Float32Array {
  const bounds = new Float32Array(2 * triangles.length);
  for (let i = 0; i < triangles.length; i += 3)
    for (let k = 0; k < 3; k++) {
      const a = positions[3 * (triangles[i] ?? 0) + k] ?? 0;
      const b = positions[3 * (triangles[i + 1] ?? 0) + k] ?? 0;
      const c = positions[3 * (triangles[i + 2] ?? 0) + k] ?? 0;
      const low = Math.min(a, b, c);
      const half = (Math.max(a, b, c) - low) / 2;
      bounds[2 * (i + k)] = low + half;
      bounds[2 * (i + k) + 1] = half + (Math.abs(low) + half) * ROUNDING;
    }
  return bounds;
}
