import type { Surface } from './surface';

/** Share of the radius that is painted fully; from there to the rim the paint fades out. */
const FULL = 0.5;
/**
 * A way along edges is longer than the straight way over the same skin, by a tenth to a seventh on
 * our mesh. Taking that off makes it comparable with the distance through the air.
 */
const STRAIGHT = 0.87;

/**
 * One touch of the brush: from a triangle over the skin as far as the radius. How far a vertex is
 * counts as the larger of the way through the air and the (corrected) way over the skin: on a smooth
 * place that is a clean disc, and across a gap or around an edge it is the way a finger would go, so
 * paint neither jumps from arm to flank nor comes through to the back.
 *
 * Its arrays are made once; a touch allocates nothing.
 */
export class Dab {
  readonly #surface: Surface;
  readonly #way: Float32Array;
  readonly #done: Uint8Array;
  /** vertices that were reached, to be cleared after */
  readonly #reached: Uint32Array;
  /** binary heap of vertices, nearest first */
  readonly #heap: Uint32Array;
  #size = 0;
  #count = 0;

  constructor(surface: Surface) {
    const vertices = surface.first.length - 1;
    this.#surface = surface;
    this.#way = new Float32Array(vertices).fill(Infinity);
    this.#done = new Uint8Array(vertices);
    this.#reached = new Uint32Array(vertices);
    // A vertex is pushed again whenever a shorter way to it is found: at most once an edge.
    this.#heap = new Uint32Array(surface.next.length + 3);
  }

  /**
   * @param a,b,c the corners of the triangle that was hit; @param x,y,z where, mm
   * @param radius mm
   * @param paint receives each vertex and how far it is covered, 0..1
   */
  touch(
    positions: Float32Array,
    a: number,
    b: number,
    c: number,
    x: number,
    y: number,
    z: number,
    radius: number,
    paint: (vertex: number, amount: number) => void,
  ): void {
    const { first, next } = this.#surface;
    this.#size = 0;
    this.#count = 0;
    this.#reach(a, this.#air(positions, a, x, y, z));
    this.#reach(b, this.#air(positions, b, x, y, z));
    this.#reach(c, this.#air(positions, c, x, y, z));
    let painted = false;
    let nearest = a;
    while (this.#size > 0) {
      const v = this.#pop();
      if (this.#done[v]) continue;
      this.#done[v] = 1;
      const way = this.#way[v] ?? 0;
      const far = Math.max(this.#air(positions, v, x, y, z), STRAIGHT * way);
      if (way < (this.#way[nearest] ?? 0)) nearest = v;
      if (far > radius) continue;
      paint(v, fade(far / radius));
      painted = true;
      for (let i = first[v] ?? 0; i < (first[v + 1] ?? 0); i++) {
        const other = next[i] ?? 0;
        if (this.#done[other]) continue;
        const step = Math.hypot(
          (positions[3 * v] ?? 0) - (positions[3 * other] ?? 0),
          (positions[3 * v + 1] ?? 0) - (positions[3 * other + 1] ?? 0),
          (positions[3 * v + 2] ?? 0) - (positions[3 * other + 2] ?? 0),
        );
        this.#reach(other, way + step);
      }
    }
    // A fine brush inside one large triangle still leaves a mark.
    if (!painted) paint(nearest, 0.6);
    for (let i = 0; i < this.#count; i++) {
      const v = this.#reached[i] ?? 0;
      this.#way[v] = Infinity;
      this.#done[v] = 0;
    }
  }

  #air(positions: Float32Array, v: number, x: number, y: number, z: number): number {
    return Math.hypot(
      (positions[3 * v] ?? 0) - x,
      (positions[3 * v + 1] ?? 0) - y,
      (positions[3 * v + 2] ?? 0) - z,
    );
  }

  #reach(v: number, way: number): void {
    const before = this.#way[v] ?? 0;
    if (way >= before) return;
    if (before === Infinity) this.#reached[this.#count++] = v;
    this.#way[v] = way;
    this.#push(v);
  }

  #push(v: number): void {
    const heap = this.#heap;
    const way = this.#way[v] ?? 0;
    let at = this.#size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = heap[up] ?? 0;
      if ((this.#way[parent] ?? 0) <= way) break;
      heap[at] = parent;
      at = up;
    }
    heap[at] = v;
  }

  #pop(): number {
    const heap = this.#heap;
    const top = heap[0] ?? 0;
    const last = heap[--this.#size] ?? 0;
    const way = this.#way[last] ?? 0;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (
        child + 1 < this.#size &&
        (this.#way[heap[child + 1] ?? 0] ?? 0) < (this.#way[heap[child] ?? 0] ?? 0)
      )
        child++;
      if (way <= (this.#way[heap[child] ?? 0] ?? 0)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

/** Full inside, then softly to nothing at the rim. */
function fade(far: number): number {
  const t = Math.min(1, Math.max(0, (far - FULL) / (1 - FULL)));
  return 1 - t * t * (3 - 2 * t);
}
