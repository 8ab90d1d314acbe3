/** `npx tsx tests/bench/flags.ts`: red flags that are missed, and those raised on plain descriptions. */
import { readAtlas } from '../../src/atlas/node';
import { createMatcher } from '../../src/matching';
import { readCases } from './cases';

function main(): void {
  const matcher = createMatcher(readAtlas());
  const flags = readCases('red-flags');
  const missed = flags.filter(
    ({ expected, text }) => !matcher.text(text).redFlags.some(({ id }) => id === expected),
  );
  console.log('raised', flags.length - missed.length, 'of', flags.length);
  for (const { expected, text } of missed) {
    const others = matcher.text(text).redFlags.map(({ id }) => id);
    console.log('  missed', expected, '|', text, '| others:', others.join(' '));
  }
  for (const set of ['plain', 'descriptions', 'second']) {
    const plain = readCases(set);
    const wrong = plain.filter(({ text }) => matcher.text(text).redFlags.length > 0);
    console.log(set, 'false', wrong.length, 'of', plain.length);
    for (const { text } of wrong) {
      console.log(
        '  ',
        matcher
          .text(text)
          .redFlags.map(({ id }) => id)
          .join(' '),
        '|',
        text,
      );
    }
  }
}

if (process.argv[1]?.endsWith('flags.ts')) main();
