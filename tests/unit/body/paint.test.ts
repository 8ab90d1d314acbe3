import { describe, expect, it } from 'vitest';
import { NOWHERE, type BodyAddress, type Side } from '../../../src/atlas/address';
import type { Atlas } from '../../../src/atlas/types';
import { litZones, outlinedZones, zonesOf } from '../../../src/body/lit';
import { paintOf, type PaintRole } from '../../../src/body/paint';
import { skinModel } from '../../../src/body/skin/skin-model';
import { ZonePaint } from '../../../src/body/skin/zone-paint';
import { ball } from '../../helpers/ball';

const regionAt = (id: string, side?: Side): BodyAddress =>
  side ? { kind: 'region', id, side } : { kind: 'region', id };
const ROLES: readonly PaintRole[] = [
  'selected',
  'related',
  'hovered',
  'pointed',
  'primary',
  'spillover',
];

describe('paint of a role', () => {
  it('tells spillover from primary by dots, not by colour alone', () => {
    for (const shade of ['light', 'dark'] as const) {
      const dotted = ROLES.filter((role) => paintOf(role, shade).dots > 0);
      expect(dotted).toEqual(['spillover']);
    }
  });

  it('keeps vermilion for pain that is felt elsewhere and teal for pointing', () => {
    expect(paintOf('primary', 'light').colour).toBe('#d55e00');
    const teals = new Set(
      (['selected', 'related', 'hovered', 'pointed'] as const).map(
        (r) => paintOf(r, 'dark').colour,
      ),
    );
    expect(teals.size).toBe(1);
    expect(teals).not.toContain(paintOf('spillover', 'dark').colour);
  });

  it('shows more the more is meant', () => {
    const strength = (role: PaintRole) => paintOf(role, 'light').strength;
    expect(strength('hovered')).toBeLessThan(strength('pointed'));
    expect(strength('pointed')).toBeLessThan(strength('selected'));
    expect(strength('related')).toBeLessThan(strength('selected'));
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

describe('what is lit', () => {
  const at = (id: string, side: 'left' | 'right') =>
    model.zones.findIndex((range) => range.zone === id && range.side === side);
  const lit = (over: Partial<Parameters<typeof litZones>[0]>) =>
    litZones({ selected: NOWHERE, hovered: NOWHERE, zone: -1, ...over }, model, atlas, 'light');

  it('is nothing while nothing is pointed at, or before the atlas is there', () => {
    expect(lit({}).size).toBe(0);
    expect(zonesOf(regionAt('top'), model, undefined).size).toBe(0);
  });

  it('follows the side, and both sides without one', () => {
    expect([...lit({ selected: regionAt('top', 'left') }).keys()]).toEqual([at('upper', 'left')]);
    expect(lit({ selected: regionAt('top') }).size).toBe(2);
  });

  it('is stronger right under the pointer than in the rest of the region', () => {
    const paints = lit({ hovered: regionAt('top'), zone: at('upper', 'right') });
    const under = paints.get(at('upper', 'right'))?.strength ?? 0;
    expect(under).toBeGreaterThan(paints.get(at('upper', 'left'))?.strength ?? 1);
  });

  it('is outlined where it is a place, not where it is a pattern', () => {
    expect(outlinedZones(regionAt('top', 'left'), model, atlas)).toEqual(
      new Set([at('upper', 'left')]),
    );
    const exact = outlinedZones({ kind: 'zone', id: 'lower' }, model, atlas);
    expect(exact).toEqual(new Set([at('lower', 'left'), at('lower', 'right')]));
    expect(outlinedZones({ kind: 'muscle', id: 'm' }, model, atlas).size).toBe(0);
  });

  it('leaves patterns to their field', () => {
    const pattern = { kind: 'muscle', id: 'm' } as const;
    expect(lit({ selected: pattern, hovered: pattern }).size).toBe(0);
    expect(zonesOf(pattern, model, atlas).size).toBe(4);
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
