import { BufferAttribute, Color, ShaderMaterial } from 'three';
import type { Shade } from '../paint';
import fragmentShader from './ghost.frag?raw';
import vertexShader from './ghost.vert?raw';
import { smoothHull, type Surface } from './hull';
import type { InsideMesh } from './inside-mesh';
import type { Thing } from './inside-model';
import { Part } from './part';

/** The hue of what is shown, deep enough to be told from skin of every tone. */
const TINT = {
  structure: { light: '#8f3a78', dark: '#e3a3cd' },
  muscle: { light: '#7a3524', dark: '#f2b8a2' },
} as const satisfies Partial<Record<Thing['kind'], Record<Shade, string>>>;

/**
 * What lies at risk under a chosen place, seen through closed skin from the first look: the lung
 * under the upper back. An
 * organ is shown as its smooth hull: its folds would only be read as damage.
 */
export class Ghost extends Part {
  readonly #first = new ShaderMaterial({
    vertexShader,
    fragmentShader: 'void main() { gl_FragColor = vec4(0.0); }',
    colorWrite: false,
    // Not see-through itself: this only puts it behind everything that is solid.
    transparent: true,
  });
  readonly #colour = new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: { tint: { value: new Color() }, share: { value: 0 } },
    transparent: true,
    depthWrite: false,
  });

  /** @param kind of what this shows: risks under a place, or a muscle that a list names */
  constructor(
    source: InsideMesh,
    override readonly kind: keyof typeof TINT,
  ) {
    super(source, kind);
    this.wear('light');
    // Organs let one another through, as on a drawing; a muscle hides its own far side.
    this.passes(kind === 'muscle' ? [this.#first, this.#colour] : [this.#colour], 3);
  }

  protected take(chosen: readonly Thing[]): void {
    const surfaces = wholes(chosen).map((parts) => this.#surfaceOf(parts));
    const total = (of: (surface: Surface) => ArrayLike<number>): number =>
      surfaces.reduce((sum, surface) => sum + of(surface).length, 0);
    const positions = new Float32Array(total((one) => one.positions));
    const normals = new Float32Array(positions.length);
    const triangles = new Uint32Array(total((one) => one.triangles));
    let vertex = 0;
    let corner = 0;
    for (const surface of surfaces) {
      positions.set(surface.positions, 3 * vertex);
      normals.set(surface.normals, 3 * vertex);
      for (const v of surface.triangles) triangles[corner++] = vertex + v;
      vertex += surface.positions.length / 3;
    }
    // Fresh buffers: three cannot lengthen old ones.
    this.geometry.dispose();
    this.geometry.setAttribute('position', new BufferAttribute(positions, 3));
    this.geometry.setAttribute('normal', new BufferAttribute(normals, 3));
    this.geometry.setIndex(new BufferAttribute(triangles, 1));
    this.geometry.setDrawRange(0, triangles.length);
  }

  #surfaceOf(parts: readonly Thing[]): Surface {
    const pieces = parts.map((part) => this.#pieceOf(part));
    const [only] = pieces;
    if (only && parts.length === 1 && parts[0]?.tissue !== 'organ') return only;
    return smoothHull(Float32Array.from(pieces.flatMap(({ positions }) => [...positions])));
  }

  #pieceOf({ first, count }: Thing): Surface {
    const { model, figure } = this.source;
    const own = model.triangles.subarray(3 * first, 3 * (first + count));
    const from = own.reduce((least, v) => Math.min(least, v), Infinity);
    const to = own.reduce((most, v) => Math.max(most, v), 0) + 1;
    const positions = model.positions[figure].subarray(3 * from, 3 * to);
    const normals = model.normals[figure].subarray(3 * from, 3 * to);
    return { positions, normals, triangles: own.map((v) => v - from) };
  }

  protected share(now: number): void {
    const { share } = this.#colour.uniforms;
    if (share) share.value = now;
  }

  wear(shade: Shade): void {
    (this.#colour.uniforms.tint?.value as Color).set(TINT[this.kind][shade]);
  }
}

/**
 * Organs made of several parts, each as one: a lung with the room that its lining has below it, which
 * alone would hang there as a box. What is no organ stays by itself.
 */
function wholes(chosen: readonly Thing[]): Thing[][] {
  const found = new Map<unknown, Thing[]>();
  for (const thing of chosen) {
    const key = thing.tissue === 'organ' ? `${thing.id}:${thing.side}` : thing;
    found.set(key, [...(found.get(key) ?? []), thing]);
  }
  return [...found.values()];
}
