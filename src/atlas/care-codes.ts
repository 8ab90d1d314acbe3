/** Short codes of what may help; the interface has words for them. */

/** What a statement on self-care is about, in the order in which a page tells it. */
export const CARE_TOPICS = [
  'active',
  'movement',
  'load',
  'heat-cold',
  'sleep',
  'work',
  'aids',
  'plan',
  'time',
  'needles',
] as const;

/** How sure it is; `stated`: those who advise it give no grade. */
export const CARE_CERTAINTIES = [
  'very-low',
  'low-to-very-low',
  'low',
  'low-to-moderate',
  'moderate',
  'strong',
  'stated',
] as const;

/**
 * On what kind of work it rests. `class`: known of exercise or load in general, not checked for this
 * alone; `package`: part of a programme that was tested as a whole; `analogy`: told for another place.
 */
export const CARE_BASES = [
  'guideline',
  'review',
  'trial',
  'package',
  'class',
  'consensus',
  'experts',
  'everyday',
  'analogy',
] as const;

export type CareTopic = (typeof CARE_TOPICS)[number];
export type CareCertainty = (typeof CARE_CERTAINTIES)[number];
export type CareBasis = (typeof CARE_BASES)[number];

/** A root leaves the spine; a nerve runs on from one or more of them. */
export const NERVE_KINDS = ['root', 'nerve'] as const;
/** What can feel like muscle pain: a nerve, or something that sends its pain there. */
export const ALIKE_KINDS = ['nerve', 'joint', 'organ', 'vessel'] as const;

export type NerveKind = (typeof NERVE_KINDS)[number];
export type AlikeKind = (typeof ALIKE_KINDS)[number];

/** To whom questions are put: a doctor or physiotherapist, or whoever is about to needle. */
export const ASK_GROUPS = ['doctor', 'needling'] as const;
export type AskGroup = (typeof ASK_GROUPS)[number];
