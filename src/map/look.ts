import { heatRamp } from '../state/pattern-look';
import type { SkinTone } from '../state/preferences.svelte';
import { LAID, type Field, type MapRole, type ZoneKey } from './types';

/** Zones that look alike are drawn as one area. */
export interface Layer {
  readonly role: MapRole;
  /** 0..1 in steps, of what can be more or less; else 1 */
  readonly strength: number;
  readonly keys: ReadonlySet<ZoneKey>;
  readonly texture?: string | undefined;
}

/** From below to above. */
const ORDER: readonly MapRole[] = [
  'related',
  'selected',
  'spillover',
  'primary',
  'outlined',
  'heat',
  ...LAID,
  'drawing',
];
/** Steps of what can be more or less. */
const STEPS: Partial<Record<MapRole, number>> = {
  heat: 5,
  drawing: 3,
  ...Object.fromEntries(LAID.map((role) => [role, 10])),
};

/** A field as areas, each of one look, from below to above. */
export function layersOf(field: Field): readonly Layer[] {
  const layers = new Map<string, Layer & { keys: Set<ZoneKey> }>();
  for (const [key, { role, strength, texture }] of field) {
    const steps = STEPS[role] ?? 1;
    const step = Math.max(1, Math.ceil(steps * Math.min(1, strength)));
    const name = String.fromCharCode(32 + ORDER.indexOf(role), 32 + step) + (texture ?? '');
    const layer = layers.get(name) ?? { role, strength: step / steps, keys: new Set(), texture };
    layers.set(name, layer);
    layer.keys.add(key);
  }
  return [...layers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, layer]) => layer);
}

/** Colour of a step of heat on a skin. */
export const heatColour = (strength: number, tone: SkinTone): string =>
  heatRamp(tone)[Math.min(4, Math.max(0, Math.round(5 * strength) - 1))] ?? '';

/** The second channel: what tells a role where colour does not. */
export const TEXTURE: Readonly<Partial<Record<MapRole, string>>> = {
  spillover: 'dots',
  primary: 'ink',
  heat: 'grain',
  ...Object.fromEntries(LAID.map((role) => [role, role])),
  drawing: 'hatch',
};
