import { expect, test } from 'vitest';
import { NOWHERE } from '../../../src/atlas/address';
import { readNear } from '../../../src/body/camera/reading';

const neck = { kind: 'condition', id: 'neck-pain' } as const;

test('on a low stage the camera comes near to what a learn page lights, and goes back', () => {
  expect(readNear('learn', 100, () => neck)).toBe(neck);
  expect(readNear('learn', 100, () => NOWHERE)).toBe(NOWHERE);
});

test('a whole body is kept where there is room for one, and on other pages', () => {
  expect(readNear('learn', 800, () => neck)).toBeUndefined();
  expect(readNear('region', 100, () => neck)).toBeUndefined();
});
