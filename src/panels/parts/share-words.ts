import type { Audience } from '../../atlas/types';
import { say } from '../../language';
import type { Share } from '../../matching/share';

const percent = (share: number): string =>
  share > 0 && share < 0.01
    ? say('pattern.percent-under', { n: 1 })
    : say('pattern.percent', { n: Math.round(100 * share) });

/** How much of a place is covered, as the message tells it apart. */
function partOf(share: number) {
  if (share >= 0.9) return 'all';
  if (share >= 0.6) return 'most';
  if (share >= 0.4) return 'half';
  return share >= 0.15 ? 'part' : 'other';
}

/** Whether the pattern is drawn here above all: said where it is so, for most are drawn elsewhere too. */
function drawnAt(lies: number) {
  if (lies >= 0.9) return 'here';
  return lies >= 0.6 ? 'mainly' : 'other';
}

/** Patients read words, clinicians numbers. Both tell of drawn patterns, not of how likely one is. */
export const shareWords = (share: Share, audience: Audience): string =>
  audience === 'patient'
    ? say('pattern.share.plain', { covers: partOf(share.covers), lies: drawnAt(share.lies) })
    : say('pattern.share.counted', { covers: percent(share.covers), lies: percent(share.lies) });
