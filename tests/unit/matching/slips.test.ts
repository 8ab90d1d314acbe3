import { expect, it } from 'vitest';
import type { Linear } from '../../../src/matching/words/linear';
import { LearnedWords } from '../../../src/matching/words/slips';

it('no word is sought behind letters that are longer than any word', () => {
  let asked = 0;
  const table = { rarity: () => void (asked += 1) } as unknown as Linear;
  const words = new LearnedWords(table, (word) => word);
  expect(words.mend('a'.repeat(5000))).toBeUndefined();
  expect(asked).toBe(0);
  expect(words.mend('shoulderr')).toBeUndefined();
  expect(asked).toBeGreaterThan(100);
});
