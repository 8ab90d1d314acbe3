import type { Audience } from '../../atlas/types';

/** Ids of the sources cited anywhere inside records, each once, in reading order. Pure.
 *
 * Walks plain objects and arrays; a `sources` list of strings counts, whatever is around it.
 * Statements for clinicians only are passed over for patients, who do not see them.
 */
export function citedIn(audience: Audience, ...records: readonly unknown[]): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if (audience === 'patient' && 'clinicianOnly' in value && value.clinicianOnly) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sources' && Array.isArray(inner)) inner.forEach((id) => found.add(String(id)));
      else walk(inner);
    }
  };
  records.forEach(walk);
  return [...found];
}
