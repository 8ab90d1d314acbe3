import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { figureText, FIGURES_FOLDER } from '../../../models/figures/build';
import { readBody } from '../../../models/read';
import { SHAPES } from '../../../src/map/load';
import { areaPath, groundOf, middleOf } from '../../../src/map/paths';
import { keyOf, splitKey, type PlateName, type ZoneKey } from '../../../src/map/types';
import { atlas } from '../../helpers/atlas';
import { areaIn, edgeFrom, flatPath, isInside } from '../../helpers/flat-path';
import { PLATES, smallFigures } from '../../helpers/small-figures';

/** px² of a place that can still be hit, in a view of this width. */
const LEAST = { area: 9, width: 300 };
const BYTES = 12 * 1024;
const SIDES = ['left', 'right'] as const;
const fileOf = (figure: string) => new URL(`${figure}.json`, FIGURES_FOLDER);

describe.each(['male', 'female'] as const)('%s', (figure) => {
  const map = smallFigures[figure];
  const shapeOf = (plate: PlateName, ...keys: ZoneKey[]) =>
    flatPath(areaPath(map, plate, new Set(keys)));
  const keysOn = (plate: PlateName) =>
    [...map.plates[plate].middles.keys()].flatMap((zone) =>
      SIDES.map((side) => keyOf(map.zones[zone] ?? '', side)),
    );

  it('takes little room on the way', () => {
    expect(gzipSync(readFileSync(fileOf(figure))).length).toBeLessThanOrEqual(BYTES);
  });

  it('has the room that is kept for it', () => {
    expect({ height: map.height, half: map.half }).toEqual(SHAPES[figure]);
  });

  it('knows each zone of the atlas, and shows it large enough to be hit', () => {
    expect([...map.zones].sort()).toEqual([...atlas.zones.keys()].sort());
    const scale = (LEAST.width / (2 * map.half)) ** 2;
    const small = map.zones.filter((zone) => {
      const home = map.homes.get(zone) ?? 'front';
      return SIDES.some((side) => areaIn(shapeOf(home, keyOf(zone, side))) * scale < LEAST.area);
    });
    expect(small).toEqual([]);
  });

  it('has a place for a mark inside each zone, wherever it is seen', () => {
    const astray = PLATES.flatMap((plate) =>
      keysOn(plate).filter((key) => {
        const { zone, side } = splitKey(key);
        const at = middleOf(map, plate, zone, side);
        return !at || !isInside(shapeOf(plate, key), at.x, at.y);
      }),
    );
    expect(astray).toEqual([]);
  });

  it.each(PLATES)(
    '%s: zones meet without gaps and without overlaps',
    (plate) => {
      const shapes = keysOn(plate).map((key) => shapeOf(plate, key));
      const outline = flatPath(groundOf(map, plate).outline);
      const all = shapes.reduce((sum, shape) => sum + areaIn(shape), 0);
      // Outlines of insets are two, and run in opposite directions.
      const body = outline.reduce((sum, one) => sum + areaIn([one]), 0);
      expect(all / body).toBeCloseTo(1, 3);
      const boxes = shapes.map((shape) => {
        const [xs, ys] = [0, 1].map((k) => shape.flat().map((p) => p[k] ?? 0)) as [
          number[],
          number[],
        ];
        return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
      });
      const wrong: string[] = [];
      for (let y = 3; y < map.height; y += 17)
        for (let x = -map.half; x < map.half; x += 17) {
          if (!isInside(outline, x, y) || edgeFrom(outline, x, y) < 1) continue;
          const near = shapes.filter((_, i) => {
            const [left = 0, right = 0, top = 0, bottom = 0] = boxes[i] ?? [];
            return x >= left && x <= right && y >= top && y <= bottom;
          });
          if (near.filter((shape) => isInside(shape, x, y)).length !== 1) wrong.push(`${x} ${y}`);
        }
      expect(wrong).toEqual([]);
      // Much arithmetic: on a busy machine it takes its time.
    },
    30_000,
  );

  it('has the left of the body at the right of the front and at the left of the back', () => {
    for (const zone of map.zones)
      for (const plate of PLATES) {
        const at = middleOf(map, plate, zone, 'left');
        const before = plate === 'front' || plate === 'profile';
        if (at) expect(Math.sign(at.x), `${zone} ${plate}`).toBe(before ? 1 : -1);
      }
  });

  it('draws neighbours that are lit alike as one area', () => {
    const zones = ['low-back-mid', 'low-back-side'].flatMap((zone) =>
      SIDES.map((side) => keyOf(zone, side)),
    );
    expect(shapeOf('back', ...zones)).toHaveLength(1);
    expect(areaIn(shapeOf('back', ...zones))).toBeCloseTo(
      zones.reduce((sum, key) => sum + areaIn(shapeOf('back', key)), 0),
      3,
    );
  });

  it('finds the soles on the soles, and the temple at the side of the head', () => {
    const homes = ['arch', 'ball-of-foot', 'heel-bottom', 'temple', 'tmj', 'palm', 'nape'];
    expect(homes.map((zone) => map.homes.get(zone))).toEqual([
      ...['sole', 'sole', 'sole', 'profile', 'profile', 'front', 'back'],
    ]);
  });
});

it('is drawn from the skin, byte for byte the same', { timeout: 120_000 }, async () => {
  const text = await figureText(await readBody(), 'female');
  expect(text === readFileSync(fileOf('female'), 'utf8')).toBe(true);
});
