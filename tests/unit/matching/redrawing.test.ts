import { describe, expect, it } from 'vitest';
import { ZONES, type DrawnZone } from '../../../src/matching';
import { AREAS, NEIGHBOURS, zoneIndex } from '../../../src/matching/zones';
import { seeded } from '../../bench/cases';
import { matcher } from './matcher';

const TRIALS = 200;
const OVERLAP = 0.42;
const next = seeded(42);
const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];

type Paint = ReadonlyMap<string, number>;

/** Three to seven zones that touch each other, each painted for a good part. */
function drawn(): Paint {
  const zones = new Set([any(ZONES) ?? '']);
  const size = 3 + Math.floor(next() * 5);
  for (let k = 0; k < 60 && zones.size < size; k += 1) {
    const from = any([...zones]) ?? '';
    zones.add(ZONES[any(NEIGHBOURS[zoneIndex(from)] ?? []) ?? 0] ?? from);
  }
  return new Map([...zones].map((zone) => [zone, 0.6 + 0.4 * next()]));
}

/** The same pain drawn by the same person another day: parts left out, thinner, or beside. */
function again(paint: Paint): Paint {
  const out = new Map<string, number>();
  for (const [zone, weight] of paint) {
    if (next() < 0.75) out.set(zone, Math.min(1, weight * (0.3 + 0.9 * next())));
  }
  const beside = [...paint.keys()]
    .flatMap((zone) => NEIGHBOURS[zoneIndex(zone)] ?? [])
    .map((zone) => ZONES[zone] ?? '')
    .filter((zone) => !paint.has(zone));
  for (let k = Math.floor(next() * 3); k > 0; k -= 1)
    out.set(any(beside) ?? '', 0.2 + 0.6 * next());
  out.delete('');
  return out;
}

/** Area under both over the area under either. */
function overlap(one: Paint, two: Paint): number {
  let both = 0;
  let either = 0;
  for (const zone of new Set([...one.keys(), ...two.keys()])) {
    const area = AREAS[zoneIndex(zone)] ?? 0;
    both += area * Math.min(one.get(zone) ?? 0, two.get(zone) ?? 0);
    either += area * Math.max(one.get(zone) ?? 0, two.get(zone) ?? 0);
  }
  return either > 0 ? both / either : 0;
}

const firstFive = (paint: Paint): string[] => {
  const zones = [...paint].map(([id, weight]): DrawnZone => ({ id, side: 'left', weight }));
  return matcher
    .drawing({ zones })
    .muscles.slice(0, 5)
    .map(({ id }) => id);
};

describe('a drawing that overlaps by 42 % when drawn again', () => {
  it('keeps three of its first five muscles in 80 % of 200 trials', () => {
    let kept = 0;
    let done = 0;
    for (let k = 0; k < 40_000 && done < TRIALS; k += 1) {
      const one = drawn();
      const two = again(one);
      if (Math.abs(overlap(one, two) - OVERLAP) > 0.04) continue;
      done += 1;
      const after = firstFive(two);
      if (firstFive(one).filter((id) => after.includes(id)).length >= 3) kept += 1;
    }
    expect(done).toBe(TRIALS);
    expect(kept / TRIALS).toBeGreaterThanOrEqual(0.8);
  });
});
