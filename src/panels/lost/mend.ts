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

/** What readers, messengers and mail programs put around a link, and HTML into it; what cannot be seen, too. */
const bare = (text: string): string =>
  text
    .replace(/&amp;/gi, '&')
    .replace(/\p{Cf}/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** The path of a link, which knows small letters, digits and hyphens only, and what was asked behind it. */
const PATH = /^[a-z]+(?:\/[a-z0-9-]+|(?![a-z/]))/;

/** Other dashes and spaces for hyphens, a `=` where a mail broke its line, a query without its `?`. */
function plain(text: string): string {
  const [path = '', ...query] = text.split(/[?&]/);
  const id = path
    .replace(/=\s*/g, '')
    .replace(/[\s_+\p{Pd}]+/gu, '-')
    .replace(/\/+/g, '/');
  return `${PATH.exec(id)?.[0] ?? ''}?${query.join('&')}`;
}

/**
 * The place that a mangled link meant: escaped once or more, in capitals, with a full stop, bracket or words
 * behind it, with other dashes, or as a whole address inside the hash.
 *
 * @param hash what stands behind the `#` of the address
 * @param known whether the atlas has the place; a guess that leads nowhere is none
 * @returns undefined where no such reading gives a place; never throws
 */
export function mended(
  hash: string,
  known: (place: Snapshot['place']) => boolean,
): Snapshot | undefined {
  const guesses: string[] = [];
  let text = hash.slice(0, 2000);
  for (let i = 0; i <= ESCAPES; i += 1) {
    const whole = /#(.*)$/s.exec(text.slice(1))?.[1];
    guesses.push(bare(text), ...(whole ? [bare(whole)] : []));
    text = unescaped(text);
  }
  // To the letter first: what is made plain loses what it cannot read.
  const small = guesses.map((guess) => guess.toLowerCase());
  for (const reading of [...guesses, ...small, ...small.map(plain)]) {
    if (!/^\p{L}/u.test(reading)) continue;
    const snapshot = parseHash(`#/${reading}`);
    if (snapshot.place.page !== 'lost' && known(snapshot.place)) return snapshot;
  }
  return undefined;
}
