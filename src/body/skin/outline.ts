import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { LineSegments2 } from 'three/addons/lines/LineSegments2.js';
import { LineSegmentsGeometry } from 'three/addons/lines/LineSegmentsGeometry.js';
import type { Figure } from '../../atlas/types';
import { outlineColour, type Shade } from '../paint';
import { outlineOf } from './borders';
import type { SkinModel } from './skin-model';

const LIFT = 0.6;

/** A thin line around the zones that are hovered or selected: one draw call, none when empty. */
export class Outline extends LineSegments2 {
  readonly #model: SkinModel;

  constructor(model: SkinModel) {
    super(new LineSegmentsGeometry(), new LineMaterial({ linewidth: 1.75 }));
    this.#model = model;
    this.visible = false;
    this.frustumCulled = false;
  }

  /** Draw around each of these sets of zone indices. */
  around(sets: readonly ReadonlySet<number>[], figure: Figure): void {
    const { positions, normals } = this.#model.figures[figure];
    const lines = sets.map((zones) =>
      outlineOf(this.#model.borders, (z) => zones.has(z), positions, normals, LIFT),
    );
    const all = new Float32Array(lines.reduce((sum, line) => sum + line.length, 0));
    let at = 0;
    for (const line of lines) {
      all.set(line, at);
      at += line.length;
    }
    this.geometry.dispose();
    this.visible = all.length > 0;
    // A fresh geometry: three cannot lengthen the buffers of an old one.
    this.geometry = new LineSegmentsGeometry();
    if (this.visible) this.geometry.setPositions(all);
  }

  wear(shade: Shade): void {
    this.material.color.set(outlineColour(shade));
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
