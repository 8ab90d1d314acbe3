/** A closed surface: three coordinates (mm) and a unit normal a vertex. */
export interface Surface {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
}

/** Rings and spokes of the ball of directions. */
const RINGS = 26;
const SPOKES = 40;
/** More points than these say nothing new about a hull. */
const POINTS = 700;
/** How soft the hull is, as a share of the whole: within this much of the farthest all points pull. */
const SOFT = 0.03;

/**
 * The smooth convex hull of points. Its vertex in a direction is the mean of the points that reach
 * farthest that way, each weighted by how far it does; the direction itself is the normal there, so
 * the surface has neither folds nor edges, however rough the points are. What a mean falls short of the
 * farthest is given back all over, as if a ball rolled on it: the hull keeps its size and has round corners.
 *
 * @param points three coordinates a point, mm
 */
export function smoothHull(points: Float32Array): Surface {
  const few = 3 * Math.max(1, Math.floor(points.length / 3 / POINTS));
  const size = Math.hypot(...[0, 1, 2].map((k) => spanOf(points, k)));
  const soft = SOFT * size || 1;
  const positions: number[] = [];
  const normals: number[] = [];
  let short = 0;
  for (let ring = 0; ring <= RINGS; ring++) {
    const polar = (Math.PI * ring) / RINGS;
    for (let spoke = 0; spoke <= SPOKES; spoke++) {
      const around = (2 * Math.PI * spoke) / SPOKES;
      const [x, y, z] = [
        Math.sin(polar) * Math.sin(around),
        Math.cos(polar),
        Math.sin(polar) * Math.cos(around),
      ];
      const reach = (at: number): number =>
        x * (points[at] ?? 0) + y * (points[at + 1] ?? 0) + z * (points[at + 2] ?? 0);
      let farthest = -Infinity;
      for (let at = 0; at < points.length; at += few) farthest = Math.max(farthest, reach(at));
      const mean = [0, 0, 0, 0];
      for (let at = 0; at < points.length; at += few) {
        const pull = Math.exp((reach(at) - farthest) / soft);
        for (let k = 0; k < 3; k++) mean[k] = (mean[k] ?? 0) + pull * (points[at + k] ?? 0);
        mean[3] = (mean[3] ?? 0) + pull;
      }
      const found = [0, 1, 2].map((k) => (mean[k] ?? 0) / (mean[3] ?? 1));
      const [px = 0, py = 0, pz = 0] = found;
      short += farthest - (x * px + y * py + z * pz);
      positions.push(...found);
      normals.push(x, y, z);
    }
  }
  const back = (3 * short) / positions.length;
  for (let i = 0; i < positions.length; i++)
    positions[i] = (positions[i] ?? 0) + back * (normals[i] ?? 0);
  const triangles: number[] = [];
  for (let ring = 0; ring < RINGS; ring++)
    for (let spoke = 0; spoke < SPOKES; spoke++) {
      const a = ring * (SPOKES + 1) + spoke;
      const b = a + SPOKES + 1;
      triangles.push(a, b, b + 1, a, b + 1, a + 1);
    }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    triangles: Uint32Array.from(triangles),
  };
}

function spanOf(points: Float32Array, k: number): number {
  let from = Infinity;
  let to = -Infinity;
  for (let at = k; at < points.length; at += 3) {
    from = Math.min(from, points[at] ?? 0);
    to = Math.max(to, points[at] ?? 0);
  }
  return points.length ? to - from : 0;
}
