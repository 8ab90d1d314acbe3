/**
 * `npx tsx tests/bench/speed.ts`: milliseconds to read a description, to match a drawing, to match it
 * with ten times as many patterns, and the ratio to a plain nested loop over dense vertex fields.
 * A bench, not a test: numbers depend on the machine.
 */
import { readBody } from '../../models/read';
import { readAtlas } from '../../src/atlas/node';
import type { Atlas, TriggerPoint } from '../../src/atlas/types';
import { createMatcher, ZONES, type DrawnZone } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { readCases, seeded } from './cases';

const RUNS = 300;

/**
 * p50 and p95 over different inputs, in ms; the best of three runs counts for each input, so that
 * other work on the machine does not.
 */
function timed(run: (i: number) => unknown, runs = RUNS): { p50: number; p95: number } {
  for (let i = 0; i < 30; i += 1) run(i);
  const times = Array.from({ length: runs }, (_, i) => {
    const three = [0, 1, 2].map(() => {
      const start = performance.now();
      run(i);
      return performance.now() - start;
    });
    return Math.min(...three);
  }).sort((a, b) => a - b);
  return { p50: times[Math.floor(runs * 0.5)] ?? 0, p95: times[Math.floor(runs * 0.95)] ?? 0 };
}

/** Drawings of 2 to 30 zones on both sides. */
export function drawings(count: number, seed: number): DrawnZone[][] {
  const next = seeded(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + Math.floor(next() * 28) }, () => ({
      id: ZONES[Math.floor(next() * ZONES.length)] ?? '',
      side: next() < 0.5 ? ('left' as const) : ('right' as const),
      weight: 0.2 + 0.8 * next(),
    })),
  );
}

/** The same atlas with every muscle `times` times, under new ids. */
function grown(atlas: Atlas, times: number): Atlas {
  const triggerPoints = new Map<string, TriggerPoint & { readonly muscle: string }>();
  for (let n = 0; n < times; n += 1) {
    for (const point of atlas.triggerPoints.values()) {
      const [id, muscle] = [`${point.id}~${String(n)}`, `${point.muscle}~${String(n)}`];
      triggerPoints.set(id, { ...point, id, muscle });
    }
  }
  return { ...atlas, triggerPoints };
}

/** A plain nested loop: overlap of a dense field with every dense pattern field. */
async function plainLoop(atlas: Atlas): Promise<(drawing: readonly DrawnZone[]) => number> {
  const { zones, indices, positions } = await readBody();
  const size = positions.male.length / 3;
  const fieldOf = (weights: ReadonlyMap<string, number>, side: string) => {
    const field = new Float32Array(size);
    for (const [zone, at, start, count] of zones) {
      const weight = at === side ? (weights.get(zone) ?? 0) : 0;
      if (weight === 0) continue;
      for (let k = 3 * start; k < 3 * (start + count); k += 1) field[indices[k] ?? 0] = weight;
    }
    return field;
  };
  const patterns = [...atlas.triggerPoints.values()].flatMap(({ primaryZones, spilloverZones }) =>
    ['left', 'right'].map((side) =>
      fieldOf(
        new Map([
          ...spilloverZones.map((z) => [z, 0.6] as const),
          ...primaryZones.map((z) => [z, 1] as const),
        ]),
        side,
      ),
    ),
  );
  return (drawing) => {
    const left = fieldOf(new Map(drawing.map(({ id, weight }) => [id, weight])), 'left');
    let best = 0;
    for (const pattern of patterns) {
      let both = 0;
      let any = 0;
      for (let v = 0; v < size; v += 1) {
        const [a, b] = [left[v] ?? 0, pattern[v] ?? 0];
        both += Math.min(a, b);
        any += Math.max(a, b);
      }
      best = Math.max(best, both / (any || 1));
    }
    return best;
  };
}

async function main(): Promise<void> {
  const atlas = readAtlas();
  const start = performance.now();
  const matcher = createMatcher(atlas, readVocabulary());
  console.log('make a matcher', (performance.now() - start).toFixed(1), 'ms');
  const show = (name: string, { p50, p95 }: { p50: number; p95: number }) => {
    console.log(name.padEnd(34), 'p50', p50.toFixed(2), 'p95', p95.toFixed(2), 'ms');
    return p50;
  };
  const texts = readCases('descriptions');
  show(
    'a description',
    timed((i) => matcher.text(texts[i % texts.length]?.text ?? '')),
  );
  const drawn = drawings(RUNS, 7);
  const draw = (m: typeof matcher) => (i: number) => m.drawing({ zones: drawn[i % RUNS] ?? [] });
  const one = show('a drawing, all patterns', timed(draw(matcher)));
  const ten = show(
    'a drawing, ten times as many',
    timed(draw(createMatcher(grown(atlas, 10), readVocabulary()))),
  );
  console.log('ten times as many patterns take', (ten / one).toFixed(1), 'times as long');
  const loop = await plainLoop(atlas);
  const plain = show(
    'plain loop over vertex fields',
    timed((i) => loop(drawn[i] ?? []), 20),
  );
  console.log('the plain loop takes', (plain / one).toFixed(0), 'times as long');
}

if (process.argv[1]?.endsWith('speed.ts')) await main();
