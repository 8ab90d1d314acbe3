import type { BodyAddress } from '../../atlas/address';
import type { Atlas } from '../../atlas/types';
import { say } from '../../language';

/** How the legend calls a pattern: the muscle, and which of its trigger points; or the nerve. Empty where there is no such. */
export function patternName(address: BodyAddress, atlas: Atlas): string {
  if (address.kind === 'muscle') return atlas.muscles.get(address.id)?.name ?? '';
  if (address.kind === 'nerve') return atlas.nerves.get(address.id)?.name ?? '';
  const point = address.kind === 'trigger-point' ? atlas.triggerPoints.get(address.id) : undefined;
  const muscle = point && atlas.muscles.get(point.muscle);
  return muscle ? say('stage-tools.pattern', { muscle: muscle.name, n: point.number }) : '';
}
