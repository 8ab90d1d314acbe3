import type { HarmStudy } from '../../atlas/comparison/types';
import { say } from '../../language';

/** What the units of a study are, so that the axis can say it. */
export const unitsOf = ({ unit }: HarmStudy): string => say(`harms.unit.${unit}`);

/** What is counted. Events are not people: one person can have several. */
export const countedOf = ({ counts }: HarmStudy): string => say(`harms.counted.${counts}`);

/** Who counted. */
export const reporterOf = ({ reporter }: HarmStudy): string => say(`harms.reporter.${reporter}`);
