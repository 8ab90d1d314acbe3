/** SVG path data as polygons, so that tests can measure what is drawn. */
export type Polygon = [x: number, y: number][];

/** Points a curve. */
const FINE = 12;

/** Reads M, c, l and z, as `src/map/paths.ts` writes them. */
export function flatPath(d: string): Polygon[] {
  const out: Polygon[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([Mclz])([^Mclz]*)/g)) {
    const n = (rest.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    if (letter === 'M') {
      [x = 0, y = 0] = n;
      out.push([[x, y]]);
    } else if (letter === 'l') {
      x += n[0] ?? 0;
      y += n[1] ?? 0;
      out.at(-1)?.push([x, y]);
    } else if (letter === 'c') {
      const [ax = 0, ay = 0, bx = 0, by = 0, gx = 0, gy = 0] = n;
      for (let i = 1; i <= FINE; i++) {
        const t = i / FINE;
        const [w1, w2, w3] = [3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
        out.at(-1)?.push([x + w1 * ax + w2 * bx + w3 * gx, y + w1 * ay + w2 * by + w3 * gy]);
      }
      x += gx;
      y += gy;
    }
  }
  return out;
}

const pairs = (polygon: Polygon) =>
  polygon.map((p, i) => [p, polygon[(i + 1) % polygon.length] ?? p] as const);

/** Area inside polygons of one direction, holes of the other. */
export const areaIn = (polygons: readonly Polygon[]): number =>
  Math.abs(
    polygons.flatMap(pairs).reduce((sum, [p, q]) => sum + (p[0] * q[1] - q[0] * p[1]) / 2, 0),
  );

export function isInside(polygons: readonly Polygon[], x: number, y: number): boolean {
  let inside = false;
  for (const [p, q] of polygons.flatMap(pairs))
    if (p[1] > y !== q[1] > y && x < p[0] + ((y - p[1]) / (q[1] - p[1])) * (q[0] - p[0]))
      inside = !inside;
  return inside;
}

/** How far a point lies from the nearest edge. */
export function edgeFrom(polygons: readonly Polygon[], x: number, y: number): number {
  let far = Infinity;
  for (const [p, q] of polygons.flatMap(pairs)) {
    const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
    const t = ((x - p[0]) * dx + (y - p[1]) * dy) / (dx * dx + dy * dy || 1);
    const s = Math.min(1, Math.max(0, t));
    far = Math.min(far, Math.hypot(x - p[0] - s * dx, y - p[1] - s * dy));
  }
  return far;
}
