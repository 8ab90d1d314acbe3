/**
 * `npx tsx tests/bench/accuracy.ts [--half dev|held-out] [--misses] [--tried]`: how often the expected muscle is
 * among the first 1, 3 and 5, on descriptions of our own, and false alarms on them.
 */
import { readAtlas } from '../../src/atlas/node';
import { createMatcher, type Matcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { WEIGHTS, type Weights } from '../../src/matching/score/rank';
import { MuscleTexts } from '../../src/matching/score/texts';
import { half, readCases, type Case, type Half } from './cases';

export interface Accuracy {
  readonly cases: number;
  /** Share of cases with the expected muscle among the first 1, 3 and 5. */
  readonly first: readonly [number, number, number];
}

const shareOf = (all: readonly number[], most: number) =>
  all.filter((at) => at >= 0 && at < most).length / (all.length || 1);

export function accuracyOf(matcher: Matcher, cases: readonly Case[]): Accuracy {
  const places = cases.map(({ expected, text }) =>
    matcher.text(text).muscles.findIndex(({ id }) => id === expected),
  );
  return {
    cases: cases.length,
    first: [shareOf(places, 1), shareOf(places, 3), shareOf(places, 5)],
  };
}

const NONE: Weights = { fit: 0, regions: 0, conditions: 0, names: 0, hints: 0, texts: 0 };

/** Ways to rank that were tried: which kinds of evidence count. */
export const TRIED: Readonly<Record<string, Weights>> = {
  'lists of the regions': { ...NONE, regions: 1 },
  patterns: { ...NONE, fit: 1 },
  'patterns, lists': { ...NONE, fit: 1, regions: WEIGHTS.regions },
  'patterns, lists, hints': { ...NONE, fit: 1, regions: WEIGHTS.regions, hints: WEIGHTS.hints },
  'all but hints': { ...WEIGHTS, hints: 0 },
  all: WEIGHTS,
};

function tried(): void {
  const atlas = readAtlas();
  const sets = ['descriptions', 'second', 'third'].map(readCases);
  const show = (name: string, rank: (text: string) => readonly string[]) => {
    const shares = sets.map((cases) => {
      const places = cases.map(({ expected, text }) => rank(text).indexOf(expected));
      return [1, 3, 5].map((most) => String(Math.round(100 * shareOf(places, most)))).join(' / ');
    });
    // the best of three runs counts, so that other work on the machine does not
    const times = sets.flat().map(({ text }) => {
      const three = [0, 1, 2].map(() => {
        const start = performance.now();
        rank(text);
        return performance.now() - start;
      });
      return Math.min(...three);
    });
    const each = times.reduce((sum, time) => sum + time, 0) / times.length;
    console.log(name.padEnd(28), shares.join('   '), `  ${each.toFixed(2)} ms`);
  };
  const texts = new MuscleTexts(atlas, readVocabulary().grammar);
  show('words of the muscle pages', (text) =>
    [...texts.likeness(text)].sort((a, b) => b[1] - a[1]).map(([id]) => id),
  );
  for (const [name, weights] of Object.entries(TRIED)) {
    const matcher = createMatcher(atlas, readVocabulary(), weights);
    show(name, (text) => matcher.text(text).muscles.map(({ id }) => id));
  }
}

const percent = (x: number) => `${String(Math.round(x * 1000) / 10)} %`;

function main(): void {
  if (process.argv.includes('--tried')) return tried();
  const matcher = createMatcher(readAtlas(), readVocabulary());
  const cases = readCases('descriptions');
  const asked = process.argv[process.argv.indexOf('--half') + 1];
  const halves: Half[] = process.argv.includes('--half') ? [asked as Half] : ['dev', 'held-out'];
  for (const name of halves) {
    const some = half(cases, name);
    const { first } = accuracyOf(matcher, some);
    console.log(name, some.length, 'first 1 / 3 / 5:', first.map(percent).join(' '));
    if (!process.argv.includes('--misses')) continue;
    for (const { expected, text } of some) {
      const { muscles, zones } = matcher.text(text);
      const at = muscles.findIndex(({ id }) => id === expected);
      if (at >= 0 && at < 3) continue;
      console.log(`#${String(at + 1)} ${expected} | ${text}`);
      console.log(
        '   ',
        zones
          .map((z) => `${z.id}${z.side === 'both' ? '' : `:${z.side}`}=${String(z.weight)}`)
          .join(' '),
      );
      console.log(
        '   ',
        muscles
          .slice(0, 6)
          .map((m) => `${m.id} ${String(m.score)}`)
          .join(', '),
      );
    }
  }
  const raised = cases.flatMap(({ text }) => {
    const { redFlags } = matcher.text(text);
    return redFlags.length > 0 ? [`${redFlags.map(({ id }) => id).join(',')} | ${text}`] : [];
  });
  console.log('flags on plain descriptions:', percent(raised.length / cases.length));
  for (const line of raised) console.log('  ', line);
}

if (process.argv[1]?.endsWith('accuracy.ts')) main();
