/** Vertebrae, discs between them, sacrum and tail bone. */
import type { Vec3 } from '../../mesh.ts';
import { add, cross, distance, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import {
  bar,
  bothSides,
  curveThrough,
  cutAt,
  egg,
  joined,
  plate,
  without,
  yielding,
  type Field,
  type Station,
} from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';
import { ear } from './pelvis.ts';

const count = (letter: string, n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${letter}${i + 1}`);
export const VERTEBRAE = [...count('C', 7), ...count('T', 12), ...count('L', 5)];

/** Half width of the body, mm, male; between these levels in equal steps. */
const WIDTH = { C2: 9, C3: 9, C7: 11.5, T1: 12.5, T4: 12, T12: 18.5, L1: 20, L5: 24.5 };
/** Half depth of the body front to back, mm, male. */
const DEPTH = { C2: 6.5, C3: 7, C7: 8, T1: 8.5, T6: 12.5, T12: 15, L1: 15.5, L5: 17 };

function between(table: Record<string, number>, level: string): number {
  const at = VERTEBRAE.indexOf(level);
  const known = Object.entries(table).map(([id, v]) => [VERTEBRAE.indexOf(id), v] as const);
  const after = known.findIndex(([i]) => i >= at);
  const [i1, v1] = known[after]!;
  const [i0, v0] = known[Math.max(0, after - 1)]!;
  return i1 === i0 ? v1 : v0 + ((v1 - v0) * (at - i0)) / (i1 - i0);
}

export interface Level {
  centre: Vec3;
  up: Vec3;
  back: Vec3;
  halfHeight: number;
  halfWidth: number;
  halfDepth: number;
  /** centre of the hole for the spinal cord, and its radius */
  canal: Vec3;
  canalRadius: number;
}

const centreOf = (m: Marks, i: number): Vec3 =>
  i < 0
    ? add(m.of('C1_body_centre'), [0, 12, 0])
    : i === 1
      ? // the landmark is the middle of body and tooth together
        mix(m.of('C2_body_centre'), m.of('C3_body_centre'), 0.42)
      : i < VERTEBRAE.length
        ? m.of(`${VERTEBRAE[i]!}_body_centre`)
        : add(m.of('sacral_promontory'), scale([0, -8, -14], m.size));

/** Where a vertebra's body lies, how it is turned, and its canal. */
export function levelOf(m: Marks, level: string): Level {
  const i = VERTEBRAE.indexOf(level);
  const centre = centreOf(m, i);
  const above = centreOf(m, i - 1);
  const below = centreOf(m, i + 1);
  const up = normalise(sub(above, below));
  const back = normalise(cross(up, [1, 0, 0]));
  const inward: Vec3 = back[2] > 0 ? scale(back, -1) : back;
  const halfDepth = between(DEPTH, level) * m.size;
  const canalRadius = (level.startsWith('C') ? 7.5 : level.startsWith('T') ? 7 : 8.5) * m.size;
  const room = Math.min(distance(centre, above), distance(centre, below));
  return {
    centre,
    up,
    back: inward,
    halfHeight: 0.4 * (i === 1 ? distance(centre, below) : room),
    halfWidth: between(WIDTH, level) * m.size,
    halfDepth,
    canal: add(centre, scale(inward, halfDepth + canalRadius * 0.95)),
    canalRadius,
  };
}

/** A round block with flat ends, slightly waisted. */
function block({ centre, up, halfHeight, halfWidth, halfDepth }: Level): Field {
  const end = (t: number): Vec3 => add(centre, scale(up, t * halfHeight));
  const column = bar(
    [
      [end(-1.6), halfWidth, halfDepth],
      [end(-0.8), halfWidth, halfDepth],
      [end(0), halfWidth * 0.9, halfDepth * 0.92],
      [end(0.8), halfWidth * 0.97, halfDepth],
      [end(1.6), halfWidth * 0.97, halfDepth],
    ],
    [1, 0, 0],
    3,
  );
  return cutAt(cutAt(column, end(1), scale(up, -1)), end(-1), up);
}

function vertebra(m: Marks, id: string): Field {
  const s = m.size;
  const level = levelOf(m, id);
  const { centre, up, back, canal, canalRadius, halfHeight, halfWidth, halfDepth } = level;
  const [region, number] = [id[0]!, Number(id.slice(1))];
  const tip = m.of(`${id}_spinous_tip`);
  const side = m.of(`${id}_transverse_process`);
  const beside =
    region === 'C' ? Math.max(canalRadius + 4.5 * s, 0.58 * side[0]) : canalRadius + 4.5 * s;
  const pillar: Vec3 = add(add(canal, [beside, 0, 0]), scale(up, -0.1 * halfHeight));
  const arch = add(add(canal, scale(back, canalRadius + 3 * s)), scale(up, -0.35 * halfHeight));
  const wide = region === 'L' ? 5.5 : region === 'T' ? 4.5 : 4;
  const tall = region === 'L' ? 8.5 : region === 'T' ? 4.5 : 3.2;
  const beforeTip = mix(arch, tip, 0.75);
  const lap = region === 'L' ? 2.5 * s : 0;
  const reach = id === 'C2' ? 0.3 : 1;
  const parts: Field[] = [
    block(level),
    // pedicle, from the upper back edge of the body
    bar([
      [
        add(
          add(centre, [halfWidth * 0.62, 0, 0]),
          add(scale(up, 0.35 * halfHeight), scale(back, halfDepth * 0.7)),
        ),
        4 * s,
        4.5 * s,
      ],
      [pillar, 4.5 * s, 5 * s],
    ]),
    // joint pillar: its lower end laps over the upper end of the next
    bar(
      [
        [add(pillar, add(scale(up, halfHeight * 1.15 * reach), scale(back, -2.8 * s))), 3.7 * s],
        [pillar, 4.6 * s],
        [add(pillar, add(scale(up, -halfHeight * 1.2), [-lap, 0, 3 * s * back[2]])), 3.8 * s],
      ],
      [1, 0, 0],
      2,
    ),
    // lamina and spinous process
    bar(
      [
        [pillar, 3 * s, 4.5 * s],
        // in the loin there is a gap between one arch and the next
        [arch, 3.4 * s, (region === 'L' ? 4 : 5) * s],
      ],
      back,
    ),
    bar(
      [
        [arch, 3 * s, tall * 0.9 * s],
        [beforeTip, 2.4 * s, tall * s],
        [tip, 3 * s, tall * 0.7 * s],
      ],
      [1, 0, 0],
      4,
    ),
    bar(
      [
        [pillar, 4 * s],
        [mix(pillar, side, 0.6), (region === 'L' ? 3 : 3.8) * s, (region === 'L' ? 4.5 : 3.8) * s],
        [side, wide * 0.75 * s],
      ],
      back,
      3,
    ),
  ];
  if (region === 'C' && number < 7 && number > 2) {
    parts.push(
      bar([
        [add(centre, [halfWidth * 0.9, 0, 0]), 3 * s],
        [mix(side, add(centre, [halfWidth * 1.7, 0, 0]), 0.5), 3 * s],
      ]),
    );
  }
  // in the neck the joints swell to the back, in the loin each bears a knob for the muscles along the spine
  const behind =
    region === 'C' ? `${id}_articular_pillar` : region === 'L' ? `${id}_mammillary_process` : null;
  if (behind) {
    const knob = m.of(behind);
    const upper = region === 'L' ? add(pillar, scale(up, 0.8 * halfHeight)) : pillar;
    parts.push(
      bar([
        [upper, 4 * s],
        [add(knob, scale(normalise(sub(upper, knob)), 3.4 * s)), 3.6 * s],
      ]),
    );
  }
  // the spines of the neck end in two
  if (region === 'C' && number < 7) {
    parts.push(
      bar([
        [beforeTip, 2.6 * s],
        [add(tip, [3.4 * s, 0.5 * s, 0]), 2.4 * s],
      ]),
    );
  }
  const hole = bar(
    [
      [add(canal, scale(up, 3 * halfHeight)), canalRadius],
      [add(canal, scale(up, -3 * halfHeight)), canalRadius],
    ],
    [1, 0, 0],
    1,
  );
  return bothSides(without(joined(parts, 4 * s), hole, 2));
}

/** C1 is a ring around the canal and the tooth of C2. */
export function atlas(m: Marks): Field {
  const s = m.size;
  const front = add(m.of('C1_body_centre'), [0, -3, 6 * s]);
  const back = m.of('C1_spinous_tip');
  const side = m.of('C1_transverse_process');
  const mass: Vec3 = [18 * s, (front[1] + side[1]) / 2, (front[2] + side[2]) / 2];
  return bothSides(
    joined(
      [
        bar(
          [
            [front, 3.6 * s, 5 * s],
            [add(front, [9 * s, -1, -2]), 3.4 * s, 4 * s],
            [mass, 5 * s],
          ],
          [0, 0, 1],
        ),
        egg(mass, [7.5 * s, 8 * s, 10 * s]),
        bar([
          [mass, 4 * s],
          [side, 4 * s],
        ]),
        bar(
          [
            [mass, 4 * s],
            [[15 * s, mass[1] - 2, mix(front, back, 0.72)[2]], 3.2 * s, 3.6 * s],
            [add(back, [0, 1, 3 * s]), 3.2 * s, 4 * s],
          ],
          [0, 0, 1],
        ),
      ],
      4,
    ),
  );
}

/** C2: the usual shape with the tooth on top. */
function axis(m: Marks): Field {
  const s = m.size;
  const { centre, up } = levelOf(m, 'C2');
  const top = add(m.of('C1_body_centre'), [0, 4 * s, -3 * s]);
  const tooth = bar([
    [add(centre, scale(up, -3)), 7 * s],
    [mix(centre, top, 0.55), 4.8 * s],
    [top, 4.2 * s],
  ]);
  return yielding(joined([vertebra(m, 'C2'), tooth], 4), [atlas(m)], 0.8 * s);
}

/** Where the sacrum's column starts: its first two segments. */
const columnOf = (m: Marks): [Station, Station] => {
  const s = m.size;
  const promontory = m.of('sacral_promontory');
  const y = mix(promontory, m.of('sacrum_inferolateral_angle'), 0.32)[1];
  return [
    [add(promontory, scale([0, 1, -16], s)), 27 * s, 15 * s],
    [[0, y, m.of('sacrum_S2_spine')[2] + 19 * s], 36 * s, 14 * s],
  ];
};

function sacrum(m: Marks): Field {
  const s = m.size;
  const promontory = m.of('sacral_promontory');
  const behind = m.of('sacrum_S2_spine');
  const low = m.of('sacrum_inferolateral_angle');
  const tip = m.of('coccyx_or_sacrum_tip');
  const wing = m.of('sacrum_lateral_S2');
  const column = columnOf(m);
  const [[first], [second]] = column;
  const third: Vec3 = [0, mix(promontory, low, 0.62)[1], behind[2] + 10 * s];
  const fifth: Vec3 = [0, low[1], low[2] + 6 * s];
  const coccyx: Vec3 = [0, mix(fifth, tip, 0.55)[1], Math.min(fifth[2], tip[2]) + 1];
  const body = joined(
    [
      bar(
        [
          ...column,
          [third, 31 * s, 9.5 * s],
          [fifth, 17 * s, 6.5 * s],
          [mix(fifth, coccyx, 0.45), 10.5 * s, 5 * s],
          [mix(fifth, coccyx, 0.7), 11 * s, 4.8 * s],
          [mix(coccyx, tip, 0.3), 6.5 * s, 4.2 * s],
          [tip, 3.5 * s, 3 * s],
        ],
        [1, 0, 0],
        5,
      ),
      // wing, and the ear-shaped face that meets the hip bone
      bar(
        [
          [add(first, [14 * s, 0, -1]), 11 * s, 12 * s],
          [add(wing, [-7 * s, -4, 0]), 11 * s, 14 * s],
        ],
        [0, 0, 1],
      ),
      bar(
        [
          [add(wing, [-8 * s, 0, 0]), 6 * s, 13 * s],
          [[wing[0] * 0.72, second[1] - 12 * s, second[2] - 8 * s], 6 * s, 9 * s],
          [
            [wing[0] * 0.55, mix(second, fifth, 0.55)[1], mix(second, fifth, 0.55)[2] - 4 * s],
            5 * s,
            6 * s,
          ],
          [add(low, [-5 * s, 6 * s, 5 * s]), 5 * s, 4.5 * s],
        ],
        [1, 0, 0],
      ),
      plate(
        [
          [add(first, [16 * s, 0, -1]), 9 * s],
          [add(wing, [-8 * s, -2 * s, 0]), 9 * s],
          [[wing[0] * 0.72, second[1] - 10 * s, second[2] - 6 * s], 8 * s],
          [add(second, [20 * s, 0, -1]), 9 * s],
        ],
        [
          [0, 1, 2],
          [0, 2, 3],
        ],
      ),
      // crest of fused spinous processes, each a knob
      bar([
        [add(behind, [0, 3 * s, 3.5 * s]), 3 * s, 5 * s],
        [add(mix(behind, low, 0.7), [-mix(behind, low, 0.7)[0], 0, 2.5 * s]), 2.6 * s, 4 * s],
      ]),
      ...[0.02, 0.34, 0.66].map((t) => {
        const [, y, z] = mix(behind, low, t);
        return egg([0, y + 3 * s, z + 3 * s], [3.4 * s, 8 * s, 5 * s]);
      }),
      // a low crest beside the holes, for the muscles of the loin
      bar([
        [[27 * s, behind[1] + 4 * s, behind[2] + 14 * s], 6 * s],
        [[24 * s, mix(behind, low, 0.35)[1], mix(behind, low, 0.35)[2] + 9 * s], 4 * s],
        [[16 * s, low[1] + 18 * s, low[2] + 6 * s], 3 * s],
      ]),
      // upper joint processes, to the last lumbar vertebra
      bar([
        [[19 * s, first[1] + 1, first[2] - 13 * s], 6.5 * s],
        [[19.5 * s, first[1] + 11 * s, first[2] - 21 * s], 5 * s, 4 * s],
      ]),
    ],
    7 * s,
  );
  // four pairs of holes for the nerves, seen from the front and from behind
  const course = curveThrough([first, second, third, fifth], 8);
  const pits = [0.2, 0.42, 0.62, 0.8].flatMap((t, i) => {
    const p = course[Math.round(t * (course.length - 1))]!;
    const x = (23 - 3.2 * i) * s;
    return [14, -14].map((z) =>
      egg([x, p[1], p[2] + z * s], scale([5.2 - 0.4 * i, 5.4 - 0.4 * i, 8], s)),
    );
  });
  const cut = without(body, joined(pits, 1), 4);
  return bothSides(yielding(cut, [ear(m)], 1.5 * s, 3));
}

/** Discs fill the gaps, so that the column is one. */
function disc(m: Marks, upper: number): Field {
  const a = levelOf(m, VERTEBRAE[upper]!);
  const next = VERTEBRAE[upper + 1];
  const top = add(a.centre, scale(a.up, -0.85 * a.halfHeight));
  const b = next ? levelOf(m, next) : undefined;
  const bottom = b
    ? add(b.centre, scale(b.up, 0.85 * b.halfHeight))
    : add(m.of('sacral_promontory'), scale([0, 0, -15], m.size));
  const [w, d] = [a.halfWidth * 0.9, a.halfDepth * 0.9];
  const along = normalise(sub(top, bottom));
  const column = bar(
    [
      [add(bottom, scale(along, -6)), b ? b.halfWidth * 0.9 : w, b ? b.halfDepth * 0.9 : d],
      [mix(bottom, top, 0.5), w, d],
      [add(top, scale(along, 6)), w, d],
    ],
    [1, 0, 0],
    2,
  );
  const cut = cutAt(cutAt(column, top, scale(along, -1)), bottom, along);
  return b ? cut : yielding(cut, [bar(columnOf(m), [1, 0, 0], 1)], 0);
}

const fieldOf = (id: string) => (m: Marks) =>
  id === 'C1' ? atlas(m) : id === 'C2' ? axis(m) : vertebra(m, id);

export const spine: Bone[] = [
  ...VERTEBRAE.map((id): Bone => ({
    id: `vertebra-${id.toLowerCase()}`,
    side: 'mid',
    step: id.startsWith('C') ? 1.5 : 1.9,
    triangles: 460,
    field: fieldOf(id),
  })),
  ...VERTEBRAE.slice(1).map((id, i): Bone => ({
    id: `disc-${id.toLowerCase()}`,
    side: 'mid',
    step: 2,
    triangles: 90,
    field: (m) => disc(m, i + 1),
  })),
  { id: 'sacrum', side: 'mid', step: 1.7, triangles: 1300, field: sacrum },
];
