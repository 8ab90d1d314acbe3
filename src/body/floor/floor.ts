import { DataTexture, LinearFilter, Mesh, PlaneGeometry, RedFormat, ShaderMaterial } from 'three';
import type { PerFigure } from '../skin/skin-source';
import type { SkinModel } from '../skin/skin-model';
import type { Figure } from '../../atlas/types';
import type { Shade } from '../paint';
import { SPAN } from './contact';

const DARKNESS: Record<Shade, number> = { light: 0.34, dark: 0.75 };
const POOL: Record<Shade, number> = { light: 0.3, dark: 0.1 };

/** A soft shadow where the feet stand. Seen from above only, so that the soles stay in view. */
export class Floor extends Mesh<PlaneGeometry, ShaderMaterial> {
  readonly #textures: PerFigure<DataTexture>;

  constructor(model: SkinModel, figure: Figure) {
    super(
      new PlaneGeometry(SPAN, SPAN).rotateX(-Math.PI / 2),
      new ShaderMaterial({
        transparent: true,
        depthWrite: false,
        uniforms: {
          contact: { value: null },
          darkness: { value: DARKNESS.light },
          pool: { value: POOL.light },
        },
        vertexShader: `
          varying vec2 at;
          void main() {
            at = position.xz / ${SPAN.toFixed(1)} + 0.5;
            gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
          }`,
        fragmentShader: `
          uniform sampler2D contact;
          uniform float darkness;
          uniform float pool;
          varying vec2 at;
          void main() {
            float away = length(at - 0.5);
            float shadow = texture2D(contact, at).r * darkness * (1.0 - smoothstep(0.36, 0.5, away));
            // A pool of the studio's light, which the shadow darkens.
            float light = pool * pow(1.0 - smoothstep(0.0, 0.5, away), 1.5);
            vec3 colour = mix(vec3(1.0, 0.98, 0.95), vec3(0.02, 0.016, 0.013), shadow / max(shadow + light, 0.001));
            gl_FragColor = vec4(colour, max(shadow, light));
          }`,
      }),
    );
    this.#textures = { female: textureOf(model, 'female'), male: textureOf(model, 'male') };
    this.renderOrder = -1;
    this.show(figure);
  }

  show(figure: Figure): void {
    this.#uniform('contact').value = this.#textures[figure];
  }

  wear(shade: Shade): void {
    this.#uniform('darkness').value = DARKNESS[shade];
    this.#uniform('pool').value = POOL[shade];
  }

  #uniform(name: string): { value: unknown } {
    return this.material.uniforms[name] ?? { value: null };
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
    this.#textures.female.dispose();
    this.#textures.male.dispose();
  }
}

function textureOf(model: SkinModel, figure: Figure): DataTexture {
  const { values, size } = model.figures[figure].contact;
  const texture = new DataTexture(values, size, size, RedFormat);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.needsUpdate = true;
  return texture;
}
