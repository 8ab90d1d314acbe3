import { describe, expect, it } from 'vitest';
import { Pacing } from '../../../src/body/pacing';
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
    // A screen of 60 Hz, as a projector is, shows no frame sooner than this however quick the device.
    for (const ms of [8, 1000 / 60]) {
      const quick = run(new Quality(), ms, 20);
      expect(quick.resting(1, AREA)).toBe(2);
      expect(quick.resting(2, AREA)).toBe(2);
    }
    expect(run(new Quality(), 1000 / 30, 20).resting(1, AREA)).toBe(1);
  });

  it('are at most six millions at rest, spread over the whole of a large screen', () => {
    const quick = run(new Quality(), 1000 / 60, 20);
    for (const area of [1400 * 1000, 1920 * 1000, 2560 * 1440, 3840 * 2160]) {
      const ratio = quick.resting(1, area);
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(2);
      expect(ratio === 1 || area * ratio ** 2 <= 6_000_001).toBe(true);
    }
    expect(quick.resting(1, 1920 * 1000)).toBeCloseTo(1.77, 2);
  });

  it('follow what a reader set', () => {
    const quality = run(new Quality(), 80, 30);
    quality.wish = 'sharp';
    expect([quality.moving(1), quality.resting(1, AREA)]).toEqual([1, 2]);
    quality.wish = 'light';
    expect([quality.moving(2), quality.resting(2, AREA)]).toEqual([0.75, 1]);
  });
});

describe('the frames of a picture', () => {
  /** A device that takes so many ms for a frame; what each is drawn with. */
  function device(pacing: Pacing, base = 2) {
    let now = 0;
    const draw = (moves: boolean, ms: number) => {
      now += ms;
      return pacing.frame({ now, moves, base, area: AREA });
    };
    return {
      turn: (frames: number, ms: number) =>
        Array.from({ length: frames }, () => draw(true, ms).ratio),
      hover: (frames: number, ms: number) =>
        Array.from({ length: frames }, () => draw(false, ms).ratio),
      rest: () => {
        pacing.sharpen();
        return draw(false, 400);
      },
    };
  }

  it.each([60, 300, 900])('take fewer pixels step by step at %d ms, and never more', (ms) => {
    const { turn, rest } = device(new Pacing());
    const ratios = turn(40, ms);
    expect(ratios[0]).toBe(2);
    expect(ratios.at(-1)).toBe(1);
    expect(ratios.toSorted((a, b) => b - a)).toEqual(ratios);
    expect(new Set(ratios)).toEqual(new Set([2, 1.5, 1]));
    // One sharp frame at rest, and the next turn goes on with what was found.
    expect(rest()).toEqual({ ratio: 2, due: false });
    expect(new Set(turn(40, ms))).toEqual(new Set([1]));
  });

  it('ask for a sharp one at rest where they had fewer pixels, else for none', () => {
    const slow = new Pacing();
    const of = (now: number) => ({ now, moves: true, base: 2, area: AREA });
    for (let i = 0; i < 30; i += 1) slow.frame(of(60 * i));
    expect(slow.frame(of(1800)).due).toBe(true);
    const quick = new Pacing();
    for (let i = 0; i < 30; i += 1) expect(quick.frame(of(16 * i)).due).toBe(false);
  });

  it('that a wandering pointer draws now and then tell nothing of the device', () => {
    const { hover, turn } = device(new Pacing());
    expect(new Set(hover(100, 300))).toEqual(new Set([2]));
    expect(new Set(turn(40, 16))).toEqual(new Set([2]));
    // Short turns with rests between are not weighed over the rest.
    const { turn: nudge, rest } = device(new Pacing());
    for (let i = 0; i < 20; i += 1) {
      expect(new Set(nudge(5, 16))).toEqual(new Set([2]));
      rest();
    }
  });

  it('are drawn as a reader set, however slow they are', () => {
    const pacing = new Pacing();
    pacing.quality.wish = 'sharp';
    expect(new Set(device(pacing).turn(60, 90))).toEqual(new Set([2]));
    pacing.quality.wish = 'light';
    expect(new Set(device(pacing).turn(60, 8))).toEqual(new Set([0.75]));
  });
});
