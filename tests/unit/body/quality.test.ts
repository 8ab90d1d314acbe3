import { describe, expect, it } from 'vitest';
import { Quality, STEPS } from '../../../src/body/quality';

const AREA = 760 * 760;
const run = (quality: Quality, ms: number, frames: number): Quality => {
  for (let i = 0; i < frames; i += 1) quality.frame(ms);
  return quality;
};

describe('pixels for a picture', () => {
  it('are those of the device at first, and stay so where its frames are in time', () => {
    expect(new Quality().moving(2)).toBe(2);
    expect(run(new Quality(), 16, 100).moving(2)).toBe(2);
  });

  it('go down step by step where frames are slow, not below the last, and never up again', () => {
    const quality = new Quality();
    const seen = Array.from({ length: 6 }, () => run(quality, 80, 10).moving(1));
    expect(seen.slice(0, 2)).toEqual([STEPS[1], STEPS[2]]);
    expect(new Set(seen.slice(2))).toEqual(new Set([STEPS[2]]));
    expect(run(quality, 10, 100).moving(1)).toBe(STEPS[2]);
  });

  it('are not fewer because of one slow frame, nor of pauses', () => {
    const quality = run(new Quality(), 16, 8);
    quality.frame(200);
    expect(run(quality, 16, 1).moving(1)).toBe(1);
    for (let i = 0; i < 30; i += 1) {
      run(quality, 90, 9);
      quality.rest();
    }
    expect(quality.moving(1)).toBe(1);
  });

  it('are all there at rest, and twice as many on a quick device with a coarse screen', () => {
    const slow = run(new Quality(), 80, 30);
    expect(slow.resting(1, AREA)).toBe(1);
    expect(slow.resting(2, AREA)).toBe(2);
    const quick = run(new Quality(), 8, 20);
    expect(quick.resting(1, AREA)).toBe(2);
    expect(quick.resting(2, AREA)).toBe(2);
    expect(quick.resting(1, 2560 * 1440)).toBe(1);
  });

  it('follow what a reader set', () => {
    const quality = run(new Quality(), 80, 30);
    quality.wish = 'sharp';
    expect([quality.moving(1), quality.resting(1, AREA)]).toEqual([1, 2]);
    quality.wish = 'light';
    expect([quality.moving(2), quality.resting(2, AREA)]).toEqual([0.75, 1]);
  });
});
