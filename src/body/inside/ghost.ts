import { BufferAttribute, BufferGeometry, Color, Group, Mesh, ShaderMaterial } from 'three';
import type { Shade } from '../paint';
import fragmentShader from './ghost.frag?raw';
import vertexShader from './ghost.vert?raw';
import type { InsideMesh } from './inside-mesh';
import type { Thing } from './inside-model';

const FADE_SECONDS = 0.4;
/** The hue of what is shown, deep enough to be told from skin of every tone. */
const TINT = {
  structure: { light: '#8f3a78', dark: '#e3a3cd' },
  muscle: { light: '#7d2118', dark: '#ffb0a0' },
} as const satisfies Partial<Record<Thing['kind'], Record<Shade, string>>>;

/**
 * What lies at risk under a chosen place, seen through closed skin from the first look: the lung
 * under the upper back. Depth first, colour after: only the side that faces the reader shows.
 */
export class Ghost extends Group {
  readonly #geometry = new BufferGeometry();
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
  readonly #source: InsideMesh;
  #shown = '';
  #to = 0;
  #now = 0;

  /** @param kind of what this shows: risks under a place, or a muscle that a list names */
  constructor(
    source: InsideMesh,
    readonly kind: keyof typeof TINT,
  ) {
    super();
    this.#source = source;
    this.wear('light');
    // The same buffers as the mesh it shows a part of: a figure is swapped there.
    for (const name of ['position', 'normal'])
      this.#geometry.setAttribute(name, source.geometry.getAttribute(name));
    [this.#first, this.#colour].forEach((material, order) => {
      const pass = new Mesh(this.#geometry, material);
      pass.frustumCulled = false;
      pass.renderOrder = 3 + order;
      this.add(pass);
    });
    this.visible = false;
  }

  /** How many triangles are shown, or would be. */
  get triangles(): number {
    return this.#geometry.drawRange.count / 3;
  }

  get fading(): boolean {
    return this.#now !== this.#to;
  }

  /** Show the structures of these ids, or none. True if the picture changes. */
  show(ids: readonly string[], side: Thing['side'] | undefined, atOnce: boolean): boolean {
    const { things, triangles } = this.#source.model;
    const chosen = things.filter(
      (thing) =>
        thing.kind === this.kind &&
        ids.includes(thing.id) &&
        (!side || thing.side === 'mid' || thing.side === side),
    );
    const key = chosen.map(({ first }) => first).join();
    const to = chosen.length > 0 ? 1 : 0;
    const changed = to !== this.#to || (to > 0 && key !== this.#shown);
    if (to > 0 && key !== this.#shown) this.#take(chosen, triangles);
    if (to > 0) this.#shown = key;
    this.#to = to;
    if (changed) this.advance(atOnce ? FADE_SECONDS : 0);
    return changed;
  }

  /** One buffer, made once for the most there can be. */
  #take(chosen: readonly Thing[], triangles: Uint32Array): void {
    const most = this.#source.model.things.reduce(
      (sum, { kind, count }) => sum + (kind === this.kind ? count : 0),
      0,
    );
    const index = this.#geometry.index ?? new BufferAttribute(new Uint32Array(3 * most), 1);
    let at = 0;
    for (const { first, count } of chosen) {
      index.array.set(triangles.subarray(3 * first, 3 * (first + count)), at);
      at += 3 * count;
    }
    index.needsUpdate = true;
    this.#geometry.setIndex(index);
    this.#geometry.setDrawRange(0, at);
  }

  advance(seconds: number): void {
    const step = seconds / FADE_SECONDS;
    this.#now =
      this.#to > this.#now
        ? Math.min(this.#to, this.#now + step)
        : Math.max(this.#to, this.#now - step);
    const { share } = this.#colour.uniforms;
    if (share) share.value = this.#now;
    this.visible = this.#now > 0 || this.#to > 0;
  }

  wear(shade: Shade): void {
    (this.#colour.uniforms.tint?.value as Color).set(TINT[this.kind][shade]);
  }

  override dispose(): void {
    this.#geometry.dispose();
    this.#first.dispose();
    this.#colour.dispose();
  }
}
