/**
 * What single courses need beyond their points: what they pass through in life, and on which side of a
 * muscle they belong. Parts of muscles go by `muscle/part`. After textbook courses.
 */
import type { Vec3 } from '../../mesh.ts';
import type { PathRow } from './index.ts';

const LEFT: Vec3 = [1, 0, 0];
const MEDIAL: Vec3 = [-1, 0, 0];
const FRONT: Vec3 = [0, 0, 1];
const BACK: Vec3 = [0, 0, -1];

export type Side = readonly [muscles: RegExp, way: Vec3];

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
    sides: [[/^soleus|^gastrocnemius/, FRONT]],
  },
  'anterior tibial artery': {
    sides: [[/^tibialis-anterior/, [0.4, 0, -0.9]]],
  },
  'brachial plexus root C5': {
    // out of the gap between these
    pierces: /^scalenes/,
    throughBone: true,
  },
  'brachial plexus root C6': {
    throughBone: true,
  },
  'brachial plexus root C7': {
    throughBone: true,
  },
  'brachial plexus root T1': {
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
    sides: [
      [/^infraspinatus/, FRONT],
      [/^supraspinatus/, [0, -1, 0]],
    ],
  },
  'long thoracic nerve': {
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
    pierces: /^orbicularis-zygomaticus|^occipitofrontalis\/frontal/,
  },
  'facial nerve, zygomatic branch': {
    pierces: /^orbicularis-zygomaticus/,
  },
  'facial nerve, marginal mandibular branch': {
    pierces: /^platysma/,
  },
  'accessory nerve': {
    pierces: /^sternocleidomastoid|^upper-trapezius/,
  },
  'external jugular vein': {
    pierces: /^platysma/,
  },
  'facial artery': {
    pierces: /^platysma/,
  },
  'musculocutaneous nerve': {
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
    sides: [[/^piriformis/, [0, -1, 0]]],
  },
  'deep artery of the thigh': {
    sides: [[/^pectineus|^adductor-longus-brevis\/adductor-brevis/, [0.7, 0, 0.7]]],
  },
  'epigastric vessels': {
    sides: [[/^rectus-abdominis/, BACK]],
  },
  'fibular artery': {
    pierces: /^long-toe-flexors\/hallucis$/,
    sides: [[/^soleus/, FRONT]],
  },
};

/** mm that a course may move to where it belongs: a measured one little, a drawn one as far as needed */
export const reachOf = ({ part, basis }: Pick<PathRow, 'part' | 'basis'>): number => {
  if (COURSES[part]?.stays) return 0;
  return basis === 'measured' ? 6 : 30;
};
