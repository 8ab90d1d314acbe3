import { expect, it } from 'vitest';
import { layoutOf } from '../../../src/map/layout';
import { placesOf } from '../../../src/map/places';
import { stopAfter, type Stop } from '../../../src/map/walk';
import { smallFigures } from '../../helpers/small-figures';

const stop = (key: string, x: number, y: number): Stop => ({ key: `${key}:left`, x, y });
const [head, neck, arm, foot] = [
  stop('head', 0, 0),
  stop('neck', 0, 20),
  stop('arm', 30, 40),
  stop('foot', 5, 150),
];
const stops = [head, neck, arm, foot];

it.each([
  ['ArrowDown', head, neck],
  ['ArrowDown', neck, arm],
  ['ArrowRight', neck, arm],
  ['ArrowUp', foot, neck],
  ['End', head, foot],
  ['Home', arm, head],
] as const)('%s leads to the nearest place that way', (key, from, to) => {
  expect(stopAfter(from, key, stops)).toBe(to);
});

it('leads nowhere beyond the last, and by no other key', () => {
  expect(stopAfter(foot, 'ArrowDown', stops)).toBeUndefined();
  expect(stopAfter(head, 'ArrowUp', stops)).toBeUndefined();
  expect(stopAfter(head, 'a', stops)).toBeUndefined();
});

it.each(['male', 'female'] as const)(
  'every zone of the %s figure is reached by arrows',
  (figure) => {
    const map = smallFigures[figure];
    const all = placesOf(map, layoutOf(figure, ['front', 'back'], 640), true);
    const homes = all.filter(({ home }) => home);
    expect(homes).toHaveLength(2 * map.zones.length);
    const reached = new Set(homes.slice(0, 1));
    for (const at of reached)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = homes.find((one) => one === stopAfter(at, key, homes));
        if (next) reached.add(next);
      }
    expect(homes.filter((one) => !reached.has(one)).map(({ key }) => key)).toEqual([]);
  },
);
