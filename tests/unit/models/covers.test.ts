import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh';
import { leftSkin } from '../../../models/muscles/settle/index';
import { middleOf, tuckUnder } from '../../../models/muscles/settle/cover';
import { MeshField } from '../../../models/geometry/mesh-field';
import { liftOff } from '../../../models/muscles/settle/lift';
import { Moving } from '../../../models/muscles/settle/moving';
import { pointsOf, raiseOver } from '../../../models/muscles/settle/raise';
import { meshOf, readMuscles, type MuscleModel } from '../../../models/muscles/file/read';
import {
  packRays,
  positionsOf,
  ringTriangles,
  type Shell,
} from '../../../models/muscles/shapes/shell';
import { readBody, type BodyModel } from '../../../models/read';
import { boneField } from '../../../models/muscles/settle/walls';
import { piecesOf, readInside } from '../../../models/structures/file/read';

/** mm outside of a sheet, straight above it, that a vertex may stand: at its rim the sheet gets thin */
const THROUGH = 2;
/** Thin sheets, what lies under them, and mm that it may come through. */
type Limit = readonly [RegExp, number];
const UNDER: readonly (readonly [sheet: string, ...Limit])[] = [
  ['latissimus-dorsi', /longissimus|multifidus|serratus-posterior/, THROUGH],
  ['latissimus-dorsi', /iliocostalis/, 0.3],
  ['platysma', /sternocleidomastoid|scalenes|upper-trapezius/, THROUGH],
  ['platysma', /masseter/, 0.3],
  ['external-oblique', /rectus-abdominis/, 0.3],
  ['upper-trapezius', /suboccipitals/, 0.3],
  ['rectus-femoris', /vastus-intermedius/, 0.3],
  ['sternalis', /pectoralis-major/, 0.3],
];
const STRAIGHT = 0.7;

let model: MuscleModel;
let body: BodyModel;
beforeAll(async () => {
  [model, body] = await Promise.all([readMuscles(), readBody()]);
}, 60_000);

interface Piece {
  name: string;
  /** corners and points between them: a triangle comes through on its own, too */
  points: Vec3[];
}

/** Which of the pieces have a point that has come out through a muscle or its part, and mm. */
function comeOut(
  figure: Figure,
  sheet: string,
  pieces: readonly Piece[],
  { through, straight }: { through: number; straight: number },
): string[] {
  const skin = leftSkin(body, figure);
  const [muscle, part] = sheet.split('/');
  const whole = model.muscles.find((m) => m.id === muscle);
  const range = part ? whole?.parts.find((p) => p.name === part) : whole;
  if (!range) throw new Error(`unknown muscle: ${sheet}`);
  const cover = meshOf(model, range, figure);
  const field = new MeshField(cover.positions, cover.indices);
  return pieces.flatMap(({ name, points }) => {
    let worst = 0;
    for (const at of points) {
      const n = field.near(...at, 7);
      if (n.distance < 0 || !Number.isFinite(n.distance)) continue;
      const up = skin.near(...at, 90);
      const rise = n.distance * (n.nx * up.nx + n.ny * up.ny + n.nz * up.nz);
      if (rise > straight * n.distance) worst = Math.max(worst, rise);
    }
    return worst > through ? [`${name} ${worst.toFixed(1)}`] : [];
  });
}

/** Parts with a point that has come out through a sheet towards the skin. */
function comeThrough(figure: Figure, sheet: string, [names, through]: Limit): string[] {
  const parts = model.muscles.filter((m) => names.test(m.id)).flatMap((m) => m.parts);
  const pieces = parts.map((p) => {
    const { positions, indices } = meshOf(model, p, figure);
    return { name: p.name, points: pointsOf(positions, indices) };
  });
  return comeOut(figure, sheet, pieces, { through, straight: STRAIGHT });
}

describe.each(FIGURES)('thin sheets of the %s figure', (figure) => {
  it.each(UNDER)('%s hides what lies under it: %s', (sheet, names, through) => {
    expect(comeThrough(figure, sheet, [names, through])).toEqual([]);
  });

  it.each([
    ['pectoralis-major', /^(rib|costal)/],
    ['external-oblique', /^(rib|costal)/],
    ['occipitofrontalis/occipital-belly', /^skull$/],
  ])('hide the bones that %s lies on', async (sheet, names) => {
    const inside = await readInside();
    const pieces = inside.bones
      .flatMap((range) => piecesOf(inside, range))
      .filter(({ id, side }) => side !== 'right' && names.test(id))
      .map(({ id, positions, indices }) => ({
        name: id,
        points: pointsOf(positions[figure], indices),
      }));
    const limit = { through: 0.1, straight: STRAIGHT };
    expect(comeOut(figure, sheet, pieces, limit)).toEqual([]);
  });

  it('lie on the bone that they start on', async () => {
    const bones = boneField(await readInside(), figure);
    const range = model.muscles.find((m) => m.id === 'temporalis');
    if (!range) throw new Error('unknown muscle: temporalis');
    const { positions: P } = meshOf(model, range, figure);
    // it ends on the mandible beneath the cheekbone
    const starts = (v: number): boolean => (model.fibre[4 * (range.firstVertex + v)] ?? 0) < 170;
    let [buried, count] = [0, 0];
    for (let v = 0; v < range.vertices; v++) {
      if (!starts(v)) continue;
      count++;
      const { distance } = bones.near(P[3 * v] ?? NaN, P[3 * v + 1] ?? NaN, P[3 * v + 2] ?? NaN, 9);
      if (distance < -1) buried++;
    }
    expect(buried / count).toBeLessThan(0.05);
  });
});

/** A flat sheet, 60 mm wide and long, `height` mm up. */
function sheetAt(height: number): Shell {
  const [rings, around] = [7, 12];
  const rows = Array.from({ length: rings }, (_, i) =>
    Array.from({ length: around }, (__, j) => {
      const k = j <= 6 ? j : around - j;
      const edge = k === 0 || k === 6;
      const out: Vec3 = edge ? [k ? 1 : -1, 0, 0] : [0, 0, j < 6 ? 1 : -1];
      return { core: [10 * k - 30, 10 * i - 30, height] as Vec3, out, reach: edge ? 0.5 : 1 };
    }),
  );
  const each = new Float64Array(rings * around);
  return {
    muscle: 'sheet',
    index: 0,
    part: 'sheet',
    extra: false,
    rings,
    around,
    closed: false,
    triangles: ringTriangles(rings, around, false),
    along: each.map((_, v) => Math.floor(v / around) / (rings - 1)),
    across: each,
    tendon: each,
    rays: { male: packRays(rows), female: packRays(rows) },
  };
}

/** A plane facing up, `height` mm up. */
const plane = (height: number): MeshField => {
  const corners = [-500, -500, height, 500, -500, height, 0, 800, height];
  return new MeshField(Float64Array.from(corners), Uint32Array.from([0, 1, 2]), 50);
};
const heights = (shell: Shell): number[] =>
  Array.from(positionsOf(shell.rays.male)).filter((_, i) => i % 3 === 2);

describe('what lies under a sheet', () => {
  it('is drawn back below its middle, and stays where it is otherwise', () => {
    const skin = plane(20);
    const cover = middleOf(new Moving(sheetAt(10), 'male'), skin);
    const high = new Moving(sheetAt(9.8), 'male');
    tuckUnder(cover, [high], skin);
    expect(Math.max(...heights(high.shell))).toBeLessThan(10.2);
    const low = new Moving(sheetAt(6), 'male');
    const before = heights(low.shell);
    tuckUnder(cover, [low], skin);
    expect(heights(low.shell)).toEqual(before);
  });
});

describe('a sheet on a bone', () => {
  it('is lifted out of it along the part that starts there', () => {
    const sheet = sheetAt(-2);
    liftOff(sheet, 'male', plane(0), plane(30));
    const z = heights(sheet);
    expect(Math.min(...z.slice(0, 12))).toBeGreaterThan(0);
    expect(Math.max(...z.slice(-12))).toBeCloseTo(-1);
  });

  it('gets thin where the skin is near', () => {
    const sheet = sheetAt(0.5);
    liftOff(sheet, 'male', plane(0), plane(1.9));
    const z = heights(sheet).slice(0, 12);
    expect(Math.min(...z)).toBeGreaterThan(0);
    expect(Math.max(...z)).toBeLessThan(1.9);
  });
});

describe('a muscle over a bone', () => {
  /** a spike of bone under the middle of the sheet, `height` mm high */
  const spike = (height: number): Vec3[] => [[2, 1, height]];
  const lifted = (bone: Vec3[], skin: number): { before: number[]; after: number[] } => {
    const sheet = sheetAt(10);
    const before = heights(sheet);
    raiseOver([sheet], 'male', { points: bone, free: 0.5 }, plane(skin));
    return { before, after: heights(sheet) };
  };

  it('rises over it with both faces, and only around it', () => {
    const { before, after } = lifted(spike(12), 40);
    const centre = 3 * 12 + 3;
    expect(after[centre]).toBeGreaterThan(12.3);
    expect((after[centre] ?? NaN) - (after[centre + 6] ?? NaN)).toBeCloseTo(2);
    expect(after[0]).toBe(before[0]);
  });

  it('stays where it is over a bone that lies deeper, and below the skin', () => {
    const { before, after } = lifted(spike(10), 40);
    expect(after).toEqual(before);
    expect(Math.max(...lifted(spike(13), 12.5).after)).toBeLessThan(12);
  });
});
