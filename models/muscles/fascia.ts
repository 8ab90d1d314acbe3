/**
 * The fat between skin and outermost muscle, mm: what the figures of the table were registered under.
 * An assumption about two average adults, not a measurement.
 */
import type { Figure } from '../mesh.ts';

type Place = 'head' | 'neck' | 'trunk' | 'buttock' | 'arm' | 'forearm' | 'thigh' | 'leg' | 'end';

const FAT: Record<Figure, Record<Place, number>> = {
  male: {
    head: 1,
    neck: 4,
    trunk: 8,
    buttock: 13,
    arm: 5,
    forearm: 4.2,
    thigh: 7.5,
    leg: 5.5,
    end: 1,
  },
  female: {
    head: 1,
    neck: 4,
    trunk: 9,
    buttock: 19,
    arm: 6.5,
    forearm: 4.2,
    thigh: 11,
    leg: 6.5,
    end: 1,
  },
};

const PLACES: [Place, RegExp][] = [
  ['arm', /^(deltoid|biceps-b|brachialis|triceps|coracob)/],
  ['forearm', /^(brachiorad|extensor-|supinator|pronator|flexor-|palmaris|finger-)/],
  ['buttock', /^gluteus-maximus/],
  [
    'thigh',
    /^(rectus-f|vastus|sartorius|adductor-(l|mag)|pectineus|gracilis|biceps-f|semitend|tensor)/,
  ],
  ['leg', /^(popliteus|gastroc|soleus|tibialis|fibularis|long-toe)/],
  [
    'trunk',
    /^(latissimus|pectoralis|lower-trap|middle-trap|rhomb|serratus|rectus-abd|external|infrasp|teres|iliocost|longiss|quadratus-l)/,
  ],
  ['neck', /^(upper-trap|levator|splenius|semispin)/],
  ['end', /^(hand|thumb|abductor-h|superficial-sole|short-toe|deep-fore|quadratus-pl)/],
];

/** Least depth below the skin that the flesh of a muscle has, mm. */
export const fasciaOf = (muscle: string, figure: Figure): number =>
  FAT[figure][PLACES.find(([, names]) => names.test(muscle))?.[0] ?? 'head'];
