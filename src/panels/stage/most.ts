import type { Heat } from '../../matching/share';

/** Patterns that meet where most do, as a whole number of muscles; at least one. */
export const mostOf = ({ most }: Heat): number => Math.max(1, Math.round(most));
