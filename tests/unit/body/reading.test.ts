import { expect, test } from 'vitest';
import { NOWHERE } from '../../../src/atlas/address';
import { readNear } from '../../../src/body/camera/reading';

const neck = { kind: 'condition', id: 'neck-pain' } as const;
const knee = { kind: 'condition', id: 'knee-pain' } as const;

test('on a low stage the camera comes near to what a learn page lights, and stays there', () => {
  expect(readNear('learn', 100, () => NOWHERE, undefined)).toBeUndefined();
  expect(readNear('learn', 100, () => neck, undefined)).toBe(neck);
  expect(readNear('learn', 100, () => NOWHERE, neck)).toBe(neck);
  expect(readNear('learn', 100, () => knee, neck)).toBe(knee);
});

test('a whole body is kept where there is room for one, and on other pages', () => {
  expect(readNear('learn', 800, () => neck, undefined)).toBeUndefined();
  expect(readNear('learn', 800, () => NOWHERE, neck)).toBeUndefined();
  expect(readNear('region', 100, () => neck, neck)).toBeUndefined();
});
