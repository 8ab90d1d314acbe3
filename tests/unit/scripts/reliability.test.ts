import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const told = readFileSync('docs/reliability.md', 'utf8');
const named = [...told.matchAll(/`((?:unit|component|e2e|perf)\/[\w/.-]+\.ts)`: “([^”]+)”/g)].map(
  ([, file = '', title = '']) => ({ file: `tests/${file}`, title }),
);

describe('the table of what people report', () => {
  it('names tests that there are, by their words', () => {
    expect(named.length).toBeGreaterThan(80);
    const missing = named.filter(
      ({ file, title }) =>
        !existsSync(file) ||
        !readFileSync(file, 'utf8')
          .replaceAll(/\\(['"`])/g, '$1')
          .includes(title),
    );
    expect(missing).toEqual([]);
  });

  it('has a test in every row', () => {
    const rows = told.split('\n').filter((line) => /^\| (?!---|what people|door )/.test(line));
    expect(rows.length).toBeGreaterThan(45);
    expect(rows.filter((row) => !/\.ts`: “/.test(row))).toEqual([]);
  });
});
