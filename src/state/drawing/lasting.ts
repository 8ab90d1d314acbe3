import { putText, textAt } from '../../shared/text-store';

const ASKED = 'myomap.asked-to-last';

/** Ask the browser to keep what is here for good: once on a device, for some browsers ask the person. */
export function askToLast(): void {
  if (textAt(ASKED) !== null || putText(ASKED, 'yes') !== 'kept') return;
  // A no changes nothing but the sentence about it.
  void navigator.storage?.persist?.().catch(() => undefined);
}

/**
 * How long what is kept will stay: `lasting` until it is cleared; `room` while the device has some; `week`
 * where a browser forgets what was not visited for so long.
 */
export type Lasts = 'lasting' | 'room' | 'week';

const installed = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  (navigator as { readonly standalone?: boolean }).standalone === true;

/** Safari, and whatever runs on an iPhone or iPad, where every browser is Safari inside. */
function isSafari({ userAgent, maxTouchPoints }: Navigator): boolean {
  const handheld =
    /iP(?:hone|ad|od)/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
  return handheld || (/Safari\//.test(userAgent) && !/Chrom|Android|Edg|OPR/.test(userAgent));
}

/** Ask how long it will stay. Never rejects. */
export async function howItLasts(): Promise<Lasts> {
  if (installed()) return 'lasting';
  if (isSafari(navigator)) return 'week';
  const lasting = await navigator.storage?.persisted?.().catch(() => false);
  return lasting ? 'lasting' : 'room';
}
