/**
 * `npx tsx tests/bench/reader.ts [--misses] [--per-flag] <stories.jsonl …>`: how stories in people's own
 * words are read. Without files, those under `tests/bench/stories`, one line each.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readAtlas } from '../../src/atlas/node';
import { createMatcher, type Answer, type Matcher } from '../../src/matching';
import { readVocabulary } from '../../src/matching/node';
import { readStories, STORIES, type Story } from './stories';

/** Counts over stories; shares are of `flags` (stories with a flag) or of `plain`. */
export interface ReaderScore {
  readonly flags: number;
  readonly plain: number;
  readonly raised: number;
  readonly raisedOrAsked: number;
  /** Flags raised on a story with a flag, on average. */
  readonly raisedEach: number;
  readonly falseFlag: number;
  readonly falseStop: number;
  readonly muscles: number;
  readonly first: readonly [number, number, number];
}

const share = (some: number, all: number) => some / (all || 1);

export const isRaised = ({ flags }: Story, answer: Answer) =>
  answer.redFlags.some(({ id }) => flags.includes(id));

export const isAsked = ({ flags }: Story, answer: Answer) =>
  answer.ask.some(({ id }) => flags.includes(id));

/** A flag on a plain story that is not even tolerable. */
export const isFalse = ({ also = [] }: Story, answer: Answer) =>
  answer.redFlags.some(({ id }) => !also.includes(id));

/** A plain description that is stopped as an emergency shows no muscles, so each is counted as a miss. */
const placeOf = ({ muscles = [] }: Story, answer: Answer) =>
  answer.muscles.findIndex(({ id }) => muscles.includes(id));

export function scoreOf(matcher: Matcher, stories: readonly Story[]): ReaderScore {
  const read = stories.map((story) => ({ story, answer: matcher.text(story.text) }));
  const flags = read.filter(({ story }) => story.kind === 'flag');
  const plain = read.filter(({ story }) => story.kind === 'plain');
  const raised = flags.filter(({ story, answer }) => isRaised(story, answer));
  const asked = flags.filter(
    ({ story, answer }) => isRaised(story, answer) || isAsked(story, answer),
  );
  const each = flags.reduce((sum, { answer }) => sum + answer.redFlags.length, 0);
  const places = plain
    .filter(({ story }) => (story.muscles ?? []).length > 0)
    .map(({ story, answer }) => placeOf(story, answer));
  const among = (most: number) =>
    share(places.filter((at) => at >= 0 && at < most).length, places.length);
  return {
    flags: flags.length,
    plain: plain.length,
    raised: share(raised.length, flags.length),
    raisedOrAsked: share(asked.length, flags.length),
    raisedEach: share(each, flags.length),
    falseFlag: share(
      plain.filter(({ story, answer }) => isFalse(story, answer)).length,
      plain.length,
    ),
    falseStop: share(plain.filter(({ answer }) => answer.hold === 'stop').length, plain.length),
    muscles: places.length,
    first: [among(1), among(3), among(5)],
  };
}

/** The mean of each figure; counts are added up. */
export function meanOf(scores: readonly ReaderScore[]): ReaderScore {
  const mean = (of: (score: ReaderScore) => number) =>
    share(
      scores.reduce((sum, score) => sum + of(score), 0),
      scores.length,
    );
  const total = (of: (score: ReaderScore) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0);
  return {
    flags: total((s) => s.flags),
    plain: total((s) => s.plain),
    muscles: total((s) => s.muscles),
    raised: mean((s) => s.raised),
    raisedOrAsked: mean((s) => s.raisedOrAsked),
    raisedEach: mean((s) => s.raisedEach),
    falseFlag: mean((s) => s.falseFlag),
    falseStop: mean((s) => s.falseStop),
    first: [mean((s) => s.first[0]), mean((s) => s.first[1]), mean((s) => s.first[2])],
  };
}

const percent = (x: number) => (100 * x).toFixed(1).padStart(5);

export function lineOf(name: string, score: ReaderScore): string {
  return [
    name.padEnd(12),
    `raised ${percent(score.raised)}`,
    `or asked ${percent(score.raisedOrAsked)}`,
    `(${score.raisedEach.toFixed(1)} each)`,
    `false ${percent(score.falseFlag)}`,
    `stop ${percent(score.falseStop)}`,
    `muscles ${score.first.map(percent).join('/')}`,
    `of ${String(score.flags)} + ${String(score.plain)} (${String(score.muscles)})`,
  ].join('  ');
}

export function misses(matcher: Matcher, stories: readonly Story[]): void {
  for (const story of stories) {
    const answer = matcher.text(story.text);
    const raised = answer.redFlags.map(({ id }) => id).join(',');
    if (story.kind === 'plain' && isFalse(story, answer)) {
      console.log(`  false  ${story.id} ${raised} ${answer.hold ?? ''} | ${story.text}`);
    } else if (story.kind === 'flag' && !isRaised(story, answer)) {
      const how = isAsked(story, answer) ? 'asked ' : 'MISSED';
      console.log(
        `  ${how} ${story.id} ${story.flags.join(',')} (raised: ${raised}) | ${story.text}`,
      );
    }
  }
}

function main(): void {
  const matcher = createMatcher(readAtlas(), readVocabulary());
  const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const paths = given.length > 0 ? given : readdirSync(STORIES).map((name) => join(STORIES, name));
  const all: Story[] = [];
  for (const path of paths) {
    const stories = readStories(path);
    all.push(...stories);
    console.log(lineOf(basename(path, '.jsonl'), scoreOf(matcher, stories)));
    if (process.argv.includes('--misses')) misses(matcher, stories);
  }
  if (paths.length > 1) console.log(lineOf('all', scoreOf(matcher, all)));
}

if (process.argv[1]?.endsWith('reader.ts')) main();
