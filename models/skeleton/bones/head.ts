/** Skull, lower jaw and the bone at the root of the tongue. */
import type { Bone } from './bone.ts';
import { hyoid } from './head/hyoid.ts';
import { mandible } from './head/mandible.ts';
import { skull } from './head/skull.ts';

export const head: Bone[] = [
  { id: 'skull', side: 'mid', step: 1.4, triangles: 5200, field: skull },
  { id: 'mandible', side: 'mid', step: 1.2, triangles: 2500, field: mandible },
  { id: 'hyoid', side: 'mid', step: 1.5, triangles: 130, field: hyoid },
];
