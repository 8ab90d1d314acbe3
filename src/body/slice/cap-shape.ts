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

/** Writes into arrays of the right length from the start: a whole body has sixty thousand vertices. */
class Builder implements CapShape {
  readonly position: Float32Array;
  readonly edge: Float32Array;
  readonly ink: Uint8Array;
  readonly index: Uint32Array;
  #vertex = 0;
  #corner = 0;

  constructor(vertices: number, corners: number) {
    this.position = new Float32Array(2 * vertices);
    this.edge = new Float32Array(4 * vertices);
    this.ink = new Uint8Array(4 * vertices);
    this.index = new Uint32Array(corners);
  }

  #paint(from: number, colour: string, pattern: number): void {
    const rgb = Number.parseInt(colour.slice(1), 16);
    const { ink } = this;
    for (let i = 4 * from; i < 4 * this.#vertex; i += 4) {
      ink[i] = rgb >> 16;
      ink[i + 1] = (rgb >> 8) & 255;
      ink[i + 2] = rgb & 255;
      ink[i + 3] = pattern;
    }
  }

  fill({ points, triangles }: Fill, { colour, pattern, slant }: Plate): void {
    const from = this.#vertex;
    this.position.set(points, 2 * from);
    this.#vertex += points.length / 2;
    for (const corner of triangles) this.index[this.#corner++] = from + corner;
    this.#paint(from, colour, pattern + 8 * slant);
  }

  rim(loops: readonly Loop[], rim: Rim): void {
    const from = this.#vertex;
    for (const loop of loops) this.#ribbon(loop, rim);
    this.#paint(from, rim.colour, 0);
  }

  /** Two vertices a point: the outer edge of the line, and the inner one to its left. */
  #ribbon(loop: Loop, { wide: [mm, pixels], inward }: Rim): void {
    const { position, edge, index } = this;
    const from = this.#vertex;
    const count = loop.length / 2;
    for (let i = 0; i < count; i++) {
      bend(loop, i);
      for (let k = 0; k < 2; k++) {
        const share = inward ? k : k - 0.5;
        const at = from + 2 * i + k;
        position[2 * at] = loop[2 * i] ?? 0;
        position[2 * at + 1] = loop[2 * i + 1] ?? 0;
        edge[4 * at] = Math.sign(share) * way[0];
        edge[4 * at + 1] = Math.sign(share) * way[1];
        edge[4 * at + 2] = Math.abs(share) * mm;
        edge[4 * at + 3] = Math.abs(share) * pixels;
      }
      const a = from + 2 * i;
      const b = from + 2 * (i + 1 < count ? i + 1 : 0);
      index[this.#corner++] = a;
      index[this.#corner++] = b;
      index[this.#corner++] = b + 1;
      index[this.#corner++] = a;
      index[this.#corner++] = b + 1;
      index[this.#corner++] = a + 1;
    }
    this.#vertex += 2 * count;
  }
}

/** What {@link bend} found last. */
const way: [number, number] = [0, 0];

/** The way to the left at a point of a line, so long that a ribbon keeps its width round the bend. */
function bend(loop: Loop, i: number): void {
  const { length } = loop;
  const b = 2 * i;
  const a = b ? b - 2 : length - 2;
  const c = b + 2 < length ? b + 2 : 0;
  const [bx, by] = [loop[b] ?? 0, loop[b + 1] ?? 0];
  let x1 = by - (loop[a + 1] ?? 0);
  let y1 = bx - (loop[a] ?? 0);
  let x2 = (loop[c + 1] ?? 0) - by;
  let y2 = (loop[c] ?? 0) - bx;
  const p = Math.sqrt(x1 * x1 + y1 * y1) || 1;
  const q = Math.sqrt(x2 * x2 + y2 * y2) || 1;
  x1 /= -p;
  y1 /= p;
  x2 /= -q;
  y2 /= q;
  const long = Math.sqrt((x1 + x2) ** 2 + (y1 + y2) ** 2);
  const stretch = long < 1e-6 ? 0 : Math.min(SHARPEST, 2 / long) / long;
  way[0] = stretch ? (x1 + x2) * stretch : x1;
  way[1] = stretch ? (y1 + y2) * stretch : y1;
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
  let [vertices, corners] = [0, 0];
  sections.forEach((section, i) => {
    const { points, triangles } = fillOf(section);
    const along = section.loops.reduce((sum, { length }) => sum + length / 2, 0);
    const rims = plates[i]?.rims.length ?? 0;
    vertices += points.length / 2 + 2 * along * rims;
    corners += triangles.length + 6 * along * rims;
  });
  const builder = new Builder(vertices, corners);
  sections.forEach((section, i) => {
    const plate = plates[i];
    if (!plate) return;
    builder.fill(fillOf(section), plate);
    for (const rim of plate.rims) builder.rim(section.loops, rim);
  });
  return builder;
}
