/** Hand and foot: small bones of fingers and toes. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import { bar, joined, type Field } from '../../geometry/solids.ts';

/** A small long bone: wide at both ends, slim between; `r` is the half width of its middle, mm. */
export function smallBone(from: Vec3, to: Vec3, r: number, [base, head]: [number, number]): Field {
  const along = normalise(sub(to, from));
  return joined(
    [
      bar(
        [
          [add(from, scale(along, base * r * 0.7)), base * r],
          [mix(from, to, 0.26), r * (1 + 0.42 * (base - 1))],
          [mix(from, to, 0.48), r * 1.03],
          [mix(from, to, 0.7), r * (1 + 0.3 * (head - 1))],
          [add(to, scale(along, -head * r * 0.8)), head * r],
        ],
        [1, 0, 0],
        3,
      ),
    ],
    1,
  );
}

/** The last bone of a finger or toe: a broad base and a small tuft. */
export function lastBone(from: Vec3, to: Vec3, r: number): Field {
  const along = normalise(sub(to, from));
  return bar(
    [
      [add(from, scale(along, r)), 1.25 * r],
      [mix(from, to, 0.55), 0.72 * r],
      [add(to, scale(along, -0.9 * r)), 0.95 * r, 0.7 * r],
    ],
    [1, 0, 0],
    3,
  );
}
