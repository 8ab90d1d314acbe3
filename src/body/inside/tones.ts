/** Tendon and fascia. */
export const SINEW = '#e9dfcc';
/** The chosen muscle: deeper than its company, and no warning red. */
export const CHOSEN = '#ab5a45';
