import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';

/** What is chosen, in large letters, and what else it is called. */
export interface Caption {
  readonly name: string;
  readonly more: string;
}

/** The name of what is chosen; undefined for nothing, and for what the atlas does not know. */
export function captionOf(address: BodyAddress, atlas: Atlas): Caption | undefined {
  if (address.kind === 'nowhere') return undefined;
  const { kind, id } = address;
  switch (kind) {
    case 'region':
    case 'condition': {
      const named = kind === 'region' ? atlas.regions.get(id) : atlas.conditions.get(id);
      return named && { name: named.name, more: '' };
    }
    case 'zone': {
      const zone = atlas.zones.get(id);
      return zone && { name: zone.label, more: atlas.regions.get(zone.region)?.name ?? '' };
    }
    case 'trigger-point': {
      const point = atlas.triggerPoints.get(id);
      const muscle = point && atlas.muscles.get(point.muscle);
      return muscle && { name: muscle.name, more: point.label };
    }
    case 'muscle':
    case 'structure':
    case 'nerve': {
      const kinds = { muscle: atlas.muscles, structure: atlas.structures, nerve: atlas.nerves };
      const thing = kinds[kind].get(id);
      return thing && { name: thing.name, more: thing.layName };
    }
  }
}
