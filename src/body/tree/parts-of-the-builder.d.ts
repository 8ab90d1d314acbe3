// Pieces of the builder in three-mesh-bvh that need no three, so that a worker can bring them in a few
// hundred bytes; the package exports its sources.
declare module 'three-mesh-bvh/src/core/build/computeBoundsUtils.js' {
  /** Write the box around some triangles, and that around their centres: three lows, three highs. */
  export function getBounds(
    bounds: Float32Array,
    offset: number,
    count: number,
    box: Float32Array,
    centres: Float32Array,
  ): void;
}
declare module 'three-mesh-bvh/src/core/build/sortUtils.js' {
  /** Sort triangles to both sides of a plane. Returns the first one behind it. */
  export function partition(
    order: Uint32Array,
    stride: 1,
    bounds: Float32Array,
    offset: number,
    count: number,
    split: { readonly axis: number; readonly pos: number },
  ): number;
}
declare module 'three-mesh-bvh/src/utils/ArrayBoxUtilities.js' {
  /** The axis along which a box is longest, or -1 where it is a point. */
  export function getLongestEdgeIndex(box: Float32Array): number;
}
