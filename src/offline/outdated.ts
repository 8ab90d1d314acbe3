/** The script that a page starts with: its name holds a hash of all that it brings. */
const START = /<script type="module"[^>]*\ssrc="([^"]+)"/;

/**
 * Whether the server has another version than the page that asks: then files of this one may be gone.
 * False where that cannot be told.
 */
export async function isOutdated(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  if (!own) return false;
  try {
    const answer = await fetch(document.baseURI.split('#')[0] ?? '', { cache: 'no-store' });
    const theirs = START.exec(await answer.text())?.[1];
    return answer.ok && theirs !== undefined && theirs !== own;
  } catch {
    return false;
  }
}
