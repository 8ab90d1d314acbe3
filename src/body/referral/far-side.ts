import type { View } from '../../atlas/types';
import { AZIMUTH } from '../camera/framing';
import type { SkinFigure } from '../skin/skin-model';

/** Less of a pattern than this on the far side is no news. */
const MUCH = 0.22;
/** A view is offered if it shows at least this much of what cannot be seen now. */
const WORTH = 0.5;
/** Facing a view by less than this, skin is seen too flat to be read. */
const FLAT = 0.2;

/**
 * The side of the body from which one would see what of a pattern faces away from the eye; undefined
 * where little does.
 *
 * @param weight what each vertex counts in the pattern
 * @param eye where the camera stands, mm
 */
export function farSide(
  weight: (vertex: number) => number,
  { positions, normals, areas }: Pick<SkinFigure, 'positions' | 'normals' | 'areas'>,
  eye: { readonly x: number; readonly y: number; readonly z: number },
): View | undefined {
  const views = Object.entries(AZIMUTH).map(([view, azimuth]) => ({
    view: view as View,
    x: Math.sin(azimuth),
    z: Math.cos(azimuth),
    gain: 0,
  }));
  let all = 0;
  let hidden = 0;
  areas.forEach((area, v) => {
    const here = weight(v) * area;
    if (!here) return;
    all += here;
    const at = 3 * v;
    const [nx, ny, nz] = [normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0];
    const facing =
      nx * (eye.x - (positions[at] ?? 0)) +
      ny * (eye.y - (positions[at + 1] ?? 0)) +
      nz * (eye.z - (positions[at + 2] ?? 0));
    if (facing > 0) return;
    hidden += here;
    for (const one of views) if (nx * one.x + nz * one.z > FLAT) one.gain += here;
  });
  if (!all || hidden / all < MUCH) return undefined;
  const best = views.reduce((a, b) => (b.gain > a.gain ? b : a));
  return best.gain / hidden >= WORTH ? best.view : undefined;
}
