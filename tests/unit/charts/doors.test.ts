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

it('only the charts import d3, and of d3 only scales, shapes, arrays and formats', () => {
  const importers = sources.filter((path) => importsOf(path).some((name) => /^d3/.test(name)));
  expect(importers.length).toBeGreaterThan(2);
  for (const path of importers) expect(path).toMatch(/^charts\//);
  const used = new Set(importers.flatMap(importsOf).filter((name) => /^d3/.test(name)));
  for (const name of used) expect(name).toMatch(/^d3-(?:scale|array|shape|format)$/);
});

it('the charts know neither three, nor the body, nor the panels', () => {
  for (const path of sources.filter((p) => p.startsWith('charts/')))
    for (const name of importsOf(path))
      expect(name, path).not.toMatch(/three|threlte|\/(?:body|panels)\//);
});
