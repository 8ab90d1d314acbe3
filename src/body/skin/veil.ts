import { Mesh, type BufferGeometry, type ShaderMaterial } from 'three';
import type { SkinMesh } from './skin-mesh';

const FADE_SECONDS = 0.25;

/** A limb that hangs before the chosen place, as glass: drawn after the skin, which leaves it out. */
export class Veil extends Mesh<BufferGeometry, ShaderMaterial> {
  readonly #skin: SkinMesh;
  #now = 0;
  #to = 0;

  constructor(skin: SkinMesh) {
    super(skin.geometry, skin.material.veil());
    this.#skin = skin;
    this.frustumCulled = false;
    this.renderOrder = 2;
    this.visible = false;
  }

  get fading(): boolean {
    return this.#now !== this.#to;
  }

  /** @param field mm inside the limb, a vertex; undefined: no limb is faded */
  show(field: Float32Array | undefined, atOnce: boolean): void {
    this.#to = field ? 1 : 0;
    if (field) {
      const { under } = this.#skin;
      // Softly from the shoulder down.
      field.forEach((mm, v) => (under.array[4 * v + 1] = Math.min(255, Math.max(0, 9 * mm))));
      under.needsUpdate = true;
    }
    this.advance(atOnce ? FADE_SECONDS : 0);
  }

  advance(seconds: number): void {
    const step = seconds / FADE_SECONDS;
    this.#now =
      this.#to > this.#now
        ? Math.min(this.#to, this.#now + step)
        : Math.max(this.#to, this.#now - step);
    this.#skin.material.veiled(this.#now);
    this.visible = this.#now > 0;
  }

  override dispose(): void {
    this.material.dispose();
  }
}
