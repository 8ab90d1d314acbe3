import { describe, expect, test } from 'vitest';
import { linkOf } from '../../../src/panels/paper/link';

const HERE = 'https://example.org/myomap/?probe#/draw?muscle=soleus&with=gluteus-minimus.left';

describe('the address in the code', () => {
  test('holds page, side and figure', () => {
    const address = linkOf(
      { place: { page: 'region', id: 'knee' }, side: 'left' },
      'male',
      'https://example.org/myomap/#/region/knee',
    );
    expect(address).toBe('https://example.org/myomap/#/region/knee?side=left&figure=male');
  });

  test('holds nothing of a drawing, not even the pattern that lies over it', () => {
    expect(linkOf({ place: { page: 'draw', muscle: 'soleus' } }, 'female', HERE)).toBe(
      'https://example.org/myomap/#/draw?figure=female',
    );
  });

  test('is none where nobody else could open it', () => {
    expect(
      linkOf({ place: { page: 'draw' } }, 'female', 'file:///home/a/index.html'),
    ).toBeUndefined();
  });
});
