import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenEdges, pieces } from '../../../models/geometry/topology';
import { FIGURES, type Figure } from '../../../models/mesh';
import { readBody, type BodyModel } from '../../../models/read';
import type { Range, StructureRange } from '../../../models/structures/file/write';
import { landmarkPoints } from '../../../models/spec/landmarks';
import {
  insideOf,
  piecesOf,
  readInside,
  type InsideModel,
  type Piece,
} from '../../../models/structures/file/read';
import {
  allPieces,
  outsideBy,
  pointsOf,
  skinOf,
  surfaceOver,
  volumeOf,
} from '../../helpers/inside';
import { fineOf, ringsAlong, type Ring } from '../../helpers/courses';
import { cellsOf, millilitres, shared } from '../../helpers/voxels';

const ATLAS = new URL('../../../src/atlas/content/structures/', import.meta.url);
/** What a needle must know of: each has to be in the picture. */
const AT_RISK = [
  'lung',
  'heart',
  'kidney',
  'liver',
  'spleen',
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
  'cephalic-vein',
  'dorsal-scapular-nerve',
  'epigastric-vessels',
  'fibular-vessels',
  'foot-top-artery',
  'gluteal-vessels',
  'lumbar-plexus',
  'musculocutaneous-nerve',
  'obturator-nerve',
  'palm-arch',
  'plantar-nerves',
  'plantar-vessels',
  'saphenous-nerve',
  'small-saphenous-vein',
  'sural-nerve',
  'thigh-deep-vessels',
  'thoracodorsal-bundle',
  'vagus-nerve',
];

/**
 * ml as measured on the source of the sections. The heart's own figure there (202, 155) is its wall
 * without the blood in it, a third of the box that its sections fill; the sections are what is drawn.
 */
const MILLILITRES: Record<string, Record<Figure, number>> = {
  'lung, right': { male: 1573, female: 1215 },
  'lung, left': { male: 1330, female: 1016 },
  'heart, mid': { male: 501, female: 390 },
  'liver, right': { male: 1268, female: 786 },
  'spleen, left': { male: 98, female: 68 },
  'stomach, mid': { male: 429, female: 246 },
  'kidney, right': { male: 94, female: 67 },
  'kidney, left': { male: 87, female: 62 },
  'bladder, mid': { male: 86, female: 69 },
};

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

/** Holes of bone that a path passes by nature, and what rests in a groove. */
const BY_NATURE = /vertebral artery|internal carotid|plexus root|pudendal|suprascapular/;

const boneOf = (id: string): InsideModel['bones'][number] => {
  const found = model.bones.find((b) => b.id === id);
  if (!found) throw new Error(`no such bone: ${id}`);
  return found;
};

/** Degrees that a line turns at its `i`-th point; 0 at its ends. */
function bendAt(line: readonly number[][], i: number): number {
  const [a, b, c] = [line[i - 1], line[i], line[i + 1]];
  if (!a || !b || !c) return 0;
  const u = b.map((x, k) => x - (a[k] ?? 0));
  const v = c.map((x, k) => x - (b[k] ?? 0));
  const cosine =
    u.reduce((sum, x, k) => sum + x * (v[k] ?? 0), 0) / (Math.hypot(...u) * Math.hypot(...v));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}

const isTube = ({ kind, part }: StructureRange): boolean =>
  /artery|vein|nerve/.test(kind) && part !== 'spinal cord';
const tubeOf = (part: string, figure: Figure): Ring[] => {
  const [piece] = partsOf(part);
  if (!piece) throw new Error(`no such part: ${part}`);
  return ringsAlong(piece, figure);
};
const downward = (rings: readonly Ring[]): Ring[] =>
  (rings[0]?.at[1] ?? 0) < (rings[rings.length - 1]?.at[1] ?? 0) ? rings.toReversed() : [...rings];
const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((x, k) => x - (b[k] ?? NaN)));
const tubes = (): StructureRange[] => model.structures.filter(isTube);

/** Where an end springs from: the widest tube of its kind that holds it, by another name. */
function trunkOf(range: StructureRange, at: readonly number[], figure: Figure): Ring[] | undefined {
  return tubes()
    .filter((other) => other.kind === range.kind && other.part !== range.part)
    .map((other) => tubeOf(other.part, figure))
    .filter((rings) => rings.some((ring) => apart(ring.at, at) < 30))
    .find((rings) => fineOf(rings).some((ring) => apart(ring.at, at) < ring.radius));
}

/** Whether others spring from this end: it is no end then. */
const forked = (range: StructureRange, end: Ring, figure: Figure): boolean =>
  tubes().some((other) => {
    if (other.part === range.part) return false;
    const rings = tubeOf(other.part, figure);
    return [rings[0], rings[rings.length - 1]].some((r) => r && apart(r.at, end.at) < 12);
  });

interface Solid {
  name: string;
  side: string;
  cells: Set<number>;
}

const solids = (ranges: readonly StructureRange[] | readonly Range[], figure: Figure): Solid[] =>
  ranges.flatMap((range) =>
    piecesOf(model, range).map((piece) => ({
      name: 'part' in range ? range.part : range.id,
      side: piece.side,
      cells: cellsOf(piece, figure),
    })),
  );

/** Each pair that shares room, once, and how much. */
function crossings(
  these: readonly Solid[],
  those: readonly Solid[],
): { pair: string; ml: number }[] {
  return these.flatMap((a, i) =>
    those
      .filter((b, j) => a !== b && (these !== those || j > i))
      .map((b) => ({
        pair: `${a.side} ${a.name}, ${b.side} ${b.name}`,
        ml: millilitres(shared(a.cells, b.cells).length),
      }))
      .filter(({ ml }) => ml > 0),
  );
}

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
    // It lines the ribs from front to back, as the lung does that sinks into it.
    const depths = (piece: Piece) => pointsOf(piece, figure).map(([, , z]) => z);
    expect(Math.min(...depths(recess))).toBeGreaterThan(Math.min(...depths(lung)) - 8);
    expect(Math.max(...depths(recess))).toBeLessThan(Math.max(...depths(lung)) + 25);
  });

  it('organs have the volumes of their sections, within 15 %', () => {
    for (const [name, { male, female }] of Object.entries(MILLILITRES)) {
      const [part, side] = name.split(', ');
      const piece = partsOf(part ?? '').find((p) => p.side === side);
      if (!piece) throw new Error(`no such organ: ${name}`);
      const share = volumeOf(piece, figure) / (figure === 'male' ? male : female);
      expect(share, name).toBeGreaterThan(0.85);
      expect(share, name).toBeLessThan(1.15);
    }
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

  it('organs do not pass through each other, nor through bone', () => {
    const soft = solids(
      model.structures.filter(({ kind, part }) => kind === 'organ' && !part.startsWith('pleura')),
      figure,
    );
    const hard = solids(model.bones, figure);
    const through = [...crossings(soft, soft), ...crossings(soft, hard)];
    expect(through.filter(({ ml }) => ml > 0.6)).toEqual([]);
    expect(through.reduce((sum, { ml }) => sum + ml, 0)).toBeLessThan(2);
  });

  it('vessels and nerves go round bones and lungs', () => {
    const tubes = solids(
      model.structures.filter(
        ({ kind, part }) => /artery|vein|nerve/.test(kind) && !BY_NATURE.test(part),
      ),
      figure,
    ).filter(({ side }) => side !== 'right');
    const hard = [
      ...solids(model.bones, figure),
      ...solids(
        model.structures.filter((s) => s.part === 'lung'),
        figure,
      ),
    ];
    expect(crossings(tubes, hard).filter(({ ml }) => ml > 0.2)).toEqual([]);
  });

  it('every nerve keeps 2 mm under the skin', () => {
    const skin = skinOf(body, figure);
    for (const range of model.structures.filter((s) => s.kind === 'nerve')) {
      const [piece] = piecesOf(model, range);
      if (!piece) throw new Error(`no such part: ${range.part}`);
      const depth = pointsOf(piece, figure).map((p) => Math.abs(skin.near(...p, 30).distance));
      expect(Math.min(...depth), range.part).toBeGreaterThan(2);
    }
  });

  it('radial and axillary nerves hug the humerus where they cross behind it', () => {
    const humerus = surfaceOver(piecesOf(model, { ...boneOf('humerus'), mirror: false }), figure);
    for (const [part, share] of [
      ['radial nerve', 0.3],
      ['axillary nerve', 0.5],
    ] as const) {
      const line = fineOf(tubeOf(part, figure));
      const near = line.filter(({ at, radius }) => humerus.near(...at, 15).distance < 6 + radius);
      expect(near.length / line.length, part).toBeGreaterThan(share);
    }
  });

  it('one course of vessels goes on from part to part without a kink', () => {
    for (const [first, second] of [
      ['femoral artery', 'popliteal artery'],
      ['femoral vein', 'popliteal vein'],
      ['external iliac artery', 'femoral artery'],
      ['axillary artery', 'brachial artery'],
    ] as const) {
      const [a, b] = [downward(tubeOf(first, figure)), downward(tubeOf(second, figure))];
      // each reaches into the other by two rings
      const [end, start] = [a[a.length - 3], b[2]];
      if (!end || !start) throw new Error('no tube');
      expect(apart(end.at, start.at), second).toBeLessThan(0.5);
      expect(Math.abs(end.radius - start.radius), second).toBeLessThan(0.2);
      const line = [...a.slice(-8, -2), ...b.slice(3, 8)].map(({ at }) => at);
      expect(Math.max(...line.map((_, i) => bendAt(line, i))), second).toBeLessThan(20);
    }
  });

  it('vessels and nerves are round and smooth: no knees, no sudden widths', () => {
    const rough = tubes().flatMap(({ part }) => {
      const rings = tubeOf(part, figure);
      const line = rings.map(({ at }) => at);
      // the last two of each end may lie in another tube, or round the end off
      const inner = rings.slice(2, -2);
      const bend = Math.max(
        ...line.map((_, i) => (i > 1 && i < line.length - 2 ? bendAt(line, i) : 0)),
      );
      const step = Math.max(
        ...inner.map((r, i) => Math.abs(Math.log(r.radius / (inner[i - 1] ?? r).radius))),
      );
      const oval = Math.max(...inner.map((r) => r.oval));
      return bend > 38 || step > 0.3 || oval > 1.2 || rings.some((r) => r.sides < 8)
        ? [`${part}: ${bend.toFixed(0)} degrees, ${step.toFixed(2)}, ${oval.toFixed(2)}`]
        : [];
    });
    expect(rough).toEqual([]);
  });

  it('each vessel and nerve springs from inside another, goes on, or ends narrow', () => {
    let roots = 0;
    const blunt = tubes().flatMap((range) => {
      const rings = tubeOf(range.part, figure);
      const most = Math.max(...rings.map(({ radius }) => radius));
      return [rings[0], rings[rings.length - 1]].flatMap((end) => {
        if (!end) throw new Error('no rings');
        if (trunkOf(range, end.at, figure)) {
          roots += 1;
          return [];
        }
        const heart = surfaceOver(partsOf('heart'), figure);
        if (heart.near(end.at[0], end.at[1], end.at[2], 60).distance < 0) return [];
        return end.radius > 0.45 * most && !forked(range, end, figure)
          ? [`${range.part}: ${end.radius.toFixed(1)} of ${most.toFixed(1)} mm`]
          : [];
      });
    });
    expect(blunt).toEqual([]);
    expect(roots).toBeGreaterThan(50);
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
