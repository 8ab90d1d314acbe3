import type { Figure } from '../../atlas/types';
import { Director } from '../camera/director';
import { Rig } from '../camera/rig';
import { Glass } from '../inside/glass';
import { Floor } from '../floor/floor';
import { Picker } from '../pointer/picker';
import { Outline } from '../skin/outline';
import type { Cutting } from '../slice/cutting.svelte';
import { SkinMesh } from '../skin/skin-mesh';
import type { SkinModel } from '../skin/skin-model';

/** Everything that the picture is made of. */
export interface Parts {
  readonly model: SkinModel;
  readonly mesh: SkinMesh;
  readonly glass: Glass;
  readonly floor: Floor;
  readonly outline: Outline;
  readonly rig: Rig;
  readonly director: Director;
  readonly picker: Picker;
  readonly cutting: Cutting;
}

/**
 * Make what the picture is made of; to be given back by `disposeParts`.
 *
 * @param element takes the pointer
 * @param cutting what is cut away of the body
 * @param moved called whenever the camera is about to move
 */
export function makeParts(
  model: SkinModel,
  figure: Figure,
  element: HTMLElement,
  cutting: Cutting,
  moved: () => void,
): Parts {
  const mesh = new SkinMesh(model, figure);
  const glass = new Glass(mesh);
  for (const { material } of [mesh, glass]) Object.assign(material.uniforms, cutting.uniforms);
  const rig = new Rig(element, moved);
  return {
    model,
    mesh,
    glass,
    rig,
    floor: new Floor(model, figure),
    outline: new Outline(model),
    director: new Director(rig, model),
    picker: new Picker(mesh, model, rig.camera, cutting),
    cutting,
  };
}

/** Give back what the parts hold on the graphics card, and the hands on the camera. */
export function disposeParts({ mesh, glass, floor, outline, rig }: Parts): void {
  for (const part of [mesh, glass, floor, outline, rig]) part.dispose();
}
