import { BackSide, BufferAttribute, Color, ShaderMaterial, type IUniform } from 'three';
import type { Shade } from '../paint';
import dots from '../skin/dots.glsl?raw';
import fold from '../skin/fold.glsl?raw';
import type { NearestSkin } from '../pointer/picker';
import fleshFragment from './flesh.frag?raw';
import fleshVertex from './flesh.vert?raw';
import lineFragment from './inlay-line.frag?raw';
import nearer from './nearer.glsl?raw';
import lineVertex from './inlay-line.vert?raw';
import type { InsideMesh } from './inside-mesh';
import type { Thing } from './inside-model';
import { CHOSEN, SINEW } from './tones';
import { Part } from './part';

/** What lies on the skin over a muscle: two numbers a vertex of the skin, 0–255. */
export interface OnSkin {
  readonly primary: Uint8Array;
  readonly spillover: Uint8Array;
}

/** The muscle's own line. */
const IVORY = '#f6ead6';
/** Numbers a vertex: often felt, may spread, mm under the skin. */
const WIDTH = 4;
/** So much of a muscle (share of its corners) lies less deep than what it is brought near by. */
const MOST = 0.85;
/** Above the glass of an opened body, below marks. */
const ORDER = 3;

/**
 * The chosen muscle in the person: it is seen through closed skin as through a soft window, in its own
 * brick with an ivory line, and the pattern on the skin goes on over it. It is
 * drawn nearer by as much as skin lies over it, so that its own skin lets it through, and an
 * arm that hangs before it or the rest of the body does not.
 */
export class Inlay extends Part {
  readonly #on: BufferAttribute;
  /** nearest vertex of the skin, one a vertex that was asked for */
  readonly #over = new Map<number, number>();
  readonly #deep = new Map<number, number>();
  #shownAs = '';
  readonly #shared: Record<string, IUniform>;

  constructor(source: InsideMesh, lent: Record<string, IUniform>) {
    super(source, 'muscle');
    const { geometry, material } = source;
    for (const name of ['position', 'normal', 'thing', 'fibre', 'openness'])
      this.geometry.setAttribute(name, geometry.getAttribute(name));
    this.#on = new BufferAttribute(new Uint8Array(WIDTH * source.model.vertexCount), WIDTH, true);
    this.geometry.setAttribute('onSkin', this.#on);
    this.#shared = { share: { value: 0 } };
    const flesh = new ShaderMaterial({
      defines: { INLAY: '' },
      vertexShader: nearer + fleshVertex,
      fragmentShader: dots + fold + fleshFragment,
      // Drawn after the skin, so that no glass comes over it.
      transparent: true,
    });
    flesh.uniforms = {
      ...material.uniforms,
      ...lent,
      ...this.#shared,
      brick: { value: new Color(CHOSEN) },
      tendon: { value: new Color(SINEW) },
    };
    const line = new ShaderMaterial({
      vertexShader: nearer + lineVertex,
      fragmentShader: lineFragment,
      uniforms: { ...lent, ...this.#shared, ivory: { value: new Color(IVORY) } },
      side: BackSide,
      transparent: true,
    });
    this.passes([line, flesh], ORDER);
  }

  protected take(chosen: readonly Thing[]): void {
    this.index(chosen);
  }

  protected share(now: number): void {
    const { share } = this.#shared;
    if (share) share.value = now;
  }

  /**
   * Lay what is on the skin over the muscle too.
   *
   * @param nearest finds the skin over a point
   */
  lay(onSkin: OnSkin | undefined, nearest: NearestSkin): void {
    const { model, figure } = this.source;
    // Another muscle, or another shape of it.
    const key = [figure, ...this.things.map(({ first }) => first)].join();
    if (key !== this.#shownAs) this.#over.clear();
    this.#shownAs = key;
    const positions = model.positions[figure];
    const { array } = this.#on;
    for (const { first, count } of this.things)
      for (const v of model.triangles.subarray(3 * first, 3 * (first + count))) {
        let over = this.#over.get(v);
        if (over === undefined) {
          const found = nearest(
            positions[3 * v] ?? 0,
            positions[3 * v + 1] ?? 0,
            positions[3 * v + 2] ?? 0,
          );
          over = found.vertex;
          this.#over.set(v, over);
          this.#deep.set(v, found.distance);
        }
        array[WIDTH * v] = onSkin?.primary[over] ?? 0;
        array[WIDTH * v + 1] = onSkin?.spillover[over] ?? 0;
      }
    for (const thing of this.things) this.#bringNear(thing);
    this.#on.needsUpdate = true;
  }

  /** All of a muscle comes nearer by the same, so that its near side stays before its far side. */
  #bringNear({ first, count }: Thing): void {
    const own = this.source.model.triangles.subarray(3 * first, 3 * (first + count));
    const deep = [...own].map((v) => this.#deep.get(v) ?? 0).sort((a, b) => a - b);
    const most = Math.min(255, Math.round(deep[Math.floor(MOST * deep.length)] ?? 0));
    for (const v of own) this.#on.array[WIDTH * v + 2] = most;
  }

  /** Vertices of the skin that lie over what is shown. */
  get skinOver(): ReadonlySet<number> {
    return new Set(this.#over.values());
  }

  /** How much of it is seen, as its shaders read it. */
  get seen(): IUniform {
    return this.#shared.share ?? { value: 0 };
  }

  wear(_: Shade): void {}

  override dispose(): void {
    super.dispose();
    this.#over.clear();
  }
}
