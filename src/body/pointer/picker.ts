import {
  FrontSide,
  Ray,
  Raycaster,
  Vector2,
  Vector3,
  type Intersection,
  type PerspectiveCamera,
} from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import type { SkinMesh } from '../skin/skin-mesh';
import type { SkinModel } from '../skin/skin-model';
import type { Vec3 } from '../skin/zone-shape';
import type { Cutting } from '../slice/cutting.svelte';
import { grow } from '../tree/grow';

const pointer = new Vector2();
const caster = new Raycaster();
const plainHits: Intersection[] = [];
const sightLine = new Ray();
const place = new Vector3();
/** What `zoneAt` answers on the face of a cut: neither skin nor beside the body. */
export const CUT_FACE = -2;

/** The skin nearest to a point (mm): a vertex of it, and how far it is. */
export type NearestSkin = (
  x: number,
  y: number,
  z: number,
) => { readonly vertex: number; readonly distance: number };

/** Which zone lies under a point of the screen. */
export class Picker {
  readonly #mesh: SkinMesh;
  readonly #model: SkinModel;
  readonly #camera: PerspectiveCamera;
  readonly #cutting: Cutting | undefined;
  #tree: MeshBVH | undefined;

  constructor(mesh: SkinMesh, model: SkinModel, camera: PerspectiveCamera, cutting?: Cutting) {
    this.#mesh = mesh;
    this.#model = model;
    this.#camera = camera;
    this.#cutting = cutting;
  }

  /** Take up the tree now instead of at the first pick. */
  prepare(): void {
    this.#tree ??= grow(this.#model.tree, this.#mesh.geometry, this.#mesh.figure);
  }

  /** Call after the skin took another figure's shape. */
  refit(): void {
    this.#tree?.refit();
  }

  /**
   * Index of the zone under a point, -1 beside the body, or {@link CUT_FACE}.
   *
   * @param x,y pixels from the upper left of the canvas
   */
  zoneAt(x: number, y: number, width: number, height: number): number {
    const ray = this.ray(x, y, width, height);
    return this.#cutting?.sectionUnder(ray) ? CUT_FACE : this.#zoneOf(this.triangleOn(ray));
  }

  /**
   * The ray from the eye through a point of the canvas, without the way through what is cut away;
   * valid until the next call.
   */
  ray(x: number, y: number, width: number, height: number): Ray {
    pointer.set((2 * x) / width - 1, 1 - (2 * y) / height);
    this.#camera.updateMatrixWorld();
    caster.setFromCamera(pointer, this.#camera);
    this.#cutting?.pass(caster.ray);
    return caster.ray;
  }

  /** First triangle that a ray meets, or -1. */
  triangleOn(ray: Ray): number {
    return this.hitOn(ray)?.faceIndex ?? -1;
  }

  /** The nearest meeting of a ray with the skin: place and triangle. */
  hitOn(ray: Ray): Intersection | null {
    this.prepare();
    const reach = this.#cutting?.reach(ray);
    const { passes } = this;
    if (!passes) return this.#tree?.raycastFirst(ray, FrontSide, 0, reach) ?? null;
    const hits = this.#tree?.raycast(ray, FrontSide, 0, reach) ?? [];
    return hits
      .filter(({ faceIndex }) => !passes(this.#zoneOf(faceIndex ?? -1)))
      .reduce<Intersection | null>((a, b) => (a && a.distance <= b.distance ? a : b), null);
  }

  /** Zones that the pointer goes through: a faded limb. */
  passes: ((zone: number) => boolean) | undefined;

  /** The zone that stands between a place (mm) and an eye that is far off in a direction, or -1. */
  zoneBefore(from: Vec3, toward: Vec3): number {
    this.prepare();
    sightLine.origin.set(...from);
    sightLine.direction.set(...toward);
    return this.#zoneOf(this.#tree?.raycastFirst(sightLine, FrontSide)?.faceIndex ?? -1);
  }

  /** The zone of the skin nearest to a point (mm). */
  zoneNear([x, y, z]: Vec3): number {
    return this.#model.zoneOf[this.nearestSkin(x, y, z).vertex] ?? -1;
  }

  /** True where skin stands between a place (mm) and an eye that is far off in a direction. */
  readonly blocked = (from: Vec3, toward: Vec3): boolean => {
    this.prepare();
    sightLine.origin.set(...from);
    sightLine.direction.set(...toward);
    return Boolean(this.#tree?.raycastFirst(sightLine, FrontSide));
  };

  readonly nearestSkin: NearestSkin = (x, y, z) => {
    this.prepare();
    const found = this.#tree?.closestPointToPoint(place.set(x, y, z));
    return {
      vertex: this.#model.triangles[3 * (found?.faceIndex ?? 0)] ?? 0,
      distance: found?.distance ?? 0,
    };
  };

  /** The same by testing every triangle: what the tree is measured against. */
  triangleWithoutTree(ray: Ray): number {
    caster.ray.copy(ray);
    plainHits.length = 0;
    this.#mesh.raycast(caster, plainHits);
    plainHits.sort((a, b) => a.distance - b.distance);
    return plainHits[0]?.faceIndex ?? -1;
  }

  #zoneOf(triangle: number): number {
    if (triangle < 0) return -1;
    return this.#model.zoneOf[this.#model.triangles[3 * triangle] ?? -1] ?? -1;
  }
}
