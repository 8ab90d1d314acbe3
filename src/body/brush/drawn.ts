import { BufferAttribute, DynamicDrawUsage } from 'three';

/** Vertices in a block; a block is sent to the graphics card as a whole. */
const BLOCK = 512;

/**
 * A part of the drawing as the skin's shader reads it: one number a vertex, the drawing's own array. Only the
 * blocks that were written to are sent.
 */
export class Drawn extends BufferAttribute {
  readonly #dirty: Uint8Array;
  /** made once and used again: three empties its list after sending */
  readonly #ranges: { start: number; count: number }[];
  #any = false;

  constructor(values: Uint8Array | Uint16Array, normalized: boolean) {
    super(values, 1, normalized);
    this.setUsage(DynamicDrawUsage);
    const blocks = Math.ceil(values.length / BLOCK);
    this.#dirty = new Uint8Array(blocks);
    this.#ranges = Array.from({ length: blocks }, () => ({ start: 0, count: 0 }));
  }

  /** This vertex was written to. */
  readonly write = (vertex: number): void => {
    this.#dirty[Math.floor(vertex / BLOCK)] = 1;
    this.#any = true;
  };

  /** Send what was written since the last time with the next frame. True if there is anything. */
  send(): boolean {
    if (!this.#any) return false;
    for (let block = 0; block < this.#dirty.length; block++) {
      const range = this.#ranges[block];
      if (!this.#dirty[block] || !range) continue;
      this.#dirty[block] = 0;
      range.start = block * BLOCK;
      range.count = Math.min(BLOCK, this.count - range.start);
      this.updateRanges.push(range);
    }
    this.#any = false;
    this.needsUpdate = true;
    return true;
  }
}
