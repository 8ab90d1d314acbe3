import type { Audience, Claim } from './types';

/** The statements that this reader sees: `clinicianOnly` ones are kept from patients. */
export const forAudience = <T extends Pick<Claim, 'clinicianOnly'>>(
  claims: readonly T[],
  audience: Audience,
): T[] => claims.filter((claim) => audience !== 'patient' || !claim.clinicianOnly);
