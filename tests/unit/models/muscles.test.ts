import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES, type Figure, type Vec3 } from '../../../models/mesh';
import { leftSkin } from '../../../models/muscles/build';
import { measureFigure, median, type MuscleMeasure } from '../../../models/muscles/checks';
import { MeshField } from '../../../models/muscles/field';
import { meshOf, MUSCLE_FILE, readMuscles, type MuscleModel } from '../../../models/muscles/read';
import { volumeOf } from '../../../models/muscles/shell';
import { muscleTable } from '../../../models/muscles/table';
import { readBody, type BodyModel } from '../../../models/read';

const CONTENT = new URL('../../../src/atlas/content/muscles/', import.meta.url);
const BUDGET = 900_000;

let model: MuscleModel;
let body: BodyModel;
const measured = {} as Record<Figure, MuscleMeasure[]>;
beforeAll(async () => {
  [model, body] = await Promise.all([readMuscles(), readBody()]);
  for (const figure of FIGURES) measured[figure] = measureFigure(model, body, figure);
}, 60_000);

interface Content {
  id: string;
  triggerPoints: { id: string }[];
}
const atlas = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, CONTENT), 'utf8')) as Content);

const pointOf = (P: Float64Array, v: number): Vec3 => [
  P[3 * v] ?? NaN,
  P[3 * v + 1] ?? NaN,
  P[3 * v + 2] ?? NaN,
];

describe('the muscle file', () => {
  it('holds exactly the muscles of the atlas', () => {
    expect(model.muscles.map((m) => m.id).sort()).toEqual(atlas.map((m) => m.id).sort());
  });

  it('keeps to its budget of bytes', () => {
    expect(readFileSync(MUSCLE_FILE).length).toBeLessThan(BUDGET);
  });

  it('covers all triangles and vertices with ranges that follow each other', () => {
    let [triangle, vertex] = [0, 0];
    for (const part of model.muscles.flatMap((m) => m.parts)) {
      expect([part.firstTriangle, part.firstVertex]).toEqual([triangle, vertex]);
      triangle += part.triangles;
      vertex += part.vertices;
      const { indices } = meshOf(model, part, 'male');
      expect(Math.max(...indices)).toBe(part.vertices - 1);
      expect(Math.min(...indices)).toBe(0);
    }
    expect(triangle).toBe(model.indices.length / 3);
    expect(vertex).toBe(model.fibre.length / 4);
  });

  it('tells the parts of the table', () => {
    const table = muscleTable();
    for (const { id, layer, parts } of model.muscles) {
      expect(layer).toBe(table[id]?.layer);
      expect(parts.map((p) => p.name)).toEqual(table[id]?.parts.map((p) => p.name));
    }
  });

  it('runs the fibre coordinate from origin to insertion in every part', () => {
    for (const part of model.muscles.flatMap((m) => m.parts)) {
      const along = Array.from(
        { length: part.vertices },
        (_, v) => model.fibre[4 * (part.firstVertex + v)],
      );
      expect(along).toContain(0);
      expect(Math.max(...along.map(Number))).toBeGreaterThan(230);
    }
  });
});

describe.each(FIGURES)('the muscles of the %s figure', (figure) => {
  it('are closed and wound outward on both sides', () => {
    for (const range of model.muscles) {
      for (const mirrored of [false, true]) {
        const { positions, indices } = meshOf(model, range, figure, mirrored);
        expect(volumeOf(positions, indices)).toBeGreaterThan(0);
      }
    }
    expect(measured[figure].filter((m) => m.brokenEdges > 0)).toEqual([]);
  });

  it('lie where the table has them', () => {
    const off = measured[figure].filter((m) => m.centroid > 0.025);
    expect(off).toEqual([]);
    expect(median(measured[figure].map((m) => m.centroid))).toBeLessThan(0.01);
  });

  it('reach from origin to insertion', () => {
    expect(measured[figure].filter((m) => m.ends > 0.03)).toEqual([]);
  });

  it('have the volume of the table', () => {
    const off = measured[figure].filter((m) => Math.abs(m.volume / m.expectedVolume - 1) > 0.15);
    expect(off).toEqual([]);
  });

  it('stay inside the skin', () => {
    expect(measured[figure].filter((m) => m.outside > 0.03 || m.farthest > 3)).toEqual([]);
  });

  it('do not pass through each other', () => {
    const parts = model.muscles.flatMap(({ id, parts }) =>
      parts.map((part) => ({ id, ...part, ...meshOf(model, part, figure) })),
    );
    const fields = parts.map((m) => new MeshField(m.positions, m.indices, 10));
    const deep = parts.map((own) => {
      let count = 0;
      for (let v = 0; v < own.positions.length; v += 3) {
        const at = pointOf(own.positions, v / 3);
        const inside = (f: MeshField): boolean =>
          f.covers(...at) && f.near(...at, 12).distance < -4;
        if (fields.some((f, j) => parts[j]?.id !== own.id && inside(f))) count++;
      }
      return { id: own.id, part: own.name, share: count / own.vertices };
    });
    expect(deep.filter((m) => m.share > 0.05)).toEqual([]);
  });

  it('hold their trigger points', () => {
    const outside = atlas.flatMap(({ id, triggerPoints }) => {
      const parts = model.muscles.find((m) => m.id === id)?.parts ?? [];
      const fields = parts.map((part) => {
        const { positions, indices } = meshOf(model, part, figure);
        return new MeshField(positions, indices, 10);
      });
      return triggerPoints.flatMap((point) => {
        const at = model.triggerPoints.find((p) => p.id === point.id)?.[figure];
        if (!at) return [`${point.id} missing`];
        const distance = Math.min(...fields.map((f) => f.near(...at, 60).distance));
        return distance < 0 ? [] : [`${point.id} ${distance.toFixed(1)}`];
      });
    });
    expect(outside).toEqual([]);
  });
});

describe('the distance to a surface', () => {
  it('is negative inside the skin and positive in the air', () => {
    const skin = leftSkin(body, 'male');
    expect(skin.near(100, 1300, 40, 90).distance).toBeLessThan(-20);
    expect(skin.near(100, 1300, 250, 200).distance).toBeGreaterThan(50);
  });
});
