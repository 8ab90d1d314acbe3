import { describe, expect, it } from 'vitest';
import { farSide } from '../../../src/body/referral/far-side';
import { LaidPaint } from '../../../src/body/referral/laid-paint';
import { Patterns } from '../../../src/body/referral/patterns';
import { skinModel } from '../../../src/body/skin/skin-model';
import { heatRamp, SLOT_LOOKS } from '../../../src/state/pattern-look';
import { SKIN_TONES } from '../../../src/state/preferences.svelte';
import type { Atlas } from '../../../src/atlas/types';
import { atlas } from '../../helpers/atlas';
import { ball } from '../../helpers/ball';

const model = skinModel(ball(12));
const figure = model.figures.male;
const filled = (value: number) => new Uint8Array(model.vertexCount).fill(value);

describe('patterns laid over one another', () => {
  it('fade in each by itself, and step back for the one that is pointed at', () => {
    const paint = new LaidPaint(model.vertexCount);
    const [a, b] = [filled(200), filled(100)];
    paint.set({ fields: [a], heat: false }, true);
    expect(paint.shares.value.toArray()).toEqual([1, 0, 0, 0]);
    paint.set({ fields: [a, undefined, b], heat: false }, false);
    expect(paint.shares.value.toArray()).toEqual([1, 0, 0, 0]);
    expect(paint.fading).toBe(true);
    paint.advance(1);
    expect(paint.shares.value.toArray()).toEqual([1, 0, 1, 0]);
    expect([...paint.attribute.array.subarray(0, 4)]).toEqual([200, 0, 100, 0]);
    paint.set({ fields: [a, undefined, b], heat: false, lit: 2 }, true);
    expect(paint.shares.value.x).toBeLessThan(0.5);
    expect(paint.shares.value.z).toBe(1);
  });

  it('rest when nothing changes, and go when they are taken away', () => {
    const paint = new LaidPaint(model.vertexCount);
    const a = filled(200);
    paint.set({ fields: [a], heat: false }, true);
    paint.set({ fields: [a], heat: false }, false);
    expect(paint.fading).toBe(false);
    paint.set({ fields: [], heat: false }, true);
    expect(paint.shown).toBe(false);
  });

  it('never turn into heat half-way', () => {
    const paint = new LaidPaint(model.vertexCount);
    paint.set({ fields: [filled(200)], heat: false }, true);
    paint.set({ fields: [filled(90)], heat: true }, false);
    expect(paint.heat.value).toBe(1);
    expect(paint.shares.value.x).toBe(0);
    paint.advance(1);
    expect(paint.shares.value.x).toBe(1);
    // Fading away it stays what it is.
    paint.set({ fields: [], heat: false }, false);
    expect(paint.heat.value).toBe(1);
  });
});

describe('what lies on the far side', () => {
  const z = (v: number) => figure.positions[3 * v + 2] ?? 0;
  const x = (v: number) => figure.positions[3 * v] ?? 0;
  const front = { x: 0, y: 150, z: 1000 };

  it('is told with the side that shows it', () => {
    expect(farSide((v) => (z(v) < -50 ? 255 : 0), figure, front)).toBe('back');
    expect(farSide(() => 255, figure, front)).toBe('back');
    expect(farSide((v) => (x(v) > 60 && z(v) < 0 ? 255 : 0), figure, front)).toBe('left');
    expect(farSide((v) => (z(v) > 50 ? 255 : 0), figure, { x: 0, y: 150, z: -1000 })).toBe('front');
  });

  it('is no news where little lies there, or nothing at all', () => {
    expect(farSide((v) => (z(v) > 40 ? 255 : 0), figure, front)).toBeUndefined();
    expect(farSide(() => 0, figure, front)).toBeUndefined();
  });
});

/** The ball as a body: a muscle that refers to its upper half by one point and to its lower by another. */
const point = (id: string, primaryZones: string[], spilloverZones: string[] = []) => ({
  id,
  muscle: 'm',
  primaryZones,
  spilloverZones,
});
const points = [point('m-1', ['upper'], ['lower']), point('m-2', ['lower'])];
const tiny = {
  ...atlas,
  muscles: new Map([['m', { ...point('m', ['upper', 'lower']), triggerPoints: points }]]),
  triggerPoints: new Map(points.map((one) => [one.id, one])),
} as unknown as Atlas;

describe('fields of patterns', () => {
  const patterns = new Patterns(model);
  const mean = (field: Uint8Array | undefined, zone: string, side: string): number => {
    const index = model.zones.findIndex((range) => range.zone === zone && range.side === side);
    const own = [...(field ?? [])].filter((_, v) => model.zoneOf[v] === index);
    return own.reduce((a, b) => a + b, 0) / (own.length || 1);
  };

  it('of a muscle are those of its trigger points together', () => {
    const whole = patterns.of({ kind: 'muscle', id: 'm', side: 'left' }, tiny);
    const each = points.map(({ id }) =>
      patterns.of({ kind: 'trigger-point', id, side: 'left' }, tiny),
    );
    whole?.primary.forEach((value, v) =>
      expect(value).toBe(Math.max(each[0]?.primary[v] ?? 0, each[1]?.primary[v] ?? 0)),
    );
    expect(mean(whole?.primary, 'upper', 'left')).toBeGreaterThan(40);
    expect(mean(whole?.primary, 'upper', 'right')).toBeLessThan(12);
  });

  it('tell often felt and may spread by one number, the first above the second', () => {
    const field = patterns.together({ kind: 'trigger-point', id: 'm-1', side: 'left' }, tiny);
    expect(Math.max(...(field ?? []))).toBe(255);
    expect(mean(field, 'upper', 'left')).toBeGreaterThan(mean(field, 'lower', 'left'));
    expect(mean(field, 'lower', 'left')).toBeGreaterThan(5);
    expect(patterns.together({ kind: 'region', id: 'neck-back' }, tiny)).toBeUndefined();
  });

  it('of heat keep the counts in the middle of a zone, on the sides that are asked for', () => {
    const counts = new Map([
      ['upper', 4],
      ['lower', 1],
    ]);
    const both = patterns.heat({ counts, most: 4 }, tiny);
    expect(mean(both, 'upper', 'left')).toBeCloseTo(mean(both, 'upper', 'right'), 0);
    expect(Math.max(...both)).toBeGreaterThan(250);
    expect(Math.min(...both)).toBeGreaterThan(60);
    expect(Math.min(...both)).toBeLessThan(68);
    const left = patterns.heat({ counts, most: 4 }, tiny, 'left');
    expect(mean(left, 'upper', 'right')).toBeLessThan(60);
    expect(Math.min(...left)).toBe(0);
  });
});

/** Relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((k) => {
    const s = parseInt(colour.slice(k, k + 2), 16) / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('colours of patterns', () => {
  it('of heat go one way in lightness on every skin', () => {
    for (const tone of SKIN_TONES) {
      const light = heatRamp(tone).map(luminance);
      const up = tone === 'deep';
      for (let i = 1; i < light.length; i++) {
        const [before = 0, now = 0] = [light[i - 1], light[i]];
        expect(up ? now / before : before / now, `${tone} ${String(i)}`).toBeGreaterThan(1.2);
      }
    }
  });

  it('of four patterns differ in lightness or texture, so that hue is not needed', () => {
    expect(new Set(SLOT_LOOKS.map(({ texture }) => texture)).size).toBe(SLOT_LOOKS.length);
    const sorted = SLOT_LOOKS.map(({ colour }) => luminance(colour)).sort((a, b) => a - b);
    // The two light ones are told apart by rings and stripes; all others by lightness too.
    expect(((sorted[1] ?? 0) + 0.05) / ((sorted[0] ?? 0) + 0.05)).toBeGreaterThan(2);
    expect(((sorted[2] ?? 0) + 0.05) / ((sorted[1] ?? 0) + 0.05)).toBeGreaterThan(2);
  });
});
