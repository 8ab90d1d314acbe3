import type { View } from '../../atlas/types';
import { AZIMUTH } from '../camera/framing';
import type { SkinFigure } from '../skin/skin-model';

/** Less of a pattern than this on the far side is no news. */
const MUCH = 0.22;
/** With more than this out of the frame, turning would not help. */
const BEYOND = 0.45;
/** A view is offered if it shows at least this much of what cannot be seen now. */
const WORTH = 0.5;
/** Facing a view by less than this, skin is seen too flat to be read. */
const FLAT = 0.2;

/**
 * The side of the body from which one would see what of a pattern faces away from the eye; undefined
 * where little does. `beyond` where much of it lies out of the frame.
 *
 * @param weight what each vertex counts in the pattern
 * @param eye where the camera stands, mm
 * @param framed whether a point (mm) is within the frame, seen or covered
 */
export function farSide(
  weight: (vertex: number) => number,
  { positions, normals, areas }: Pick<SkinFigure, 'positions' | 'normals' | 'areas'>,
  eye: { readonly x: number; readonly y: number; readonly z: number },
  framed: (x: number, y: number, z: number) => boolean = () => true,
): View | 'beyond' | undefined {
  const views = Object.entries(AZIMUTH).map(([view, azimuth]) => ({
    view: view as View,
    x: Math.sin(azimuth),
    z: Math.cos(azimuth),
    gain: 0,
  }));
  let all = 0;
  let hidden = 0;
  let beyond = 0;
  areas.forEach((area, v) => {
    const here = weight(v) * area;
    if (!here) return;
    all += here;
    const at = 3 * v;
    const [x, y, z] = [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0];
    const [nx, ny, nz] = [normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0];
    if (!framed(x, y, z)) beyond += here;
    const facing = nx * (eye.x - x) + ny * (eye.y - y) + nz * (eye.z - z);
    if (facing > 0) return;
    hidden += here;
    for (const one of views) if (nx * one.x + nz * one.z > FLAT) one.gain += here;
  });
  if (beyond > BEYOND * all) return 'beyond';
  if (!all || hidden / all < MUCH) return undefined;
  const best = views.reduce((a, b) => (b.gain > a.gain ? b : a));
  return best.gain / hidden >= WORTH ? best.view : undefined;
}
