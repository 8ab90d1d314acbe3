import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compileMessages,
  flatten,
  keysSource,
  MESSAGE_BUNDLES,
  messagesOf,
} from '../../../scripts/messages';
import { sourceFiles } from '../../helpers/source-files';
import { FALLBACK, languagesOnDisk, readWords } from '../../../src/atlas/word-files';

const english = readWords(FALLBACK).files;

describe('messages', () => {
  it('are typed as they stand in the English files (else: npx tsx scripts/keys.ts)', () => {
    const written = readFileSync(new URL('../../../src/language/keys.ts', import.meta.url), 'utf8');
    expect(written).toBe(keysSource(english));
  });

  it('have one key each, whatever chunk they travel in', () => {
    const keys = MESSAGE_BUNDLES.flatMap((bundle) => Object.keys(messagesOf(english, bundle)));
    expect(keys.length).toBeGreaterThan(300);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are asked for somewhere: a sentence that nobody says is a mistake', () => {
    const code = sourceFiles()
      .filter(({ path }) => !path.endsWith('keys.ts'))
      .map(({ text }) => text)
      .join('\n');
    // Keys may be made of a fixed start and an id: `say(`statements.urgency.${one}`)`.
    const starts = [...code.matchAll(/`([a-z-]+\.[\w.-]*)\$\{/g)].map(([, s]) => s ?? '');
    const asked = (key: string) =>
      code.includes(`'${key}'`) ||
      code.includes(`"${key}"`) ||
      code.includes(`\`${key}\``) ||
      starts.some((start) => key.startsWith(start));
    const idle = MESSAGE_BUNDLES.filter((bundle) => bundle !== 'page')
      .flatMap((bundle) => Object.keys(messagesOf(english, bundle)))
      .filter((key) => !asked(key));
    expect(idle).toEqual([]);
  });

  it.each(languagesOnDisk().map(({ tag }) => tag))('of %s follow the rules of ICU', (tag) => {
    const { files } = readWords(tag);
    for (const bundle of MESSAGE_BUNDLES)
      expect(() => compileMessages(tag, messagesOf(files, bundle))).not.toThrow();
  });

  it('name the key of a message that breaks them', () => {
    expect(() => compileMessages('en', { 'a.b': '{n, plural, one {x' })).toThrow(/a\.b/);
    expect(() => flatten({ a: 3 }, 'file')).toThrow(/file\.a/);
  });

  it('stand in folders that are chunks, so that none is left behind', () => {
    const folders = Object.keys(english)
      .filter((path) => path.startsWith('interface/'))
      .map((path) => path.split('/')[1]);
    expect([...new Set(folders)].toSorted()).toEqual([...MESSAGE_BUNDLES].toSorted());
  });
});
