/** The shipped body under its skin, painted and picked as the app does, without a browser. */
import type { Ray } from 'three';
import { PerspectiveCamera, Raycaster, Vector2 } from 'three';
import type { Figure } from '../../src/atlas/types';
import type { Stand } from '../../src/body/camera/framing';
import { InsideMesh } from '../../src/body/inside/inside-mesh';
import type { InsideModel, Thing } from '../../src/body/inside/inside-model';
import { insidePaint, type InsideView } from '../../src/body/inside/inside-paint';
import { decodeFrame } from '../../src/body/file/decode-frame';
import { decodeMuscles } from '../../src/body/file/decode-muscles';
import { InsidePicker } from '../../src/body/inside/inside-picker';
import { toward } from '../../src/body/sight/sight';
import { plus } from '../../src/body/vec';
import { atlas } from './atlas';
import { modelFile } from './shipped';

/** Vertical angle of the app's eye, degrees. */
export const FOV = 26;

const caster = new Raycaster();
const pointer = new Vector2();

export class OpenedBody {
  readonly #meshes: readonly InsideMesh[];
  readonly #pickers: readonly InsidePicker[];

  constructor(readonly models: readonly InsideModel[]) {
    this.#meshes = models.map((model) => new InsideMesh(model, 'female'));
    this.#pickers = this.#meshes.map((mesh) => new InsidePicker(mesh));
  }

  show(figure: Figure, view: Omit<InsideView, 'shade'>): void {
    this.#meshes.forEach((mesh, i) => {
      if (mesh.show(figure)) this.#pickers[i]?.refit();
      const { things } = mesh.model;
      const paints = things.map((thing, i) => {
        return [i, insidePaint(thing, { ...view, shade: 'light' }, atlas)] as const;
      });
      mesh.paint.set(new Map(paints), true);
    });
  }

  /** What a ray meets first of all that can be seen. */
  thingOn(ray: Ray): Thing | undefined {
    const hits = this.#pickers.flatMap((picker) => picker.thingOn(ray) ?? []);
    return hits.sort((a, b) => a.distance - b.distance)[0]?.thing;
  }
}

export const openedBody = async (): Promise<OpenedBody> =>
  new OpenedBody([
    (await decodeMuscles(modelFile('muscles.glb'))).model,
    await decodeFrame(modelFile('inside.glb')),
  ]);

/** Rays of an eye through the pixels of a stage; each is valid until the next is asked for. */
export function raysFrom(
  { target, azimuth, polar, distance }: Stand,
  { width, height }: { readonly width: number; readonly height: number },
): (x: number, y: number) => Ray {
  const camera = new PerspectiveCamera(FOV, width / height, 40, 20_000);
  camera.position.set(...plus(target, toward(azimuth, polar), distance));
  camera.lookAt(...target);
  camera.updateMatrixWorld();
  return (x, y) => {
    caster.setFromCamera(pointer.set((2 * x) / width - 1, 1 - (2 * y) / height), camera);
    return caster.ray;
  };
}
