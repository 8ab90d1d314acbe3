import { Group, type Ray } from 'three';
import { NOWHERE, type BodyAddress } from '../../atlas/address';
import type { Atlas, Figure } from '../../atlas/types';
import type { Paint, Shade } from '../paint';
import type { SkinFigure } from '../skin/skin-model';
import { zoneShapes, type Vec3, type ZoneShape } from '../skin/zone-shape';
import { InsideMesh } from './inside-mesh';
import { insidePaint, means, type InsideView } from './inside-paint';
import { InsidePicker } from './inside-picker';
import type { InsideFiles } from './load-inside';

/** The way that the skin nearest to a point faces. */
function facingOver([x, y, z]: Vec3, { positions, normals }: SkinFigure): Vec3 {
  let nearest = Infinity;
  let at = 0;
  for (let v = 0; v < positions.length; v += 3) {
    const away =
      ((positions[v] ?? 0) - x) ** 2 +
      ((positions[v + 1] ?? 0) - y) ** 2 +
      ((positions[v + 2] ?? 0) - z) ** 2;
    if (away >= nearest) continue;
    nearest = away;
    at = v;
  }
  return [normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0];
}

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

  /** Where an address lies, and the way that the skin over it faces: from there it is seen best. */
  shapesOf(address: BodyAddress, atlas: Atlas, figure: Figure, skin: SkinFigure): ZoneShape[] {
    return this.#meshes.flatMap(({ model }) => {
      const chosen = model.things.filter((thing) => means(address, thing, atlas));
      return zoneShapes(model.positions[figure], model.triangles, chosen).map((shape) => ({
        ...shape,
        facing: facingOver(shape.centre, skin),
      }));
    });
  }

  override dispose(): void {
    for (const mesh of this.#meshes) mesh.dispose();
  }
}
