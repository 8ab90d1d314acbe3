import type { BodyAddress } from '../atlas/address';
import type { Atlas } from '../atlas/types';
import { highlightsOf, type ZoneRole } from '../state/highlight';
import { paintOf, type Paint, type PaintRole, type Shade } from './paint';
import { zoneIndices, type SkinModel } from './skin/skin-model';

/** What lies under the pointer or is named by a list, and what is chosen. */
export interface Pointed {
  readonly selected: BodyAddress;
  readonly hovered: BodyAddress;
  /** index of the zone right under the pointer, or -1 */
  readonly zone: number;
  /** patterns lie over what is chosen: its line tells it, not its paint */
  readonly covered?: boolean;
}

/** Zone indices that an address lights, by role. A later role wins where two meet. */
export function zonesOf(
  address: BodyAddress,
  model: SkinModel,
  atlas: Atlas | undefined,
): ReadonlyMap<number, ZoneRole> {
  const out = new Map<number, ZoneRole>();
  if (atlas)
    for (const { zone, side, role } of highlightsOf(address, atlas))
      for (const index of zoneIndices(model, zone, side)) out.set(index, role);
  return out;
}

/** Zones inside the line around a place; a muscle's pattern is told by its paint alone. */
export function outlinedZones(
  address: BodyAddress,
  model: SkinModel,
  atlas: Atlas | undefined,
): ReadonlySet<number> {
  if (address.kind !== 'region' && address.kind !== 'zone') return new Set();
  const roles = [...zonesOf(address, model, atlas)];
  return new Set(roles.flatMap(([index, role]) => (role === 'selected' ? [index] : [])));
}

/** A pattern is no set of zones but a field over the skin: see `referral/`. */
const isPattern = (role: ZoneRole): boolean => role === 'primary' || role === 'spillover';

/**
 * The paint of every zone that is lit. A hover shows on what is not lit yet and makes what is lit
 * a little stronger, so that the pointer is felt everywhere.
 */
export function litZones(
  { selected, hovered, zone, covered = false }: Pointed,
  model: SkinModel,
  atlas: Atlas | undefined,
  shade: Shade,
): ReadonlyMap<number, Paint> {
  const out = new Map<number, Paint>();
  for (const [index, role] of zonesOf(selected, model, atlas))
    if (!isPattern(role) && !covered) out.set(index, paintOf(role, shade));
  const touch = (index: number, role: PaintRole): void => {
    const paint = paintOf(role, shade);
    const under = out.get(index);
    if (!under || under.strength < paint.strength) out.set(index, paint);
    else out.set(index, { ...under, strength: Math.min(0.9, under.strength + 0.06) });
  };
  for (const [index, role] of zonesOf(hovered, model, atlas))
    if (!isPattern(role))
      touch(index, index === zone ? 'pointed' : role === 'selected' ? 'hovered' : role);
  return out;
}
