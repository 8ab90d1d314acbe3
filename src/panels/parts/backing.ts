import type { Backing } from '../../atlas/types';

/** For our own sentences that carry no backing of their own: said openly, never a borrowed source. */
export const GENERAL_ANATOMY: Backing = Object.freeze({ standing: 'general-anatomy', sources: [] });
export const AWAITING_REVIEW: Backing = Object.freeze({ standing: 'awaiting-review', sources: [] });
