import { BufferAttribute, BufferGeometry, Mesh, type IUniform } from 'three';
import type { Figure } from '../../atlas/types';
import { LaidPaint } from '../referral/laid-paint';
import { PatternPaint } from '../referral/pattern-paint';
import { addAttributes, fillAttributes } from './attributes';
import { Clay } from './clay';
import type { SkinModel } from './skin-model';
import { BROWS, LIPS } from './lips';
import { PlacePaint } from './place-paint';

const VARYING = { position: 3, normal: 3, openness: 1, garment: 1 } as const;

/** The skin as three draws it: one mesh, one draw call; a figure is a set of values in it. */
export class SkinMesh extends Mesh<BufferGeometry, Clay> {
  readonly places: PlacePaint;
  /** 0–255 a vertex: how near the chosen muscle lies, how far a limb is faded */
  readonly under: BufferAttribute;
  readonly pattern: PatternPaint;
  readonly laid: LaidPaint;
  readonly #model: SkinModel;
  #figure: Figure;

  constructor(model: SkinModel, figure: Figure) {
    const places = new PlacePaint(model.vertexCount);
    const pattern = new PatternPaint(model.vertexCount);
    const laid = new LaidPaint(model.vertexCount);
    super(new BufferGeometry(), new Clay(places, pattern.share, laid));
    this.places = places;
    this.under = new BufferAttribute(new Uint8Array(4 * model.vertexCount), 4, true);
    this.pattern = pattern;
    this.laid = laid;
    this.#model = model;
    this.geometry.setIndex(new BufferAttribute(model.triangles, 1));
    this.geometry.setAttribute('place', places.attribute);
    this.geometry.setAttribute('under', this.under);
    this.geometry.setAttribute('referral', pattern.attribute);
    this.geometry.setAttribute('laid', laid.attribute);
    const fine = new BufferAttribute(new Int16Array(4 * model.vertexCount), 4, true);
    this.geometry.setAttribute('fine', fine);
    addAttributes(this.geometry, VARYING, model.vertexCount);
    this.frustumCulled = false;
    this.#figure = figure;
    this.#fill();
  }

  /** The figure whose shape it has. */
  get figure(): Figure {
    return this.#figure;
  }

  /**
   * Take the shape of a figure; topology, zones and paint stay.
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
    const { positions, normals, openness, garment, fine } = this.#model.figures[this.#figure];
    fillAttributes(this.geometry, {
      position: positions,
      normal: normals,
      openness,
      garment,
      fine,
    });
    const { lips, brows } = this.material.uniforms;
    if (brows) brows.value = BROWS[this.#figure];
    lips?.value.set(...LIPS[this.#figure]);
  }

  /**
   * Let the skin thin out around a muscle that is seen through it.
   *
   * @param near 0–255 a vertex
   * @param seen how much of the muscle is seen
   */
  bed(near: Uint8Array, seen: IUniform): void {
    near.forEach((value, v) => (this.under.array[4 * v] = value));
    this.under.needsUpdate = true;
    this.material.uniforms.bedShare = seen;
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
