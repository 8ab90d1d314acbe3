/** Fasciae, ligaments and cartilages as committed: named, closed, under the skin, on what they cover. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenEdges, pieces } from '../../../models/geometry/topology';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh';
import { cross, dot, mix, normalise, sub } from '../../../models/geometry/vec';
import { MeshField } from '../../../models/geometry/mesh-field';
import { meshOf, readMuscles, type MuscleModel } from '../../../models/muscles/file/read';
import { readBody, type BodyModel } from '../../../models/read';
import { landmarkPoints } from '../../../models/spec/landmarks';
import type { BandRange } from '../../../models/structures/file/write';
import {
  piecesOf,
  readInside,
  type InsideModel,
  type Piece,
} from '../../../models/structures/file/read';
import { SHEETS, SOLIDS } from '../../../models/structures/measured/bands/index';
import { sheet } from '../../../models/structures/shapes/tube';
import {
  allPieces,
  outsideBy,
  pointsOf,
  skinOf,
  surfaceOver,
  volumeOf,
} from '../../helpers/inside';

const NAMES = new URL(
  '../../../src/atlas/words/en/interface/inside/thing-name.json',
  import.meta.url,
);

const NONE: Vec3 = [NaN, NaN, NaN];

let inside: InsideModel;
let muscles: MuscleModel;
let body: BodyModel;
beforeAll(async () => {
  [inside, muscles, body] = await Promise.all([readInside(), readMuscles(), readBody()]);
});
const bandsOf = (id: string): Piece[] => {
  const ranges = inside.bands.filter((band) => band.id === id);
  if (!ranges.length) throw new Error(`no such band: ${id}`);
  return allPieces(inside, ranges);
};

describe('the bands', () => {
  it('are those of the table, each named as what it is', () => {
    const ids = new Set(inside.bands.map(({ id }) => id));
    expect(ids).toEqual(new Set([...SHEETS, ...SOLIDS].map(({ id }) => id)));
    const words = JSON.parse(readFileSync(NAMES, 'utf8')) as Record<string, Record<string, string>>;
    expect(Object.keys(words.band ?? {}).toSorted()).toEqual([...ids].toSorted());
    const kinds = new Set(inside.bands.map(({ tissue }) => tissue));
    expect([...kinds].filter((kind) => !words.tissue?.[kind])).toEqual([]);
  });

  it('are no structures at risk', () => {
    const structures = new Set(inside.structures.map(({ id }) => id));
    expect(inside.bands.filter(({ id }) => structures.has(id))).toEqual([]);
  });

  it('are closed, each in one piece', () => {
    const torn = inside.bands.filter((range) => {
      const [piece] = piecesOf(inside, range);
      return !piece || brokenEdges(piece.indices) > 0 || pieces(piece.indices) !== 1;
    });
    expect(torn.map(({ id }) => id)).toEqual([]);
  });
  it('show their fine side: of no sheet more triangles look inwards than at the skin', () => {
    // ligaments are cords rather than sheets
    const sheets = inside.bands.filter(
      ({ id, tissue }) => tissue !== 'ligament' && SHEETS.some((one) => one.id === id),
    );
    const skins = FIGURES.map((figure) => [figure, skinOf(body, figure)] as const);
    const coarse = allPieces(inside, sheets).filter((piece) => {
      // both figures have the same triangles; where one is close to the mouth, its skin looks anywhere
      let facing = 0;
      for (const [figure, skin] of skins) {
        const P = pointsOf(piece, figure);
        for (let t = 0; t < piece.indices.length; t += 3) {
          const [a, b, c] = [0, 1, 2].map((k): Vec3 => [...(P[piece.indices[t + k] ?? 0] ?? NONE)]);
          if (!a || !b || !c) continue;
          const way = normalise(cross(sub(b, a), sub(c, a)));
          const { nx, ny, nz } = skin.near(...mix(a, mix(b, c, 0.5), 2 / 3), 120);
          // its rim is as fine on both sides
          const out = dot(way, [nx, ny, nz]);
          if (Math.abs(out) > 0.5) facing += Math.sign(out);
        }
      }
      return facing <= 0;
    });
    expect(coarse.map(({ id }) => id)).toEqual([]);
  });
});

describe('the back of a sheet', () => {
  it.each([
    [18, 7],
    [12, 4],
    [5, 5],
    [4, 4],
    [3, 3],
  ])('of %i by %i is light; the sheet stays closed, its front and rim whole', (h, w) => {
    const rows = Array.from({ length: h }, (_, r) =>
      Array.from({ length: w }, (__, c): [number, number, number] => [4 * c, 4 * (h - 1 - r), 0]),
    );
    const full = sheet(rows, 0.5);
    const { positions, indices } = sheet(rows, 0.5, { light: true });
    expect(brokenEdges(indices)).toBe(0);
    expect(pieces(indices)).toBe(1);
    expect(positions.subarray(0, 3 * h * w)).toEqual(full.positions.subarray(0, 3 * h * w));
    const blocks = Math.ceil((h - 2) / 3) * Math.ceil((w - 2) / 3);
    expect(positions.length / 3).toBe(h * w + 2 * (h + w) - 4 + blocks);
    const across = (axis: number): number[] => {
      const back = Array.from(positions.subarray(3 * h * w)).filter((_, i) => i % 3 === axis);
      return [Math.min(...back), Math.max(...back)];
    };
    expect([...across(0), ...across(1)]).toEqual([0, 4 * (w - 1), 0, 4 * (h - 1)]);
  });
});

describe.each(FIGURES)('bands of the %s figure', { timeout: 60_000 }, (figure: Figure) => {
  let ground: MeshField;
  beforeAll(() => {
    const all = [false, true].flatMap((mirrored) =>
      muscles.muscles.map((range) => meshOf(muscles, range, figure, mirrored)),
    );
    const positions: number[] = [];
    const indices: number[] = [];
    const throat = inside.bands.filter(({ tissue }) => tissue === 'cartilage');
    const windpipe = inside.structures.filter(({ id }) => /^(windpipe|thyroid)$/.test(id));
    const bones = allPieces(inside, [...inside.bones, ...throat, ...windpipe]).map((piece) => ({
      positions: piece.positions[figure],
      indices: piece.indices,
    }));
    for (const mesh of [...all, ...bones]) {
      const from = positions.length / 3;
      for (const i of mesh.indices) indices.push(from + i);
      for (const x of mesh.positions) positions.push(x);
    }
    ground = new MeshField(Float64Array.from(positions), Uint32Array.from(indices), 10);
  });
  const mark = (name: string): readonly number[] => landmarkPoints(figure)[name] ?? [];

  it('face outward and lie under the skin', () => {
    const all = allPieces(inside, inside.bands);
    expect(all.filter((piece) => volumeOf(piece, figure) <= 0).map(({ id }) => id)).toEqual([]);
    expect(Math.max(...outsideBy(all, skinOf(body, figure), figure))).toBeLessThan(0.2);
  });

  it('lie on muscle or bone, taut over hollows, and are not lost inside', () => {
    const sheets = inside.bands.filter(({ id }) => SHEETS.some((sheet) => sheet.id === id));
    const loose = sheets.flatMap((range: BandRange) => {
      const [piece] = piecesOf(inside, range);
      if (!piece || range.id === 'orbicularis-oris') return [];
      const far = pointsOf(piece, figure).map(([x, y, z]) => ground.near(x, y, z, 40).distance);
      const near = far.filter((d) => Math.abs(d) < 5).length / far.length;
      const lost = far.filter((d) => d < -5).length / far.length;
      return near < 0.5 || lost > 0.1
        ? [`${range.id}: ${near.toFixed(2)} near, ${lost.toFixed(2)} inside`]
        : [];
    });
    expect(loose).toEqual([]);
  });

  it('the seam of the belly reaches the muscles of both sides from the breastbone to the pubis', () => {
    const seam = bandsOf('linea-alba').flatMap((piece) => pointsOf(piece, figure));
    const flat = muscles.muscles.filter(({ id }) =>
      /^(rectus-abdominis|external-oblique)$/.test(id),
    );
    const flesh = flat.flatMap((range) => {
      const { positions } = meshOf(muscles, range, figure);
      return Array.from({ length: positions.length / 3 }, (_, v) =>
        positions.subarray(3 * v, 3 * v + 3),
      );
    });
    const [top, low] = [
      mark('xiphisternal_joint')[1] ?? NaN,
      mark('pubic_symphysis_top')[1] ?? NaN,
    ];
    for (let y = low + 25; y < top - 15; y += 10) {
      const at = (p: ArrayLike<number>): boolean => Math.abs((p[1] ?? NaN) - y) < 9;
      const wide = Math.max(...seam.filter(at).map((p) => p[0]));
      const inner = Math.min(...flesh.filter(at).map((p) => p[0] ?? NaN));
      expect(wide, `level ${y.toFixed(0)}`).toBeGreaterThan(inner);
    }
  });

  it('the throat is closed: something lies before the spine from the tongue bone to the breastbone', () => {
    const throat = surfaceOver(
      [
        ...bandsOf('thyroid-cartilage'),
        ...bandsOf('cricoid-cartilage'),
        ...bandsOf('thyrohyoid-membrane'),
        ...allPieces(
          inside,
          [...inside.structures, ...inside.bones].filter(({ id }) => /^(windpipe|hyoid)$/.test(id)),
        ),
      ],
      figure,
    );
    const [top, low] = [mark('hyoid_body')[1] ?? NaN, mark('sternal_notch')[1] ?? NaN];
    for (let y = low + 4; y < top; y += 3) {
      const spine = (mark('C5_body_centre')[2] ?? NaN) + 8;
      const met = Array.from({ length: 30 }, (_, i) => spine + 2 * i).some(
        (z) => Math.abs(throat.near(0, y, z, 30).distance) < 3,
      );
      expect(met, `level ${y.toFixed(0)}`).toBe(true);
    }
  });

  const size = figure === 'male' ? 1 : 0.93;
  const span = (pieces_: readonly Piece[], axis: 0 | 1): [number, number] => {
    const at = pieces_.flatMap((piece) => pointsOf(piece, figure)).map((p) => p[axis]);
    return [Math.min(...at), Math.max(...at)];
  };

  it('the ring of the mouth is as wide as in life, and reaches from the nose to the fold over the chin', () => {
    const [right, left] = span(bandsOf('orbicularis-oris'), 0);
    expect((left - right) / size).toBeGreaterThan(54);
    expect((left - right) / size).toBeLessThan(60);
    const [low, top] = span(bandsOf('orbicularis-oris'), 1);
    const chin = mark('pogonion')[1] ?? NaN;
    expect(low).toBeGreaterThan(chin - 5);
    expect(low).toBeLessThan(chin + 2);
    expect((top - chin) / size).toBeGreaterThan(34);
  });

  it('the iris is round', () => {
    const points = bandsOf('iris')
      .slice(0, 1)
      .flatMap((piece) => pointsOf(piece, figure));
    const middle = (k: 0 | 1): number => points.reduce((sum, p) => sum + p[k], 0) / points.length;
    const [x0, y0] = [middle(0), middle(1)];
    const rim = points.map(([x, y]) => Math.hypot(x - x0, y - y0)).filter((d) => d > 1);
    expect(rim.length).toBeGreaterThanOrEqual(20);
    expect(Math.max(...rim) - Math.min(...rim)).toBeLessThan(0.3);
  });

  it('the kneecap is held by a flat ligament to the shin bone', () => {
    const left = (id: string) => surfaceOver(bandsOf(id).slice(0, 1), figure);
    const ligament = left('patellar-ligament');
    const at = (name: string): Vec3 => {
      const [x = NaN, y = NaN, z = NaN] = mark(`${name}_L`);
      return [x, y, z];
    };
    for (const t of [0, 0.25, 0.5, 0.75, 1]) {
      const [x, y, z] = mix(at('patella_apex'), at('tibial_tuberosity'), t);
      expect(ligament.near(x, y, z + 4 * size, 20).distance, `at ${t}`).toBeLessThan(3);
    }
    // seen from the front it lies before the shin bone, down to where it sinks in
    const shin = surfaceOver(
      allPieces(
        inside,
        inside.bones.filter(({ id }) => id === 'tibia'),
      ),
      figure,
    );
    const front = (over: MeshField, [x, y, z]: Vec3): number => {
      for (let far = z + 20; far > z - 20; far -= 0.25)
        if (over.near(x, y, far, 30).distance < 0) return far;
      return -Infinity;
    };
    for (const t of [0.3, 0.5, 0.7, 0.9, 1.1]) {
      const p = mix(at('patella_apex'), at('tibial_tuberosity'), t);
      expect(front(ligament, p) - front(shin, p), `before the bone at ${t}`).toBeGreaterThan(0.5);
    }
    const [inner, outer] = span(bandsOf('patellar-ligament').slice(0, 1), 0);
    expect((outer - inner) / size).toBeGreaterThan(25);
    expect((outer - inner) / size).toBeLessThan(36);
  });

  it('eyes lie in their sockets, the iris at the front', () => {
    const [eye] = bandsOf('eyeball');
    const [iris] = bandsOf('iris');
    if (!eye || !iris) throw new Error('no eye');
    const skull = surfaceOver(
      allPieces(
        inside,
        inside.bones.filter(({ id }) => id === 'skull'),
      ),
      figure,
    );
    const inBone = pointsOf(eye, figure).filter((p) => skull.near(...p, 20).distance < -1.5);
    expect(inBone.length / pointsOf(eye, figure).length).toBeLessThan(0.3);
    const front = (piece: Piece): number => Math.max(...pointsOf(piece, figure).map((p) => p[2]));
    expect(front(iris)).toBeGreaterThan(front(eye));
    expect(front(iris)).toBeLessThan(front(eye) + 2);
  });

  it('lids lie over the eye and leave it free to look', () => {
    const [eye, iris, lids] = ['eyeball', 'iris', 'eyelids'].map((id) => bandsOf(id)[0]);
    if (!eye || !iris || !lids) throw new Error('no eye');
    const ball = surfaceOver([eye], figure);
    const inEye = pointsOf(lids, figure).filter((p) => ball.near(...p, 20).distance < -0.3);
    expect(inEye).toEqual([]);
    const [left, right] = span([eye], 0);
    expect(span([lids], 0)[0]).toBeLessThan(left);
    expect(span([lids], 0)[1]).toBeGreaterThan(right);
    const middle = pointsOf(iris, figure).reduce(
      (sum, p) => sum + p[1] / pointsOf(iris, figure).length,
      0,
    );
    const before = pointsOf(lids, figure).filter(
      ([x, y]) => Math.hypot(x - (left + right) / 2, y - middle) < 3.5 * size,
    );
    expect(before).toEqual([]);
  });
});

describe.each(FIGURES)('around the buttock of the %s figure', (figure: Figure) => {
  /** Vertices of a muscle's left part at one of its ends, mm. */
  const endOf = (id: string, end: 'origin' | 'insertion'): [number, number, number][] => {
    const range = muscles.muscles.find((m) => m.id === id);
    if (!range) throw new Error(`no such muscle: ${id}`);
    const { positions: P } = meshOf(muscles, range, figure);
    return Array.from({ length: range.vertices }, (_, v) => v).flatMap((v) => {
      const along = (muscles.fibre[4 * (range.firstVertex + v)] ?? NaN) / 255;
      if (end === 'origin' ? along > 0.01 : along < 0.99) return [];
      return [[P[3 * v] ?? NaN, P[3 * v + 1] ?? NaN, P[3 * v + 2] ?? NaN]];
    });
  };
  const leftOf = (id: string) => {
    const piece = bandsOf(id).find(({ side }) => side !== 'right');
    if (!piece) throw new Error(`no such band: ${id}`);
    return { positions: piece.positions[figure], indices: piece.indices };
  };

  it.each([
    ['origin', 'thoracolumbar-fascia'],
    ['insertion', 'iliotibial-band'],
  ] as const)('the %s of gluteus maximus goes over into the %s', (end, id) => {
    const { positions, indices } = leftOf(id);
    const field = new MeshField(positions, indices);
    const gaps = endOf('gluteus-maximus', end).map((p) => field.near(...p, 60).distance);
    const half = gaps.toSorted((a, b) => a - b)[gaps.length >> 1];
    expect(half).toBeLessThan(8);
  });

  it('tensor fasciae latae runs out under the iliotibial band', () => {
    const end = endOf('tensor-fasciae-latae', 'insertion');
    const level = end.reduce((sum, [, y]) => sum + y / end.length, 0);
    const { positions: P } = leftOf('iliotibial-band');
    let front = -Infinity;
    for (let v = 0; v < P.length; v += 3)
      if (Math.abs((P[v + 1] ?? NaN) - level) < 12) front = Math.max(front, P[v + 2] ?? NaN);
    expect(front).toBeGreaterThan(Math.max(...end.map(([, , z]) => z)) + 3);
  });
});
