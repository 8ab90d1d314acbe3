import type { Audience } from '../../atlas/types';
import type { Share } from '../../matching/share';

const percent = (share: number): string =>
  share > 0 && share < 0.01 ? 'under 1 %' : `${String(Math.round(100 * share))} %`;

/** A share in plain words: how much of a place is covered. */
function partOf(share: number): string {
  if (share >= 0.9) return 'all of this place';
  if (share >= 0.6) return 'most of this place';
  if (share >= 0.4) return 'about half of this place';
  return share >= 0.15 ? 'part of this place' : 'a small part of this place';
}

function restOf(lies: number): string {
  if (lies >= 0.9) return 'and is drawn nowhere else';
  if (lies >= 0.6) return 'and is mainly drawn here';
  return lies >= 0.3 ? 'and other places too' : 'and is mainly drawn elsewhere';
}

/** Patients read words, clinicians numbers. Both tell of drawn patterns, not of how likely one is. */
export const shareWords = (share: Share, audience: Audience): string =>
  audience === 'patient'
    ? `Covers ${partOf(share.covers)} ${restOf(share.lies)}.`
    : `covers ${percent(share.covers)} of this place · ${percent(share.lies)} of its pattern lies here`;
