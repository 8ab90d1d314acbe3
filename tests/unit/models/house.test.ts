import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { muscleTable } from '../../../models/muscles/measured/index';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** What a file imports of the same folder, types as well. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) =>
    normalize(join(dirname(file), to)),
  );

/** Files that import each other in a ring, as `a > b > a`. */
function rings(of: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const found: string[] = [];
  const visit = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' > '));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of of.get(file) ?? []) visit(next);
    way.pop();
    done.add(file);
  };
  for (const file of of.keys()) visit(file);
  return found;
}

describe('the house of models', () => {
  it('finds a ring where there is one', () => {
    const ring = { a: ['b'], b: ['c'], c: ['b'] };
    expect(rings(new Map(Object.entries(ring)))).toEqual(['b > c > b']);
  });

  it('has no files that import each other in a ring', () => {
    const all = files('models');
    expect(all.length).toBeGreaterThan(200);
    expect(rings(new Map(all.map((file) => [file, importsOf(file)])))).toEqual([]);
  });

  it('keeps each muscle in a file under its id', () => {
    const own = files('models/muscles/measured')
      .map((file) => file.replace(/^.*[/\\]|\.ts$/g, ''))
      .filter((name) => name !== 'index');
    expect(own.toSorted()).toEqual(Object.keys(muscleTable()).toSorted());
  });

  it('knows every muscle that another one names', () => {
    const table = muscleTable();
    const named = Object.values(table).flatMap(({ covers, joins }) => [
      ...(covers ?? []),
      ...(joins?.with ?? []),
    ]);
    expect(named.filter((id) => !table[id])).toEqual([]);
  });
});
