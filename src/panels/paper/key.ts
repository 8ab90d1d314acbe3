import { isLaid, type Field, type MapRole } from '../../map/types';

/** Roles that a picture on paper can show, in the order of its key. */
const KEYED = ['selected', 'primary', 'spillover'] as const;
/** A drawing has a key of its own: see `DrawnKey`. */
export type KeyRole = (typeof KEYED)[number] | 'drawing';

const known = (role: MapRole): role is (typeof KEYED)[number] =>
  !isLaid(role) && KEYED.some((one) => one === role);

/** What the key of a picture must tell: the roles that are seen in it. */
export function keyOf(field: Field): readonly (typeof KEYED)[number][] {
  const seen = new Set([...field.values()].map(({ role }) => role).filter(known));
  return KEYED.filter((role) => seen.has(role));
}
