/** Upper arm and forearm. */
import type { Vec3 } from '../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import { ball, bar, egg, joined, without, yielding, type Field } from '../../geometry/solids.ts';
import type { Marks } from '../marks.ts';
import type { Bone } from './bone.ts';

/** The ball that the head of the radius turns on. */
function capitulum(m: Marks): Field {
  const s = m.size;
  const along = normalise(sub(m.of('elbow_centre'), m.of('humeral_head_centre')));
  const at = mix(m.of('humerus_medial_epicondyle'), m.of('humerus_lateral_epicondyle'), 0.78);
  return ball(add(at, add(scale(along, 6 * s), [0, 0, 4 * s])), 10 * s);
}

function humerus(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const head = at('humeral_head_centre');
  const elbow = at('elbow_centre');
  const lateral = at('humerus_lateral_epicondyle');
  const medial = at('humerus_medial_epicondyle');
  const across = normalise(sub(lateral, medial));
  const along = normalise(sub(elbow, head));
  const neck = add(add(head, scale(along, 32 * s)), [4 * s, 2 * s, 0]);
  // the shaft passes between its measured sides, which lie outward of the straight line between the joints
  const middle = add(mix(at('deltoid_tuberosity'), at('coracobrachialis_insertion'), 0.53), [
    0,
    4 * s,
    0,
  ]);
  const [front, rear] = [at('brachialis_origin'), at('triceps_medial_origin')];
  const lower = mix(mix(front, rear, 0.5), mix(head, elbow, 0.58), 0.5);
  const low = mix(
    mix(at('lateral_supracondylar_ridge'), at('medial_supracondylar_ridge'), 0.5),
    mix(head, elbow, 0.8),
    0.5,
  );
  const above = add(elbow, scale(along, -20 * s));
  const great = at('humerus_greater_tubercle_top');
  const greatBack = at('humerus_greater_tubercle_back');
  const lesser = at('humerus_lesser_tubercle');
  const inset = (p: Vec3, by: number): Vec3 => add(p, scale(normalise(sub(head, p)), by * s));
  const parts = joined(
    [
      ball(head, 23 * s),
      bar([
        [inset(great, 9), 9 * s],
        [inset(greatBack, 9), 9 * s],
        [add(inset(great, 7), scale(along, 22 * s)), 9 * s],
      ]),
      bar([
        [inset(lesser, 7), 7 * s],
        [add(inset(lesser, 12), scale(along, 18 * s)), 7 * s],
      ]),
      bar(
        [
          [add(head, scale(along, 8 * s)), 19 * s],
          [neck, 14 * s],
          [mix(neck, middle, 0.5), 12.2 * m.shaft],
          [middle, 12 * m.shaft],
          [lower, 12 * m.shaft, 11 * m.shaft],
          [low, 12.5 * m.shaft, 11 * m.shaft],
          [above, 22 * s, 9.5 * s],
        ],
        across,
        4,
      ),
      egg(
        add(
          at('deltoid_tuberosity'),
          scale(normalise(sub(middle, at('deltoid_tuberosity'))), 8 * s),
        ),
        [20 * s, 7 * s, 7 * s],
        along,
        across,
      ),
      bar([
        [add(lateral, scale(across, -6 * s)), 6 * s],
        [add(at('lateral_supracondylar_ridge'), scale(across, -4 * s)), 4.5 * s],
        [add(low, scale(across, 7 * s)), 5 * s],
      ]),
      bar([
        [add(medial, scale(across, 6 * s)), 6.5 * s],
        [add(low, scale(across, -7 * s)), 5 * s],
      ]),
      bar(
        [
          [add(medial, scale(across, 7 * s)), 7 * s, 7 * s],
          [mix(medial, lateral, 0.5), 9 * s],
          [add(lateral, scale(across, -8 * s)), 8.5 * s],
        ],
        [0, 0, 1],
        2,
      ),
      capitulum(m),
      egg(
        add(mix(medial, lateral, 0.36), add(scale(along, 6 * s), [0, 0, 1])),
        [8 * s, 12 * s, 12 * s],
        across,
        along,
      ),
    ],
    6 * s,
  );
  // the hollow that the elbow's tip enters
  return without(
    parts,
    egg(
      add(add(elbow, scale(along, -14 * s)), [0, 0, -12 * s]),
      [11 * s, 9 * s, 6 * s],
      across,
      along,
    ),
    4,
  );
}

export function ulna(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const tip = at('olecranon');
  const border = at('ulna_posterior_border');
  const end = at('ulnar_styloid');
  const coronoid = at('ulna_coronoid');
  const start = add(tip, [2 * s, 2 * s, 8 * s]);
  const under = add(mix(at('ulna_tuberosity'), at('supinator_crest'), 0.35), [-2 * s, 0, -6 * s]);
  const notch = add(at('elbow_centre'), [0, -4 * s, 0]);
  const shaft = add(border, [-2.5 * s, 0, 1 * s]);
  const head = add(mix(end, at('wrist_centre'), 0.32), [0, 14 * s, -3 * s]);
  const block = joined(
    [
      bar(
        [
          [start, 10 * s, 8.5 * s],
          [add(under, [0, 6 * s, -2]), 10 * s, 12 * s],
          [under, 9 * s, 9.5 * s],
          [shaft, 6.5 * m.shaft, 7 * m.shaft],
          [add(mix(shaft, head, 0.6), [1.5 * s, 0, 1 * s]), 5.5 * m.shaft],
          [head, 7.5 * s],
        ],
        [1, 0, 0],
        5,
      ),
      bar([
        [add(under, [0, 4 * s, 2]), 9 * s, 7 * s],
        [add(coronoid, [0, -3 * s, -3 * s]), 8 * s, 5 * s],
      ]),
      bar([
        [head, 6 * s],
        [end, 3.2 * s],
      ]),
    ],
    5 * s,
  );
  return without(block, egg(notch, [14 * s, 11.5 * s, 11.5 * s], [1, 0.2, 0]), 3);
}

export function radius(m: Marks): Field {
  const s = m.size;
  const at = m.of;
  const head = at('radial_head');
  const tuberosity = at('radial_tuberosity');
  const bow = add(at('pronator_teres_insertion'), [-6.5 * s, 0, -5.5 * s]);
  const styloid = at('radial_styloid');
  const inward = normalise(sub(at('ulnar_styloid'), styloid));
  const end = add(add(styloid, scale(inward, 11 * s)), [-1, 9 * s, -1]);
  const before = add(end, [-4 * s, 20 * s, -2]);
  const down = normalise(sub(tuberosity, head));
  const bone = joined(
    [
      bar([
        [add(head, scale(down, -3 * s)), 10.5 * s],
        [add(head, scale(down, 5 * s)), 10.2 * s],
      ]),
      bar(
        [
          [head, 8 * s],
          [add(head, scale(down, 16 * s)), 6.2 * s],
          // its tuberosity was measured on the inner side, the bow outwards where supinator ends
          [add(tuberosity, [4 * s, 0, 0]), 7.5 * s],
          [add(at('supinator_insertion'), [-6 * s, 0, -3 * s]), 6.6 * m.shaft],
          [bow, 6.6 * m.shaft],
          [add(mix(bow, before, 0.5), [-3 * s, 0, -4 * s]), 7 * m.shaft, 6 * m.shaft],
          [before, 11 * s, 7.5 * s],
          [end, 14.5 * s, 9.5 * s],
        ],
        inward,
        4,
      ),
      bar([
        [add(styloid, [-4 * s, 6 * s, -1]), 6 * s],
        [add(styloid, [-2 * s, 0, 0]), 4 * s],
      ]),
      egg(add(at('lister_tubercle'), [0, 0, 4 * s]), [4 * s, 7 * s, 4 * s]),
    ],
    4 * s,
  );
  return yielding(bone, [capitulum(m)], 1.2 * s, 1);
}

export const arm: Bone[] = [
  { id: 'humerus', side: 'left', step: 2.3, triangles: 900, field: humerus },
  { id: 'ulna', side: 'left', step: 2, triangles: 600, field: ulna },
  {
    id: 'radius',
    side: 'left',
    step: 2,
    triangles: 560,
    field: (m) => yielding(radius(m), [ulna(m)], 0.8 * m.size, 2),
  },
];
