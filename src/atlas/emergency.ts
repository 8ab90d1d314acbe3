import table from './content/emergency-numbers.json';
import type { Backing } from './types';

/** The number that brings an ambulance in one country (ISO 3166 code, as `Preferences.country`). */
export interface EmergencyNumber extends Backing {
  readonly country: string;
  readonly number: string;
}

export const EMERGENCY_NUMBERS = table as readonly EmergencyNumber[];

/** Undefined for no country or one that is not listed: then it is "your local emergency number". */
export const emergencyNumberOf = (country: string | null): EmergencyNumber | undefined =>
  EMERGENCY_NUMBERS.find((entry) => entry.country === country);
