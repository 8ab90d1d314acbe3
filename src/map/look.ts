import { heatRamp } from '../state/pattern-look';
import type { Field, MapRole, ZoneKey } from './types';

/** Zones that look alike are drawn as one area. */
export interface Layer {
  readonly role: MapRole;
  /** 0..1, of heat and of a drawing in steps; else 1 */
  readonly strength: number;
  readonly keys: ReadonlySet<ZoneKey>;
}

/** From below to above. */
const ORDER: readonly MapRole[] = [
  'related',
  'selected',
  'spillover',
  'primary',
  'heat',
  'drawing',
];
/** Steps of what can be more or less. */
const STEPS: Partial<Record<MapRole, number>> = { heat: 5, drawing: 3 };

/** A field as areas, each of one look, from below to above. */
export function layersOf(field: Field): readonly Layer[] {
  const layers = new Map<string, { role: MapRole; strength: number; keys: Set<ZoneKey> }>();
  for (const [key, { role, strength }] of field) {
    const steps = STEPS[role] ?? 1;
    const step = Math.max(1, Math.ceil(steps * Math.min(1, strength)));
    const name = `${String(ORDER.indexOf(role))}${String(step)}`;
    const layer = layers.get(name) ?? { role, strength: step / steps, keys: new Set() };
    layers.set(name, layer);
    layer.keys.add(key);
  }
  return [...layers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, layer]) => layer);
}

/** Colour of a step of heat: on clay many patterns are dark. */
export const heatColour = (strength: number): string =>
  heatRamp('light')[Math.min(4, Math.max(0, Math.round(5 * strength) - 1))] ?? '';

/** The second channel: what tells a role where colour does not. */
export const TEXTURE: Readonly<Record<MapRole, 'dots' | 'hatch' | 'grain' | 'ink' | undefined>> = {
  related: undefined,
  selected: undefined,
  spillover: 'dots',
  primary: 'ink',
  heat: 'grain',
  drawing: 'hatch',
};
