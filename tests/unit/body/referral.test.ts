import { describe, expect, it } from 'vitest';
import { BANDS, ribbon } from '../../../src/body/referral/bands';
import { softField } from '../../../src/body/referral/field';
import { neighboursOf } from '../../../src/body/referral/neighbours';
import { PatternPaint } from '../../../src/body/referral/pattern-paint';
import { skinModel } from '../../../src/body/skin/skin-model';
import { atlas } from '../../helpers/atlas';
import { ball } from '../../helpers/ball';

const model = skinModel(ball(24));
const { positions, areas } = model.figures.male;
const skin = neighboursOf(model, positions, areas, () => false);
const height = (v: number): number => (positions[3 * v + 1] ?? 0) - 150;
const cap = (v: number): boolean => height(v) > 70;
const field = softField(skin, cap);

describe('a pattern as a field', () => {
  it('joins the copies of a place, so that no zone border shows in it', () => {
    const value = new Map<number, number>();
    model.origin.forEach((place, v) => {
      expect(field[v]).toBe(value.get(place) ?? field[v]);
      value.set(place, field[v] ?? 0);
    });
    expect(value.size).toBeLessThan(model.vertexCount);
  });

  it('is strongest in the middle, falls off outward and ends', () => {
    const mean = (from: number, to: number): number => {
      const inside = [...field].filter((_, v) => height(v) >= from && height(v) < to);
      return inside.reduce((sum, x) => sum + x, 0) / inside.length;
    };
    expect(Math.max(...field)).toBe(255);
    const rings = [mean(95, 101), mean(84, 92), mean(74, 82), mean(66, 72), mean(45, 55)];
    for (let i = 1; i < rings.length; i++) expect(rings[i]).toBeLessThan(rings[i - 1] ?? 0);
    expect(mean(-101, -60)).toBe(0);
  });

  it('has no cliff: neighbours differ little', () => {
    const { start, next, placeOf } = skin;
    const value = new Uint8Array(skin.places);
    placeOf.forEach((place, v) => (value[place] = field[v] ?? 0));
    let steepest = 0;
    for (let p = 0; p < skin.places; p++)
      for (let e = start[p] ?? 0; e < (start[p + 1] ?? 0); e++)
        steepest = Math.max(steepest, Math.abs((value[p] ?? 0) - (value[next[e] ?? 0] ?? 0)));
    expect(steepest).toBeLessThan(64);
    expect(steepest).toBeGreaterThan(0);
  });

  it('reaches farther along a limb than around it', () => {
    const limb = neighboursOf(model, positions, areas, () => true);
    const spot = (v: number): boolean =>
      (positions[3 * v + 2] ?? 0) > 90 && Math.hypot(height(v), positions[3 * v] ?? 0) < 30;
    const long = softField(limb, spot);
    let up = 0;
    let round = 0;
    long.forEach((value, v) => {
      if (value < 25 || (positions[3 * v + 2] ?? 0) < 0) return;
      up = Math.max(up, Math.abs(height(v)));
      round = Math.max(round, Math.abs(positions[3 * v] ?? 0));
    });
    expect(up).toBeGreaterThan(1.1 * round);
  });

  it('is nothing for no zones', () => {
    expect(Math.max(...softField(skin, () => false))).toBe(0);
  });
});

describe('a band between zones that do not touch', () => {
  const at =
    (x: number, y: number, z: number, radius = 25) =>
    (v: number) =>
      Math.hypot(
        (positions[3 * v] ?? 0) - x,
        (positions[3 * v + 1] ?? 0) - 150 - y,
        (positions[3 * v + 2] ?? 0) - z,
      ) < radius;
  const [front, top, back] = [at(0, 0, 100), at(0, 100, 0), at(0, 0, -100)];
  const mean = (band: Uint8Array, where: (v: number) => boolean): number => {
    const own = [...band].filter((_, v) => where(v));
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };

  it('runs the short way over the skin', () => {
    const band = ribbon(skin, front, top);
    expect(mean(band, at(0, 70.7, 70.7))).toBeGreaterThan(60);
    expect(mean(band, at(0, -70.7, 70.7))).toBe(0);
    expect(Math.max(...band)).toBeLessThanOrEqual(255);
  });

  it('goes around what it must not cross, and is nothing where a zone is missing', () => {
    const between = at(0, 70.7, 70.7);
    const band = ribbon(skin, front, top, between);
    const middle = at(0, 70.7, 70.7, 8);
    expect(mean(band, middle)).toBeLessThan(mean(ribbon(skin, front, top), middle) / 4);
    expect(Math.max(...ribbon(skin, front, () => false))).toBe(0);
    expect(mean(ribbon(skin, front, back), front)).toBeGreaterThan(20);
  });

  it('names zones and trigger points of the atlas', () => {
    for (const [id, bands] of Object.entries(BANDS)) {
      const point = atlas.triggerPoints.get(id);
      for (const { role, zones, around = [] } of bands) {
        const described = [...(point?.primaryZones ?? []), ...(point?.spilloverZones ?? [])];
        // Nothing is joined that the pattern does not name.
        expect(
          zones.filter((zone) => !described.includes(zone)),
          `${id} ${role}`,
        ).toEqual([]);
        expect(around.filter((zone) => !atlas.zones.has(zone))).toEqual([]);
      }
    }
  });
});

describe('the pattern on the skin', () => {
  const shown = { primary: field, spillover: new Uint8Array(model.vertexCount) };
  const at = field.indexOf(255);

  it('fades in, and out from where it is', () => {
    const paint = new PatternPaint(model.vertexCount);
    paint.set(shown, false);
    expect(paint.share.value).toBe(0);
    expect(paint.attribute.array[4 * at]).toBe(255);
    paint.advance(0.05);
    const { value } = paint.share;
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    paint.set(undefined, false);
    expect(paint.attribute.array[4 * at]).toBe(0);
    expect(paint.attribute.array[4 * at + 2]).toBe(Math.round(255 * value));
    paint.advance(1);
    expect(paint.fading).toBe(false);
  });

  it('cuts where motion is not wanted, and rests when nothing changes', () => {
    const paint = new PatternPaint(model.vertexCount);
    paint.set(shown, true);
    expect(paint.fading).toBe(false);
    paint.set(shown, false);
    expect(paint.fading).toBe(false);
  });
});
