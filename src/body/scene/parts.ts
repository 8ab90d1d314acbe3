import type { Figure } from '../../atlas/types';
import { Director } from '../camera/director';
import { Rig } from '../camera/rig';
import { Glass } from '../inside/glass';
import { Floor } from '../floor/floor';
import { Picker } from '../pointer/picker';
import { Places } from '../places';
import { Veil } from '../skin/veil';
import type { Cutting } from '../slice/cutting.svelte';
import { Patterns } from '../referral/patterns';
import { SkinMesh } from '../skin/skin-mesh';
import type { SkinModel } from '../skin/skin-model';

/** Everything that the picture is made of. */
export interface Parts {
  readonly model: SkinModel;
  readonly mesh: SkinMesh;
  readonly patterns: Patterns;
  readonly glass: Glass;
  readonly floor: Floor;
  readonly places: Places;
  readonly veil: Veil;
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
  const patterns = new Patterns(model);
  const picker = new Picker(mesh, model, rig.camera, cutting);
  return {
    model,
    mesh,
    patterns,
    places: new Places(model, patterns),
    glass,
    rig,
    floor: new Floor(model, figure),
    veil: new Veil(mesh),
    director: new Director(rig, model),
    picker,
    cutting,
  };
}

/** Give back what the parts hold on the graphics card, and the hands on the camera. */
export function disposeParts({ mesh, glass, floor, veil, rig }: Parts): void {
  for (const part of [mesh, glass, floor, veil, rig]) part.dispose();
}
