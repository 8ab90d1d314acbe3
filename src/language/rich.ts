/** A piece of a message: plain text, or what stands between `<tag>` and `</tag>`, or at `<tag/>`. */
export interface Piece {
  /** '' for plain text */
  readonly tag: string;
  readonly text: string;
}

const TAG = /<([a-z]+)>(.*?)<\/\1>|<([a-z]+)\/>/gs;

/**
 * Cut a message at its tags, which do not stand inside one another. Unknown or unclosed marks stay as they
 * are: a message is never read as HTML.
 */
export function pieces(message: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const found of message.matchAll(TAG)) {
    const [whole, open, text = '', single = ''] = found;
    out.push({ tag: '', text: message.slice(from, found.index) }, { tag: open ?? single, text });
    from = found.index + whole.length;
  }
  out.push({ tag: '', text: message.slice(from) });
  return out;
}
