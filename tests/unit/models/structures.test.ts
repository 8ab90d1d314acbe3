import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenEdges, pieces } from '../../../models/checks';
import { FIGURES, type Figure } from '../../../models/mesh';
import { readBody, type BodyModel } from '../../../models/read';
import { landmarkPoints } from '../../../models/spec/landmarks';
import {
  insideOf,
  piecesOf,
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

const ATLAS = new URL('../../../src/atlas/content/structures/', import.meta.url);
/** What a needle must know of: each has to be in the picture. */
const AT_RISK = [
  'lung',
  'heart',
  'kidney',
  'liver-spleen',
  'spinal-canal',
  'carotid-artery',
  'jugular-veins',
  'vertebral-artery',
  'subclavian-vessels',
  'axillary-vessels',
  'brachial-artery',
  'femoral-vessels',
  'popliteal-vessels',
  'posterior-tibial-vessels',
  'anterior-tibial-artery',
  'aorta',
  'brachial-plexus',
  'median-nerve',
  'ulnar-nerve',
  'radial-nerve',
  'axillary-nerve',
  'sciatic-nerve',
  'tibial-nerve',
  'common-fibular-nerve',
  'femoral-nerve',
  'greater-occipital-nerve',
  'facial-nerve',
  'accessory-nerve',
];

let model: InsideModel;
let body: BodyModel;
beforeAll(async () => {
  [model, body] = await Promise.all([readInside(), readBody()]);
});
const partsOf = (part: string): Piece[] => {
  const ranges = model.structures.filter((s) => s.part === part);
  if (ranges.length === 0) throw new Error(`no such part: ${part}`);
  return allPieces(model, ranges);
};
const heights = (piece: Piece, figure: Figure): number[] =>
  pointsOf(piece, figure).map((p) => p[1]);

describe('the structures at risk', () => {
  it('are all there, by the names of the atlas', () => {
    const ids = new Set(model.structures.map((s) => s.id));
    expect(AT_RISK.filter((id) => !ids.has(id))).toEqual([]);
    const atlas = new Set(readdirSync(ATLAS).map((file) => file.replace('.json', '')));
    expect([...ids].filter((id) => !atlas.has(id))).toEqual([]);
  });

  it('say whether they were measured or constructed', () => {
    expect(new Set(model.structures.map((s) => s.basis))).toEqual(
      new Set(['measured', 'constructed']),
    );
    const constructed = model.structures.filter((s) => s.basis === 'constructed');
    const nerves = model.structures.filter((s) => s.kind === 'nerve');
    expect(nerves.every((nerve) => constructed.includes(nerve))).toBe(true);
    expect(model.structures.filter((s) => s.part === 'lung').map((s) => s.basis)).toEqual([
      'measured',
      'measured',
    ]);
  });

  it('are closed, each in one piece', () => {
    const torn = model.structures.filter((range) => {
      const [piece] = piecesOf(model, range);
      return !piece || brokenEdges(piece.indices) > 0 || pieces(piece.indices) !== 1;
    });
    expect(torn.map((s) => s.part)).toEqual([]);
  });
});

describe.each(FIGURES)('inside the %s figure', { timeout: 60_000 }, (figure) => {
  const mark = (name: string): readonly number[] => landmarkPoints(figure)[name] ?? [];

  it('all structures face outward and lie under the skin', () => {
    const all = allPieces(model, model.structures);
    expect(all.filter((p) => volumeOf(p, figure) <= 0).map((p) => p.id)).toEqual([]);
    const outside = outsideBy(all, skinOf(body, figure), figure);
    expect(Math.max(...outside)).toBeLessThan(0.2);
  });

  it('the lungs lie behind the ribs', () => {
    const ribs = model.bones.filter((b) => /^(rib|costal-cartilage)-/.test(b.id));
    const cage = surfaceOver(allPieces(model, ribs), figure);
    for (const lung of partsOf('lung')) {
      const points = pointsOf(lung, figure);
      const within = points.filter(([x, y, z]) => cage.near(x, y, z, 12).distance < 0);
      expect(within.length / points.length).toBeLessThan(0.02);
    }
  });

  it('a lung reaches above the collarbone and down to the tenth vertebra', () => {
    const clavicle = mark('clavicle_mid_L')[1] ?? NaN;
    for (const lung of partsOf('lung')) {
      const top = Math.max(...heights(lung, figure)) - clavicle;
      expect(top).toBeGreaterThan(20);
      expect(top).toBeLessThan(45);
      expect(Math.min(...heights(lung, figure))).toBeLessThan(mark('T10_body_centre')[1] ?? NaN);
    }
  });

  it('the pleura reaches lower than the lung, as far as the twelfth rib', () => {
    const [recess] = partsOf('pleura, lower recess');
    const [lung] = partsOf('lung');
    if (!recess || !lung) throw new Error('no lung');
    const low = Math.min(...heights(recess, figure));
    expect(Math.min(...heights(lung, figure)) - low).toBeGreaterThan(30);
    expect(low).toBeGreaterThan((mark('rib12_tip_L')[1] ?? NaN) - 15);
  });

  it('organs have human volumes', () => {
    const share = figure === 'male' ? 1 : 0.62;
    const ml = (part: string): number[] => partsOf(part).map((p) => volumeOf(p, figure));
    for (const lung of ml('lung')) expect(lung).toBeGreaterThan(1200 * share);
    for (const kidney of ml('kidney')) expect(kidney).toBeGreaterThan(70 * share);
    expect(ml('liver')[0]).toBeGreaterThan(1100 * share);
    expect(ml('heart')[0]).toBeGreaterThan(300 * share);
    expect(ml('heart')[0]).toBeLessThan(800);
  });

  it('heart, liver and spleen dent the lungs instead of passing through them', () => {
    for (const part of ['heart', 'liver', 'spleen']) {
      const organ = surfaceOver(partsOf(part), figure);
      for (const lung of partsOf('lung')) {
        const deep = pointsOf(lung, figure).filter(
          ([x, y, z]) => organ.near(x, y, z, 30).distance < -3,
        );
        expect(deep.length / lung.positions[figure].length, part).toBeLessThan(0.01);
      }
    }
  });

  it('the cord runs inside the canal, the canal inside the column', () => {
    const [canal] = partsOf('vertebral canal');
    const [cord] = partsOf('spinal cord');
    if (!canal || !cord) throw new Error('no canal');
    const wall = surfaceOver([canal], figure);
    const out = pointsOf(cord, figure).filter(([x, y, z]) => wall.near(x, y, z, 15).distance > 0.5);
    expect(out.length / pointsOf(cord, figure).length).toBeLessThan(0.05);
    const column = model.bones.filter((b) => /^vertebra-/.test(b.id));
    const bone = surfaceOver(allPieces(model, column), figure);
    const through = pointsOf(canal, figure).filter(
      ([x, y, z]) => bone.near(x, y, z, 8).distance < -1,
    );
    expect(through.length / pointsOf(canal, figure).length).toBeLessThan(0.05);
  });

  it('the sciatic nerve passes between seat bone and trochanter', () => {
    const [nerve] = partsOf('sciatic nerve');
    if (!nerve) throw new Error('no sciatic nerve');
    const level = mark('ischial_tuberosity_back_L')[1] ?? NaN;
    const there = pointsOf(nerve, figure).filter((p) => Math.abs(p[1] - level) < 15);
    expect(there.length).toBeGreaterThan(0);
    for (const [x] of there) {
      expect(x).toBeGreaterThan(mark('ischial_tuberosity_L')[0] ?? NaN);
      expect(x).toBeLessThan(mark('greater_trochanter_lateral_L')[0] ?? NaN);
    }
  });

  it('the export names every bone and structure by side', async () => {
    const { bones, structures } = await insideOf(figure);
    expect(Object.keys(bones)).toContain('femur:right');
    expect(Object.keys(structures)).toEqual(expect.arrayContaining(['lung:left', 'lung:right']));
    for (const { positions, indices } of [...Object.values(bones), ...Object.values(structures)]) {
      expect(Math.max(...indices)).toBe(positions.length / 3 - 1);
      expect(brokenEdges(Uint32Array.from(indices))).toBe(0);
    }
  });
});
