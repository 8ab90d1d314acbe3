import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenEdges, pieces } from '../../../models/checks';
import { FIGURES } from '../../../models/mesh';
import { readBody, type BodyModel } from '../../../models/read';
import { BONES } from '../../../models/skeleton/index';
import { landmarksOf } from '../../../models/spec/landmarks';
import {
  INSIDE_FILE,
  readInside,
  type InsideModel,
  type Piece,
} from '../../../models/structures/read';
import {
  allPieces,
  outsideBy,
  pointsOf,
  skinOf,
  surfaceOver,
  volumeOf,
} from '../../helpers/inside';

const BUDGET = 450_000;

let model: InsideModel;
let body: BodyModel;
let bones: Piece[];
beforeAll(async () => {
  [model, body] = await Promise.all([readInside(), readBody()]);
  bones = allPieces(model, model.bones);
});
const bone = (id: string, side = 'left'): Piece => {
  const found = bones.find((b) => b.id === id && b.side === side);
  if (!found) throw new Error(`no such bone: ${id} ${side}`);
  return found;
};

describe('the skeleton', () => {
  it('keeps to its budget of bytes', () => {
    expect(readFileSync(INSIDE_FILE).length).toBeLessThanOrEqual(BUDGET);
  });

  it('has the bones of a teaching skeleton, paired ones on both sides', () => {
    expect(model.bones.map((b) => b.id)).toEqual(BONES.map((b) => b.id));
    const count = (pattern: RegExp): number => bones.filter((b) => pattern.test(b.id)).length;
    expect([
      count(/^rib-/),
      count(/^vertebra-/),
      count(/^metacarpal-/),
      count(/^metatarsal-/),
      count(/^(thumb|index|middle|ring|little)-phalanx/),
      count(/-toe-phalanx/),
    ]).toEqual([24, 24, 10, 10, 28, 28]);
  });

  it('covers every triangle of the file once, with the structures', () => {
    const ranges = [...model.bones, ...model.structures];
    let next = 0;
    for (const { firstTriangle, count } of ranges) {
      expect(firstTriangle).toBe(next);
      next += count;
    }
    expect(next).toBe(model.indices.length / 3);
  });

  it('is made of closed bones, each in one piece', () => {
    const torn = bones.filter((b) => brokenEdges(b.indices) > 0 || pieces(b.indices) !== 1);
    expect(torn.map((b) => b.id)).toEqual([]);
  });
});

describe.each(FIGURES)('the skeleton of the %s figure', { timeout: 60_000 }, (figure) => {
  it('faces outward', () => {
    expect(bones.filter((b) => volumeOf(b, figure) <= 0).map((b) => b.id)).toEqual([]);
  });

  it('lies inside the skin', () => {
    const left = bones.filter((b) => b.side !== 'right');
    const outside = outsideBy(left, skinOf(body, figure), figure);
    expect(outside.filter((mm) => mm > 0).length / outside.length).toBeLessThan(0.01);
    expect(Math.max(...outside)).toBeLessThan(2);
  });

  it('passes near the bony landmarks that it is drawn from', () => {
    const surface = surfaceOver(bones, figure);
    const far = Object.entries(landmarksOf(figure))
      .filter(
        ([name, { palpable }]) =>
          palpable && !name.endsWith('_R') && !/_centre|larynge|cricoid/.test(name),
      )
      .map(([, { at }]) => Math.abs(surface.near(...at, 40).distance))
      .sort((a, b) => a - b);
    expect(far.length).toBeGreaterThan(100);
    expect(far[Math.floor(far.length / 2)]).toBeLessThan(3);
    expect(far[Math.floor(far.length * 0.95)]).toBeLessThan(8);
  });

  it('is symmetric where one bone crosses the mid-line', () => {
    for (const piece of bones.filter((b) => b.side === 'mid')) {
      const own = surfaceOver([piece], figure);
      const off = pointsOf(piece, figure).map(([x, y, z]) =>
        Math.abs(own.near(-x, y, z, 10).distance),
      );
      const mean = off.reduce((a, b) => a + b, 0) / off.length;
      expect(mean, piece.id).toBeLessThan(0.6);
    }
  });

  it('has no bone that floats: each comes close to another', () => {
    const left = bones.filter((b) => b.side !== 'right');
    const boxes = left.map((b) => {
      const points = pointsOf(b, figure);
      return { piece: b, points, surface: surfaceOver([b], figure) };
    });
    const alone = boxes.filter(({ piece, points }) => {
      if (piece.id === 'hyoid') return false; // it hangs in muscles
      const reach = piece.id === 'patella' ? 14 : 9;
      return !boxes.some(
        (other) =>
          other.piece !== piece &&
          points.some(
            ([x, y, z]) =>
              other.surface.covers(x, y, z, reach) &&
              other.surface.near(x, y, z, reach).distance !== Infinity,
          ),
      );
    });
    expect(alone.map(({ piece }) => piece.id)).toEqual([]);
  });

  it('has limbs of human proportion', () => {
    const long = (id: string): number => {
      const points = pointsOf(bone(id), figure);
      const ends = [0, 1, 2].map((k) => points.map((p) => p[k] ?? 0));
      return Math.hypot(...ends.map((xs) => Math.max(...xs) - Math.min(...xs)));
    };
    const stature = figure === 'male' ? 1750 : 1650;
    // Trotter & Gleser 1952: femur near 26 % of stature, tibia 22, humerus 19
    expect(long('femur') / stature).toBeGreaterThan(0.24);
    expect(long('femur') / stature).toBeLessThan(0.29);
    expect(long('tibia') / stature).toBeGreaterThan(0.2);
    expect(long('tibia') / stature).toBeLessThan(0.26);
    expect(long('humerus') / stature).toBeGreaterThan(0.16);
    expect(long('humerus') / stature).toBeLessThan(0.21);
  });
});
