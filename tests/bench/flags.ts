/** `npx tsx tests/bench/flags.ts`: red flags that are missed, and those raised on plain descriptions. */
import { readAtlas } from '../../src/atlas/node';
import { createMatcher, type Matcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { readCases, type Case } from './cases';

const raisedBy = (matcher: Matcher, text: string) =>
  matcher.text(text).redFlags.map(({ id }) => id);

/** Cases whose red flag (one of several, if several are named) is not raised. */
export const missedBy = (matcher: Matcher, cases: readonly Case[]): Case[] =>
  cases.filter(({ expected, text }) => {
    const raised = raisedBy(matcher, text);
    return !expected.split(',').some((id) => raised.includes(id));
  });

/** Plain descriptions on which a red flag is raised. */
export const falseAlarms = (matcher: Matcher, cases: readonly Case[]): Case[] =>
  cases.filter(({ text }) => raisedBy(matcher, text).length > 0);

function main(): void {
  const matcher = createMatcher(readAtlas(), readVocabulary());
  for (const set of ['red-flags', 'red-flags-second', 'red-flags-third', 'red-flags-fourth']) {
    const cases = readCases(set);
    const missed = missedBy(matcher, cases);
    console.log(set, 'raised', cases.length - missed.length, 'of', cases.length);
    for (const { expected, text } of missed) {
      console.log('  missed', expected, '|', text, '| others:', raisedBy(matcher, text).join(' '));
    }
  }
  for (const set of ['plain', 'descriptions', 'second', 'third']) {
    const cases = readCases(set);
    const wrong = falseAlarms(matcher, cases);
    console.log(set, 'false alarms', wrong.length, 'of', cases.length);
    for (const { text } of wrong) console.log('  ', raisedBy(matcher, text).join(' '), '|', text);
  }
}

if (process.argv[1]?.endsWith('flags.ts')) main();
