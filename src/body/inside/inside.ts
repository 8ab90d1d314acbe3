import { Group, type IUniform, type Ray } from 'three';
import { NOWHERE, type BodyAddress, type Side } from '../../atlas/address';
import type { Atlas, Figure } from '../../atlas/types';
import { muscleOf } from '../../state/depth';
import { say, speech } from '../../language';
import type { Layers } from '../../state/layers.svelte';
import { thingName } from '../../state/thing-name';
import type { Plain } from '../pointer/pointer.svelte';
import type { Paint, Shade } from '../paint';
import type { SkinFigure } from '../skin/skin-model';
import type { Vec3, ZoneShape } from '../skin/zone-shape';
import type { SkinPoint } from '../sight/sight';
import { skinOver } from '../sight/skin-over';
import { fibreWay } from '../slice/across';
import type { Cutting } from '../slice/cutting.svelte';
import type { Across } from '../slice/plane';
import { InsideMesh } from './inside-mesh';
import { addressOfThing, type InsideModel, type Thing } from './inside-model';
import { insidePaint, type InsideView } from './inside-paint';
import { InsidePicker } from './inside-picker';
import type { InsideFiles } from './load-inside';
import type { TriggerPointPlaces } from '../file/decode-muscles';
import { Marks, type Mark } from './marks';
import { facingOver, insideShapes } from './shapes';

const placeOf = (thing: Thing | undefined): BodyAddress =>
  thing ? addressOfThing(thing) : NOWHERE;

/** What lies under the skin: meshes, their paint and what the pointer meets. */
export class Inside extends Group {
  readonly #meshes: readonly InsideMesh[];
  readonly #pickers: readonly InsidePicker[];

  readonly marks = new Marks();
  readonly #places: TriggerPointPlaces;

  constructor({ muscles, frame }: InsideFiles, figure: Figure) {
    super();
    const models = frame ? [muscles.model, frame] : [muscles.model];
    this.#meshes = models.map((model) => new InsideMesh(model, figure));
    this.#places = muscles.triggerPoints;
    this.#pickers = this.#meshes.map((mesh) => new InsidePicker(mesh));
    this.add(...this.#meshes, this.marks);
  }

  get models(): readonly InsideModel[] {
    return this.#meshes.map(({ model }) => model);
  }

  /** Let every mesh read these values of the scene. */
  lend(uniforms: Record<string, IUniform>): void {
    for (const mesh of this.#meshes) mesh.lend(uniforms);
  }

  /** Let the edges of bands melt smoothly; beside a cut, whose face takes a draw call itself, they are scattered. */
  soften(smoothly: boolean): void {
    for (const mesh of this.#meshes) mesh.soften(smoothly);
  }

  /** Bones and structures, where they have arrived. */
  get frame(): InsideMesh | undefined {
    return this.#meshes.find(({ model }) => model.things.some(({ kind }) => kind === 'structure'));
  }

  get muscles(): InsideMesh | undefined {
    return this.#meshes.find(({ model }) => model.things.some(({ kind }) => kind === 'muscle'));
  }

  get fading(): boolean {
    return this.#meshes.some(({ paint }) => paint.fading);
  }

  show(figure: Figure): void {
    this.#meshes.forEach((mesh, i) => {
      if (mesh.show(figure)) this.#pickers[i]?.refit();
    });
  }

  wear(shade: Shade): void {
    for (const part of [...this.#meshes, this.marks]) part.wear(shade);
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

  /** What a ray meets first of all that can be seen. */
  thingOn(ray: Ray, reach?: number): Thing | undefined {
    return this.#nearest((picker) => picker.thingOn(ray, reach));
  }

  /** What a ray meets, by its name, where that has no page to lead to: a bone, a band. */
  plainOn(ray: Ray, cutting: Cutting, atlas: Atlas | undefined): Plain | undefined {
    const section = cutting.sectionUnder(ray);
    const thing = section ? section.thing : this.thingOn(ray, cutting.reach(ray));
    if (!atlas || !thing || placeOf(thing).kind !== 'nowhere') return undefined;
    if (!speech.bundle('inside')) return undefined;
    const what = (thing.tissue ?? 'bone') as 'bone';
    return {
      name: thingName(thing, atlas),
      layName: thing.kind === 'hollow' ? '' : say(`thing-name.tissue.${what}`),
      ...(thing.side !== 'mid' && { side: thing.side }),
    };
  }

  /** The muscle or structure that a ray meets first; nowhere for bones and bands, which have no page. */
  addressOn(ray: Ray, reach?: number): BodyAddress {
    return placeOf(this.thingOn(ray, reach));
  }

  /** The same by testing every triangle: what the trees are measured against. */
  addressWithoutTree(ray: Ray): BodyAddress {
    return placeOf(this.#nearest((picker) => picker.thingWithoutTree(ray)));
  }

  #nearest(
    hitOf: (picker: InsidePicker) => ReturnType<InsidePicker['thingOn']>,
  ): Thing | undefined {
    let best: ReturnType<typeof hitOf>;
    for (const picker of this.#pickers) {
      const hit = hitOf(picker);
      if (hit && (!best || hit.distance < best.distance)) best = hit;
    }
    return best?.thing;
  }

  /** Structures that can be seen, and whether each, or part of it, was measured. */
  get structures(): Layers['drawn'] {
    const out: Record<string, Layers['drawn'][string]> = {};
    for (const { kind, id, basis } of this.#meshes.flatMap(({ model }) => model.things))
      if (kind === 'structure') out[id] = (out[id] ?? basis) === basis ? basis : 'partly';
    return out;
  }

  /** Mark the trigger points of the muscle that an address means. */
  mark(address: BodyAddress, atlas: Atlas, figure: Figure, skin: SkinFigure): void {
    const muscle = atlas.muscles.get(muscleOf(address, atlas) ?? '');
    if (!muscle || address.kind === 'nowhere') return this.marks.show([]);
    const sides: readonly Side[] = address.side ? [address.side] : ['left', 'right'];
    this.marks.show(
      muscle.triggerPoints.flatMap(({ id, number }) => {
        const [x, y, z] = this.#places.get(id)?.[figure] ?? [];
        if (x === undefined || y === undefined || z === undefined) return [];
        return sides.map((side): Mark => {
          const at: Vec3 = [side === 'left' ? x : -x, y, z];
          return { id, number, side, at, facing: facingOver(at, skin), chosen: id === address.id };
        });
      }),
    );
  }

  /** The plane across the fibres at a trigger point, or at the first one of a muscle. */
  across(address: BodyAddress, atlas: Atlas, figure: Figure, skin: SkinFigure): Across | undefined {
    const muscle = atlas.muscles.get(muscleOf(address, atlas) ?? '');
    if (!muscle || address.kind === 'nowhere') return undefined;
    const point = muscle.triggerPoints.find(({ id }) => id === address.id);
    const place = this.#places.get((point ?? muscle.triggerPoints[0])?.id ?? '')?.[figure];
    const side = address.side ?? 'left';
    for (const model of this.models) {
      const thing = model.things.find((one) => one.id === muscle.id && one.side === side);
      if (!thing || !place) continue;
      const [x, y, z] = place;
      const at: Vec3 = [side === 'left' ? x : -x, y, z];
      const facing = facingOver(at, skin);
      return { at, along: fibreWay(model, model.positions[figure], thing, at, facing) };
    }
    return undefined;
  }

  /** Some two hundred points on the surface of a muscle or structure, mm. */
  pointsOf(id: string, side: Side, figure: Figure): Vec3[] {
    return this.#meshes.flatMap(({ model }) =>
      model.things
        .filter((thing) => thing.id === id && (thing.side === side || thing.side === 'mid'))
        .flatMap(({ first, count }) => {
          const step = Math.max(1, Math.floor(count / 200));
          return Array.from({ length: Math.ceil(count / step) }, (_, i): Vec3 => {
            const at = 3 * (model.triangles[3 * (first + i * step)] ?? 0);
            const [x = 0, y = 0, z = 0] = model.positions[figure].subarray(at, at + 3);
            return [x, y, z];
          });
        }),
    );
  }

  /** Where an address lies, and the way that the skin over it faces: from there it is seen best. */
  shapesOf(address: BodyAddress, atlas: Atlas, figure: Figure, skin: SkinFigure): ZoneShape[] {
    return this.models.flatMap((model) => insideShapes(model, address, atlas, figure, skin));
  }

  /** The skin over a muscle: from where it is seen, the muscle lies near. */
  skinOver(address: BodyAddress, atlas: Atlas, figure: Figure, skin: SkinFigure): SkinPoint[] {
    return this.models.flatMap((model) => skinOver(model, address, atlas, figure, skin));
  }

  override dispose(): void {
    for (const part of [...this.#meshes, this.marks]) part.dispose();
  }
}
