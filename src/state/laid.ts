import type { BodyAddress, Side } from '../atlas/address';
import type { Atlas } from '../atlas/types';

/** More than these cannot be told apart on one skin. */
export const MOST_LAID = 4;

/** A pattern that is laid over others, with the place among them that gives its colour and texture. */
export interface Laid {
  readonly key: string;
  /** 0 to 3 */
  readonly slot: number;
  readonly address: Extract<BodyAddress, { id: string }>;
}

/**
 * How an address names a pattern: `infraspinatus`, `infraspinatus.2` for one of its trigger points, or
 * `nerve-ulnar` and `root-c8`, which no muscle is called like.
 */
export function laidKey(address: BodyAddress): string | undefined {
  if (address.kind === 'muscle' || address.kind === 'nerve') return address.id;
  return address.kind === 'trigger-point' ? address.id.replace(/-(\d+)$/, '.$1') : undefined;
}

function addressOf(key: string, atlas: Atlas): Laid['address'] | undefined {
  if (atlas.muscles.has(key)) return { kind: 'muscle', id: key };
  if (atlas.nerves.has(key)) return { kind: 'nerve', id: key };
  const point = /^[a-z-]+\.\d+$/.test(key) ? key.replace('.', '-') : '';
  return atlas.triggerPoints.has(point) ? { kind: 'trigger-point', id: point } : undefined;
}

/** The keys by slot; a slot that was emptied stays empty, so that the others keep their colours. */
function slotsOf(text: string | undefined, atlas: Atlas): string[] {
  const known = (text ?? '').split(',').map((key) => (addressOf(key, atlas) ? key : ''));
  return known.slice(0, MOST_LAID).map((key, slot) => (known.indexOf(key) === slot ? key : ''));
}

const textOf = (slots: readonly string[]): string | undefined =>
  slots.join(',').replace(/,+$/, '') || undefined;

/** Read `with=` of an address. Unknown and repeated patterns are dropped, and all after the fourth. */
export function laidIn(text: string | undefined, atlas: Atlas, side?: Side): readonly Laid[] {
  return slotsOf(text, atlas).flatMap((key, slot) => {
    const address = addressOf(key, atlas);
    return address ? [{ key, slot, address: { ...address, ...(side && { side }) } }] : [];
  });
}

/** The text after a pattern was laid over the others or, where it lay there, taken away. */
export function toggleLaid(
  text: string | undefined,
  key: string,
  atlas: Atlas,
): string | undefined {
  const slots = slotsOf(text, atlas);
  const at = slots.indexOf(key);
  if (at >= 0) return textOf(slots.with(at, ''));
  const free = slots.indexOf('');
  if (free >= 0) return textOf(slots.with(free, key));
  return slots.length < MOST_LAID ? textOf([...slots, key]) : text;
}

/** The text that lays these patterns over one another, in their order. */
export const layAll = (keys: readonly string[]): string | undefined =>
  textOf(keys.slice(0, MOST_LAID));
