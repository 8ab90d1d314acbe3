import type { Taper } from './tube.ts';

/**
 * Where the flesh of long-tendoned parts ends and how thick their tendons are (mm), after common
 * anatomy: the measured sections of such tendons are too wide where the line bends round a joint.
 */
const row = (from: number, to: number, tendon: number, flat = 1.6): Taper => ({
  from,
  to,
  tendon,
  flat,
});

export const TAPERS: Record<string, Taper> = {
  'digastric/posterior-belly': row(0, 0.85, 1.6),
  'biceps-brachii/long-head': row(0.32, 0.86, 2.6),
  'biceps-brachii/short-head': row(0.2, 0.9, 3),
  'triceps-brachii/long-head': row(0.03, 0.82, 3, 4),
  'triceps-brachii/lateral-head': row(0, 0.84, 2.6, 4),
  'supraspinatus/supraspinatus': row(0, 0.82, 3.4, 3),
  'brachioradialis/brachioradialis': row(0, 0.55, 1.6, 2.4),
  'extensor-carpi-radialis/longus': row(0, 0.4, 1.6, 2),
  'extensor-carpi-radialis/brevis': row(0, 0.52, 1.6, 2),
  'extensor-carpi-ulnaris/extensor-carpi-ulnaris': row(0, 0.72, 1.6, 2),
  'extensor-digitorum/extensor-digitorum': row(0, 0.72, 1.9, 2.4),
  'extensor-digitorum/extensor-indicis': row(0, 0.32, 1, 1.6),
  'flexor-carpi-radialis/flexor-carpi-radialis': row(0, 0.55, 1.7, 1.6),
  'flexor-carpi-ulnaris/flexor-carpi-ulnaris': row(0, 0.78, 1.8, 1.6),
  'finger-thumb-flexors/flexor-digitorum-superficialis': row(0, 0.72, 2.2, 2),
  'finger-thumb-flexors/flexor-digitorum-profundus': row(0, 0.72, 2.2, 2.2),
  'finger-thumb-flexors/flexor-pollicis-longus': row(0, 0.55, 1.4, 1.4),
  'rectus-femoris/rectus-femoris': row(0.04, 0.72, 4, 3),
  'gracilis/gracilis': row(0, 0.68, 2, 1.6),
  'semitendinosus-semimembranosus/semitendinosus': row(0, 0.62, 2.2, 1.6),
  'semitendinosus-semimembranosus/semimembranosus': row(0.2, 0.88, 4, 3),
  'biceps-femoris/long-head': row(0.06, 0.82, 3.6, 2.6),
  'gastrocnemius/medial-head': row(0.04, 0.88, 2.6, 8),
  'gastrocnemius/lateral-head': row(0.04, 0.88, 2.6, 8),
  'soleus/soleus': row(0, 0.82, 4.2, 2.6),
  'soleus/plantaris': row(0, 0.2, 0.9, 2),
  'tibialis-anterior/tibialis-anterior': row(0, 0.62, 2.4, 2),
  'tibialis-posterior/tibialis-posterior': row(0, 0.66, 2.4, 1.7),
  'fibularis/longus': row(0, 0.62, 2, 1.7),
  'fibularis/brevis': row(0, 0.62, 1.8, 1.7),
  'fibularis/tertius': row(0, 0.62, 1.1, 1.8),
  'long-toe-extensors/digitorum': row(0, 0.68, 1.9, 1.8),
  'long-toe-extensors/hallucis': row(0, 0.54, 1.6, 1.5),
  'long-toe-flexors/digitorum': row(0, 0.76, 2, 1.6),
  'long-toe-flexors/hallucis': row(0, 0.54, 2.1, 1.5),
  'abductor-hallucis/abductor-hallucis': row(0, 0.62, 2.2, 1.6),
  'superficial-sole/flexor-digitorum-brevis': row(0, 0.72, 1.8, 5),
  'superficial-sole/abductor-digiti-minimi': row(0, 0.78, 1.6, 2),
};

/** Where parts turn into tendon or aponeurosis (0..1 of the line) whose measured width is kept. */
export const PALE: Record<string, [from: number, to: number]> = {
  'gastrocnemius/calcaneal-tendon': [1.2, 1.2],
  'palmaris-longus/palmaris-longus': [0, 0.42],
  'iliocostalis-lumborum/iliocostalis-lumborum': [0.17, 0.86],
  'longissimus-thoracis/longissimus-thoracis': [0.17, 1],
  'lumbar-multifidus/lumbar-multifidus': [0.17, 0.88],
};

/**
 * Shares of their thickness that first stations keep: the erectors thin out into their common
 * aponeurosis on the sacrum, where the measured ones end as blocks. What the end loses the next
 * stations hold, so that the volume stays where it is.
 */
export const THINNED: Record<string, number[]> = {
  'iliocostalis-lumborum/iliocostalis-lumborum': [0.15, 1.5, 1.05],
  'longissimus-thoracis/longissimus-thoracis': [0.15, 1.4, 1.05],
  'lumbar-multifidus/lumbar-multifidus': [0.15, 1.9, 1.0],
};

/**
 * Half width and half thickness of first stations that are drawn otherwise than measured, mm: the
 * calcaneal tendon begins as a broad flat sheet under both bellies, where it was measured with them.
 */
export const BEGINNINGS: Record<string, [width: number, thickness: number][]> = {
  'gastrocnemius/calcaneal-tendon': [
    [27, 1],
    [24, 1.6],
    [18.5, 2.2],
    [13.5, 2.6],
    [9.8, 3],
  ],
};
