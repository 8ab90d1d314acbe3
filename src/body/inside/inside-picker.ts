import { FrontSide, Raycaster, type Intersection, type Ray } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import { grow } from '../tree/grow';
import type { InsideMesh } from './inside-mesh';
import type { Thing } from './inside-model';

/** Less of a thing than this is not there for the pointer. */
const THERE = 0.5;

const caster = new Raycaster();
const plainHits: Intersection[] = [];

interface Hit {
  readonly thing: Thing;
  readonly distance: number;
}
type Met = Pick<Intersection, 'distance' | 'faceIndex'>;

/** Which of the things under the skin lies under the pointer. */
export class InsidePicker {
  readonly #mesh: InsideMesh;
  #tree: MeshBVH | undefined;

  constructor(mesh: InsideMesh) {
    this.#mesh = mesh;
  }

  prepare(): void {
    const { model, geometry, figure } = this.#mesh;
    this.#tree ??= grow(model.tree, geometry, figure);
  }

  /** Call after the mesh took another figure's shape. */
  refit(): void {
    this.#tree?.refit();
  }

  /**
   * The nearest thing on a ray that can be seen, and how far it is (mm).
   *
   * @param reach how far the ray goes: what is cut away begins there
   */
  thingOn(ray: Ray, reach = Infinity): Hit | undefined {
    this.prepare();
    return this.#nearest(this.#tree?.raycast(ray, FrontSide, 0, reach) ?? []);
  }

  /** The same by testing every triangle: what the tree is measured against. */
  thingWithoutTree(ray: Ray): Hit | undefined {
    caster.ray.copy(ray);
    plainHits.length = 0;
    this.#mesh.raycast(caster, plainHits);
    return this.#nearest(plainHits);
  }

  #nearest(hits: readonly Met[]): Hit | undefined {
    const { model, paint } = this.#mesh;
    let best: Hit | undefined;
    for (const { distance, faceIndex } of hits) {
      if (best && best.distance <= distance) continue;
      const index = model.thingOf[model.triangles[3 * (faceIndex ?? 0)] ?? 0] ?? 0;
      const thing = model.things[index];
      if (thing && paint.strengthOf(index) >= THERE) best = { thing, distance };
    }
    return best;
  }
}
