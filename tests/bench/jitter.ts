/**
 * `npx tsx tests/bench/jitter.ts`: drawings on the skin, drawn again so that they overlap by about
 * 42 % (what people achieve), and how many of the first five muscles stay.
 */
import { readBody } from '../../models/read';
import { readAtlas } from '../../src/atlas/node';
import { createMatcher, ZONES, type Matcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { seeded } from './cases';

/** Area of what both drawings cover over the area of what either covers. */
export const OVERLAP = 0.42;
const ABOUT = 0.06;

interface Triangle {
  /** Place in ZONES; the right side comes after the left. */
  readonly zone: number;
  readonly area: number;
  readonly at: readonly [number, number, number];
}

export interface Skin {
  readonly triangles: readonly Triangle[];
  /** Area by zone and side, in the order of `Triangle.zone`. */
  readonly areas: Float64Array;
}

/** The male figure's skin as triangles with a place, an area (mm²) and a zone. */
export async function readSkin(): Promise<Skin> {
  const { zones, indices, positions } = await readBody();
  const p = positions.male;
  const areas = new Float64Array(2 * ZONES.length);
  const triangles: Triangle[] = [];
  for (const [name, side, start, count] of zones) {
    const zone = ZONES.indexOf(name) + (side === 'right' ? ZONES.length : 0);
    for (let t = start; t < start + count; t += 1) {
      const [a, b, c] = [0, 1, 2].map((k) => {
        const v = 3 * (indices[3 * t + k] ?? 0);
        return [p[v] ?? 0, p[v + 1] ?? 0, p[v + 2] ?? 0] as const;
      });
      if (!a || !b || !c) continue;
      const [u, w] = [a.map((x, k) => (b[k] ?? 0) - x), a.map((x, k) => (c[k] ?? 0) - x)];
      const [ux = 0, uy = 0, uz = 0] = u;
      const [wx = 0, wy = 0, wz = 0] = w;
      const area = Math.hypot(uy * wz - uz * wy, uz * wx - ux * wz, ux * wy - uy * wx) / 2;
      const at = [0, 1, 2].map((k) => ((a[k] ?? 0) + (b[k] ?? 0) + (c[k] ?? 0)) / 3);
      triangles.push({ zone, area, at: at as unknown as Triangle['at'] });
      areas[zone] = (areas[zone] ?? 0) + area;
    }
  }
  return { triangles, areas };
}

interface Blob {
  readonly at: readonly [number, number, number];
  /** mm */
  readonly radius: number;
}

/** Triangles that lie in one of the blobs. */
const painted = (skin: Skin, blobs: readonly Blob[]): boolean[] =>
  skin.triangles.map(({ at }) =>
    blobs.some((b) => Math.hypot(at[0] - b.at[0], at[1] - b.at[1], at[2] - b.at[2]) < b.radius),
  );

function overlap(skin: Skin, one: readonly boolean[], two: readonly boolean[]): number {
  let both = 0;
  let any = 0;
  skin.triangles.forEach(({ area }, t) => {
    if (one[t] && two[t]) both += area;
    if (one[t] || two[t]) any += area;
  });
  return any > 0 ? both / any : 0;
}

function firstFive(matcher: Matcher, skin: Skin, paint: readonly boolean[]): string[] {
  const share = new Float64Array(skin.areas.length);
  skin.triangles.forEach(({ zone, area }, t) => {
    if (paint[t]) share[zone] = (share[zone] ?? 0) + area / (skin.areas[zone] ?? 1);
  });
  const { muscles } = matcher.fields(share.slice(0, ZONES.length), share.slice(ZONES.length));
  return muscles.slice(0, 5).map(({ id }) => id);
}

/** Two or three blobs near each other, of 35 to 80 mm, somewhere on the skin. */
function drawingOn(skin: Skin, next: () => number): Blob[] {
  const any = () => skin.triangles[Math.floor(next() * skin.triangles.length)];
  const first = any();
  const blobs: Blob[] = first ? [{ at: first.at, radius: 35 + 45 * next() }] : [];
  for (let k = 0; blobs[0] && k < 400 && blobs.length < 1 + Math.floor(1 + 2 * next()); k += 1) {
    const other = any();
    const [x, y, z] = blobs[0].at;
    if (other && Math.hypot(other.at[0] - x, other.at[1] - y, other.at[2] - z) < 220) {
      blobs.push({ at: other.at, radius: 35 + 45 * next() });
    }
  }
  return blobs;
}

export interface Jitter {
  readonly trials: number;
  /** Share of trials that keep at least three of the first five. */
  readonly kept: number;
  /** Mean overlap of the pairs of drawings. */
  readonly overlap: number;
}

/** Draw and draw again, `trials` times. */
export function jitter(matcher: Matcher, skin: Skin, trials: number, seed: number): Jitter {
  const next = seeded(seed);
  let [done, kept, sum] = [0, 0, 0];
  while (done < trials) {
    const blobs = drawingOn(skin, next);
    const one = painted(skin, blobs);
    for (let k = 0; k < 60; k += 1) {
      const shift = (k / 60) * 90;
      const again = blobs.map(({ at, radius }): Blob => {
        const [a, b, c] = [next() - 0.5, next() - 0.5, next() - 0.5];
        const long = shift / (Math.hypot(a, b, c) || 1);
        return {
          at: [at[0] + a * long, at[1] + b * long, at[2] + c * long],
          radius: radius * (0.8 + 0.45 * next()),
        };
      });
      const two = painted(skin, again);
      const both = overlap(skin, one, two);
      if (Math.abs(both - OVERLAP) > ABOUT) continue;
      const before = firstFive(matcher, skin, one);
      const after = firstFive(matcher, skin, two);
      done += 1;
      sum += both;
      if (before.filter((id) => after.includes(id)).length >= Math.min(3, before.length)) kept += 1;
      break;
    }
  }
  return { trials, kept: kept / trials, overlap: sum / trials };
}

async function main(): Promise<void> {
  const matcher = createMatcher(readAtlas(), readVocabulary());
  const result = jitter(matcher, await readSkin(), 200, 42);
  console.log(
    `at least 3 of 5 kept in ${(100 * result.kept).toFixed(1)} % of ${String(result.trials)} trials,`,
    `mean overlap ${(100 * result.overlap).toFixed(0)} %`,
  );
}

if (process.argv[1]?.endsWith('jitter.ts')) await main();
