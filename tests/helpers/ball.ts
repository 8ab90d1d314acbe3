import { IcosahedronGeometry } from 'three';
import { mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import type { SkinSource, ZoneRange } from '../../src/body/skin/skin-source';

export const BALL_RADIUS = 100;
export const BALL_CENTRE = 150;

/**
 * A ball as skin: two zones (`upper`, `lower`), two sides, radius 100 mm (male) and 90 mm (female)
 * around (0, 150, 0). Everything about it can be worked out by hand.
 *
 * @param detail subdivisions of the icosahedron
 */
export function ball(detail = 6): SkinSource {
  const round = new IcosahedronGeometry(1, detail);
  round.deleteAttribute('normal');
  round.deleteAttribute('uv');
  const geometry = mergeVertices(round);
  const points = geometry.getAttribute('position').array;
  const index = geometry.getIndex()?.array ?? [];
  const at = (v: number, k: number): number => points[3 * v + k] ?? 0;
  const groups = new Map<string, number[]>();
  for (const zone of ['upper', 'lower'])
    for (const side of ['left', 'right']) groups.set(`${zone} ${side}`, []);
  for (let t = 0; t < index.length; t += 3) {
    const corners = [index[t] ?? 0, index[t + 1] ?? 0, index[t + 2] ?? 0];
    const middle = (k: number): number => corners.reduce((sum, v) => sum + at(v, k), 0);
    const name = `${middle(1) >= 0 ? 'upper' : 'lower'} ${middle(0) >= 0 ? 'left' : 'right'}`;
    groups.get(name)?.push(...corners);
  }
  const zones: ZoneRange[] = [];
  const triangles: number[] = [];
  for (const [name, corners] of groups) {
    const [zone = '', side] = name.split(' ');
    const [first, count] = [triangles.length / 3, corners.length / 3];
    zones.push({ zone, side: side as 'left' | 'right', first, count });
    triangles.push(...corners);
  }
  const sized = (radius: number): Float32Array =>
    Float32Array.from(points, (x, i) => x * radius + (i % 3 === 1 ? BALL_CENTRE : 0));
  const filled = (x: number) => new Float32Array(points.length / 3).fill(x);
  return {
    triangles: Uint32Array.from(triangles),
    zones,
    positions: { male: sized(BALL_RADIUS), female: sized(0.9 * BALL_RADIUS) },
    openness: { male: filled(1), female: filled(1) },
    garment: { male: filled(-30), female: filled(-30) },
  };
}
