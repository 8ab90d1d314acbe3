import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factSchemas, wordSchemas } from '../../../src/atlas/schema';
import { soreFacts, soreWords } from '../../../src/atlas/schema/care';
import {
  areas,
  contents,
  medianZones,
  names,
  parts,
  terms,
  unpaired,
} from '../../../src/atlas/schema/contents';
import { interfaceWords } from '../../../src/atlas/schema/interface';
import { figures } from '../../../src/atlas/schema/learn';
import { concerns, flagPlaces } from '../../../src/atlas/schema/safety';
import { sourceNotes } from '../../../src/atlas/schema/source';
import { files, forEach } from '../../helpers/atlas';

/** Files of one folder by id. */
const folder = (path: string): [id: string, json: unknown][] =>
  Object.entries(files)
    .filter(([name]) => name.startsWith(`${path}/`))
    .map(([name, json]) => [name.slice(path.length + 1, -'.json'.length), json]);

const idsIn = (path: string) => folder(path).map(([id]) => id);

const SINGLE = {
  'content/contents.json': contents,
  'content/figures.json': figures,
  'content/flag-places.json': flagPlaces,
  'content/concerns.json': concerns,
  'content/median-zones.json': medianZones,
  'content/unpaired.json': unpaired,
  'content/areas.json': areas,
  'content/sore.json': soreFacts,
  'words/en/sore.json': soreWords,
  'words/en/terms.json': terms,
  'words/en/parts.json': parts,
  'words/en/names.json': names,
  'words/en/source-notes.json': sourceNotes,
} as const;

describe('the files of the atlas', () => {
  it.each(Object.entries(factSchemas))('content/%s keep their shape', (kind, schema) => {
    forEach(
      folder(`content/${kind}`),
      ([id]) => id,
      ([id, json]) => {
        expect(v.parse(schema as v.GenericSchema<unknown, { id: string }>, json).id).toBe(id);
      },
    );
  });

  it.each(Object.entries(wordSchemas))('words/en/%s keep their shape', (kind, schema) => {
    forEach(
      folder(`words/en/${kind}`),
      ([id]) => id,
      ([, json]) => {
        v.parse(schema as v.GenericSchema, json);
      },
    );
  });

  it.each(Object.entries(SINGLE))('%s keeps its shape', (name, schema) => {
    v.parse(schema as v.GenericSchema, files[name]);
  });

  it('words/en/interface keep their shape', () => {
    const found = folder('words/en/interface');
    expect(found.length).toBeGreaterThan(0);
    for (const [, json] of found) v.parse(interfaceWords, json);
  });

  it.each(Object.keys(wordSchemas))('content and words of %s name the same things', (kind) => {
    expect(idsIn(`words/en/${kind}`)).toEqual(idsIn(`content/${kind}`));
  });

  it('refuse a source without the standing, and the standing without a source', () => {
    const flag = { id: 'x', urgency: 'soon' };
    const parse = (rest: object) => v.safeParse(factSchemas['red-flags'], { ...flag, ...rest });
    expect(parse({ standing: 'sourced', sources: ['a'] }).success).toBe(true);
    expect(parse({ standing: 'sourced', sources: [] }).success).toBe(false);
    expect(parse({ standing: 'awaiting-review', sources: ['a'] }).success).toBe(false);
  });
});

/** Every string in a JSON value, with the path to it. */
function* strings(json: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof json === 'string') yield [path, json];
  else if (typeof json === 'object' && json !== null)
    for (const [key, value] of Object.entries(json)) yield* strings(value, `${path}/${key}`);
}

const KINDS = [
  'regions',
  'conditions',
  'red-flags',
  'structures',
  'care',
  'nerves',
  'alike',
  'asks',
];

describe('facts and words', () => {
  it('stay apart: no sentence in content', () => {
    forEach(
      KINDS.flatMap((kind) => folder(`content/${kind}`)),
      ([id]) => id,
      ([, json]) => {
        for (const [path, text] of strings(json)) expect(text, path).not.toMatch(/\s/);
      },
    );
  });

  it('stay apart: no number in words, save the names of vertebrae', () => {
    forEach(
      KINDS.flatMap((kind) => folder(`words/en/${kind}`)),
      ([id]) => id,
      ([, json]) => {
        for (const [path, text] of strings(json)) {
          if (path.startsWith('/synonyms/')) continue;
          const plain = text.replace(/\{[a-z0-9-]+\}|\b[CTLS]\d\d?\b|ICD-10-CM/g, '');
          if (!path.startsWith('/icd10/')) expect(plain, path).not.toMatch(/\d/);
        }
      },
    );
  });
});
