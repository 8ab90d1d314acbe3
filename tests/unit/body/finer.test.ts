import { describe, expect, it } from 'vitest';
import { decodeFrame } from '../../../src/body/file/decode-frame';
import { decodeMuscles } from '../../../src/body/file/decode-muscles';
import { openModel } from '../../../src/body/file/glb';
import { brokenEdges } from '../../../models/geometry/topology';
import { isUnpaired } from '../../../src/atlas/unpaired';
import { means } from '../../../src/body/inside/means';
import { atlas } from '../../helpers/atlas';
import { modelFile } from '../../helpers/shipped';

const frame = await decodeFrame(modelFile('inside.glb'));
const muscles = (await decodeMuscles(modelFile('muscles.glb'))).model;
const share = (values: Float32Array, test: (x: number) => boolean): number =>
  values.filter(test).length / values.length;

describe('bones and structures', () => {
  it('are finer than their file, and as closed', async () => {
    const stored = (await openModel(modelFile('inside.glb'))).triangles.length;
    // The file holds one of each pair.
    expect(frame.triangles.length).toBeGreaterThan(2 * stored);
    for (const id of ['skull', 'patella', 'sacrum', 'capitate', 'heart', 'kidney']) {
      const { first = 0, count = 0 } = frame.things.find((thing) => thing.id === id) ?? {};
      expect(count, id).toBeGreaterThan(0);
      expect(brokenEdges(frame.triangles.slice(3 * first, 3 * (first + count))), id).toBe(0);
    }
  });

  it('bulge no further than the curve asks: the skull keeps its size', () => {
    const { first = 0, count = 0 } = frame.things.find(({ id }) => id === 'skull') ?? {};
    const own = frame.triangles.slice(3 * first, 3 * (first + count));
    const heights = Array.from(own, (v) => frame.positions.male[3 * v + 1] ?? 0);
    const high =
      heights.reduce((a, b) => Math.max(a, b)) - heights.reduce((a, b) => Math.min(a, b));
    expect(high).toBeGreaterThan(150);
    expect(high).toBeLessThan(240);
  });
});

describe('bands of flesh', () => {
  const fibresOf = ({ first, count }: { first: number; count: number }, k: 0 | 1): number[] =>
    Array.from(
      new Set(frame.triangles.subarray(3 * first, 3 * (first + count))),
      (v) => frame.fibres[3 * v + k] ?? NaN,
    );
  const bands = frame.things.filter(({ kind }) => kind === 'band');
  const flesh = bands.filter(({ tissue }) => tissue === 'muscle');

  it('have fibres from end to end and, in millimetres, from edge to edge; no other band has any', () => {
    expect(flesh.length).toBeGreaterThan(8);
    for (const band of flesh) {
      const [across, along] = [fibresOf(band, 0), fibresOf(band, 1)];
      expect(Math.min(...across, ...along), band.id).toBe(0);
      expect(Math.max(...along), band.id).toBe(1);
      expect(Math.max(...across), band.id).toBeGreaterThan(5);
      expect(Math.max(...across), band.id).toBeLessThan(100);
    }
    const bare = bands.filter(({ tissue }) => tissue !== 'muscle');
    expect(
      bare.flatMap((band) => [...fibresOf(band, 0), ...fibresOf(band, 1)]).every((x) => x === 0),
    ).toBe(true);
  });

  it('that close to a ring have no seam: along the fibres no step jumps', () => {
    for (const { id, first, count } of flesh.filter(({ id }) =>
      /^(orbicularis-oris|eyelids)$/.test(id),
    )) {
      const own = frame.triangles.subarray(3 * first, 3 * (first + count));
      const along = (i: number): number => frame.fibres[3 * (own[i] ?? 0) + 1] ?? NaN;
      const steps = Array.from(own, (_, i) =>
        Math.abs(along(i) - along(i % 3 === 2 ? i - 2 : i + 1)),
      );
      expect(Math.max(...steps), id).toBeLessThan(0.5);
    }
  });
});

it('something is chosen of every structure that is drawn, whatever side is asked for', () => {
  const drawn = frame.things.filter(({ kind }) => kind === 'structure');
  for (const id of new Set(drawn.map((thing) => thing.id))) {
    const sidesOf = (side?: 'left' | 'right') =>
      drawn
        .filter((thing) => means({ kind: 'structure', id, ...(side && { side }) }, thing, atlas))
        .map((thing) => thing.side);
    const [left, right, all] = [sidesOf('left'), sidesOf('right'), sidesOf()];
    expect([left.length, right.length, all.length], id).not.toContain(0);
    // What there is once has no side to choose; of all else the other side is left out.
    if (isUnpaired(id)) expect([left, right], id).toEqual([all, all]);
    else expect([left.includes('right'), right.includes('left')], id).toEqual([false, false]);
  }
});

describe.each([
  ['muscles', muscles],
  ['bones and structures', frame],
] as const)('the shade of %s', (_, { openness, vertexCount }) => {
  it('is a number a vertex: open places, and furrows', () => {
    expect(openness).toHaveLength(vertexCount);
    expect(share(openness, (x) => x < 0 || x > 1)).toBe(0);
    expect(share(openness, (x) => x > 0.7)).toBeGreaterThan(0.15);
    expect(share(openness, (x) => x < 0.4)).toBeGreaterThan(0.15);
  });
});

describe('the bands', () => {
  /** How much of a thing is drawn at its vertices, 0 .. 1. */
  const drawn = (pick: (thing: (typeof frame.things)[number]) => boolean): Float32Array => {
    const own = new Set(
      frame.things
        .filter(pick)
        .flatMap(({ first, count }) => [...frame.triangles.slice(3 * first, 3 * (first + count))]),
    );
    return Float32Array.from(own, (v) => 1 + (frame.fibres[3 * v + 2] ?? NaN));
  };

  it.each(['thoracolumbar-fascia', 'gluteal-aponeurosis', 'epicranial-aponeurosis'])(
    'that are fasciae melt into what is around: %s',
    (id) => {
      const shares = drawn((thing) => thing.id === id);
      expect(shares.reduce((a, b) => Math.min(a, b), 1)).toBe(0);
      expect(share(shares, (x) => x === 1)).toBeGreaterThan(0.2);
      expect(share(shares, (x) => x < 0 || x > 1)).toBe(0);
    },
  );

  it('lie free, and nothing but them melts', () => {
    expect(
      share(
        drawn(({ kind }) => kind !== 'band'),
        (x) => x !== 1,
      ),
    ).toBe(0);
    const free = frame.thingOf.filter((t, v) => {
      const { kind } = frame.things[t] ?? {};
      return kind === 'band' && frame.openness[v] !== 1;
    });
    expect(free).toHaveLength(0);
  });
});
