import { parseHash, type Snapshot } from '../../state/snapshot';

/** How often a link may have been escaped on its way; each forwarding mail program may do it once. */
const ESCAPES = 3;

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** What readers and mail programs put around a link, and HTML into it. */
const bare = (text: string): string =>
  text
    .replace(/&amp;/gi, '&')
    .replace(/^[\s#!/]+/, '')
    .replace(/[\s.,;:!)\]}>'"”’»]+$/, '');

/**
 * The place that a mangled link meant: escaped once or more, in capitals, with a full stop or bracket
 * behind it, or as a whole address inside the hash.
 *
 * @param hash what stands behind the `#` of the address
 * @param known whether the atlas has the place; a guess that leads nowhere is none
 * @returns undefined where no such reading gives a place; never throws
 */
export function mended(
  hash: string,
  known: (place: Snapshot['place']) => boolean,
): Snapshot | undefined {
  let text = hash.slice(0, 2000);
  for (let i = 0; i <= ESCAPES; i += 1) {
    const whole = /#(.*)$/s.exec(text.slice(1))?.[1];
    for (const guess of [text, ...(whole ? [whole] : [])]) {
      for (const reading of [bare(guess), bare(guess).toLowerCase()]) {
        if (!reading) continue;
        const snapshot = parseHash(`#/${reading}`);
        if (snapshot.place.page !== 'lost' && known(snapshot.place)) return snapshot;
      }
    }
    text = unescaped(text);
  }
  return undefined;
}
