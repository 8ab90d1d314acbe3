import { describe, expect, it } from 'vitest';
import { boxOf } from '../../../src/map/boxes';
import { addressField, patternField } from '../../../src/map/fields';
import { panesOf, type Pane } from '../../../src/map/frame';
import { splitKey, type Field, type ZoneKey } from '../../../src/map/types';
import { atlas } from '../../helpers/atlas';
import { smallFigures } from '../../helpers/small-figures';

const SIDES = ['left', 'right', undefined] as const;
const leftOf = (key: ZoneKey): ZoneKey => `${splitKey(key).zone}:left`;
const points = [...atlas.triggerPoints.values()];
const pattern = (id: string) => {
  const found = atlas.muscles.get(id) ?? atlas.triggerPoints.get(id);
  if (!found) throw new Error(`no pattern: ${id}`);
  return found;
};

describe.each(['male', 'female'] as const)('%s', (figure) => {
  const map = smallFigures[figure];
  const panes = (field: Field) => panesOf(field.keys(), map, 1);

  /** Shown whole on a pane, where it is seen best or well enough. */
  function shown(key: ZoneKey, pane: Pane): boolean {
    const at = map.zones.indexOf(splitKey(key).zone);
    const best = map.plates[map.homes.get(splitKey(key).zone) ?? 'front'].areas.get(at) ?? 0;
    return pane.plates.some((plate) => {
      const box = boxOf(map, plate, key);
      const { x, y, width, height } = pane.box;
      return (
        !!box &&
        (map.plates[plate].areas.get(at) ?? 0) > 0.3 * best &&
        box.x >= x &&
        box.y >= y &&
        box.x + box.width <= x + width &&
        box.y + box.height <= y + height
      );
    });
  }
  const hidden = (field: Field): ZoneKey[] => {
    const all = panes(field);
    // Lit on both sides alike, the left may stand for both.
    const seen = (key: ZoneKey) => all.some((pane) => shown(key, pane));
    return [...field.keys()].filter(
      (key) => !seen(key) && !(field.has(leftOf(key)) && seen(leftOf(key))),
    );
  };

  it('shows the pattern of each trigger point whole, on a thumb as on a card', () => {
    expect(points.length).toBe(185);
    for (const side of SIDES)
      for (const point of points) {
        const field = patternField(point, side);
        expect(field.size, point.id).toBeGreaterThan(0);
        expect(hidden(field), `${point.id}, ${String(side)}`).toEqual([]);
        // The card shows both views of all of it, and beside them what is seen best there.
        const cardless = [...field.keys()].filter((key) => {
          const home = map.homes.get(splitKey(key).zone);
          return !home || !boxOf(map, home, key);
        });
        expect(cardless, point.id).toEqual([]);
      }
  });

  it('shows each muscle, region and condition whole', () => {
    for (const side of SIDES)
      for (const [kind, all] of [
        ['muscle', atlas.muscles],
        ['region', atlas.regions],
        ['condition', atlas.conditions],
      ] as const)
        for (const id of all.keys())
          expect(
            hidden(addressField({ kind, id, ...(side && { side }) }, atlas)),
            `${id}, ${String(side)}`,
          ).toEqual([]);
  });

  it('shows a head alone where it says all', () => {
    expect(panes(patternField(pattern('temporalis'), 'left')).map(({ plates }) => plates)).toEqual([
      ['profile'],
    ]);
  });

  it('leaves out a view without anything on it, and goes near', () => {
    const [pane, ...rest] = panes(patternField(pattern('infraspinatus-1'), 'left'));
    expect(rest).toEqual([]);
    expect(pane?.view).toBe('front');
    expect(pane?.box.height).toBeLessThan(0.6 * map.height);
    // The mid-line is in it: one sees which side it is.
    expect(pane && pane.box.x < 0 && pane.box.x + pane.box.width > 0).toBe(true);
  });

  it('shows both views of the whole body for nothing, and for what takes it all', () => {
    for (const field of [new Map(), patternField(pattern('gluteus-minimus'))])
      expect(panes(field).map(({ view }) => view)).toEqual(['front', 'back']);
  });
});
