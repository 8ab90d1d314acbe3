/**
 * Where courses run between muscles: what they pass through in life, and on which side of a muscle
 * they belong. Parts of muscles go by `muscle/part`. After textbook courses.
 */
import type { Vec3 } from '../../mesh.ts';
import type { PathRow } from './index.ts';

/** Muscles that a course pierces, or lies within, in life: it does not give way to these. */
export const PIERCES: Record<string, RegExp> = {
  // out of the gap between these
  'brachial plexus root C5': /^scalenes/,
  // the roots and the plexus that they form lie inside psoas
  'lumbar plexus': /^iliopsoas\/psoas$/,
  'femoral nerve': /^iliopsoas\/psoas$/,
  'obturator nerve': /^iliopsoas\/psoas$|^obturator-internus/,
  // through the opening in its tendon
  'femoral artery': /^adductor-magnus/,
  'femoral vein': /^adductor-magnus/,
  'popliteal artery': /^adductor-magnus/,
  'popliteal vein': /^adductor-magnus/,
  'musculocutaneous nerve': /^coracobrachialis/,
  'median nerve': /^pronator-teres/,
  'ulnar nerve': /^flexor-carpi-ulnaris/,
  'radial nerve, deep branch': /^supinator/,
  // round the neck of the fibula, under the heads of these
  'common fibular nerve': /^fibularis\/longus$/,
  'deep fibular nerve': /^fibularis\/longus$|^long-toe-extensors\/digitorum$/,
  'superficial fibular nerve': /^fibularis\/longus$/,
  'greater occipital nerve': /^semispinalis-capitis|^upper-trapezius/,
  'accessory nerve': /^sternocleidomastoid|^upper-trapezius/,
  'dorsal scapular nerve': /^scalenes\/middle$/,
  'long thoracic nerve': /^scalenes\/middle$/,
  'facial nerve, temporal branch': /^orbicularis-zygomaticus|^occipitofrontalis\/frontal/,
  'facial nerve, zygomatic branch': /^orbicularis-zygomaticus/,
  'facial nerve, marginal mandibular branch': /^platysma/,
  'facial artery': /^platysma/,
  'external jugular vein': /^platysma/,
  'fibular artery': /^long-toe-flexors\/hallucis$/,
};

const LEFT: Vec3 = [1, 0, 0];
const MEDIAL: Vec3 = [-1, 0, 0];
const FRONT: Vec3 = [0, 0, 1];
const BACK: Vec3 = [0, 0, -1];

export type Side = readonly [muscles: RegExp, way: Vec3];

/** The way out of muscles for courses that lie so deep in these that the nearest face is the wrong one. */
export const SIDES: Record<string, readonly Side[]> = {
  'sciatic nerve': [
    [/^biceps-femoris\/long-head|^semitendinosus/, FRONT],
    [/^gluteus-maximus/, FRONT],
    [/^adductor-magnus/, BACK],
  ],
  'tibial nerve': [
    [/^biceps-femoris/, MEDIAL],
    [/^soleus|^gastrocnemius/, FRONT],
  ],
  'common fibular nerve': [
    [/^biceps-femoris/, MEDIAL],
    [/^gastrocnemius/, [0.7, 0, -0.7]],
  ],
  'superficial fibular nerve': [[/^tibialis-anterior|^long-toe-extensors/, LEFT]],
  'posterior tibial artery': [[/^soleus|^gastrocnemius/, FRONT]],
  'anterior tibial artery': [[/^tibialis-anterior/, [0.4, 0, -0.9]]],
  'fibular artery': [[/^soleus/, FRONT]],
  'superior gluteal nerve': [[/^gluteus-minimus/, [0.6, 0.4, -0.7]]],
  'inferior gluteal artery': [[/^piriformis/, [0, -1, 0]]],
  'pudendal nerve': [[/^piriformis/, [0, -1, 0]]],
  'deep artery of the thigh': [
    [/^pectineus|^adductor-longus-brevis\/adductor-brevis/, [0.7, 0, 0.7]],
  ],
  'obturator nerve': [[/^adductor-longus-brevis\/adductor-brevis/, FRONT]],
  'musculocutaneous nerve': [
    [/^biceps-brachii/, BACK],
    [/^brachialis/, FRONT],
  ],
  // in the plane between the superficial and the deep flexors
  'ulnar artery': [
    [/digitorum-superficialis$/, BACK],
    [/digitorum-profundus$/, FRONT],
  ],
  'radial nerve': [[/^brachialis/, [0.7, 0, -0.7]]],
  'thoracodorsal nerve and vessels': [[/^latissimus-dorsi|^teres-major/, [-0.4, 0, 0.9]]],
  'suprascapular nerve': [
    [/^infraspinatus/, FRONT],
    [/^supraspinatus/, [0, -1, 0]],
  ],
  'dorsal scapular nerve': [[/trapezius|^rhomboids|^levator/, FRONT]],
  'epigastric vessels': [[/^rectus-abdominis/, BACK]],
};

/**
 * What has no room to give way: between collarbone and first rib, and between windpipe and
 * sternocleidomastoid, which settles outside of the carotid sheath by itself.
 */
const STAYS = /^subclavian|carotid/;

/** mm that a course may move to where it belongs: a measured one little, a drawn one as far as needed */
export const reachOf = ({ part, basis }: Pick<PathRow, 'part' | 'basis'>): number => {
  if (STAYS.test(part)) return 0;
  return basis === 'measured' ? 6 : 30;
};
