import { expect, it } from 'vitest';
import type { Part } from '../../../src/matching';
import { placesOf } from '../../../src/panels/draw/words';
import { atlas } from '../../helpers/atlas';
import '../../helpers/english';

it('a place that a muscle explains on both sides is named once, and others with their side', () => {
  const part = (zone: string, side: 'left' | 'right' | 'both' | 'midline'): Part => ({
    ...{ kind: 'explained', zone, side, share: 0.2 },
  });
  const parts = [
    ...[part('temple', 'left'), part('temple', 'both'), part('palm', 'right')],
    ...[part('nape', 'midline'), part('palm', 'right')],
  ];
  expect(placesOf({ parts }, 'explained', atlas)).toEqual([
    'Temple',
    'Centre of the palm, right',
    'Middle of the back of the neck',
  ]);
  expect(placesOf({ parts }, 'partly', atlas)).toEqual([]);
});
