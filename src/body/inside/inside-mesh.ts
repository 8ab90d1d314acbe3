import { BufferAttribute, BufferGeometry, Color, Mesh, ShaderMaterial } from 'three';
import type { Figure } from '../../atlas/types';
import type { Shade } from '../paint';
import { addAttributes, fillAttributes } from '../skin/attributes';
import { whole } from '../skin/clay';
import { ZonePaint } from '../skin/zone-paint';
import fold from '../skin/fold.glsl?raw';
import fleshFragment from './flesh.frag?raw';
import type { InsideModel } from './inside-model';
import { SINEW } from './tones';
import vertexShader from './flesh.vert?raw';

/** All muscles, or all bones and structures, as one mesh and one draw call. */
export class InsideMesh extends Mesh<BufferGeometry, ShaderMaterial> {
  readonly paint: ZonePaint;
  readonly model: InsideModel;
  #figure: Figure;

  constructor(model: InsideModel, figure: Figure) {
    const paint = new ZonePaint(model.things.length);
    super(
      new BufferGeometry(),
      new ShaderMaterial({
        vertexShader,
        fragmentShader: fold + fleshFragment,
        uniforms: {
          thingPaint: { value: paint.texture },
          tendon: { value: new Color(SINEW) },
          night: { value: 0 },
          ...whole(),
        },
      }),
    );
    this.paint = paint;
    this.model = model;
    this.#figure = figure;
    this.geometry.setIndex(new BufferAttribute(model.triangles, 1));
    this.geometry.setAttribute('thing', new BufferAttribute(Float32Array.from(model.thingOf), 1));
    this.geometry.setAttribute('fibre', new BufferAttribute(model.fibres, 3));
    this.geometry.setAttribute('openness', new BufferAttribute(model.openness, 1));
    addAttributes(this.geometry, { position: 3, normal: 3 }, model.vertexCount);
    this.frustumCulled = false;
    this.visible = false;
    this.#fill();
  }

  /** The figure whose shape it has. */
  get figure(): Figure {
    return this.#figure;
  }

  /**
   * Take the shape of a figure.
   *
   * @returns whether it had another
   */
  show(figure: Figure): boolean {
    if (figure === this.#figure) return false;
    this.#figure = figure;
    this.#fill();
    return true;
  }

  #fill(): void {
    const { positions, normals } = this.model;
    const figure = this.#figure;
    fillAttributes(this.geometry, { position: positions[figure], normal: normals[figure] });
  }

  wear(shade: Shade): void {
    const { night } = this.material.uniforms;
    if (night) night.value = shade === 'dark' ? 1 : 0;
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
    this.paint.dispose();
  }
}
