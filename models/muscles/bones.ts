/** Long bones as chains of balls, coarse: what muscles wrap around. From the bony landmarks. */
import type { Figure, Vec3 } from '../mesh.ts';
import { add, mix, scale } from '../figure/vec.ts';
import { landmarkPoints } from '../spec/landmarks.ts';
import type { Near } from './field.ts';

/** A ball of a chain: centre and radius, mm. */
type Ball = [at: Vec3, radius: number];

const average = (...points: Vec3[]): Vec3 =>
  scale(
    points.reduce((a, b) => add(a, b)),
    1 / points.length,
  );

/** Chains of the left arm and leg of one figure. */
export function boneChains(figure: Figure): Ball[][] {
  const marks = landmarkPoints(figure);
  const at = (name: string): Vec3 => {
    const p = marks[`${name}_L`];
    if (!p) throw new Error(`unknown landmark: ${name}_L`);
    return p;
  };
  // radii are those of the male figure
  const k = figure === 'male' ? 1 : 0.93;
  const behind = (name: string, forward: number): Vec3 => add(at(name), [0, 0, forward * k]);
  const chain = (...balls: Ball[]): Ball[] => balls.map(([p, r]) => [p, r * k]);
  const elbow = average(at('humerus_lateral_epicondyle'), at('humerus_medial_epicondyle'));
  const shaft = average(at('brachialis_origin'), at('triceps_medial_origin'));
  return [
    chain(
      [at('humeral_head_centre'), 20],
      [
        mix(
          at('humeral_head_centre'),
          average(at('deltoid_tuberosity'), at('coracobrachialis_insertion')),
          0.4,
        ),
        11,
      ],
      [average(at('deltoid_tuberosity'), at('coracobrachialis_insertion')), 10],
      [add(shaft, [-4, 0, 0]), 8.5],
      [elbow, 11],
    ),
    chain([at('humerus_lateral_epicondyle'), 7], [at('humerus_medial_epicondyle'), 6]),
    chain(
      [at('radial_head'), 9],
      [at('radial_tuberosity'), 7],
      [mix(at('pronator_teres_insertion'), at('ulna_posterior_border'), 0.25), 6],
      [average(at('radial_styloid'), at('lister_tubercle')), 8],
    ),
    chain(
      [at('olecranon'), 8],
      [at('ulna_tuberosity'), 7],
      [mix(at('ulna_posterior_border'), at('pronator_teres_insertion'), 0.2), 5.5],
      [at('ulnar_styloid'), 4.5],
    ),
    chain(
      [at('hip_joint_centre'), 21],
      [average(at('greater_trochanter_lateral'), at('lesser_trochanter')), 17],
      [behind('linea_aspera_1', 17), 13.5],
      [behind('linea_aspera_2', 17.5), 13],
      [behind('linea_aspera_3', 17.5), 13],
      [behind('linea_aspera_4', 16), 13.5],
      [behind('linea_aspera_5', 15), 15],
      [average(at('femur_lateral_epicondyle'), at('femur_medial_epicondyle')), 22],
    ),
    chain([at('femur_lateral_condyle_back'), 14], [at('femur_medial_condyle_back'), 14]),
    chain(
      [add(at('knee_centre'), [0, -35 * k, 8 * k]), 20],
      [average(at('tibia_anterior_border_1'), at('tibia_posterior_surface_1')), 12],
      [average(at('tibia_anterior_border_2'), at('tibia_posterior_surface_2')), 10],
      [average(at('tibia_anterior_border_3'), at('tibia_posterior_surface_3')), 9],
      [add(at('ankle_centre'), [0, 14 * k, 0]), 13],
    ),
    chain(
      [at('fibular_head'), 8],
      [at('fibula_shaft_1'), 5],
      [at('fibula_shaft_2'), 5],
      [at('fibula_shaft_3'), 5],
      [at('lateral_malleolus'), 6],
    ),
  ];
}

/** Signed distance to the chains and the direction in which it grows. */
export function nearBone(chains: readonly Ball[][], x: number, y: number, z: number): Near {
  const best = { distance: Infinity, x: 0, y: 0, z: 0, nx: 0, ny: 0, nz: 0 };
  for (const chain of chains) {
    for (let i = 1; i < chain.length; i++) {
      const [[a, ra], [b, rb]] = [chain[i - 1]!, chain[i]!];
      const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
      const long = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
      const along = (x - a[0]) * u[0] + (y - a[1]) * u[1] + (z - a[2]) * u[2];
      const t = Math.min(1, Math.max(0, along / long));
      const [px, py, pz] = [a[0] + t * u[0], a[1] + t * u[1], a[2] + t * u[2]];
      const far = Math.hypot(x - px, y - py, z - pz);
      const distance = far - (ra + t * (rb - ra));
      if (distance >= best.distance) continue;
      const n = far || 1;
      Object.assign(best, { distance, x: px, y: py, z: pz });
      Object.assign(best, { nx: (x - px) / n, ny: (y - py) / n, nz: (z - pz) / n });
    }
  }
  return best;
}
