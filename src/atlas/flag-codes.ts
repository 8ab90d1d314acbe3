/** Codes of red flags. A file of its own, so that the shell, which knows no flag, carries none. */

/** How fast to act, the gravest first. */
export const URGENCIES = ['emergency', 'same-day', 'soon'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** What every action of an emergency begins with, where it is one of these; else its own words tell. */
export const ACTS = ['call', 'department'] as const;
export type Act = (typeof ACTS)[number];

/** What a red flag is about. */
export const CONCERNS = [
  'heart',
  'eye-head',
  'vessel',
  'lung',
  'nerve',
  'belly-organs',
  'pregnancy',
  'infection',
  'injury',
  'clot',
  'child',
  'inflammation',
  'cancer',
  'after-needling',
  'general',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** Of these every region shows a flag, or says why it has none. */
export const ASKED_CONCERNS = [
  'heart',
  'clot',
  'infection',
  'cancer',
  'nerve',
  'injury',
  'child',
  'pregnancy',
] as const satisfies readonly Concern[];
export type AskedConcern = (typeof ASKED_CONCERNS)[number];

/** Why a red flag stands on a page, in the order in which a page lists its flags. */
export const FLAG_WHYS = [
  'felt-here',
  'spreads-here',
  'looks-alike',
  'needled-here',
  'goes-with',
] as const;
export type FlagWhy = (typeof FLAG_WHYS)[number];

/** Why a region has no flag about a concern. */
export const NO_FLAG_REASONS = [
  'not-felt-here',
  'beside',
  'other-sign',
  'general-signs',
  'same-for-children',
  'no-own-sign',
] as const;
export type NoFlagReason = (typeof NO_FLAG_REASONS)[number];
