import { Mesh, ShaderMaterial, type BufferGeometry } from 'three';
import { whole } from '../skin/clay';
import type { SkinMesh } from '../skin/skin-mesh';
import skinShape from '../skin/clay.vert?raw';

const FADE_SECONDS = 0.22;

/**
 * Turns the skin to glass and back. Glass needs the nearest skin only, so its depth is drawn first
 * and by itself: arms before the trunk do not add up, and what lies inside stays in front of it.
 */
export class Glass extends Mesh<BufferGeometry, ShaderMaterial> {
  readonly #skin: SkinMesh;
  #now = 0;
  #from = 0;
  #to = 0;
  #progress = 1;

  constructor(skin: SkinMesh) {
    super(
      skin.geometry,
      new ShaderMaterial({
        vertexShader: skinShape,
        uniforms: whole(),
        fragmentShader: `
          uniform vec4 cut;
          varying vec3 vWorld;
          void main() {
            if (dot(cut.xyz, vWorld) > cut.w) discard;
            gl_FragColor = vec4(0.0);
          }`,
        colorWrite: false,
        // Not see-through itself: this only puts it behind everything that is solid.
        transparent: true,
        polygonOffset: true,
        polygonOffsetFactor: 1,
        polygonOffsetUnits: 1,
      }),
    );
    this.#skin = skin;
    this.frustumCulled = false;
    this.renderOrder = 1;
    this.visible = false;
  }

  get fading(): boolean {
    return this.#progress < 1;
  }

  /** True while anything can be seen through the skin. */
  get open(): boolean {
    return this.#now > 0 || this.#to > 0;
  }

  /** @param clear 0 closed skin, 1 glass */
  set(clear: number, atOnce: boolean): void {
    this.#from = this.#now;
    this.#to = clear;
    this.#progress = this.#from === clear ? 1 : 0;
    this.advance(atOnce ? FADE_SECONDS : 0);
  }

  advance(seconds: number): void {
    this.#progress = Math.min(1, this.#progress + seconds / FADE_SECONDS);
    const t = 1 - (1 - this.#progress) ** 3;
    this.#now = this.#from + (this.#to - this.#from) * t;
    const { material } = this.#skin;
    material.clear(this.#now);
    this.visible = this.#now > 0;
    material.transparent = this.visible;
    this.#skin.renderOrder = this.visible ? 2 : 0;
  }

  override dispose(): void {
    this.material.dispose();
  }
}
