/** Ankle, instep and toes. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, reject, scale, sub } from '../../geometry/vec.ts';
import { bar, cutAt, egg, joined, without, yielding, type Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import { wedged, type Block } from './blocks.ts';
import type { Bone } from './bone.ts';
import { lastBone, smallBone } from './digits.ts';

const TOES = ['big', 'second', 'third', 'fourth', 'little'] as const;
/** Half width of the instep bone's middle, mm, male. */
const INSTEP = [6.6, 4, 3.8, 3.8, 4];
const TOE = [6, 3.8, 3.6, 3.5, 3.5];
const blocks: Record<string, Vec3> = {
  navicular: [16, 11, 10],
  cuboid: [13, 13, 16],
  medial_cuneiform: [9, 14, 14],
  intermediate_cuneiform: [8, 10.5, 11],
  lateral_cuneiform: [9, 12, 13],
};

const forward = (m: Marks): Vec3 =>
  normalise(sub(m.of('metatarsal2_head'), m.of('calcaneus_posterior')));

function blockOf(m: Marks, id: string): Block {
  const [w, h, l] = blocks[id]!;
  return {
    centre: m.of(id),
    radii: scale([l, h, w], m.size),
    forward: forward(m),
    up: normalise(reject([0, 1, 0], forward(m))),
  };
}

/** The blocks share out the instep, and are hollowed by the bones before and behind them. */
function block(m: Marks, id: string): Field {
  const s = m.size;
  const others = Object.keys(blocks).filter((other) => other !== id);
  const core = wedged(
    blockOf(m, id),
    others.map((other) => blockOf(m, other)),
  );
  const rays = [0, 1, 2, 3, 4].map((t) => instep(m, t));
  const knob = bar([
    [add(m.of(id), [-4 * s, -1, 0]), 7 * s],
    [add(m.of('navicular_tuberosity'), [5 * s, 0, 0]), 5 * s],
  ]);
  return yielding(
    id === 'navicular' ? joined([core, knob], 4) : core,
    [talus(m), ...rays],
    0.7 * s,
    2,
  );
}

/** The pulley that the leg bones ride on: a roller with a shallow groove. */
export function trochlea(m: Marks): Field {
  const s = m.size;
  const across = normalise(
    reject(sub(m.of('lateral_malleolus'), m.of('medial_malleolus')), [0, 1, 0]),
  );
  const dome = add(m.of('ankle_centre'), [0, -4 * s, 1]);
  const at = (mm: number): Vec3 => add(dome, scale(across, mm * s));
  const roller = bar(
    [
      [at(-12), 16.5 * s, 14.2 * s],
      [at(0), 16 * s, 13.2 * s],
      [at(12), 16.5 * s, 14.2 * s],
    ],
    [0, 0, 1],
    4,
  );
  return cutAt(cutAt(roller, at(14), scale(across, -1), 5), at(-14), across, 5);
}

function talus(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const head = mix(at('talus'), at('navicular'), 0.62);
  return joined(
    [
      trochlea(m),
      egg(add(at('talus'), [0, -3 * s, -6 * s]), [15 * s, 10 * s, 20 * s], [1, 0, 0]),
      // neck and head
      bar([
        [at('talus'), 10.5 * s],
        [mix(at('talus'), head, 0.6), 9.5 * s],
        [head, 10.8 * s],
      ]),
    ],
    5 * s,
  );
}

function calcaneus(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const back = mix(at('calcaneal_tuberosity'), at('calcaneus_posterior'), 0.5);
  const heel = add(at('calcaneal_tuberosity'), [0, -2 * s, 11 * s]);
  const front = add(mix(at('calcaneus_dorsolateral'), at('cuboid'), 0.35), [-5 * s, -7 * s, -1]);
  const feet = mix(at('calcaneus_medial_process'), at('calcaneus_lateral_process'), 0.5);
  const bone = joined(
    [
      // its back slopes to the front above, where the calcaneal tendon stands off, and is upright where that ends
      bar(
        [
          [add(back, [0, 12 * s, 20 * s]), 8.5 * s, 7 * s],
          [add(back, [0, 0, 11 * s]), 11.5 * s, 11 * s],
          [add(feet, [1 * s, 11 * s, -1 * s]), 13 * s, 11 * s],
        ],
        [1, 0, 0],
        4,
      ),
      // slender behind the ankle bone, and no further out than leaves the peroneal tendons their way
      bar(
        [
          [add(mix(heel, front, 0.28), [-1 * s, 1 * s, 0]), 9.5 * s, 14.5 * s],
          [add(mix(heel, front, 0.6), [-3 * s, 1 * s, 0]), 11.5 * s, 16 * s],
          [front, 11 * s, 12 * s],
        ],
        [1, 0, -0.2],
        4,
      ),
      bar(
        [
          [add(at('calcaneus_medial_process'), [7 * s, 8.5 * s, 1 * s]), 8 * s],
          [add(at('calcaneus_lateral_process'), [-6 * s, 8.5 * s, 1 * s]), 7.5 * s],
        ],
        [1, 0, 0],
        1,
      ),
      // shelf that carries the ankle bone on the inner side
      bar([
        [mix(heel, front, 0.62), 9 * s],
        [add(mix(at('talus'), at('navicular_tuberosity'), 0.3), [0, -14 * s, -6 * s]), 6 * s],
      ]),
    ],
    6 * s,
  );
  const hollowed = without(
    bone,
    egg(add(at('talus'), [0, 1 * s, -6 * s]), [15.5 * s, 10 * s, 20 * s], [1, 0, 0]),
    3,
  );
  return yielding(hollowed, [talus(m), block(m, 'cuboid')], 0.7 * s, 3);
}

function instep(m: Marks, t: number): Field {
  const n = t + 1;
  const base = m.of(`metatarsal${n}_base`);
  const r = INSTEP[t]! * m.shaft;
  const shaft = smallBone(base, m.of(`metatarsal${n}_head`), r, [
    n === 1 ? 1.7 : 1.8,
    n === 1 ? 1.55 : 1.45,
  ]);
  if (n !== 5) return shaft;
  // its base leans against the cuboid
  const shoulder = mix(base, m.of('cuboid'), 0.42);
  return joined(
    [
      shaft,
      bar([
        [base, 6.5 * m.size],
        [shoulder, 7 * m.size],
      ]),
    ],
    4,
  );
}

function phalanx(m: Marks, t: number, n: number): Field {
  const s = m.size;
  const start = m.of(`${TOES[t]!}_toe_proximal_phalanx_base`);
  const tip = m.of(`${TOES[t]!}_toe_tip`);
  const far = add(tip, scale(normalise(sub(start, tip)), 3 * s));
  const joints: Vec3[] =
    t === 0
      ? [start, mix(start, far, 0.56), far]
      : [start, add(mix(start, far, 0.52), [0, 2 * s, 0]), mix(start, far, 0.76), far];
  const r = TOE[t]! * m.shaft * (n === 0 ? 1 : 0.95);
  return n + 2 === joints.length
    ? lastBone(joints[n]!, joints[n + 1]!, r)
    : smallBone(joints[n]!, joints[n + 1]!, r, n === 0 ? [1.5, 1.2] : [1.2, 1.15]);
}

const id = (name: string): string => name.replaceAll('_', '-');

export const foot: Bone[] = [
  { id: 'talus', side: 'left', step: 1.9, triangles: 260, field: talus },
  { id: 'calcaneus', side: 'left', step: 2.1, triangles: 380, field: calcaneus },
  ...Object.keys(blocks).map((name): Bone => ({
    id: id(name),
    side: 'left',
    step: 1.5,
    triangles: 190,
    field: (m) => block(m, name),
  })),
  ...TOES.flatMap((name, t): Bone[] => [
    {
      id: `metatarsal-${t + 1}`,
      side: 'left',
      step: 1.4,
      triangles: 150,
      field: (m) => instep(m, t),
    },
    ...Array.from({ length: t === 0 ? 2 : 3 }, (_, n): Bone => ({
      id: `${name}-toe-phalanx-${n + 1}`,
      side: 'left',
      step: 1.1,
      triangles: n === 0 ? 100 : 80,
      field: (m) => phalanx(m, t, n),
    })),
  ]),
];
