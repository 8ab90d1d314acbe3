import type { Reason } from '../../matching';
import { reason, group } from '../../atlas/words/en/interface/drawing.json';

/** Pain in words, for the number that was chosen. */
export const painWord = (intensity: number): string =>
  intensity === 0 ? 'no pain' : intensity < 4 ? 'mild' : intensity < 7 ? 'moderate' : 'severe';

/** Why an answer is weak, said to the person; what a red flag says stands in the flag itself. */
export const REASON: Partial<Record<Reason, string>> = reason;

/** Titles of the two groups of an answer. */
export const GROUP = group;
