import { describe, expect, it } from 'vitest';
import { placeEdges, type Ways } from '../../../../src/body/slice/edges';

const picture = { left: 100, right: 300, top: 40, bottom: 240 };
const ways: Ways = { up: 'front', down: 'back', left: 'right', right: 'left' };

describe('words at the edges of a cut', () => {
  it('stand in one line where they fit', () => {
    expect(placeEdges(ways, picture, () => 30, 16, 300)).toEqual([
      { way: 'front', at: { x: 200, y: 28 } },
      { way: 'right', at: { x: 116, y: 254 } },
      { way: 'left', at: { x: 284, y: 254 } },
      { way: 'back', at: { x: 200, y: 254 } },
    ]);
  });

  it('stay beside the names and off each other when they are long', () => {
    const placed = placeEdges(ways, picture, () => 90, 16, 300);
    expect(placed.map(({ way, at }) => [way, at.x, at.y])).toEqual([
      ['front', 200, 28],
      ['right', 145, 254],
      ['left', 255, 254],
      ['back', 200, 270],
    ]);
  });

  it('leave out what would fall below the stage, and sides that are not known', () => {
    const placed = placeEdges({ ...ways, up: undefined }, picture, () => 90, 16, 270);
    expect(placed.map(({ way }) => way)).toEqual(['right', 'left']);
  });
});
