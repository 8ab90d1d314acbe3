import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3, perFigure } from '../../../models/mesh';
import { distance, mix } from '../../../models/geometry/vec';
import { leftSkin } from '../../../models/muscles/settle/index';
import type { Station } from '../../../models/muscles/lines/row';
import { spreadOut } from '../../../models/muscles/lines/widths';
import { drawnTogether, flatEnds } from '../../../models/muscles/lines/ends';
import { MeshField } from '../../../models/geometry/mesh-field';
import { shellsOf } from '../../../models/muscles/shapes/index';
import { joined } from '../../../models/muscles/shapes/joins';
import { drape } from '../../../models/muscles/shapes/drape';
import { coons, edgeThrough, normalOf, through } from '../../../models/geometry/patch';
import { positionsOf, type Shell } from '../../../models/muscles/shapes/shell';
import { volumeOf } from '../../../models/geometry/measures';
import { laidOut } from '../../../models/muscles/measured/quadratus-lumborum';
import { surfaceOver, type Surface } from '../../../models/geometry/surface';
import { muscleTable } from '../../../models/muscles/measured/index';
import { readBody, type BodyModel } from '../../../models/read';
import { landmarkPoints } from '../../../models/spec/landmarks';

/** What has to be there. Throws `missing` otherwise. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}

const flat: Surface = (u, v) => [100 * u, 60 * v, 0];

describe('a surface from what is known of it', () => {
  it('runs through its four edges', () => {
    const bow = (t: number): Vec3 => [0, 60 * t, 10 * Math.sin(Math.PI * t)];
    const patch = coons(
      bow,
      (t) => [100, 60 * t, 0],
      (t) => [100 * t, 0, 0],
      (t) => [100 * t, 60, 0],
    );
    expect(distance(patch(0, 0.5), bow(0.5))).toBeLessThan(1e-9);
    expect(patch(0.5, 0.5)[2]).toBeCloseTo(5);
    expect(patch(1, 0.3)).toEqual([100, 18, 0]);
  });

  it('is drawn through measured points, its edges stay', () => {
    const risen = through(flat, [[50, 30, 8]]);
    expect(Math.abs(risen(0.5, 0.5)[2])).toBeGreaterThan(4);
    expect(Math.abs(risen(0, 0.5)[2])).toBeLessThan(1.5);
  });

  it('gives every line the room that it has in life', () => {
    const at = (y: number): Vec3[] => [0, 50, 100].map((x) => [x, y, 0]);
    const surface = surfaceOver([at(0), at(10), at(90)]);
    expect(surface(0.5, 1)[1]).toBeCloseTo(90);
    const half = surface(0.5, 0.5)[1];
    expect(half).toBeGreaterThan(10);
    expect(half).toBeLessThan(50);
    expect(Math.abs(normalOf(surface, 0.5, 0.5)[2])).toBeCloseTo(1);
  });

  it('takes the depth below the skin that it should have', () => {
    // a big roof 20 mm over the sheet
    const P = Float64Array.from([-500, -500, 20, 500, -500, 20, 0, 800, 20]);
    const skin = new MeshField(P, Uint32Array.from([0, 1, 2]), 50);
    const raised = drape(flat, skin, { depth: () => 14 });
    expect(20 - raised(0.5, 0.5)[2]).toBeCloseTo(14, 0);
  });

  it('walks a line by length', () => {
    const edge = edgeThrough([
      [0, 0, 0],
      [10, 0, 0],
      [40, 0, 0],
    ]);
    expect(edge(0)[0]).toBeCloseTo(0);
    expect(edge(0.25)[0]).toBeCloseTo(10);
    expect(edge(1)[0]).toBeCloseTo(40);
  });
});

describe('ends of fans', () => {
  it('are laid out where they curl, and left where they are flat', () => {
    const bent = [0, 1, 2, 3, 4].map((k): [Vec3, Vec3, Vec3] => {
      const turn = (k / 4) * Math.PI * 1.6;
      return [
        [k * 15, 0, 0],
        [k * 12, 40, 0],
        [24 + 6 * Math.cos(turn), 80, 6 * Math.sin(turn)],
      ];
    });
    const ends = flatEnds(bent).map((f) => sure(f[2]));
    const chord = distance(sure(ends[0]), sure(ends[4]));
    const arc = ends.slice(1).reduce((sum, p, i) => sum + distance(p, sure(ends[i])), 0);
    expect(arc / chord).toBeLessThan(1.3);
    expect(flatEnds(bent).map((f) => f[0])).toEqual(bent.map((f) => f[0]));
  });
});

describe('parts that meet', () => {
  const table = joined(muscleTable());
  const lines = (id: string, part: number, f: Figure): Vec3[][] =>
    sure(sure(sure(table[id]).parts[part])[f].fibres);
  const gapOf = (a: readonly Vec3[], b: readonly Vec3[]): number => {
    const edge = edgeThrough(b);
    const steps = Array.from({ length: 201 }, (_, i) => edge(i / 200));
    const gaps = a.map((p) => Math.min(...steps.map((q) => distance(p, q))));
    return sure(gaps.toSorted((x, y) => x - y)[Math.floor(gaps.length / 2)]);
  };

  it.each(FIGURES)('share their edges on the %s figure', (f) => {
    const edge = (id: string, part: number, at: number): Vec3[] => sure(lines(id, part, f).at(at));
    const edges = [
      [edge('middle-trapezius', 0, 0), edge('upper-trapezius', 0, 0)],
      [edge('middle-trapezius', 0, -1), edge('lower-trapezius', 0, -1)],
      [edge('deltoid', 1, 2), edge('deltoid', 0, 2)],
      [edge('deltoid', 1, 0), edge('deltoid', 2, 2)],
      [edge('pectoralis-major', 0, 0), edge('pectoralis-major', 1, 0)],
    ] as const;
    for (const [a, b] of edges) expect(gapOf(a, b)).toBeLessThan(6);
  });

  it('leaves the table as it is', () => {
    const before = JSON.stringify(muscleTable());
    const own = muscleTable();
    joined(own);
    expect(JSON.stringify(own)).toBe(before);
  });
});

describe('a solid fan', () => {
  /** a sheet of three lines, 20 mm wide, whose middle section was measured 28 mm wide */
  const fibres = [-10, 0, 10].map((y) => [0, 50, 100].map((x): Vec3 => [x, y, 0]));
  const line = [10, 14, 10].map((half, i): Station => [50 * i, 0, 0, half, 2, 0, 1, 0]);
  const own = { line, fibres, origin: [], insertion: [], volume: 1 };

  it('is as wide as its sections, and stays where it is at its ends', () => {
    const wide = spreadOut({ ...own, belly: [0, 1], depth: [1, 2] });
    expect(wide.map((f) => f.map((p) => p[1]))).toEqual([
      [-10, -14, -10],
      [0, 0, 0],
      [10, 14, 10],
    ]);
  });

  it('does not get narrower', () => {
    const slim = line.map((s): Station => [s[0], s[1], s[2], 5, s[4], s[5], s[6], s[7]]);
    expect(spreadOut({ ...own, line: slim, belly: [0, 1], depth: [1, 2] })).toEqual(fibres);
  });
});

describe('an end that was measured down along its bone', () => {
  it('ends across its lines, narrower than before', () => {
    const lines = [0, 1, 2].map((k): Vec3[] => [
      [10 * k, 0, 0],
      [10 * k, 40, 0],
      [10, 60 + 8 * k, 0],
    ]);
    const ends = drawnTogether(lines).map((f) => sure(f[2]));
    for (const [, y] of ends) expect(y).toBeCloseTo(68);
    expect(distance(sure(ends[0]), sure(ends[2]))).toBeCloseTo(12);
  });
});

describe('quadratus lumborum', () => {
  it('is a plate whose lateral edge does not curl back', () => {
    for (const f of FIGURES) {
      const measured = sure(sure(sure(muscleTable()['quadratus-lumborum']).parts[0])[f].fibres);
      const lateral = (lines: Vec3[][], i: number): number => sure(sure(lines.at(i))[3])[0];
      expect(lateral(measured, -1)).toBeLessThan(lateral(measured, -2));
      const laid = laidOut(measured);
      expect(lateral(laid, -1)).toBeGreaterThan(lateral(laid, -2));
    }
  });
});

describe('generated sheets', () => {
  const names = [
    'serratus-anterior',
    'external-oblique',
    'pectoralis-minor',
    'upper-trapezius',
    'middle-trapezius',
    'lower-trapezius',
  ];
  let body: BodyModel;
  let shells: Shell[];
  beforeAll(async () => {
    body = await readBody();
    const table = muscleTable();
    const some = Object.fromEntries(names.map((id) => [id, sure(table[id])]));
    shells = shellsOf(
      some,
      perFigure((f) => leftSkin(body, f)),
    );
  }, 60_000);

  const fieldOf = (id: string, f: Figure): MeshField => {
    const shell = sure(shells.find((s) => s.muscle === id));
    return new MeshField(positionsOf(shell.rays[f]), shell.triangles, 10);
  };
  const gap = (id: string, f: Figure, [x, y, z]: Vec3): number =>
    Math.max(0, fieldOf(id, f).near(x, y, z, 90).distance);

  it.each(FIGURES)('have the volume of the table on the %s figure', (f) => {
    for (const shell of shells) {
      const volume = volumeOf(positionsOf(shell.rays[f]), shell.triangles) / 1000;
      const wanted = sure(sure(muscleTable()[shell.muscle]).parts[shell.index])[f].volume;
      expect(Math.abs(volume / wanted - 1)).toBeLessThan(0.05);
    }
  });

  it.each(FIGURES)('reach where the measured lines stop short on the %s figure', (f) => {
    const marks = landmarkPoints(f);
    // the back edge at the flank
    expect(gap('external-oblique', f, sure(marks.iliac_crest_3_L))).toBeLessThan(14);
    // the skull
    expect(gap('upper-trapezius', f, sure(marks.superior_nuchal_line_2_L))).toBeLessThan(8);
    // the lower slips
    expect(gap('serratus-anterior', f, sure(marks.rib7_lateral_L))).toBeLessThan(6);
    const first = mix(sure(marks.rib1_angle_L), sure(marks.rib1_lateral_L), 0.85);
    expect(gap('serratus-anterior', f, first)).toBeLessThan(9);
    const eighth = mix(sure(marks.rib8_lateral_L), sure(marks.rib8_front_end_L), 0.4);
    expect(gap('serratus-anterior', f, eighth)).toBeLessThan(9);
    // the third rib, in front of its side
    const rib = mix(sure(marks.rib3_front_end_L), sure(marks.rib3_lateral_L), 0.3);
    expect(gap('pectoralis-minor', f, rib)).toBeLessThan(16);
  });
});
