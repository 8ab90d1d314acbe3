import { describe, expect, it } from 'vitest';
import { NOWHERE, type BodyAddress, type Side } from '../../../src/atlas/address';
import type { Atlas } from '../../../src/atlas/types';
import { paintOf, placeColours } from '../../../src/body/paint';
import { zonesOf, zonesOfPlace } from '../../../src/body/places';
import { neighboursOf } from '../../../src/body/referral/neighbours';
import { closed, placesOf, REACH, signedField } from '../../../src/body/skin/signed-field';
import { skinModel } from '../../../src/body/skin/skin-model';
import { ZonePaint } from '../../../src/body/skin/zone-paint';
import { ball } from '../../helpers/ball';

const regionAt = (id: string, side?: Side): BodyAddress =>
  side ? { kind: 'region', id, side } : { kind: 'region', id };
describe('paint of a role', () => {
  it('tells spillover from primary by dots, not by colour alone', () => {
    for (const shade of ['light', 'dark'] as const) {
      expect(paintOf('primary', shade).dots).toBe(0);
      expect(paintOf('spillover', shade).dots).toBe(1);
    }
  });

  it('keeps vermilion for pain that is felt elsewhere and teal for places', () => {
    expect(paintOf('primary', 'light').colour).toBe('#d55e00');
    for (const shade of ['light', 'dark'] as const)
      expect(Object.values(placeColours(shade))).not.toContain(paintOf('spillover', shade).colour);
  });
});

const model = skinModel(ball());
const zone = (id: string, region: string) => [id, { id, region }] as const;
const atlas = {
  regions: new Map([
    ['top', { zones: [{ id: 'upper' }] }],
    ['bottom', { zones: [{ id: 'lower' }] }],
  ]),
  zones: new Map([zone('upper', 'top'), zone('lower', 'bottom')]),
  muscles: new Map([['m', { primaryZones: ['upper'], spilloverZones: ['lower'] }]]),
  triggerPoints: new Map(),
  conditions: new Map(),
} as unknown as Atlas;

describe('a place', () => {
  const at = (id: string, side: 'left' | 'right') =>
    model.zones.findIndex((range) => range.zone === id && range.side === side);
  const place = (address: BodyAddress) => zonesOfPlace(address, model, atlas);

  it('is nothing while nothing is pointed at, or before the atlas is there', () => {
    expect(place(NOWHERE).size).toBe(0);
    expect(zonesOfPlace(regionAt('top'), model, undefined).size).toBe(0);
  });

  it('follows the side, and both sides without one', () => {
    expect([...place(regionAt('top', 'left'))]).toEqual([at('upper', 'left')]);
    expect(place(regionAt('top')).size).toBe(2);
  });

  it('is the zone itself, not the rest of its region', () => {
    expect(place({ kind: 'zone', id: 'lower' })).toEqual(
      new Set([at('lower', 'left'), at('lower', 'right')]),
    );
  });

  it('is no pattern: that is a field of its own', () => {
    const pattern = { kind: 'muscle', id: 'm' } as const;
    expect(place(pattern).size).toBe(0);
    expect(zonesOf(pattern, model, atlas).size).toBe(4);
  });
});

describe('a place as light', () => {
  const { positions, areas } = model.figures.male;
  const skin = neighboursOf(model, positions, areas, () => false);
  const upper = placesOf(skin, (v) => model.zones[model.zoneOf[v] ?? -1]?.zone === 'upper');
  const field = signedField(skin, upper);
  const heightOf = new Float32Array(skin.places);
  skin.placeOf.forEach((p, v) => (heightOf[p] = positions[3 * v + 1] ?? 0));
  const border = Math.min(...[...heightOf].filter((_, p) => upper[p]));

  it('is deep inside, 0 at its border and as far outside, and both sides are one', () => {
    field.forEach((mm, p) => {
      expect(Math.abs(mm)).toBeLessThanOrEqual(REACH);
      const above = (heightOf[p] ?? 0) - border;
      if (above > 25) expect(mm).toBeGreaterThan(5);
      if (above < -25) expect(mm).toBeLessThan(-5);
    });
  });

  it('of parts with a narrow gap is one', () => {
    const parts = upper.map((here, p) => (here || (heightOf[p] ?? 0) < border - 40 ? 1 : 0));
    const filled = closed(skin, parts, 40);
    expect(parts.includes(0)).toBe(true);
    expect(filled.includes(0)).toBe(false);
    expect(closed(skin, upper, 10)).toEqual(upper);
  });
});

describe('fading', () => {
  const full = { colour: '#ff0000', strength: 0.8, dots: 0 };
  const strength = (paint: ZonePaint, zone: number): number =>
    (paint.texture.image.data as Float32Array)[8 * zone + 3] ?? NaN;

  it('reaches the paint after a fifth of a second, by way of less', () => {
    const paint = new ZonePaint(2);
    paint.set(new Map([[1, full]]), false);
    expect(strength(paint, 1)).toBe(0);
    paint.advance(0.05);
    expect(strength(paint, 1)).toBeGreaterThan(0);
    expect(strength(paint, 1)).toBeLessThan(0.8);
    expect(paint.fading).toBe(true);
    paint.advance(0.2);
    expect(strength(paint, 1)).toBeCloseTo(0.8);
    expect(strength(paint, 0)).toBe(0);
    expect(paint.fading).toBe(false);
  });

  it('cuts where motion is not wanted', () => {
    const paint = new ZonePaint(1);
    paint.set(new Map([[0, full]]), true);
    expect(strength(paint, 0)).toBeCloseTo(0.8);
    expect(paint.fading).toBe(false);
  });

  it('leaves in its own colour', () => {
    const paint = new ZonePaint(1);
    paint.set(new Map([[0, full]]), true);
    paint.set(new Map(), false);
    paint.advance(0.1);
    expect((paint.texture.image.data as Float32Array)[0]).toBeCloseTo(1);
    expect(strength(paint, 0)).toBeLessThan(0.8);
  });
});
