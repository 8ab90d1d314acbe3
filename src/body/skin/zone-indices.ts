import type { Side } from '../../atlas/address';
import type { SkinModel } from './skin-model';

/** Indices of a zone: on one side, or on both where no side is given. Empty for an unknown zone. */
export function zoneIndices(
  model: Pick<SkinModel, 'zones'>,
  zone: string,
  side?: Side,
): readonly number[] {
  return model.zones.flatMap((range, index) =>
    range.zone === zone && (!side || range.side === side) ? [index] : [],
  );
}
