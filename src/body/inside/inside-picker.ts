import { FrontSide, type Ray } from 'three';
import { CENTER, MeshBVH } from 'three-mesh-bvh';
import type { InsideMesh } from './inside-mesh';
import type { Thing } from './inside-model';

/** Less of a thing than this is not there for the pointer. */
const THERE = 0.5;

/** Which of the things under the skin lies under the pointer. */
export class InsidePicker {
  readonly #mesh: InsideMesh;
  #tree: MeshBVH | undefined;

  constructor(mesh: InsideMesh) {
    this.#mesh = mesh;
  }

  prepare(): void {
    this.#tree ??= new MeshBVH(this.#mesh.geometry, { strategy: CENTER, indirect: true });
  }

  /** Call after the mesh took another figure's shape. */
  refit(): void {
    this.#tree?.refit();
  }

  /** The nearest thing on a ray that can be seen, and how far it is (mm). */
  thingOn(ray: Ray): { thing: Thing; distance: number } | undefined {
    this.prepare();
    const { model, paint } = this.#mesh;
    let best: { thing: Thing; distance: number } | undefined;
    for (const { distance, faceIndex } of this.#tree?.raycast(ray, FrontSide) ?? []) {
      if (best && best.distance <= distance) continue;
      const index = model.thingOf[model.triangles[3 * (faceIndex ?? 0)] ?? 0] ?? 0;
      const thing = model.things[index];
      if (thing && paint.strengthOf(index) >= THERE) best = { thing, distance };
    }
    return best;
  }
}
