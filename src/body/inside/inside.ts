import { Group, type Ray } from 'three';
import { NOWHERE, type BodyAddress } from '../../atlas/address';
import type { Atlas, Figure } from '../../atlas/types';
import type { Paint, Shade } from '../paint';
import { InsideMesh } from './inside-mesh';
import { insidePaint, type InsideView } from './inside-paint';
import { InsidePicker } from './inside-picker';
import type { InsideFiles } from './load-inside';

/** What lies under the skin: meshes, their paint and what the pointer meets. */
export class Inside extends Group {
  readonly #meshes: readonly InsideMesh[];
  readonly #pickers: readonly InsidePicker[];

  constructor({ muscles }: InsideFiles, figure: Figure) {
    super();
    this.#meshes = [new InsideMesh(muscles.model, figure)];
    this.#pickers = this.#meshes.map((mesh) => new InsidePicker(mesh));
    this.add(...this.#meshes);
  }

  get fading(): boolean {
    return this.#meshes.some(({ paint }) => paint.fading);
  }

  show(figure: Figure): void {
    for (const mesh of this.#meshes) mesh.show(figure);
    for (const picker of this.#pickers) picker.refit();
  }

  wear(shade: Shade): void {
    for (const mesh of this.#meshes) mesh.wear(shade);
  }

  /** Paint everything for a view; at once, or over the fade. */
  paint(view: InsideView, atlas: Atlas, atOnce: boolean): void {
    for (const { model, paint } of this.#meshes) {
      const paints = new Map<number, Paint>();
      model.things.forEach((thing, index) => paints.set(index, insidePaint(thing, view, atlas)));
      paint.set(paints, atOnce);
    }
  }

  advance(seconds: number): void {
    for (const { paint } of this.#meshes) if (paint.fading) paint.advance(seconds);
  }

  /** Draw nothing while the skin is closed. */
  reveal(open: boolean): void {
    for (const mesh of this.#meshes) mesh.visible = open;
  }

  /** The muscle or structure that a ray meets first; nowhere for bones, which have no page. */
  addressOn(ray: Ray): BodyAddress {
    let nearest = Infinity;
    let found: BodyAddress = NOWHERE;
    for (const picker of this.#pickers) {
      const hit = picker.thingOn(ray);
      if (!hit || hit.distance >= nearest) continue;
      nearest = hit.distance;
      const { kind, id, side } = hit.thing;
      if (kind === 'bone') found = NOWHERE;
      else found = side === 'mid' ? { kind, id } : { kind, id, side };
    }
    return found;
  }

  override dispose(): void {
    for (const mesh of this.#meshes) mesh.dispose();
  }
}
