import type { Loop } from './contour';

/** Rays of a level over half the body, from the front round to the back. */
const RAYS = 37;
/** A level of a shape whose left half is its right half in the mirror. */
export interface Level {
  readonly y: number;
  /** z of its middle, mm */
  readonly z: number;
  /** mm from the middle to the wall, one a ray */
  readonly reach: number[];
}

/** The way of a ray, radians from the front. */
export const angle = (ray: number): number => (Math.PI * ray) / (RAYS - 1);

/** How far each ray goes from (0, z) until it meets the first line, or the last; infinite where it meets none. */
export function meetings(loops: readonly Loop[], z: number, last = false): number[] {
  const found = new Array<number>(RAYS).fill(Infinity);
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      const j = (i + 2) % loop.length;
      const [ax, az] = [loop[i] ?? 0, (loop[i + 1] ?? 0) - z];
      const [bx, bz] = [loop[j] ?? 0, (loop[j + 1] ?? 0) - z];
      if (ax < 0 && bx < 0) continue;
      // Only rays between the two ends can meet the line between them.
      const [a, b] = [Math.atan2(ax, az), Math.atan2(bx, bz)];
      const round = Math.abs(a - b) > Math.PI;
      const to = round ? RAYS - 1 : Math.floor((Math.max(a, b) / Math.PI) * (RAYS - 1));
      const from = Math.max(
        0,
        Math.ceil(((round ? Math.max(a, b) : Math.min(a, b)) / Math.PI) * (RAYS - 1)),
      );
      for (let ray = from; ray <= to; ray++) {
        const [dx, dz] = [Math.sin(angle(ray)), Math.cos(angle(ray))];
        const [p, q] = [ax * dz - az * dx, bx * dz - bz * dx];
        const t = p === q ? 0 : p / (p - q);
        const far = (ax + t * (bx - ax)) * dx + (az + t * (bz - az)) * dz;
        const known = found[ray] ?? Infinity;
        if (far > 0 && (known === Infinity || far < known !== last)) found[ray] = far;
      }
    }
  return found;
}

/** Every way from a place to its neighbours, `wide` to either side. */
function near(values: readonly number[], at: number, wide: number): number[] {
  return values.slice(Math.max(0, at - wide), at + wide + 1);
}

/** What bulges out through a gap in a wall is cut off: the least around each, and of these the most. */
export function opened(values: readonly number[], wide: number): number[] {
  const least = values.map((_, i) => Math.min(...near(values, i, wide)));
  return least.map((_, i) => Math.max(...near(least, i, wide)));
}

/** A little of both neighbours. */
export const smooth = (values: readonly number[]): number[] =>
  values.map((own, i) => (2 * own + (values[i - 1] ?? own) + (values[i + 1] ?? own)) / 4);

/** Change the numbers of all levels along their rays, then from level to level. */
export function overAll(
  levels: readonly Level[],
  change: (values: readonly number[], way: 'rays' | 'levels') => number[],
): void {
  for (const { reach } of levels) reach.splice(0, RAYS, ...change(reach, 'rays'));
  for (let ray = 0; ray < RAYS; ray++)
    change(
      levels.map(({ reach }) => reach[ray] ?? 0),
      'levels',
    ).forEach((value, i) => {
      const { reach } = levels[i] ?? {};
      if (reach) reach[ray] = value;
    });
}

/** The closed surface over levels of half a body and its mirror image, as places and triangles. */
export function surfaceOf(levels: readonly Level[]): { positions: number[]; triangles: number[] } {
  const positions: number[] = [];
  const triangles: number[] = [];
  const around = 2 * (RAYS - 1);
  for (const { y, z, reach } of levels)
    for (let i = 0; i < around; i++) {
      const ray = i < RAYS ? i : around - i;
      const side = i < RAYS ? 1 : -1;
      const r = reach[ray] ?? 0;
      positions.push(side * r * Math.sin(angle(ray)), y, z + r * Math.cos(angle(ray)));
    }
  for (let row = 0; row + 1 < levels.length; row++)
    for (let i = 0; i < around; i++) {
      const [a, b] = [row * around + i, row * around + ((i + 1) % around)];
      triangles.push(a, b, a + around, b, b + around, a + around);
    }
  [levels[0], levels.at(-1)].forEach((level, last) => {
    if (!level) return;
    const middle = positions.push(0, level.y, level.z) / 3 - 1;
    const row = last ? (levels.length - 1) * around : 0;
    for (let i = 0; i < around; i++) {
      const [a, b] = [row + i, row + ((i + 1) % around)];
      triangles.push(middle, last ? a : b, last ? b : a);
    }
  });
  return { positions, triangles };
}
