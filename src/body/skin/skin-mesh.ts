import { BufferAttribute, BufferGeometry, Mesh } from 'three';
import type { Figure } from '../../atlas/types';
import { LaidPaint } from '../referral/laid-paint';
import { PatternPaint } from '../referral/pattern-paint';
import { addAttributes, fillAttributes } from './attributes';
import { Clay } from './clay';
import type { SkinModel } from './skin-model';
import { ZonePaint } from './zone-paint';

const VARYING = { position: 3, normal: 3, openness: 1, garment: 1 } as const;

/** The skin as three draws it: one mesh, one draw call; a figure is a set of values in it. */
export class SkinMesh extends Mesh<BufferGeometry, Clay> {
  readonly paint: ZonePaint;
  readonly pattern: PatternPaint;
  readonly laid: LaidPaint;
  readonly #model: SkinModel;

  constructor(model: SkinModel, figure: Figure) {
    const paint = new ZonePaint(model.zones.length);
    const pattern = new PatternPaint(model.vertexCount);
    const laid = new LaidPaint(model.vertexCount);
    super(new BufferGeometry(), new Clay(paint.texture, pattern.share, laid));
    this.paint = paint;
    this.pattern = pattern;
    this.laid = laid;
    this.#model = model;
    this.geometry.setIndex(new BufferAttribute(model.triangles, 1));
    const zones = new BufferAttribute(Float32Array.from(model.zoneOf), 1);
    this.geometry.setAttribute('zone', zones);
    this.geometry.setAttribute('referral', pattern.attribute);
    this.geometry.setAttribute('laid', laid.attribute);
    addAttributes(this.geometry, VARYING, model.vertexCount);
    this.frustumCulled = false;
    this.show(figure);
  }

  /** Take the shape of a figure; topology, zones and paint stay. */
  show(figure: Figure): void {
    const { positions, normals, openness, garment } = this.#model.figures[figure];
    fillAttributes(this.geometry, { position: positions, normal: normals, openness, garment });
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
    this.paint.dispose();
  }
}
