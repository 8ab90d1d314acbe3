import type { Backing } from '../../atlas/types';

/** For our own sentences on what lies where, unsourced: said openly, never a borrowed source. */
export const GENERAL_ANATOMY: Backing = Object.freeze({ standing: 'general-anatomy', sources: [] });
/** For our own sentences that no clinician has checked yet. */
export const AWAITING_REVIEW: Backing = Object.freeze({ standing: 'awaiting-review', sources: [] });

const keyOf = ({ standing, sources }: Backing) => [standing, ...sources].join(' ');

/** What all of two or more statements rest on, so that one mark can stand for them; else undefined. */
export function sharedBacking(statements: readonly Backing[]): Backing | undefined {
  const [first, ...rest] = statements;
  if (!first || rest.length === 0) return undefined;
  return rest.every((one) => keyOf(one) === keyOf(first)) ? first : undefined;
}
