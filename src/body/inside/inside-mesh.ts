import { BufferAttribute, BufferGeometry, Color, Mesh, ShaderMaterial, type IUniform } from 'three';
import type { Figure } from '../../atlas/types';
import type { Shade } from '../paint';
import { addAttributes, fillAttributes } from '../skin/attributes';
import { whole } from '../skin/clay';
import { ZonePaint } from '../skin/zone-paint';
import fold from '../skin/fold.glsl?raw';
import { DRAWS, Edges } from './edges';
import fleshFragment from './flesh.frag?raw';
import type { InsideModel } from './inside-model';
import { SINEW } from './tones';
import vertexShader from './flesh.vert?raw';

/** All muscles, or all bones and structures, as one mesh and one draw call; edges that melt take one more. */
export class InsideMesh extends Mesh<BufferGeometry, ShaderMaterial> {
  readonly paint: ZonePaint;
  readonly model: InsideModel;
  readonly #edges: Edges | undefined;
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
          draws: { value: DRAWS.all },
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
    const edges = new Edges(model, this.geometry, this.material);
    if (edges.empty) return;
    this.#edges = edges;
    this.add(edges);
    this.soften(true);
  }

  /** Let edges melt smoothly, in a draw call of their own, or by a scatter of pixels. */
  soften(smoothly: boolean): void {
    if (!this.#edges) return;
    this.#edges.visible = smoothly;
    const { draws } = this.material.uniforms;
    if (draws) draws.value = smoothly ? DRAWS.whole : DRAWS.all;
  }

  /** Let it read these values of the scene. */
  lend(uniforms: Record<string, IUniform>): void {
    Object.assign(this.material.uniforms, uniforms);
    if (this.#edges) Object.assign(this.#edges.material.uniforms, uniforms);
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
    this.#edges?.dispose();
    this.paint.dispose();
  }
}
