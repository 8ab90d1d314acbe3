import type { Loop } from './contour';
import { fill, type Fill } from './fill';
import type { Plate, Rim } from './plate';
import type { Section } from './sections';

/** The cut face as triangles in the plane, in the order in which they are drawn. */
export interface CapShape {
  /** u, v a vertex, mm */
  readonly position: Float32Array;
  /** four a vertex: way across a line (unit, longer at a bend), mm, pixels at least */
  readonly edge: Float32Array;
  /** four a vertex: red, green, blue as they shall look, and the pattern */
  readonly ink: Uint8Array;
  readonly index: Uint32Array;
}

/** A bend sharper than this is blunted: a line never shoots out. */
const SHARPEST = 2.2;

class Builder {
  readonly position: number[] = [];
  readonly edge: number[] = [];
  readonly index: number[] = [];
  readonly ink: number[] = [];

  get #next(): number {
    return this.position.length / 2;
  }

  #paint(colour: string, pattern: number): void {
    const rgb = Number.parseInt(colour.slice(1), 16);
    while (this.ink.length < 2 * this.position.length)
      this.ink.push(rgb >> 16, (rgb >> 8) & 255, rgb & 255, pattern);
  }

  fill({ points, triangles }: Fill, { colour, pattern, slant }: Plate): void {
    const from = this.#next;
    for (let i = 0; i < points.length; i += 2) {
      this.position.push(points[i] ?? 0, points[i + 1] ?? 0);
      this.edge.push(0, 0, 0, 0);
    }
    for (const i of triangles) this.index.push(from + i);
    this.#paint(colour, pattern + 8 * slant);
  }

  rim(loops: readonly Loop[], { colour, wide: [mm, pixels], inward }: Rim): void {
    for (const loop of loops) this.#ribbon(loop, inward ? 0 : -0.5, inward ? 1 : 0.5, mm, pixels);
    this.#paint(colour, 0);
  }

  #ribbon(loop: Loop, outer: number, inner: number, mm: number, pixels: number): void {
    const from = this.#next;
    const count = loop.length / 2;
    for (let i = 0; i < count; i++) {
      const [x, y] = bend(loop, i);
      for (const share of [outer, inner]) {
        this.position.push(loop[2 * i] ?? 0, loop[2 * i + 1] ?? 0);
        this.edge.push(
          Math.sign(share) * x,
          Math.sign(share) * y,
          Math.abs(share) * mm,
          Math.abs(share) * pixels,
        );
      }
      const a = from + 2 * i;
      const b = from + 2 * ((i + 1) % count);
      // Inner vertices lie to the left of the way: these run anticlockwise.
      this.index.push(a, b, b + 1, a, b + 1, a + 1);
    }
  }
}

/** The way to the left at a point of a line, so long that a ribbon keeps its width round the bend. */
function bend(loop: Loop, i: number): readonly [number, number] {
  const count = loop.length / 2;
  const at = (k: number): [number, number] => {
    const j = 2 * ((i + k + count) % count);
    return [loop[j] ?? 0, loop[j + 1] ?? 0];
  };
  const [[ax, ay], [bx, by], [cx, cy]] = [at(-1), at(0), at(1)];
  const [p, q] = [Math.hypot(bx - ax, by - ay) || 1, Math.hypot(cx - bx, cy - by) || 1];
  const [x1, y1] = [-(by - ay) / p, (bx - ax) / p];
  const [x2, y2] = [-(cy - by) / q, (cx - bx) / q];
  const long = Math.hypot(x1 + x2, y1 + y2);
  if (long < 1e-6) return [x1, y1];
  const stretch = Math.min(SHARPEST, 2 / long);
  return [((x1 + x2) / long) * stretch, ((y1 + y2) / long) * stretch];
}

/** Hover and choice paint the same sections again: what was filled once stays filled. */
const filled = new WeakMap<Section, Fill>();

function fillOf(section: Section): Fill {
  const known = filled.get(section) ?? fill(section.loops);
  filled.set(section, known);
  return known;
}

/** Fill and rims of every section, one over the other. */
export function capShape(sections: readonly Section[], plates: readonly Plate[]): CapShape {
  const builder = new Builder();
  sections.forEach((section, i) => {
    const plate = plates[i];
    if (!plate) return;
    builder.fill(fillOf(section), plate);
    for (const rim of plate.rims) builder.rim(section.loops, rim);
  });
  return {
    position: Float32Array.from(builder.position),
    edge: Float32Array.from(builder.edge),
    ink: Uint8Array.from(builder.ink),
    index: Uint32Array.from(builder.index),
  };
}
