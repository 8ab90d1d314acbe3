import type { Atlas, LearnClaim } from '../../atlas/types';

/** A statement of a learn page that is cited elsewhere too: told once in the atlas. */
export function claimOf(
  atlas: Atlas | undefined,
  page: string,
  key: string,
): LearnClaim | undefined {
  for (const block of atlas?.learn.get(page)?.blocks ?? [])
    if (block.type === 'text' && block.key === key) return block;
  return undefined;
}

/** How well examiners agree on trigger points: cited wherever muscles are listed. */
export const kappaOf = (atlas: Atlas | undefined): LearnClaim | undefined =>
  claimOf(atlas, 'trigger-points', 'kappa');
