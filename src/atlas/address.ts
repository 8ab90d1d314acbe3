/**
 * One way to name anything that can be pointed at. Picking, hover, search, charts, links and tests
 * all speak it, so that no mesh and no DOM node ever leaves its room.
 */
export type Side = 'left' | 'right';

export type AddressKind =
  'region' | 'zone' | 'muscle' | 'trigger-point' | 'structure' | 'condition' | 'nerve';

export type BodyAddress =
  | { readonly kind: AddressKind; readonly id: string; readonly side?: Side }
  | { readonly kind: 'nowhere' };

export const NOWHERE: BodyAddress = Object.freeze({ kind: 'nowhere' });

/** True when both name the same thing on the same side; a missing side equals only a missing side. */
export function sameAddress(a: BodyAddress, b: BodyAddress): boolean {
  if (a === b) return true;
  if (a.kind === 'nowhere' || b.kind === 'nowhere') return a.kind === b.kind;
  return a.kind === b.kind && a.id === b.id && a.side === b.side;
}
