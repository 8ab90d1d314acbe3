import { PLACES } from '../../atlas/index';
import type { Side } from '../../atlas/address';
import { AREAS, zoneIndex } from '../../matching/zones';

/** One zone on one side. */
export interface ZoneSide {
  readonly zone: string;
  readonly side: Side;
}

/**
 * What a drawing is painted on: cells, each a small piece of one zone on one side. With the 3D body
 * a cell is a vertex of its skin (both figures share them); without it, a cell is a whole zone.
 */
export interface Ground {
  readonly cells: number;
  /** index into `zones`, one a cell */
  readonly zoneOf: Uint16Array;
  /** mm² that each cell stands for */
  readonly areas: Float32Array;
  readonly zones: readonly ZoneSide[];
  /** Names this very set of cells, so that a kept drawing is never laid on another; '' for zones. */
  readonly print: string;
  /** The cell at the same place on the other side, one a cell. */
  mirror(): Uint32Array;
}

/** The ground without a picture: one cell a zone and side, from head to foot. */
export function zoneGround(): Ground {
  const zones = PLACES.flatMap((region) =>
    region.zones.flatMap((zone): ZoneSide[] => [
      { zone, side: 'left' },
      { zone, side: 'right' },
    ]),
  );
  return {
    cells: zones.length,
    zones,
    zoneOf: Uint16Array.from(zones, (_, i) => i),
    areas: Float32Array.from(zones, ({ zone }) => 100 * (AREAS[zoneIndex(zone)] ?? 1)),
    print: '',
    mirror: () => Uint32Array.from(zones, (_, i) => i ^ 1),
  };
}
