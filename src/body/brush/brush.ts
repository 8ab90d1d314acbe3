import type { PainDrawing } from '../../state/pain-drawing.svelte';
import { BRUSHES } from '../../state/drawing/brushes';
import type { Picker } from '../pointer/picker';
import type { SkinModel } from '../skin/skin-model';
import { Dab } from './dab';
import { surfaceOf } from './surface';

/** Touches lie this share of the radius apart along a stroke. */
const SPACING = 0.3;
/** More touches than this between two points would only cost time. */
const MOST = 48;
/** So far (px) a hand that comes onto the body is taken to have come straight; from farther it starts anew. */
const NEAR = 40;
/** The paint fades out around the rim: half of it is gone where the ring at the mouse is. */
const SOFT = 1.25;
/** How far the hand's pressure (0..1, 0.5 without a pen) widens the brush. */
const width = (pressure: number): number => 0.55 + 0.9 * pressure;

/**
 * Strokes on the screen become paint on the skin. Pressure widens the brush and leaves the intensity
 * alone: that number was chosen by the person, not by the hand.
 */
export class Brush {
  readonly #model: SkinModel;
  readonly #picker: Picker;
  #dab: Dab | undefined;
  #lastX = NaN;
  #lastY = NaN;
  #lastPressure = 0.5;
  /** The last point lay on the body. */
  #on = false;

  constructor(model: SkinModel, picker: Picker) {
    this.#model = model;
    this.#picker = picker;
  }

  /** Make what painting needs, before the first stroke asks for it. */
  prepare(): void {
    this.#dab ??= new Dab(surfaceOf(this.#model));
  }

  lift(): void {
    this.#lastX = NaN;
  }

  /**
   * Draw on to a point of the canvas. A hand that was off the body and comes back elsewhere draws no
   * band between the two.
   *
   * @param x,y pixels; x is NaN where the hand was off the stage
   * @param view size of the canvas; @param grain millimetres a pixel covers
   * @param positions of the figure that is shown
   */
  drawTo(
    x: number,
    y: number,
    pressure: number,
    view: { readonly width: number; readonly height: number },
    grain: number,
    positions: Float32Array,
    drawing: PainDrawing,
  ): void {
    if (Number.isNaN(x)) return this.lift();
    const radius = SOFT * BRUSHES[drawing.size];
    const far = Math.hypot(x - this.#lastX, y - this.#lastY) > NEAR;
    const fresh = Number.isNaN(this.#lastX) || (far && !this.#on);
    const [fromX, fromY] = fresh ? [x, y] : [this.#lastX, this.#lastY];
    const from = fresh ? pressure : this.#lastPressure;
    const spacing = Math.max(2, (SPACING * radius) / grain);
    const way = Math.hypot(x - fromX, y - fromY);
    const steps = Math.min(MOST, Math.max(1, Math.ceil(way / spacing)));
    for (let i = 1; i <= steps; i++) {
      const t = i / steps;
      const wide = radius * width(from + (pressure - from) * t);
      const atX = fromX + (x - fromX) * t;
      const atY = fromY + (y - fromY) * t;
      this.#on = this.#touch(atX, atY, wide, view, positions, drawing);
    }
    this.#lastX = x;
    this.#lastY = y;
    this.#lastPressure = pressure;
  }

  /** @returns whether there is skin */
  #touch(
    x: number,
    y: number,
    radius: number,
    { width, height }: { readonly width: number; readonly height: number },
    positions: Float32Array,
    drawing: PainDrawing,
  ): boolean {
    this.prepare();
    const hit = this.#picker.hitOn(this.#picker.ray(x, y, width, height));
    if (!hit) return false;
    const { triangles } = this.#model;
    const corner = 3 * (hit.faceIndex ?? 0);
    this.#paintOn = drawing;
    this.#dab?.touch(
      positions,
      triangles[corner] ?? 0,
      triangles[corner + 1] ?? 0,
      triangles[corner + 2] ?? 0,
      hit.point.x,
      hit.point.y,
      hit.point.z,
      radius,
      this.#paint,
    );
    return true;
  }

  #paintOn: PainDrawing | undefined;
  readonly #paint = (vertex: number, amount: number): void => this.#paintOn?.cover(vertex, amount);
}
