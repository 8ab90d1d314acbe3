import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|svelte)$/.test(path));
const importsOf = (path: string) =>
  [...readFileSync(join(SRC, path), 'utf8').matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)].map(
    ([, name = '']) => name,
  );

/** Names taken from d3, types among them; `null` for an import that takes everything. */
const takenFromD3 = (path: string) =>
  [
    ...readFileSync(join(SRC, path), 'utf8').matchAll(/import\s+([^;]+?)\s+from\s+'d3[^']*'/g),
  ].flatMap(([, clause = '']) =>
    /^(?:type\s*)?\{/.test(clause)
      ? clause
          .replace(/[{}]/g, '')
          .split(',')
          .map((name) => name.replace(/\btype\b/, '').trim())
          .filter(Boolean)
      : [null],
  );

it('only the charts import d3, and of d3 only scales, by name', () => {
  const importers = sources.filter((path) => importsOf(path).some((name) => /^d3/.test(name)));
  expect(importers.length).toBeGreaterThan(2);
  for (const path of importers) expect(path).toMatch(/^charts\//);
  const used = importers.flatMap(importsOf).filter((name) => /^d3/.test(name));
  expect(new Set(used)).toEqual(new Set(['d3']));
  const taken = importers.flatMap(takenFromD3);
  expect(taken.length).toBeGreaterThanOrEqual(importers.length);
  // Selections and transitions would write to the page beside Svelte; they have no place in a chart.
  for (const name of taken)
    expect(name).toMatch(/^(?:[sS]cale[A-Z]|extent|ticks|max|min|line|area)/);
});

it('the charts know neither three, nor the body, nor the panels', () => {
  for (const path of sources.filter((p) => p.startsWith('charts/')))
    for (const name of importsOf(path))
      expect(name, path).not.toMatch(/three|threlte|\/(?:body|panels)\//);
});
