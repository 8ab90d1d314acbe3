import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../scripts/reader/data';
import { hashOf, lessonsHash, sampleHash, type MadeFrom } from '../../../scripts/reader/table';
import { LIMITS } from '../../../scripts/reader/train';
import { readVocabulary } from '../../../src/matching/node';
import { atlas } from './matcher';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');

const from = JSON.parse(read('scripts/reader/made-from.json')) as MadeFrom;
const { grammar, learned } = readVocabulary();
const examples = readExamples();
const flags = [...atlas.redFlags.keys()].sort();

/** A failure here means: `npm run reader:train`, and look at the figures again. */
describe('what was learned', () => {
  it('is the file that the training wrote, with the limits that it has now', () => {
    const table = read('src/atlas/words/en/vocabulary/learned.json');
    expect(hashOf(table)).toBe(from.table);
    expect(learned?.limits).toEqual({ ...LIMITS, signs: learned?.limits.signs });
  });

  it('was learned from the texts and the grammar that are here', () => {
    expect(lessonsHash(examples, grammar)).toBe(from.lessons);
  });

  it('knows the red flags that there are', () => {
    expect(learned?.stories.outputs).toEqual([...flags, 'danger']);
  });

  it('comes out byte for byte the same from the same texts, and not from others', () => {
    expect(sampleHash(examples, flags, grammar)).toBe(from.sample);
    expect(sampleHash(examples, flags, grammar)).toBe(from.sample);
    const other = new Map([...examples.stories].slice(1));
    expect(sampleHash({ ...examples, stories: other }, flags, grammar)).not.toBe(from.sample);
  }, 60_000);
});
