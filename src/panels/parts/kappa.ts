import type { Atlas, LearnClaim } from '../../atlas/types';

/** How well examiners agree on trigger points: told once in the atlas, cited wherever muscles are listed. */
export function kappaOf(atlas: Atlas | undefined): LearnClaim | undefined {
  for (const block of atlas?.learn.get('trigger-points')?.blocks ?? [])
    if (block.type === 'text' && block.key === 'kappa') return block;
  return undefined;
}
