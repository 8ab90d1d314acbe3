import type { HarmStudy } from '../../atlas/comparison/types';
import { unit, counted, reporter } from '../../atlas/words/en/interface/harms.json';

/** What one unit is, so that the axis can say it. */
export const UNIT: Record<HarmStudy['unit'], string> = unit;

/** What is counted. Events are not people: one person can have several. */
export const COUNTED: Record<HarmStudy['counts'], string> = counted;

/** Who counted. */
export const REPORTER: Record<HarmStudy['reporter'], string> = reporter;
