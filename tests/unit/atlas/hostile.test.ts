import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { joinAtlas } from '../../../src/atlas/join';
import { sortFiles } from '../../../src/atlas/raw';
import { factSchemas, wordSchemas } from '../../../src/atlas/schema';
import { files } from '../../helpers/atlas';
import { mangled, valueOf } from '../../helpers/mangled';

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  ...Object.fromEntries(Object.entries(factSchemas).map(([kind, s]) => [`content/${kind}`, s])),
  ...Object.fromEntries(Object.entries(wordSchemas).map(([kind, s]) => [`words/en/${kind}`, s])),
} as never;
/** Two files of every kind. */
const whole = Object.keys(schemas).flatMap((kind) =>
  Object.keys(files)
    .filter((path) => path.startsWith(`${kind}/`))
    .slice(0, 2)
    .map((path) => ({ path, schema: schemas[kind] as v.GenericSchema })),
);

describe('files of the atlas that are damaged', () => {
  it('are taken or refused with the place of the fault, ten thousand times', () => {
    const texts = mangled(
      whole.map(({ path }) => JSON.stringify(files[path])),
      10_000,
    );
    let refused = 0;
    let i = 0;
    for (const text of texts) {
      const { schema } = whole[i++ % whole.length] ?? {};
      if (!schema) throw new Error('no schema');
      const read = v.safeParse(schema, valueOf(text));
      if (read.success) continue;
      refused += 1;
      expect(read.issues[0].message).not.toBe('');
    }
    expect(i).toBe(10_000);
    expect(refused).toBeGreaterThan(5_000);
    expect(refused).toBeLessThan(9_500);
  }, 60_000);

  it('make an atlas or an error that the page can tell of, not a page that hangs', () => {
    let failed = 0;
    let i = 0;
    for (const text of mangled(
      whole.map(({ path }) => JSON.stringify(files[path])),
      100,
    )) {
      const { path = '' } = whole[i++ % whole.length] ?? {};
      try {
        const atlas = joinAtlas(sortFiles({ ...files, [path]: valueOf(text) }));
        expect(atlas.regions.size).toBeGreaterThan(30);
      } catch (error) {
        failed += 1;
        expect(error).toBeInstanceOf(Error);
      }
    }
    expect(failed).toBeGreaterThan(20);
  }, 60_000);
});
