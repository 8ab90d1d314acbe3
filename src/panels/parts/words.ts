import type { Basis, RiskLevel, Standing, TriggerPointLink, Urgency } from '../../atlas/types';

/** Short words of the interface for the atlas's terms. Sentences about bodies live in the atlas. */
export const STANDING: Record<Standing, Record<'short' | 'long' | 'tells', string>> = {
  sourced: { short: 'source', long: 'Sourced', tells: 'Read in the source named here.' },
  'general-anatomy': {
    short: 'anatomy',
    long: 'General anatomy, unsourced',
    tells: 'What anatomy books commonly say; we did not check it against one source.',
  },
  'awaiting-review': {
    short: 'in review',
    long: 'Awaiting clinical review',
    tells:
      'No source that we read says this, and no clinician has checked it yet. Take it as a hint.',
  },
};

/** What to do about a red flag, and how soon. */
export const URGENCY: Record<Urgency, string> = {
  emergency: 'Call your local emergency number now',
  'same-day': 'See a doctor the same day',
  soon: 'Have it looked at in the next days',
};
/** The most urgent first. */
export const URGENCIES: readonly Urgency[] = ['emergency', 'same-day', 'soon'];

/** Why a muscle stands in the list of a region. */
export const BASIS: Record<Basis, string> = {
  'muscle-lies-here': 'lies here',
  'primary-referral': 'often felt here',
  'spillover-referral': 'may spread here',
  'clinical-association': 'linked by clinicians',
};

/** Levels of risk from a needle. */
export const RISK: Record<RiskLevel, string> = {
  low: 'low risk',
  moderate: 'moderate risk',
  high: 'high risk',
};

/** What a condition has to do with trigger points. */
export const LINK: Record<TriggerPointLink, string> = {
  direct: 'Clinicians describe trigger points as a usual part of this.',
  partial: 'Trigger points may add to the pain; they are not the whole story.',
  mimic: 'Pain spread from muscles can feel like this, so this is ruled out first.',
  'not-supported': 'We found no good support for a link to trigger points.',
};
