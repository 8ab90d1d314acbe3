import { expect, test } from 'vitest';
import { hidingLimb, limbOf, type SidedLimb } from '../../../src/body/sight/hiding-limb';
import type { Vec3 } from '../../../src/body/skin/zone-shape';
import { atlas, unknownTo } from '../../helpers/atlas';

const flank = Array.from({ length: 10 }, (_, i) => ({
  at: [150, 1000 + 10 * i, 0] as Vec3,
  facing: [1, 0, 0] as Vec3,
}));
const LEFT: Vec3 = [2000, 1050, 0];
const armOver =
  (from: number) =>
  ([, y]: Vec3): SidedLimb | undefined =>
    y >= from ? 'arm left' : undefined;

test('an arm that hangs before a place hides it, a finger before its edge does not', () => {
  expect(hidingLimb(flank, LEFT, () => undefined, armOver(1050))).toBe('arm left');
  expect(hidingLimb(flank, LEFT, () => undefined, armOver(1200))).toBeUndefined();
});

test('what is turned away is not looked at, and a limb does not hide itself', () => {
  expect(hidingLimb(flank, [-2000, 1050, 0], () => undefined, armOver(0))).toBeUndefined();
  expect(hidingLimb(flank, LEFT, () => 'arm left', armOver(0))).toBeUndefined();
});

test('limbs are made of regions that there are; trunk and head are none', () => {
  const limbs = [...atlas.regions.keys()].filter((id) => limbOf(id));
  expect(limbs).toHaveLength(17);
  expect(unknownTo(atlas.regions, limbs)).toEqual([]);
  for (const id of ['side-ribs', 'shoulder-cap', 'neck-back', undefined])
    expect(limbOf(id)).toBeUndefined();
});
