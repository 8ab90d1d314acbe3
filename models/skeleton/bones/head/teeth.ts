/** The arch of the teeth and their crowns, of both jaws. */
import type { Vec3 } from '../../../mesh.ts';
import { add, distance, mix, normalise, sub } from '../../../geometry/vec.ts';
import { bar, curveThrough, joined, type Field } from '../../../geometry/solids.ts';
import type { Marks } from '../../marks.ts';

/** Widths of the teeth from the middle to the back, mm, male. */
const TEETH = [8.6, 6.6, 7.6, 7, 7, 9.6, 9];

/** mm that the front teeth stand behind the brow: the male chin's mark lies too far back to hang them on */
const BEHIND_BROW = 5;

/** mm: where the rows of teeth meet, the left half of the arch, four points from the middle to the back. */
function arch(m: Marks): Vec3[] {
  const s = m.size;
  const chin = mix(m.of('pogonion'), m.of('menton'), 0.15);
  const [y, z] = [chin[1] + 19.6 * s, m.of('glabella')[2] - BEHIND_BROW * s];
  const back = m.of('zygoma_lower_border')[2] - 18 * s;
  return [
    [0, y, z],
    [13.5 * s, y, z - 5.5 * s],
    [21.5 * s, y, mix([0, 0, z], [0, 0, back], 0.48)[2]],
    [25 * s, y, back],
  ];
}

/** The row of one jaw's teeth: the arch, moved by mm. */
export const rowOf = (m: Marks, by: Vec3): [Vec3, Vec3, Vec3, Vec3] =>
  arch(m).map((p) => add(p, by)) as [Vec3, Vec3, Vec3, Vec3];

/** A row of crowns; `up` 1 for the upper jaw, -1 for the lower one. They show as a line of shapes. */
export function crowns(m: Marks, up: 1 | -1): Field {
  const s = m.size;
  const course = curveThrough(arch(m), 12);
  const at = (far: number): readonly [Vec3, Vec3] => {
    let left = far;
    for (let i = 1; i < course.length; i++) {
      const [a, b] = [course[i - 1]!, course[i]!];
      const long = distance(a, b);
      if (left <= long || i === course.length - 1) {
        return [mix(a, b, left / long), normalise(sub(b, a))];
      }
      left -= long;
    }
    throw new Error(`no teeth at: ${far}`);
  };
  let far = 0;
  return joined(
    TEETH.map((width, i) => {
      const [p, along] = at((far + width / 2) * s);
      far += width;
      const thick = (i < 3 ? 2.8 : 4.4) * s;
      const from = add(p, [0, 0, (up > 0 ? 1 : -1) * s]);
      return bar(
        [
          [add(from, [0, up * 12 * s, 0]), width * 0.42 * s, thick],
          [add(from, [0, up * (thick * 0.8 - 0.6), 0]), width * 0.54 * s, thick * 0.8],
        ],
        along,
        1,
      );
    }),
    0.5 * s,
  );
}
