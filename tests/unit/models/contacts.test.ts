import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure } from '../../../models/mesh';
import { MeshField } from '../../../models/geometry/mesh-field';
import { meshOf, readMuscles, type MuscleModel } from '../../../models/muscles/file/read';
import { piecesOf, readInside, type InsideModel } from '../../../models/structures/file/read';

/** mm between a muscle and the surface of a bone that it is attached to */
const TOUCH = 9;

/** The bones that each muscle comes from and goes to, after common anatomy. */
const ATTACHED: Record<string, string> = {
  occipitofrontalis: 'skull',
  temporalis: 'skull mandible',
  masseter: 'skull mandible',
  'medial-pterygoid': 'skull mandible',
  'lateral-pterygoid': 'skull mandible',
  digastric: 'skull mandible hyoid',
  sternocleidomastoid: 'skull sternum clavicle',
  scalenes: 'vertebra-c5 rib-1 rib-2',
  suboccipitals: 'skull vertebra-c1 vertebra-c2',
  'splenius-capitis': 'skull vertebra-t1',
  'splenius-cervicis': 'vertebra-c2 vertebra-t4',
  'semispinalis-capitis': 'skull vertebra-c7',
  'levator-scapulae': 'vertebra-c2 scapula',
  'upper-trapezius': 'skull clavicle',
  'middle-trapezius': 'scapula vertebra-t1',
  'lower-trapezius': 'scapula vertebra-t10',
  rhomboids: 'scapula vertebra-t3',
  supraspinatus: 'scapula humerus',
  infraspinatus: 'scapula humerus',
  'teres-minor': 'scapula humerus',
  'teres-major': 'scapula humerus',
  subscapularis: 'scapula humerus',
  'latissimus-dorsi': 'humerus vertebra-t10 hip-bone',
  deltoid: 'clavicle scapula humerus',
  coracobrachialis: 'scapula humerus',
  'serratus-anterior': 'scapula rib-1 rib-2 rib-3 rib-4 rib-5 rib-6 rib-7 rib-8',
  'serratus-posterior-superior': 'vertebra-t1 rib-3',
  'pectoralis-major': 'clavicle sternum humerus',
  'pectoralis-minor': 'scapula rib-3 rib-4 rib-5',
  subclavius: 'clavicle rib-1',
  'biceps-brachii': 'scapula radius',
  brachialis: 'humerus ulna',
  'triceps-brachii': 'scapula humerus ulna',
  brachioradialis: 'humerus radius',
  'extensor-carpi-radialis': 'humerus metacarpal-2 metacarpal-3',
  'extensor-carpi-ulnaris': 'humerus metacarpal-5',
  'extensor-digitorum': 'humerus',
  supinator: 'ulna radius',
  'pronator-teres': 'humerus radius',
  'flexor-carpi-radialis': 'humerus metacarpal-2',
  'flexor-carpi-ulnaris': 'humerus ulna pisiform',
  'palmaris-longus': 'humerus',
  'finger-thumb-flexors': 'humerus ulna radius',
  'iliocostalis-thoracis': 'rib-6',
  'iliocostalis-lumborum': 'sacrum rib-10',
  'longissimus-thoracis': 'sacrum rib-8',
  'lumbar-multifidus': 'sacrum vertebra-l3',
  'serratus-posterior-inferior': 'vertebra-l1 rib-10',
  'quadratus-lumborum': 'hip-bone rib-12 vertebra-l3',
  'rectus-abdominis': 'hip-bone costal-cartilage-6',
  'external-oblique': 'rib-8 hip-bone',
  iliopsoas: 'hip-bone vertebra-l3 femur',
  'pelvic-floor': 'hip-bone sacrum',
  'obturator-internus': 'hip-bone femur',
  'gluteus-maximus': 'hip-bone sacrum femur',
  'gluteus-medius': 'hip-bone femur',
  'gluteus-minimus': 'hip-bone femur',
  piriformis: 'sacrum femur',
  'tensor-fasciae-latae': 'hip-bone',
  'rectus-femoris': 'hip-bone patella',
  'vastus-lateralis': 'femur patella',
  'vastus-medialis': 'femur patella',
  'vastus-intermedius': 'femur patella',
  sartorius: 'hip-bone tibia',
  'adductor-longus-brevis': 'hip-bone femur',
  'adductor-magnus': 'hip-bone femur',
  pectineus: 'hip-bone femur',
  gracilis: 'hip-bone tibia',
  'biceps-femoris': 'hip-bone femur fibula',
  'semitendinosus-semimembranosus': 'hip-bone tibia',
  popliteus: 'femur tibia',
  gastrocnemius: 'femur calcaneus',
  soleus: 'tibia fibula',
  'tibialis-anterior': 'tibia medial-cuneiform',
  'tibialis-posterior': 'tibia fibula navicular',
  fibularis: 'fibula metatarsal-5',
  'long-toe-extensors': 'fibula tibia',
  'long-toe-flexors': 'tibia fibula',
  'abductor-hallucis': 'calcaneus big-toe-phalanx-1',
  'superficial-sole': 'calcaneus',
  'quadratus-plantae': 'calcaneus',
  'short-toe-extensors': 'calcaneus',
};

let model: MuscleModel;
let inside: InsideModel;
beforeAll(async () => {
  [model, inside] = await Promise.all([readMuscles(), readInside()]);
}, 60_000);

function gapTo(field: MeshField, P: Float64Array): number {
  let best = 60;
  for (let v = 0; v < P.length; v += 3) {
    const at = [P[v] ?? NaN, P[v + 1] ?? NaN, P[v + 2] ?? NaN] as const;
    if (field.covers(...at, best)) best = Math.min(best, field.near(...at, best).distance);
  }
  return best;
}

describe.each(FIGURES)('the muscles of the %s figure', (figure: Figure) => {
  it('touch the bones that they are attached to', () => {
    const bones = new Map(
      inside.bones
        .flatMap((range) => piecesOf(inside, range))
        .filter(({ side }) => side !== 'right')
        .map((p) => [p.id, new MeshField(p.positions[figure], p.indices)]),
    );
    const loose = Object.entries(ATTACHED).flatMap(([id, names]) => {
      const range = model.muscles.find((m) => m.id === id);
      if (!range) return [`unknown muscle: ${id}`];
      const { positions } = meshOf(model, range, figure);
      return names.split(' ').flatMap((name) => {
        const bone = bones.get(name);
        if (!bone) return [`unknown bone: ${name}`];
        const gap = gapTo(bone, positions);
        return gap < TOUCH ? [] : [`${id} ${name} ${gap.toFixed(1)}`];
      });
    });
    expect(loose).toEqual([]);
  }, 60_000);
});
