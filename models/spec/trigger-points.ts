/**
 * Where across its part a trigger point lies, read from the words of the atlas ("outer border",
 * "front fibres", "beside the mid-line"). How far along the fibres it lies is the atlas's fraction.
 */
export type Towards = 'medial' | 'lateral' | 'up' | 'down' | 'front' | 'back';

export interface TriggerPointRow {
  /** part of the table; the muscle's only or first part without it */
  part?: string;
  /** edge of the part that it lies nearer to, and how near: 0 middle .. 0.5 edge */
  towards?: [edge: Towards, share: number];
  /** landmark whose height decides instead of the fraction: many short bundles share one line */
  level?: string;
}

const at = (part?: string, edge?: Towards, share = 0.3): TriggerPointRow => ({
  ...(part && { part }),
  ...(edge && { towards: [edge, share] }),
});

/** Rows that differ from the middle of the part that the atlas names. */
export const TRIGGER_POINT_ROWS: Record<string, TriggerPointRow> = {
  'occipitofrontalis-1': at('frontal-belly', 'medial', 0.2),
  'occipitofrontalis-2': at('occipital-belly'),
  'orbicularis-zygomaticus-1': at('orbital-part'),
  'platysma-1': at(),
  'platysma-2': at(),
  'temporalis-1': at('temporalis', 'front', 0.42),
  'temporalis-2': at('temporalis', 'front', 0.16),
  'temporalis-3': at('temporalis', 'back', 0.16),
  'temporalis-4': at('temporalis', 'back', 0.38),
  'masseter-1': at('superficial', 'front', 0.2),
  'suboccipitals-1': at('rectus-capitis-posterior-major'),
  'splenius-capitis-1': at(),
  'splenius-cervicis-1': at(),
  'splenius-cervicis-2': at(),
  'semispinalis-capitis-2': at('cervicis'),
  'upper-trapezius-1': at('upper-trapezius', 'front', 0.36),
  'upper-trapezius-2': at('upper-trapezius', 'back', 0.2),
  'lower-trapezius-1': at('lower-trapezius', 'down', 0.4),
  'lower-trapezius-2': at('lower-trapezius'),
  'rhomboids-2': at('major', 'up', 0.15),
  'rhomboids-3': at('major', 'down', 0.32),
  'infraspinatus-1': at('infraspinatus', 'up', 0.3),
  'infraspinatus-2': at('infraspinatus', 'up', 0.25),
  'infraspinatus-3': at('infraspinatus', 'down', 0.05),
  'subscapularis-1': at('subscapularis', 'up', 0.2),
  'subscapularis-2': at('subscapularis', 'down', 0.3),
  'latissimus-dorsi-2': at('latissimus-dorsi', 'lateral', 0.36),
  'serratus-anterior-1': at('serratus-anterior', 'down', 0.1),
  'pectoralis-major-4': at('sternal'),
  'brachialis-1': at('brachialis', 'lateral', 0.3),
  'brachialis-2': at('brachialis', 'lateral', 0.35),
  'triceps-brachii-2': at('medial-head', 'lateral', 0.35),
  'triceps-brachii-3': at('lateral-head', 'lateral', 0.3),
  'triceps-brachii-5': at('medial-head', 'medial', 0.35),
  'extensor-digitorum-1': at('extensor-digitorum', 'lateral', 0.15),
  'extensor-digitorum-2': at('extensor-digitorum', 'medial', 0.2),
  'finger-thumb-flexors-1': at('flexor-digitorum-superficialis', 'lateral', 0.2),
  'finger-thumb-flexors-2': at('flexor-digitorum-superficialis', 'medial', 0.2),
  'thumb-adductor-opponens-1': at('adductor-transverse-head'),
  'hand-interossei-2': at('third-dorsal'),
  'lumbar-multifidus-1': { level: 'L2_spinous_tip' },
  'lumbar-multifidus-2': { level: 'PSIS_L' },
  'lumbar-multifidus-3': { level: 'sacrum_S2_spine' },
  'quadratus-lumborum-1': at('quadratus-lumborum', 'lateral', 0.38),
  'quadratus-lumborum-2': at('quadratus-lumborum', 'lateral', 0.38),
  'quadratus-lumborum-3': at('quadratus-lumborum', 'medial', 0.36),
  'quadratus-lumborum-4': at('quadratus-lumborum', 'medial', 0.36),
  'rectus-abdominis-1': at('rectus-abdominis', 'medial', 0.3),
  'rectus-abdominis-2': at('rectus-abdominis', 'lateral', 0.38),
  'external-oblique-1': at('external-oblique', 'up', 0.2),
  'external-oblique-2': at('external-oblique', 'down', 0.34),
  'iliopsoas-1': at('psoas'),
  'pelvic-floor-1': at('levator-ani-iliococcygeus'),
  'gluteus-maximus-1': at('gluteus-maximus', 'up', 0.34),
  'gluteus-maximus-2': at('gluteus-maximus', 'down', 0.34),
  'gluteus-maximus-3': at('gluteus-maximus', 'down', 0.4),
  'gluteus-medius-1': at('gluteus-medius', 'back', 0.38),
  'gluteus-medius-2': at('gluteus-medius'),
  'gluteus-medius-3': at('gluteus-medius', 'front', 0.36),
  'gluteus-minimus-1': at('gluteus-minimus', 'front', 0.32),
  'gluteus-minimus-2': at('gluteus-minimus', 'back', 0.3),
  'vastus-lateralis-1': at('vastus-lateralis', 'front', 0.25),
  'vastus-lateralis-2': at('vastus-lateralis', 'back', 0.25),
  'vastus-lateralis-3': at('vastus-lateralis', 'back', 0.36),
  'vastus-lateralis-4': at('vastus-lateralis'),
  'vastus-lateralis-5': at('vastus-lateralis'),
  'vastus-medialis-1': at(),
  'vastus-medialis-2': at(),
  'adductor-longus-brevis-1': at('adductor-longus'),
  'adductor-longus-brevis-2': at('adductor-longus'),
  'adductor-magnus-2': at('adductor-magnus', 'back', 0.3),
  'biceps-femoris-1': at('long-head'),
  'semitendinosus-semimembranosus-1': at('semimembranosus'),
  'gastrocnemius-1': at('medial-head', 'medial', 0.25),
  'gastrocnemius-2': at('lateral-head', 'lateral', 0.25),
  'soleus-1': at('soleus', 'medial', 0.3),
  'soleus-2': at('soleus', 'lateral', 0.3),
  'soleus-3': at('soleus', 'lateral', 0.3),
  'deep-forefoot-2': at('adductor-hallucis-transverse-head'),
  'deep-forefoot-3': at('interossei-2'),
  'short-toe-extensors-1': at('extensor-digitorum-brevis'),
};
