import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Case {
  /** Muscle or red flag id. */
  readonly expected: string;
  readonly text: string;
}

export type Half = 'dev' | 'held-out';

/** Cases from `texts/<name>.txt`: `expected | text`, one a line, `#` for remarks. */
export function readCases(name: string): Case[] {
  const file = fileURLToPath(new URL(`./texts/${name}.txt`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => {
      const [expected = '', text = ''] = line.split(' | ');
      return { expected: expected.trim(), text: text.trim() };
    });
}

/** Small seeded generator (mulberry32): numbers in 0..1, the same in every run. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Half of the cases, drawn by chance whatever the muscle; weights were looked at on `dev` only. */
export function half(cases: readonly Case[], name: Half): Case[] {
  const next = seeded(20261122);
  return cases.filter(() => next() < 0.5 === (name === 'dev'));
}
