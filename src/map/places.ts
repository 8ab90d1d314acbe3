import type { Side } from '../atlas/address';
import type { Layout } from './layout';
import { areaPath, middleOf } from './paths';
import { keyOf, PLATES_OF, type FigureMap, type PlateName } from './types';
import type { Stop } from './walk';

/** A zone of one side as it is seen on one plate. */
export interface Place extends Stop {
  readonly zone: string;
  readonly side: Side;
  /** its shape, from the mid-line of its view */
  readonly d: string;
  /** where that mid-line stands in the picture, mm */
  readonly shift: number;
  /** whether the zone is seen best here, of all that is shown */
  readonly home: boolean;
}

/** The best plate of those that are shown. */
function homeOf(map: FigureMap, zone: string, shown: readonly PlateName[]): PlateName | undefined {
  const home = map.homes.get(zone);
  if (home && shown.includes(home)) return home;
  const index = map.zones.indexOf(zone);
  const area = (plate: PlateName): number => map.plates[plate].areas.get(index) ?? 0;
  return shown.toSorted((a, b) => area(b) - area(a))[0];
}

/** All that can be pressed in a picture. */
export function placesOf(map: FigureMap, { middles }: Layout, insets: boolean): readonly Place[] {
  const platesOf = (view: keyof typeof PLATES_OF) => PLATES_OF[view].slice(0, insets ? 2 : 1);
  const shown = middles.flatMap(({ view }) => platesOf(view));
  const homes = new Map(map.zones.map((zone) => [zone, homeOf(map, zone, shown)]));
  return middles.flatMap(({ view, x: shift }) =>
    platesOf(view).flatMap((plate) =>
      map.zones.flatMap((zone) =>
        (['left', 'right'] as const).flatMap((side): Place[] => {
          const middle = middleOf(map, plate, zone, side);
          if (!middle) return [];
          const key = keyOf(zone, side);
          const d = areaPath(map, plate, new Set([key]));
          const home = homes.get(zone) === plate;
          return [{ key, zone, side, d, shift, home, x: shift + middle.x, y: middle.y }];
        }),
      ),
    ),
  );
}
