import type { Thing } from '../inside/inside-model';

/** What is named first when not all find room; size adds to it. */
const FIRST: Record<string, number> = {
  organ: 110,
  artery: 95,
  canal: 95,
  nerve: 85,
  vein: 75,
  bone: 75,
  cartilage: 74,
  ligament: 66,
  fascia: 64,
  membrane: 50,
  eyeball: 60,
  iris: 0,
  muscle: 70,
  hollow: 100,
};
/** Ribs, discs and their like: one more of many. */
const MANY = /^(?:rib|disc|costal-cartilage|vertebra|.*phalanx|metacarpal|metatarsal)-/;
/** Of many alike no more are named than this, evenly through the row. */
const ENOUGH = 6;

/** How much the kind of a thing speaks for naming it. */
export const firstness = ({ tissue, kind }: Thing): number => FIRST[tissue ?? kind] ?? 0;

/** Whether a bone is one of a row of many alike. */
export const oneOfMany = (id: string): boolean => MANY.test(id);

/**
 * Those that are written beside the picture: of a long row of bones only some.
 *
 * @param names with the kind and id of what each names as its key: "bone rib-4"
 */
export function written<Named extends { readonly key: string }>(names: readonly Named[]): Named[] {
  const rows = new Map<string, Named[]>();
  for (const named of names) {
    const row = MANY.exec(named.key.replace(/^bone /, ''))?.[0];
    if (row) rows.set(row, [...(rows.get(row) ?? []), named]);
  }
  const left = new Set<Named>();
  for (const row of rows.values()) {
    const inOrder = row.sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
    const step = Math.ceil(row.length / ENOUGH);
    inOrder.forEach((named, i) => i % step && left.add(named));
  }
  return names.filter((named) => !left.has(named));
}
