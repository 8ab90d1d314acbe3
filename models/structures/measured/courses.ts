/**
 * What single courses need beyond their points: what they pass through in life, and on which side of a
 * muscle they belong. Parts of muscles go by `muscle/part`. After textbook courses.
 */
import { sizeOf, type Figure, type Vec3 } from '../../mesh.ts';
import { add, scale } from '../../geometry/vec.ts';
import { organTable, pathTable, type PathRow } from './index.ts';

const LEFT: Vec3 = [1, 0, 0];
const MEDIAL: Vec3 = [-1, 0, 0];
const FRONT: Vec3 = [0, 0, 1];
const BACK: Vec3 = [0, 0, -1];

export type Side = readonly [muscles: RegExp, way: Vec3];

/** What an end springs from, where that lies too far off to be found by itself. */
export interface Spring {
  end: 0 | 1;
  from: string;
  /** share of the other's length */
  at: number;
  /** mm of the male figure by which its way there is bent at its middle */
  by?: Vec3;
}

/** A place in the heart, mm of the male figure from the middle of its section. */
const inHeart =
  (x: number, y: number, z: number) =>
  (figure: Figure): Vec3 => {
    const sections = organTable().organs.find(({ part }) => part === 'heart')![figure];
    const [level, cx, cz] = sections[Math.floor(sections.length / 2)]!;
    return add([cx, level, cz], scale([x, y, z], sizeOf(figure)));
  };

/** Where the arch of the aorta turns down. */
function archEnd(figure: Figure): Vec3 {
  const arch = pathTable().find(({ part }) => part === 'arch of aorta');
  const end = arch?.[figure].at(-1);
  if (!end) throw new Error('unknown path: arch of aorta');
  return end;
}

interface Particulars {
  /** muscles that it pierces, or lies within, in life: it does not give way to these */
  pierces?: RegExp;
  /** the way out of muscles where it lies so deep in these that the nearest face is the wrong one */
  sides?: readonly Side[];
  /** the artery that a vein lies beside */
  beside?: string;
  /** a course that it keeps beside all along, as far from it as it was drawn */
  along?: string;
  /** it lies on a bone: from and to which share of its length */
  hugs?: readonly [from: number, to: number];
  /** it passes through bone by nature: holes of vertebrae, skull and pelvis */
  throughBone?: boolean;
  /** share of its length that it has in common with what goes before it */
  skip?: number;
  /** where it comes from before its first point, and where it goes to */
  from?: (figure: Figure) => Vec3;
  to?: (figure: Figure) => Vec3;
  springs?: readonly Spring[];
  /** ends near another course that have nothing to do with it */
  alone?: readonly (0 | 1)[];
  /** ends inside of something wider: they do not narrow */
  within?: readonly (0 | 1)[];
  /** it leaves the neck over the first ribs */
  overRibs?: boolean;
  /**
   * No room to give way: between collarbone and first rib, and between windpipe and
   * sternocleidomastoid, which settles outside of the carotid sheath by itself.
   */
  stays?: boolean;
}

/** By the name of the course. */
export const COURSES: Record<string, Particulars> = {
  'common carotid artery': {
    stays: true,
  },
  'internal carotid artery': {
    throughBone: true,
    stays: true,
  },
  'vertebral artery': {
    springs: [{ end: 0, from: 'subclavian artery', at: 0.25 }],
    throughBone: true,
  },
  'internal jugular vein': {
    beside: 'common carotid artery',
  },
  'subclavian artery': {
    overRibs: true,
    stays: true,
  },
  'subclavian vein': {
    // its first stretch lies before the jugular one, into which it opens
    skip: 0.16,
    springs: [{ end: 0, from: 'internal jugular vein', at: 0.93 }],
    beside: 'subclavian artery',
    overRibs: true,
    stays: true,
  },
  'axillary artery': {
    overRibs: true,
  },
  'ulnar artery': {
    // in the plane between the superficial and the deep flexors
    sides: [
      [/digitorum-superficialis$/, BACK],
      [/digitorum-profundus$/, FRONT],
    ],
  },
  'femoral artery': {
    // through the opening in its tendon
    pierces: /^adductor-magnus/,
  },
  'femoral vein': {
    pierces: /^adductor-magnus/,
    beside: 'femoral artery',
  },
  'popliteal artery': {
    pierces: /^adductor-magnus/,
  },
  'popliteal vein': {
    pierces: /^adductor-magnus/,
    beside: 'popliteal artery',
  },
  'posterior tibial artery': {
    springs: [{ end: 0, from: 'popliteal artery', at: 1, by: [2, 4, 17] }],
    sides: [[/^soleus|^gastrocnemius/, FRONT]],
  },
  'anterior tibial artery': {
    springs: [{ end: 0, from: 'popliteal artery', at: 1, by: [2, 4, 17] }],
    sides: [[/^tibialis-anterior/, [0.4, 0, -0.9]]],
  },
  'brachial plexus root C5': {
    springs: [{ end: 1, from: 'brachial plexus trunks and cords', at: 0.04 }],
    // out of the gap between these
    pierces: /^scalenes/,
    throughBone: true,
  },
  'brachial plexus root C6': {
    springs: [{ end: 1, from: 'brachial plexus trunks and cords', at: 0.04 }],
    throughBone: true,
  },
  'brachial plexus root C7': {
    springs: [{ end: 1, from: 'brachial plexus trunks and cords', at: 0.04 }],
    throughBone: true,
  },
  'brachial plexus root T1': {
    springs: [{ end: 1, from: 'brachial plexus trunks and cords', at: 0.04 }],
    throughBone: true,
  },
  'brachial plexus trunks and cords': {
    overRibs: true,
  },
  'median nerve': {
    pierces: /^pronator-teres/,
  },
  'ulnar nerve': {
    pierces: /^flexor-carpi-ulnaris/,
  },
  'radial nerve': {
    sides: [[/^brachialis/, [0.7, 0, -0.7]]],
    hugs: [0.14, 0.62],
  },
  'radial nerve, deep branch': {
    pierces: /^supinator/,
  },
  'axillary nerve': {
    hugs: [0.3, 1],
    overRibs: true,
  },
  'suprascapular nerve': {
    springs: [{ end: 0, from: 'brachial plexus trunks and cords', at: 0.06 }],
    sides: [
      [/^infraspinatus/, FRONT],
      [/^supraspinatus/, [0, -1, 0]],
    ],
  },
  'long thoracic nerve': {
    springs: [{ end: 0, from: 'brachial plexus root C7', at: 0.7 }],
    pierces: /^scalenes\/middle$/,
  },
  'sciatic nerve': {
    sides: [
      [/^biceps-femoris\/long-head|^semitendinosus/, FRONT],
      [/^gluteus-maximus/, FRONT],
      [/^adductor-magnus/, BACK],
    ],
  },
  'tibial nerve': {
    sides: [
      [/^biceps-femoris/, MEDIAL],
      [/^soleus|^gastrocnemius/, FRONT],
    ],
  },
  'common fibular nerve': {
    // round the neck of the fibula, under the heads of these
    pierces: /^fibularis\/longus$/,
    sides: [
      [/^biceps-femoris/, MEDIAL],
      [/^gastrocnemius/, [0.7, 0, -0.7]],
    ],
  },
  'deep fibular nerve': {
    pierces: /^fibularis\/longus$|^long-toe-extensors\/digitorum$/,
  },
  'superficial fibular nerve': {
    pierces: /^fibularis\/longus$/,
    sides: [[/^tibialis-anterior|^long-toe-extensors/, LEFT]],
  },
  'femoral nerve': {
    pierces: /^iliopsoas\/psoas$/,
  },
  'superior gluteal nerve': {
    sides: [[/^gluteus-minimus/, [0.6, 0.4, -0.7]]],
  },
  'pudendal nerve': {
    sides: [[/^piriformis/, [0, -1, 0]]],
    throughBone: true,
  },
  'greater occipital nerve': {
    pierces: /^semispinalis-capitis|^upper-trapezius/,
  },
  'facial nerve, temporal branch': {
    springs: [{ end: 0, from: 'facial nerve, trunk', at: 1 }],
    pierces: /^orbicularis-zygomaticus|^occipitofrontalis\/frontal/,
  },
  'facial nerve, zygomatic branch': {
    springs: [{ end: 0, from: 'facial nerve, trunk', at: 1 }],
    pierces: /^orbicularis-zygomaticus/,
  },
  'facial nerve, marginal mandibular branch': {
    springs: [{ end: 0, from: 'facial nerve, trunk', at: 1 }],
    pierces: /^platysma/,
  },
  'accessory nerve': {
    alone: [0],
    pierces: /^sternocleidomastoid|^upper-trapezius/,
  },
  'external jugular vein': {
    alone: [0],
    pierces: /^platysma/,
  },
  'facial artery': {
    springs: [{ end: 0, from: 'external carotid artery', at: 0.15 }],
    pierces: /^platysma/,
  },
  'musculocutaneous nerve': {
    alone: [1],
    pierces: /^coracobrachialis/,
    sides: [
      [/^biceps-brachii/, BACK],
      [/^brachialis/, FRONT],
    ],
  },
  'dorsal scapular nerve': {
    pierces: /^scalenes\/middle$/,
    sides: [[/trapezius|^rhomboids|^levator/, FRONT]],
  },
  'thoracodorsal nerve and vessels': {
    sides: [[/^latissimus-dorsi|^teres-major/, [-0.4, 0, 0.9]]],
  },
  'lumbar plexus': {
    // the roots and the plexus that they form lie inside psoas
    pierces: /^iliopsoas\/psoas$/,
  },
  'obturator nerve': {
    pierces: /^iliopsoas\/psoas$|^obturator-internus/,
    sides: [[/^adductor-longus-brevis\/adductor-brevis/, FRONT]],
  },
  'superior gluteal artery': {
    along: 'superior gluteal nerve',
  },
  'inferior gluteal artery': {
    alone: [0],
    sides: [[/^piriformis/, [0, -1, 0]]],
  },
  'deep artery of the thigh': {
    sides: [[/^pectineus|^adductor-longus-brevis\/adductor-brevis/, [0.7, 0, 0.7]]],
  },
  'epigastric vessels': {
    springs: [{ end: 0, from: 'external iliac artery', at: 0.9 }],
    sides: [[/^rectus-abdominis/, BACK]],
  },
  'fibular artery': {
    pierces: /^long-toe-flexors\/hallucis$/,
    sides: [[/^soleus/, FRONT]],
  },
  'arch of aorta': {
    from: inHeart(-8, 14, 12),
    within: [0],
  },
  'inferior vena cava': {
    from: inHeart(-30, -8, 0),
    within: [0],
  },
  'superior vena cava': {
    to: inHeart(-35, 10, 5),
    within: [1],
  },
  'common iliac vein': {
    within: [0],
  },
  'facial nerve, buccal branch': {
    springs: [{ end: 0, from: 'facial nerve, trunk', at: 1 }],
  },
  'cephalic vein': {
    springs: [{ end: 1, from: 'subclavian vein', at: 0.95 }],
  },
  'small saphenous vein': {
    springs: [{ end: 1, from: 'popliteal vein', at: 0.5 }],
  },
  'saphenous nerve': {
    springs: [{ end: 0, from: 'femoral nerve', at: 1 }],
  },
  'lateral plantar artery': {
    springs: [{ end: 0, from: 'posterior tibial artery', at: 0.9 }],
  },
  'superficial palmar arch': {
    springs: [{ end: 0, from: 'ulnar artery', at: 1 }],
  },
  'descending thoracic aorta': {
    skip: 0.22,
    from: (figure) => archEnd(figure),
  },
};

/** mm that a course may move to where it belongs: a measured one little, a drawn one as far as needed */
export const reachOf = ({ part, basis }: Pick<PathRow, 'part' | 'basis'>): number => {
  if (COURSES[part]?.stays) return 0;
  return basis === 'measured' ? 6 : 30;
};
