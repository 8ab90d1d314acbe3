import { expect, test } from 'vitest';
import { readAtlas } from '../../../src/atlas/node';
import { Ghost } from '../../../src/body/inside/ghost';
import { InsideMesh } from '../../../src/body/inside/inside-mesh';
import { insideModel } from '../../../src/body/inside/inside-model';
import type { BodyAddress } from '../../../src/atlas/address';
import { graveRisks } from '../../../src/state/grave';

const atlas = readAtlas();
const grave = (address: BodyAddress) =>
  graveRisks(address, atlas).map(({ structure }) => structure);

/** A lung of two triangles and a mirror image, a nerve of one in the middle. */
function frame(): InsideMesh {
  const corners = Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
  const thing = { kind: 'structure', basis: 'measured' } as const;
  return new InsideMesh(
    insideModel({
      triangles: Uint32Array.from([0, 1, 2, 0, 2, 3, 1, 2, 3]),
      positions: { female: corners, male: corners },
      things: [
        { ...thing, id: 'lung', side: 'left', mirrored: true, first: 0, count: 2 },
        { ...thing, id: 'spinal-canal', side: 'mid', mirrored: false, first: 2, count: 1 },
      ],
    }),
    'female',
  );
}

test('the lung lies at high risk under the upper back, the chest, the neck and the top of the shoulder', () => {
  for (const id of ['upper-back', 'mid-back', 'chest', 'neck-front', 'shoulder-top', 'side-ribs'])
    expect(grave({ kind: 'region', id }), id).toContain('lung');
});

test('a zone shows what its region does; a calf, a muscle and nowhere show nothing', () => {
  expect(grave({ kind: 'zone', id: 'between-blades' })).toContain('lung');
  expect(grave({ kind: 'region', id: 'calf' })).toEqual([]);
  expect(grave({ kind: 'muscle', id: 'rhomboids' })).toEqual([]);
  expect(grave({ kind: 'nowhere' })).toEqual([]);
  expect(grave({ kind: 'region', id: 'no-such-place' })).toEqual([]);
});

test('only triangles of what is asked for are drawn, on the side that is asked for', () => {
  const ghost = new Ghost(frame(), 'structure');
  expect(ghost.visible).toBe(false);
  expect(ghost.show(['lung'], undefined, true)).toBe(true);
  expect(ghost.triangles).toBe(4);
  expect(ghost.visible).toBe(true);
  expect(ghost.show(['lung'], undefined, true)).toBe(false);
  expect(ghost.show(['lung', 'spinal-canal'], 'left', true)).toBe(true);
  expect(ghost.triangles).toBe(3);
  expect(ghost.show([], undefined, true)).toBe(true);
  expect(ghost.visible).toBe(false);
});

test('it fades in and out, and rests between', () => {
  const ghost = new Ghost(frame(), 'structure');
  ghost.show(['lung'], undefined, false);
  expect(ghost.fading).toBe(true);
  ghost.advance(0.2);
  expect(ghost.fading).toBe(true);
  ghost.advance(1);
  expect(ghost.fading).toBe(false);
  ghost.show([], undefined, false);
  ghost.advance(1);
  expect(ghost.fading).toBe(false);
  expect(ghost.visible).toBe(false);
});
