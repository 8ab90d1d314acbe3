import { describe, expect, it } from 'vitest';
import { Dab } from '../../../src/body/brush/dab';
import { mirrorOf } from '../../../src/body/brush/mirror';
import { surfaceOf } from '../../../src/body/brush/surface';
import { skinModel } from '../../../src/body/skin/skin-model';
import { BALL_CENTRE, BALL_RADIUS, ball } from '../../helpers/ball';

const STEP = 4;
const GAP = 6;
const LENGTH = 120;

type Zone = { zone: string; side: 'left' };

/** A sheet that is folded back over itself: two layers with a gap of some millimetres. */
function folded(zonesOf: (along: number) => number = () => 0, names: readonly Zone[] = []) {
  const along: (readonly [x: number, z: number])[] = [];
  for (let x = 0; x <= LENGTH; x += STEP) along.push([x, 0]);
  for (let k = 1; k < 6; k++) {
    const angle = (Math.PI * k) / 6;
    along.push([LENGTH + (GAP / 2) * Math.sin(angle), (GAP / 2) * (1 - Math.cos(angle))]);
  }
  for (let x = LENGTH; x >= 0; x -= STEP) along.push([x, GAP]);
  const rows = LENGTH / STEP + 1;
  const positions = new Float32Array(
    along.flatMap(([x, z]) => Array.from({ length: rows }, (_, row) => [x, row * STEP, z]).flat()),
  );
  const triangles: number[] = [];
  for (let a = 0; a + 1 < along.length; a++)
    for (let row = 0; row + 1 < rows; row++) {
      const v = a * rows + row;
      triangles.push(v, v + rows, v + 1, v + 1, v + rows, v + rows + 1);
    }
  const skin = {
    vertexCount: positions.length / 3,
    triangles: Uint32Array.from(triangles),
    zoneOf: Uint16Array.from({ length: positions.length / 3 }, (_, v) =>
      zonesOf(Math.floor(v / rows)),
    ),
    zones: names.map((name) => ({ ...name, first: 0, count: 0 })),
    origin: Uint32Array.from({ length: positions.length / 3 }, (_, v) => v),
  };
  return { skin, positions, rows };
}

/** Touch the upper layer at a place; what was painted, vertex by vertex. */
function touched(x: number, y: number, radius: number) {
  const { skin, positions, rows } = folded();
  const dab = new Dab(surfaceOf(skin));
  const out = new Map<number, number>();
  const v = Math.round(x / STEP) * rows + Math.round(y / STEP);
  const paint = (vertex: number, amount: number) => void out.set(vertex, amount);
  dab.touch(positions, v, v + rows, v + 1, x, y, 0, radius, paint);
  return { out, positions, dab, again: paint };
}
const layerOf = (positions: Float32Array, v: number) => positions[3 * v + 2] ?? 0;

describe('a touch of the brush', () => {
  it('is a clean disc on a smooth place: full inside, soft at the rim, nothing beyond', () => {
    const radius = 24;
    const { out, positions } = touched(60, 60, radius);
    for (let v = 0; v < positions.length / 3; v++) {
      if (layerOf(positions, v) > 0) continue;
      const far = Math.hypot((positions[3 * v] ?? 0) - 60, (positions[3 * v + 1] ?? 0) - 60);
      const amount = out.get(v) ?? 0;
      if (far > radius) expect(amount).toBe(0);
      if (far < 0.42 * radius) expect(amount).toBeGreaterThan(0.85);
      if (far < 0.8 * radius) expect(amount).toBeGreaterThan(0.05);
    }
  });

  it('does not come through to the other side, nor jump the gap', () => {
    const { out, positions } = touched(60, 60, 40);
    // The other layer is 6 mm away through the air.
    expect([...out.keys()].filter((v) => layerOf(positions, v) > 0)).toEqual([]);
    expect(out.size).toBeGreaterThan(100);
  });

  it('goes around a fold as far as a finger would', () => {
    const { out, positions } = touched(LENGTH - 8, 60, 40);
    const behind = [...out.keys()].filter((v) => layerOf(positions, v) > GAP - 0.1);
    expect(behind.length).toBeGreaterThan(0);
    const farthest = Math.min(...behind.map((v) => positions[3 * v] ?? 0));
    // 40 mm of way: 8 to the fold, 9.4 around it, the rest on the other side (ways are corrected by 0.87).
    expect(farthest).toBeGreaterThan(LENGTH - (40 / 0.87 - 8 - 9.4) - STEP);
  });

  it('leaves a mark even where the triangle is larger than the brush', () => {
    expect(touched(60, 60, 0.5).out.size).toBeGreaterThan(0);
  });

  it('leaves nothing behind in its arrays: the same touch twice is the same', () => {
    const { out, positions, dab } = touched(60, 60, 24);
    const second = new Map<number, number>();
    const v = (60 / STEP) * (LENGTH / STEP + 1) + 60 / STEP;
    dab.touch(positions, v, v + LENGTH / STEP + 1, v + 1, 60, 60, 0, 24, (vertex, amount) =>
      second.set(vertex, amount),
    );
    expect(second).toEqual(out);
  });
});

describe('the surface', () => {
  const model = skinModel(ball(10));
  const { positions } = model.figures.male;

  it('is one over the borders of zones: a touch on a border paints all copies alike', () => {
    const dab = new Dab(surfaceOf(model));
    const out = new Map<number, number>();
    const top = (v: number) => Math.hypot(positions[3 * v] ?? 0, positions[3 * v + 2] ?? 0);
    let corner = 0;
    for (let i = 0; i < model.triangles.length; i += 3) {
      const v = model.triangles[i] ?? 0;
      const high = (positions[3 * v + 1] ?? 0) > BALL_CENTRE;
      if (high && top(v) < top(model.triangles[corner] ?? 0)) corner = i;
    }
    const [a = 0, b = 0, c = 0] = model.triangles.subarray(corner, corner + 3);
    dab.touch(positions, a, b, c, 0, BALL_CENTRE + BALL_RADIUS, 0, 40, (v, amount) =>
      out.set(v, amount),
    );
    expect(new Set([...out.keys()].map((v) => model.zoneOf[v])).size).toBe(2);
    const byPlace = new Map<number, Set<number>>();
    for (const [v, amount] of out) {
      const place = model.origin[v] ?? 0;
      byPlace.set(place, (byPlace.get(place) ?? new Set()).add(amount));
    }
    expect([...byPlace.values()].every((amounts) => amounts.size === 1)).toBe(true);
    expect([...out.keys()].every((v) => (positions[3 * v + 1] ?? 0) > BALL_CENTRE)).toBe(true);
  });

  it('does not run from the arm to the flank where their skin is one', () => {
    const names: Zone[] = [
      { zone: 'arm-inner', side: 'left' },
      { zone: 'ribs-side', side: 'left' },
    ];
    const { skin } = folded(undefined, names);
    // Two copies of one place, one of each zone.
    const origin = skin.origin.slice();
    const zoneOf = skin.zoneOf.slice();
    const last = skin.vertexCount - 1;
    origin[last] = 0;
    zoneOf[last] = 1;
    const joined = ({ first, next }: ReturnType<typeof surfaceOf>) =>
      [...next.subarray(first[0], first[1])].includes(last);
    expect(joined(surfaceOf({ ...skin, origin, zoneOf }))).toBe(false);
    const other = names.map((name) => ({ ...name, zone: 'temple', first: 0, count: 0 }));
    expect(joined(surfaceOf({ ...skin, origin, zoneOf, zones: other }))).toBe(true);
  });
});

describe('the mirror', () => {
  it('finds the place on the other side', () => {
    const { positions } = skinModel(ball(10)).figures.male;
    mirrorOf(positions).forEach((other, v) => {
      const away = Math.hypot(
        (positions[3 * other] ?? 0) + (positions[3 * v] ?? 0),
        (positions[3 * other + 1] ?? 0) - (positions[3 * v + 1] ?? 0),
        (positions[3 * other + 2] ?? 0) - (positions[3 * v + 2] ?? 0),
      );
      expect(away).toBeLessThan(12);
    });
  });
});
