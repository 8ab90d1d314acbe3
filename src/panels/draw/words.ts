import { say } from '../../language';
import type { MarkedSide, MuscleMatch, Reason } from '../../matching';
import type { Refusal } from '../../state/drawing/file';

/** Pain as a word, for the number that was chosen. */
export const painLevel = (intensity: number): 'none' | 'mild' | 'moderate' | 'severe' =>
  intensity === 0 ? 'none' : intensity < 4 ? 'mild' : intensity < 7 ? 'moderate' : 'severe';

const TOLD = ['nothing-found', 'too-little', 'too-wide', 'many-fit'] as const;
type Told = (typeof TOLD)[number] & Reason;

/** Whether there is a sentence for a reason; what a red flag says stands in the flag itself. */
export const isTold = (reason: Reason): reason is Told => TOLD.some((one) => one === reason);

/** Why an answer is weak, said to the person. */
export const reasonWord = (reason: Told): string => say(`drawing.reason.${reason}`);

/** Titles of the two groups of an answer. */
export const groupWord = (group: MuscleMatch['group']): string => say(`drawing.group.${group}`);

/** A place with its side, where it has one. */
export const placeWord = (place: string, side: MarkedSide): string =>
  side === 'both' ? place : say('drawing.place-side', { place, side });

/** What is wrong with a file, and that nothing was changed. */
export function refusalWord({ code, zone = '' }: Refusal): string {
  const refusal =
    code === 'zone-unknown'
      ? say('drawing.refusal.zone-unknown', { zone })
      : say(`drawing.refusal.${code}`);
  return say('drawing.refusal.and-stays', { refusal });
}
