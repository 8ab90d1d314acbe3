import { describe, expect, it } from 'vitest';
import {
  AZIMUTH,
  fitDistance,
  LEVEL,
  nearestTurn,
  placeStand,
  POLAR,
  viewFrom,
  wholeBody,
} from '../../../src/body/camera/framing';
import type { ZoneShape } from '../../../src/body/skin/zone-shape';

const wide = { fov: Math.PI / 7, aspect: 1.6 };
const tall = { fov: Math.PI / 7, aspect: 0.5 };

const zone = (
  centre: ZoneShape['centre'],
  facing: ZoneShape['facing'],
  radius = 60,
): ZoneShape => ({ centre, facing, radius, area: 1000 });

it('calls by its name what is seen nearly from one of the four sides, after any number of turns', () => {
  for (const view of ['front', 'back', 'left', 'right'] as const)
    for (const off of [-0.35, 0, 0.35, 2 * Math.PI, -4 * Math.PI])
      expect(viewFrom(AZIMUTH[view] + off)).toBe(view);
  expect(viewFrom(Math.PI / 4)).toBe('');
});

describe('fitting', () => {
  it('is ruled by the height in a wide view and by the width in a tall one', () => {
    expect(fitDistance(400, 900, wide)).toBeCloseTo(900 / Math.tan(wide.fov / 2));
    expect(fitDistance(480, 900, tall)).toBeCloseTo(480 / (Math.tan(tall.fov / 2) * 0.5));
  });

  it('shows the whole body with room around it', () => {
    const { distance, target } = wholeBody(1750, 470, 160, 'back', wide);
    const seen = 2 * (distance - 160) * Math.tan(wide.fov / 2);
    expect(seen).toBeGreaterThan(1750 * 1.05);
    expect(seen).toBeLessThan(1750 * 1.3);
    expect(target[1]).toBe(875);
  });
});

describe('a place', () => {
  it('is looked at from the side that it faces', () => {
    expect(placeStand([zone([0, 1000, -100], [0, 0, -0.95])], wide)?.azimuth).toBeCloseTo(Math.PI);
    expect(placeStand([zone([0, 1000, 100], [0, 0, 0.95])], wide)?.azimuth).toBeCloseTo(0);
    const hip = placeStand([zone([170, 900, 0], [0.95, 0, 0])], wide);
    // A flank is seen from the side and a little behind, where no arm hangs before it.
    expect(hip?.azimuth).toBeGreaterThan(AZIMUTH.left + 0.2);
    expect(hip?.azimuth).toBeLessThan(AZIMUTH.left + 0.5);
    expect(hip?.polar).toBe(LEVEL);
  });

  it('is looked at from below if it is a sole, but never along the axis', () => {
    const sole = placeStand([zone([90, 0, 60], [0, -0.98, 0.05])], wide);
    expect(sole?.polar).toBe(POLAR.to);
    const crown = placeStand([zone([0, 1750, 0], [0, 0.95, 0])], wide);
    expect(crown?.polar).toBeGreaterThan(POLAR.from);
    expect(crown?.polar).toBeLessThan(LEVEL - 0.6);
  });

  it('of the trunk is seen with more around it than one of a limb, which tells itself', () => {
    const large = (at: readonly [number, number, number]) =>
      placeStand([zone(at, [0, 0, -0.95], 130)], wide)?.distance ?? NaN;
    expect(large([40, 1250, -100]) / large([90, 600, -60])).toBeCloseTo(1.2);
    expect(large([260, 1250, -60])).toBeCloseTo(large([90, 600, -60]));
  });

  it('on both sides is seen from between them', () => {
    const knees = placeStand(
      [zone([90, 480, 40], [0.3, 0, 0.8]), zone([-90, 480, 40], [-0.3, 0, 0.8])],
      wide,
    );
    expect(knees?.target[0]).toBeCloseTo(0);
    expect(knees?.azimuth).toBeCloseTo(0);
    const one = placeStand([zone([90, 480, 40], [0.3, 0, 0.8])], wide);
    expect(knees?.distance).toBeGreaterThan(one?.distance ?? Infinity);
  });

  it('that leans down on both sides is seen from little below, not from under the chin', () => {
    const jaw = placeStand(
      [zone([50, 1520, 60], [0.8, -0.45, 0.15]), zone([-50, 1520, 60], [-0.8, -0.45, 0.15])],
      wide,
    );
    expect(jaw?.polar).toBeLessThan(LEVEL + 0.3);
  });

  it('on both flanks is turned to show one of them; on the insides of both thighs it is not', () => {
    const flank = (away: number, z: number) =>
      placeStand(
        [zone([180, 1200, 0], [0.95 * away, 0, z]), zone([-180, 1200, 0], [-0.95 * away, 0, z])],
        wide,
      )?.azimuth;
    expect(flank(1, 0.3)).toBeGreaterThan(0.7);
    expect(flank(1, 0.3)).toBeLessThan(1.2);
    expect(flank(1, 0.1)).toBeGreaterThan(Math.PI / 2);
    expect(flank(1, -0.2)).toBeGreaterThan(Math.PI / 2);
    expect(flank(-1, 0.1)).toBeCloseTo(0);
  });

  it('that wraps round one flank is turned to show that one', () => {
    const shoulder = (side: number) =>
      placeStand(
        [
          zone([150 * side, 1300, -60], [0.5 * side, 0, -0.8]),
          zone([160 * side, 1300, 60], [0.5 * side, 0, 0.75]),
        ],
        wide,
      )?.azimuth ?? 0;
    expect(shoulder(1)).toBeGreaterThan(0.7);
    expect(shoulder(-1)).toBeCloseTo(-shoulder(1));
  });

  it('that faces all ways is seen from the front', () => {
    const ring = placeStand([zone([0, 1100, 0], [0, 0, 0.01])], wide);
    expect(ring).toMatchObject({ azimuth: 0, polar: LEVEL });
  });

  it('is seen from where the reader asked', () => {
    const place = placeStand([zone([0, 1000, -100], [0, 0, -0.95])], wide, 'left');
    expect(place).toMatchObject({ azimuth: AZIMUTH.left, polar: LEVEL });
  });

  it('does not exist without zones', () => {
    expect(placeStand([], wide)).toBeUndefined();
  });
});

it('turns the short way round', () => {
  expect(nearestTurn(Math.PI, -3)).toBeCloseTo(-Math.PI);
  expect(nearestTurn(-Math.PI / 2, Math.PI)).toBeCloseTo(1.5 * Math.PI);
  expect(nearestTurn(0, 7)).toBeCloseTo(2 * Math.PI);
});
