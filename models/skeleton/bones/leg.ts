/** Thigh, kneecap and leg. */
import type { Vec3 } from '../../mesh.ts';
import { add, cross, distance, mix, normalise, reject, scale, sub } from '../../geometry/vec.ts';
import {
  ball,
  bar,
  brick,
  cutAt,
  egg,
  grown,
  joined,
  without,
  yielding,
  type Field,
} from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';
import { trochlea } from './foot.ts';

/** mm that the inner condyle lies nearer to the middle of the knee than its two marks say */
const INWARD = 8;

function femur(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const head = at('hip_joint_centre');
  const lateral = at('femur_lateral_epicondyle');
  const medial = at('femur_medial_epicondyle');
  const across = normalise(sub(lateral, medial));
  const great = at('greater_trochanter_lateral');
  const top = at('greater_trochanter_top');
  const small = at('lesser_trochanter');
  const base: Vec3 = add(mix(great, head, 0.36), [0, -2 * s, -2 * s]);
  const knee = mix(lateral, medial, 0.5);
  const back = (n: number): Vec3 => at(`linea_aspera_${n}`);
  const under: Vec3 = [
    mix(at('gluteal_tuberosity'), at('pectineal_line'), 0.5)[0],
    small[1] - 8 * s,
    small[2] + 12 * s,
  ];
  const line = (t: number): Vec3 => mix(under, add(knee, [0, 0, 8 * s]), t);
  // the shaft bows to the front, before its crest, which single levels of it have to one side
  const shaft = (n: number, before: number): Vec3 => {
    const crest = mix(back(n), mix(back(n - 1), back(Math.min(5, n + 1)), 0.5), 0.5);
    const straight = line((back(n)[1] - under[1]) / (knee[1] - under[1]));
    return [mix(straight, crest, 0.8)[0], back(n)[1], crest[2] + before * s];
  };
  const lc = at('femur_lateral_condyle_back');
  const mc = at('femur_medial_condyle_back');
  // as broad on the inner side as its epicondyle says: sartorius, gracilis and the skin lie on it; plantaris
  // lies on the inner face of the outer one, which stays
  const inward = (p: Vec3): Vec3 =>
    distance(p, lateral) < distance(p, medial) ? p : add(p, scale(across, INWARD * s));
  // 27 mm before its hindmost place, as it was measured: the heads of gastrocnemius lie on it
  const condyle = (behind: Vec3, side: Vec3, w: number): Field => {
    const [x, y] = inward(add(mix(behind, side, 0.28), [0, 1 * s, 0]));
    return egg([x, y, behind[2] + 25.8 * s], scale([w, 21, 27], s), across, [0, 1, 0.15]);
  };
  const bone = joined(
    [
      ball(head, 23.5 * s),
      bar(
        [
          [mix(head, base, 0.15), 16 * s],
          [mix(head, base, 0.55), 14 * s, 12 * s],
          [base, 20 * s, 14 * s],
        ],
        [0, 1, 0],
        3,
      ),
      bar(
        [
          [add(top, [-3 * s, -8 * s, 3 * s]), 9 * s, 11 * s],
          [
            add(mix(great, at('greater_trochanter_front'), 0.4), [-11 * s, 0, -2 * s]),
            11 * s,
            13 * s,
          ],
          [add(great, [-15 * s, -20 * s, 1]), 12 * s, 14 * s],
        ],
        [1, 0, 0],
        3,
      ),
      egg(add(small, [6 * s, 2 * s, 5 * s]), [9 * s, 12 * s, 9 * s]),
      // the ridge that gluteus maximus ends on, down to the crest
      bar([
        [add(mix(great, at('gluteal_tuberosity'), 0.6), [-7 * s, 0, 1 * s]), 5.5 * s],
        [add(at('gluteal_tuberosity'), [-5 * s, 0, 1.5 * s]), 5.5 * s],
        [add(mix(at('gluteal_tuberosity'), back(2), 0.6), [-4 * s, 0, 4 * s]), 4.5 * s],
      ]),
      bar(
        [
          [base, 17 * s],
          [line(0), 15.5 * m.shaft],
          [shaft(2, 20), 13.6 * m.shaft, 15.6 * m.shaft],
          [shaft(3, 19.5), 13.6 * m.shaft, 15.2 * m.shaft],
          [shaft(4, 17), 14.2 * m.shaft, 14.6 * m.shaft],
          [shaft(5, 15), 17 * m.shaft, 15 * m.shaft],
          [line(0.93), 32 * s, 17 * s],
          [add(line(0.99), [0, 0, 3 * s]), 26 * s, 15 * s],
        ],
        across,
        4,
      ),
      bar(
        [1, 2, 3, 4].map(
          (n) => [mix(back(n), n > 1 ? shaft(n, 16) : line(0.1), 0.25), 3.5 * s, 4 * s] as const,
        ),
        across,
        3,
      ),
      ...[mix(lc, lateral, 0.25), mix(mc, medial, 0.5)].map(inward).map((end) =>
        bar([
          [mix(line(0.86), end, 0.25), 15 * s],
          [add(end, [0, 4 * s, 7 * s]), 15 * s],
        ]),
      ),
      condyle(lc, lateral, 15),
      condyle(mc, medial, 17),
      egg(add(lateral, scale(across, -10 * s)), [8 * s, 13 * s, 13 * s], across),
      egg(add(medial, scale(across, 8 * s)), [8 * s, 14 * s, 13 * s], across),
      ball(add(at('adductor_tubercle'), [5.5 * s, -3 * s, 2 * s]), 6 * s),
      // the groove of the kneecap lies between two lips
      bar(
        [
          [add(mix(lateral, knee, 0.5), [0, 2 * s, 18 * s]), 15 * s, 9 * s],
          [add(knee, [2 * s, 1 * s, 14 * s]), 15 * s, 10 * s],
          [add(mix(medial, knee, 0.5), [0, 1 * s, 16 * s]), 15 * s, 9 * s],
        ],
        [0, 1, 0],
        3,
      ),
      bar([
        [add(mix(lateral, knee, 0.45), [0, 8 * s, 21.5 * s]), 10 * s],
        [add(mix(lateral, knee, 0.5), [0, -10 * s, 18.5 * s]), 10 * s],
      ]),
      bar([
        [add(mix(medial, knee, 0.45), [0, 6 * s, 19 * s]), 9 * s],
        [add(mix(medial, knee, 0.5), [0, -10 * s, 16.5 * s]), 9 * s],
      ]),
    ],
    8 * s,
  );
  const gap = egg(
    add(mix(lc, mc, 0.5), [0, -13 * s, -1 * s]),
    [8 * s, 15 * s, 15 * s],
    across,
    [0, 1, 0],
  );
  return without(bone, gap, 5);
}

/** mm: half the kneecap's breadth, thickness, and how far up and down its sides are straight */
const KNEECAP = { half: 22.8, thick: 10.4, long: 27 };

function patella(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const centre = at('patella_centre');
  const top = at('patella_top');
  const apex = at('patella_apex');
  const up = normalise(sub(top, apex));
  const across = normalise(reject(sub(at('patella_lateral'), at('patella_medial')), up));
  const { half, thick, long } = KNEECAP;
  const disc = brick(add(centre, [0, 0, -0.4 * s]), scale([half, long, thick], s), across, up, 2.3);
  // a triangle with round corners: cut off along its base above, its corners, and both sides down to its apex
  const front = cross(across, up);
  const cuts: readonly (readonly [at: Vec3, inward: Vec3])[] = [
    // its base slopes to the front, where the tendon goes over it
    [top, add(scale(up, -1), scale(front, -0.45))],
    ...[-1, 1].map((side): [Vec3, Vec3] => [
      add(top, scale(across, side * 12 * s)),
      add(add(scale(across, -0.9 * side), scale(up, -1)), scale(front, -0.3)),
    ]),
    ...[-1, 1].map((side): [Vec3, Vec3] => [
      add(apex, scale(across, side * 5 * s)),
      add(scale(across, -side), scale(up, 0.78)),
    ]),
  ];
  return joined(
    [
      cuts.reduce(
        (from, [p, inward]) => cutAt(from, p, inward, 7 * s),
        cutAt(disc, apex, up, 4 * s),
      ),
      // the ridge behind, between the two faces that glide on the thigh bone
      bar([
        [add(centre, add(scale(up, 9 * s), [2 * s, 0, -6 * s])), 3.4 * s],
        [add(centre, add(scale(up, -5 * s), [1 * s, 0, -6.5 * s])), 3.4 * s],
      ]),
    ],
    5 * s,
  );
}

function tibia(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const medialBack = at('tibia_medial_condyle_back');
  const outer = at('fibular_head_tip');
  const knee = at('knee_centre');
  // no further to the front than leaves the tuberosity room to stand out before it
  const plateau: Vec3 = [
    mix(medialBack, outer, 0.42)[0],
    medialBack[1] + 8 * s,
    Math.min(knee[2] + 7 * s, at('tibial_tuberosity')[2] - 26 * s),
  ];
  const half = (n: number): Vec3 =>
    mix(at(`tibia_posterior_surface_${n}`), at(`tibia_anterior_border_${n}`), 0.45);
  const ridge = (n: number): Vec3 => add(at(`tibia_anterior_border_${n}`), [0, 0, -3.5 * s]);
  const ankle = at('ankle_centre');
  const inner = at('medial_malleolus');
  const end: Vec3 = add(ankle, [-3 * s, 22 * s, 2 * s]);
  const smooth = (n: number): Vec3 => {
    const p = half(n);
    const q = mix(plateau, end, [0.22, 0.45, 0.7][n - 1]!);
    return [mix(p, q, 0.55)[0], p[1], p[2]];
  };
  // as deep as it was measured, with the ridge before it
  const deep = (n: number): number =>
    0.45 * distance(at(`tibia_posterior_surface_${n}`), at(`tibia_anterior_border_${n}`));
  const bone = joined(
    [
      bar(
        [
          [add(plateau, [-16 * s, 0, 0]), 23 * s, 12 * s],
          [add(plateau, [17 * s, 0, -1]), 22 * s, 12 * s],
        ],
        [0, 0, 1],
        2,
      ),
      bar(
        [
          [add(plateau, [0, -2 * s, 1]), 33 * s, 22 * s],
          [add(plateau, [4 * s, -24 * s, 5 * s]), 24 * s, 22 * s],
          [add(mix(plateau, smooth(1), 0.62), [2 * s, 0, 2 * s]), 15.5 * s, 18.5 * s],
          [smooth(1), 12.5 * m.shaft, Math.min(15 * m.shaft, deep(1))],
          [smooth(2), 11 * m.shaft, Math.min(12.5 * m.shaft, deep(2))],
          [smooth(3), 10.5 * m.shaft, 10 * m.shaft],
          [mix(smooth(3), end, 0.6), 12 * s, 12 * s],
          [end, 21 * s, 17 * s],
          [add(end, [0, -7 * s, 0]), 20 * s, 15 * s],
        ],
        [1, 0, 0],
        4,
      ),
      bar(
        [
          [add(at('tibial_tuberosity'), [-1, 6 * s, -8 * s]), 9 * s, 8 * s],
          [add(at('tibial_tuberosity'), [0, -8 * s, -5 * s]), 6 * s],
          [ridge(1), 3.6 * s],
          [ridge(2), 3.2 * s],
          [ridge(3), 3.4 * s],
          [add(mix(smooth(3), end, 0.35), [2 * s, 0, 6 * s]), 4 * s],
        ],
        [1, 0, 0],
        4,
      ),
      // the inner condyle reaches further back than the plateau's bar
      egg(add(medialBack, [6 * s, 5 * s, 9.5 * s]), [12 * s, 10 * s, 11 * s]),
      egg(add(at('gerdy_tubercle'), [-8 * s, 2 * s, -7 * s]), [11 * s, 11 * s, 10 * s]),
      egg(add(at('pes_anserinus'), [8 * s, 10 * s, -4 * s]), [9 * s, 18 * s, 12 * s]),
      bar(
        [
          [add(inner, [8 * s, 18 * s, -2 * s]), 9 * s, 13 * s],
          [add(inner, [3.5 * s, -1, 0]), 4.5 * s, 9 * s],
        ],
        [1, 0, 0],
        3,
      ),
      bar(
        [
          [add(plateau, [-4 * s, 10 * s, 0]), 4 * s, 5 * s],
          [add(plateau, [5 * s, 10 * s, 0]), 4 * s, 5 * s],
        ],
        [0, 0, 1],
        1,
      ),
    ],
    7 * s,
  );
  const notched = without(bone, grown(trochlea(m), 2.2 * s), 3);
  return yielding(notched, [fibula(m)], 0.8 * s, 2);
}

function fibula(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  // its marks are the outermost points of the shaft, behind its middle: the flexors lie behind it
  const shaft = (n: number): Vec3 => add(at(`fibula_shaft_${n}`), [-5 * s, 0, 4 * s]);
  const low = at('lateral_malleolus');
  return joined(
    [
      bar(
        [
          [add(at('fibular_head_tip'), [-3 * s, -6 * s, 3 * s]), 9 * s, 9 * s],
          [add(mix(at('fibular_head_tip'), shaft(1), 0.35), [-1, 0, 2]), 6 * s],
          [shaft(1), 6.2 * m.shaft],
          [shaft(2), 6 * m.shaft],
          [shaft(3), 6 * m.shaft],
          [add(low, [-6 * s, 26 * s, 2 * s]), 7 * s, 9 * s],
          [add(low, [-6.5 * s, 4 * s, 1]), 6.5 * s, 11 * s],
        ],
        [1, 0, 0],
        4,
      ),
      bar(
        [
          [add(low, [-7 * s, 6 * s, 0]), 6 * s, 9 * s],
          [add(low, [-6 * s, -6 * s, -1]), 4.5 * s, 6.5 * s],
        ],
        [1, 0, 0],
        2,
      ),
    ],
    4 * s,
  );
}

export const leg: Bone[] = [
  { id: 'femur', side: 'left', step: 2.6, triangles: 1300, field: femur },
  { id: 'patella', side: 'left', step: 1.3, triangles: 300, field: patella },
  { id: 'tibia', side: 'left', step: 2.4, triangles: 1000, field: tibia },
  { id: 'fibula', side: 'left', step: 2, triangles: 420, field: fibula },
];
