import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messagesOf } from '../../../scripts/messages';
import { languagesPlugin } from '../../../scripts/vite-languages';
import { chooseLanguage } from '../../../src/language';
import { readAtlas } from '../../../src/atlas/node';
import { languagesOnDisk, readWords } from '../../../src/atlas/word-files';

/** A language that has only begun: one region, one message, and its name. */
const FILES: Record<string, unknown> = {
  'language.json': { tag: 'eo', name: 'Esperanto', dir: 'ltr' },
  'interface/shell/search.json': { label: 'Serĉu lokon' },
};

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
  const calf = { ...(readWords('en').files['regions/calf.json'] as object), name: 'Suro' };
  for (const [path, json] of Object.entries({ ...FILES, 'regions/calf.json': calf })) {
    const file = join(folder, 'eo', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(json));
  }
  process.env.MYOMAP_WORDS = folder;
});

afterAll(() => {
  delete process.env.MYOMAP_WORDS;
  rmSync(folder, { recursive: true, force: true });
});

const load = (id: string) =>
  (languagesPlugin().load as (id: string) => string | null)(`\0virtual:words/${id}`) ?? '';

describe('a language that has only begun', () => {
  it('is found by its folder', () => {
    expect(languagesOnDisk().map(({ tag }) => tag)).toEqual(['en', 'eo']);
    expect(load('languages')).toContain('Esperanto');
  });

  it('has English where a file is missing, and knows which', () => {
    const { files, missing } = readWords('eo');
    expect(missing).toContain('regions/heel.json');
    expect(missing).not.toContain('regions/calf.json');
    expect(Object.keys(files)).toEqual(expect.arrayContaining(Object.keys(readWords('en').files)));
    const atlas = readAtlas('eo');
    expect(atlas.regions.get('calf')?.name).toBe('Suro');
    expect(atlas.regions.get('heel')?.name).toBe('Heel');
  });

  it('has English messages for those that it lacks, under English rules', () => {
    const code = load('shell.eo');
    expect(code).toContain('Serĉu lokon');
    expect(code).toContain('export const missing = true');
    const lent = load('lent-shell.eo');
    expect(lent).not.toContain('"search.label"');
    for (const key of Object.keys(messagesOf(readWords('en').files, 'shell')))
      if (key !== 'search.label') expect(lent).toContain(`"${key}"`);
    expect(load('atlas.eo')).toContain('regions/heel.json');
  });

  it('is no language if its folder says nothing', () => {
    expect(() => readWords('xx')).toThrow('no such language: xx');
  });
});

describe('choosing a language', () => {
  it('takes the first wish that can be met, by its region or without', () => {
    expect(chooseLanguage(['fr-CA', 'de-AT', 'en'], ['en', 'de'])).toBe('de');
    expect(chooseLanguage([undefined, null, '', 'EN-us'], ['en'])).toBe('en');
    expect(chooseLanguage(['pt-BR'], ['pt-PT', 'pt-BR'])).toBe('pt-BR');
    expect(chooseLanguage(['nn'], ['en'])).toBeUndefined();
  });
});
