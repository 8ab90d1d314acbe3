import { FIRST_STEP } from '../../state/snapshot';

/** The steps of the guided way, from pain to a sheet of paper; each is an address (`#/start?step=care`). */
export const STEPS = [FIRST_STEP, 'first', 'patterns', 'care', 'take'] as const;
export type Step = (typeof STEPS)[number];

/** The step that an address names; one that there is not is the first. */
export const stepOf = (name: string): Step => STEPS.find((one) => one === name) ?? FIRST_STEP;

export const before = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1];
export const after = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1];

/** How much of a small screen the page has: where the body is painted or looked at, half of it. */
export const heightOf = (step: Step): 'middle' | 'full' =>
  step === FIRST_STEP || step === 'patterns' ? 'middle' : 'full';
