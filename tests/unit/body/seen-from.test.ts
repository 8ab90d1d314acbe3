import { describe, expect, it } from 'vitest';
import { AZIMUTH, LEVEL } from '../../../src/body/camera/framing';
import { seenFrom } from '../../../src/body/camera/seen-from';

describe('from where the body is seen', () => {
  it('is one of four ways, however often one went around', () => {
    for (const [way, azimuth] of Object.entries(AZIMUTH))
      for (const turns of [-2, -1, 0, 1, 3])
        expect(seenFrom(azimuth + turns * 2 * Math.PI + 0.3, LEVEL)).toEqual({
          way,
          height: 'level',
        });
  });

  it('is from above or below where that shows', () => {
    expect(seenFrom(0, 0.4).height).toBe('above');
    expect(seenFrom(0, LEVEL - 0.2).height).toBe('level');
    expect(seenFrom(0, 2.6).height).toBe('below');
  });
});
