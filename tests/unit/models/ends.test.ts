import { describe, expect, it } from 'vitest';
import { MeshField } from '../../../models/geometry/mesh-field';
import type { Vec3 } from '../../../models/mesh';
import { calmOf } from '../../../models/muscles/lines/calm';
import type { MuscleRow, PartRow, Station } from '../../../models/muscles/lines/row';
import { slipped } from '../../../models/muscles/lines/slips';
import { Moving } from '../../../models/muscles/settle/moving';
import { taperEnds, type Around } from '../../../models/muscles/settle/sink';
import {
  packRays,
  positionsOf,
  ringTriangles,
  type Shell,
} from '../../../models/muscles/shapes/shell';
import { tubeRings } from '../../../models/muscles/shapes/tube';

const [RINGS, AROUND] = [21, 12];

/** A tube along y from `start` on, 200 mm long, `height` mm up; half axes along x and z. */
function tube(half: [x: number, z: number], { start = 0, height = 10 } = {}): Shell {
  const rows = [0, 100, 200].map((y) => [0, start + y, height, ...half, 1, 0, 0]);
  const places = Array.from({ length: RINGS }, (_, i) => i / (RINGS - 1));
  const rings = tubeRings(rows, places, AROUND);
  const each = new Float64Array(RINGS * AROUND);
  return {
    muscle: 'strap',
    index: 0,
    part: 'strap',
    extra: false,
    rings: RINGS,
    around: AROUND,
    closed: false,
    triangles: ringTriangles(RINGS, AROUND, false),
    along: each,
    across: each,
    tendon: each.map(() => 1),
    rays: { male: packRays(rings), female: packRays(rings) },
  };
}

/** A plane facing up, `height` mm up. */
const plane = (height: number): MeshField => {
  const corners = [-900, -900, height, 900, -900, height, 0, 1800, height];
  return new MeshField(Float64Array.from(corners), Uint32Array.from([0, 1, 2]), 50);
};
const part = { male: {} } as PartRow;
const strap: MuscleRow = { layer: 'deep', place: 'head', parts: [part] };
const around = (bone: number, row = strap): Around => ({
  table: { strap: row },
  bones: plane(bone),
  skin: plane(60),
});
/** How far a ring reaches along one axis, least and most. */
function reach(shell: Shell, ring: number, axis: number): [number, number] {
  const P = positionsOf(shell.rays.male);
  const own = Array.from({ length: AROUND }, (_, j) => P[3 * (ring * AROUND + j) + axis] ?? NaN);
  return [Math.min(...own), Math.max(...own)];
}
const size = (shell: Shell, ring: number, axis: number): number => {
  const [low, high] = reach(shell, ring, axis);
  return high - low;
};

describe('the ends of a part', () => {
  it('get thin, and the middle stays', () => {
    const shell = tube([12, 5]);
    taperEnds([shell], 'male', around(-50));
    for (const end of [0, RINGS - 1]) expect(size(shell, end, 2)).toBeLessThan(2);
    expect(size(shell, 1, 2)).toBeLessThan(size(shell, 2, 2) - 2);
    expect(size(shell, 10, 2)).toBeGreaterThan(9);
    expect(size(shell, 0, 0)).toBeGreaterThan(18);
    expect(Math.min(...shell.rays.male.reach)).toBeGreaterThan(0);
  });

  it('are round in outline and as long as before, but for fans', () => {
    const along = (shell: Shell, at: 0 | 1): number => reach(shell, 0, 1)[at];
    const shell = tube([12, 5]);
    taperEnds([shell], 'male', around(-50));
    expect(along(shell, 0)).toBeLessThan(-1);
    expect(along(shell, 1)).toBeGreaterThan(3);
    const fan = tube([12, 5]);
    const fibres = { type: 'fan', male: { fibres: [] } } as unknown as PartRow;
    taperEnds([fan], 'male', around(-50, { ...strap, parts: [fibres] }));
    expect(along(fan, 1)).toBeCloseTo(0);
  });

  it('get thin across the shorter axis, whichever was measured as width', () => {
    const shell = tube([5, 12]);
    taperEnds([shell], 'male', around(-50));
    expect(size(shell, 0, 0)).toBeLessThan(2);
    expect(size(shell, 0, 2)).toBeGreaterThan(18);
  });

  it('sink into the bone under them once all has settled', () => {
    const shell = tube([12, 5], { height: 2 });
    const sink = taperEnds([shell], 'male', around(0));
    expect(reach(shell, 0, 2)[1]).toBeGreaterThan(2);
    sink();
    expect(reach(shell, 0, 2)[1]).toBeLessThan(0.6);
    expect(reach(shell, 10, 2)[1]).toBeGreaterThan(6);
  });

  it('never come nearer to the skin', () => {
    const shell = tube([12, 5], { height: 2 });
    const before = reach(shell, 0, 2)[1];
    // a bone above them, under the skin
    const sink = taperEnds([shell], 'male', around(8));
    sink();
    expect(reach(shell, 0, 2)[1]).toBeLessThanOrEqual(before + 1e-6);
  });

  it('stay where another part goes on, on a sheet, and on a fan that hides what it lies on', () => {
    const [first, second] = [tube([12, 5]), tube([12, 5], { start: 205 })];
    taperEnds([first, second], 'male', around(-50));
    expect(size(first, RINGS - 1, 2)).toBeGreaterThan(9);
    expect(size(second, 0, 2)).toBeGreaterThan(9);
    expect(size(first, 0, 2)).toBeLessThan(2);
    const sheet = tube([12, 5]);
    const fan = { ...strap, covers: ['other'], parts: [{ male: { fibres: [] } } as never] };
    taperEnds([sheet], 'male', around(-50, fan));
    taperEnds([sheet], 'male', around(-50, { ...strap, parts: [{ ...part, type: 'sheet' }] }));
    expect(size(sheet, 0, 2)).toBeGreaterThan(9);
  });
});

describe('the edges of a sheet', () => {
  it('show no waves where they gave way here and there', () => {
    const shell = tube([12, 5]);
    const moving = new Moving(shell, 'male');
    const edge = (i: number): number => moving.rays.core[3 * i * AROUND + 2] ?? NaN;
    const was = edge(10);
    for (let i = 1; i < RINGS; i += 2) moving.carry(i * AROUND, [0, 0, 2]);
    moving.evenEdges();
    expect(Math.abs(edge(10) - edge(11))).toBeLessThan(0.1);
    expect(edge(10)).toBeCloseTo(was + 1, 1);
    // the middle of its faces stays
    expect(moving.rays.core[3 * (10 * AROUND + 3) + 2]).toBeCloseTo(10);
  });
});

describe('a small part', () => {
  const lineOf = (turn: number): Station[] =>
    [0, 1, 2, 3, 4].map((i): Station => {
      const a = i % 2 ? turn : 0;
      return [0, 10 * i, 0, 4, 2, Math.cos(a), 0, Math.sin(a)];
    });
  const small = (turn: number, volume = 1): PartRow =>
    ({ type: 'strap', male: { line: lineOf(turn), volume } }) as unknown as PartRow;

  it('is evened out where its sections jump, and only there', () => {
    expect(calmOf(small(1.2))).toEqual({ rounds: 2 });
    expect(calmOf(small(0.2))).toBeNull();
    expect(calmOf(small(1.2, 50))).toBeNull();
    expect(calmOf({ ...small(0.2), calm: { rounds: 9 } })).toEqual({ rounds: 9 });
  });
});

describe('an edge of slips', () => {
  const flat = (u: number, v: number): Vec3 => [100 * u, 60 * v, 0];

  it('ends sooner between them', () => {
    const end = slipped({ edge: 1, gaps: 3, over: 1, deep: 0.2 })(flat);
    expect([0, 1 / 3, 2 / 3, 1].map((v) => Math.round(end(1, v)[0]))).toEqual([100, 100, 100, 100]);
    expect(end(1, 0.5)[0]).toBeCloseTo(80);
    expect(end(0, 0.5)[0]).toBe(0);
    const start = slipped({ edge: 0, gaps: 2, over: 0.5, deep: 0.1 })(flat);
    expect(start(0, 0.125)[0]).toBeCloseTo(10);
    expect(start(0, 0.8)[0]).toBe(0);
  });
});
