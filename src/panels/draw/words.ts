import type { Reason } from '../../matching';

/** Pain in words, for the number that was chosen. */
export const painWord = (intensity: number): string =>
  intensity === 0 ? 'no pain' : intensity < 4 ? 'mild' : intensity < 7 ? 'moderate' : 'severe';

/** Why an answer is weak, said to the person; what a red flag says stands in the flag itself. */
export const REASON: Partial<Record<Reason, string>> = {
  'nothing-found':
    'No described pattern fits this. It may not be a muscle; a clinician can look at what else it could be.',
  'too-little':
    'This is too little to tell muscles apart. Mark all of the pain, or say more about it.',
  'too-wide':
    'Pain over so much of the body says little about single muscles. Tell a doctor about all of it.',
  'many-fit': 'Many muscles fit about equally well. The group below is wide for that reason.',
};

/** Titles of the two groups of an answer. */
export const GROUP = {
  'most-often-considered': 'Most often considered',
  'also-possible': 'Also possible',
} as const;
