import type { Heard, Span } from '../../matching';

/** A stretch of a text, and whether it is marked. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at the borders of what is to be marked; together the pieces are the text. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (to <= at) continue;
    const [last] = out.slice(-1);
    const marked = text.slice(Math.max(at, from), to);
    // Neighbours with nothing but a blank between read as one.
    if (last?.marked && !text.slice(at, from).trim()) {
      out.splice(-1, 1, {
        text: last.text + text.slice(at, Math.max(at, from)) + marked,
        marked: true,
      });
    } else {
      if (from > at) out.push({ text: text.slice(at, from), marked: false });
      out.push({ text: marked, marked: true });
    }
    at = to;
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false });
  return out;
}

/** The words of some spans, in their order. */
export const quoted = (text: string, spans: readonly Span[]): string[] =>
  spans
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to }) => text.slice(from, to).trim())
    .filter(Boolean);

/** What was understood as one thing to press: the same words may mean several. */
export interface Chip {
  readonly ids: readonly string[];
  readonly kind: Heard['kind'];
  readonly words: string;
  /** Of a place. */
  readonly side?: Heard['side'];
  readonly zones?: Heard['zones'];
}

/** In the order in which kinds are shown. */
export const KINDS: readonly Heard['kind'][] = ['place', 'sign', 'quality', 'movement', 'time'];

/** Chips of a text; of those that say the same with the same words only one is made. */
export function chipsOf(text: string, heard: readonly Heard[]): Chip[] {
  const chips = new Map<string, Chip>();
  for (const { id, kind, side, zones, from, to, label } of heard) {
    const words = label ?? text.slice(from, to).trim();
    const key = kind === 'place' ? id : `${kind} ${words.toLowerCase()}`;
    const before = chips.get(key);
    const ids = [...(before?.ids ?? []), id];
    chips.set(key, {
      kind,
      words,
      ...(side && { side }),
      ...(zones && { zones }),
      ...before,
      ids,
    });
  }
  return [...chips.values()];
}
