/**
 * From pain to muscles. Pure: runs in the browser and in Node, imports the atlas only.
 *
 * Method. Pain becomes *mentions*: a place in words (any of whose zones may be meant), a zone of a
 * list or a painted zone, each with a side and a weight. Every trigger point's described pattern
 * becomes numbers over the 119 zones of one side: primary zones explain all of the pain there,
 * spillover zones 0.6 of it, zones that touch them 0.25 and 0.1 (people tell and paint borders
 * roughly). For each muscle, on each side of the body:
 *
 *   explained  share of the pain that its trigger points explain, the best one for each mention
 *   marked     share of the pattern that was marked, primary zones counting four times spillover
 *   fit        both in one, F-measure with beta 1.5: few people tell all of a pattern, so pain that
 *              is left unexplained counts more than pattern that is left unmarked
 *
 * Trigger points of one muscle join as long as each makes the fit better. To the fit come how high
 * the muscle stands on the lists of the regions that hurt and of conditions that were named, names of
 * muscles, hints (movements, times and qualities, from the action of each muscle) and the likeness of
 * the words to the muscle's page. Hints and words count little where the pattern explains nothing: they
 * order muscles that the place names. Scores are rounded to 0.01, so that ties stay ties.
 *
 * Conditions are ranked beside the muscles by the places where they are felt (`felt` in their facts), with
 * the same fit; a zone that is missed counts by its skin, both sides count as one, and a condition that is
 * common in a region that hurts gains a little. What the place does not tell (a stroke, a jolt, how long)
 * is left out; what is told by pain in many places appears where four of five parts of the body hurt,
 * and last. Levels (good, fair, weak) are words for fit and share; they are no probabilities.
 *
 * Roots and nerves are ranked by the skin where they are felt in just the same way, and by nothing else. Where
 * numbness or tingling was told or marked they are an answer of their own (`told: 'feeling'`), looked for where it
 * was marked; else the place alone speaks for them.
 *
 * Skin-deep burning counts as such a feeling too, and asks about shingles first.
 *
 * Places that no pattern has both of and that do not lie near each other are two complaints (`complaints.ts`);
 * each is answered as if it were alone, so that a temple and a low back are not met halfway.
 *
 * Drawings use fit and lists only; more skin and stronger pain count more, with their square root.
 *
 * Red flags are heard in two ways that are weighed against each other (`words/verdict.ts`): by rules over
 * listed signs (`content/vocabulary/alarms.json`), alone, together or near each other, unless denied; and
 * by what was learned from stories (`words/ear.ts`): a linear model of the words, and of the signs that
 * are heard in each clause. They come first. A sign of an emergency ends the answer (`hold: 'stop'`);
 * any other makes its confidence low. What was heard and not raised is asked (`ask.ts`).
 *
 * Ways to hear flags that were tried (`scripts/reader/tried.ts`): stories of five writers, each read after
 * learning from all the others. Where 3 % of the plain ones raise a flag, in % of those that tell one:
 *
 *                      the right one raised   it stands first   among the first eight
 *   signs alone                53.0                73.8                94.4
 *   words alone                90.7                88.1                97.4
 *   words and signs (this)     93.1                90.9                98.2
 *
 * Against false alarms, on four writers who came later (U, V, W, Y: 160 stories that warn, 160 plain ones
 * with traps), each read after learning from the other three; right one raised / false on plain ones, in %:
 *
 *   as it was                                       95.6 / 3.8   (learned from none of the four: 94.4 / 8.1)
 *   denied words as words of their own              96.9 / 4.4   loses on D and G (96.2 -> 94.7)
 *   a flag's own likelihood counted for more        96.3 / 3.1   loses on P and Q
 *   a flag must be likelier by itself (0.14)        95.6 / 1.3   loses on A to G
 *   a denied word speaks for no flag of its own     95.6 / 3.1   (94.4 / 6.9)
 *   and 80 lessons of our own on such kinds (this)  95.6 / 2.5   (95.0 / 3.8)
 *
 * How much the best clause tells for a flag, and how clearly any sign was heard, part false flags from right
 * ones no better than that.
 *
 * Rules alone raise 23.9 and raise or ask 50.3, false on 10.9 % of the plain ones, a stop on 6.9 %. Word
 * vectors (GloVe) beside the words gained nothing. Rules and what was learned together: `docs/reader.md`.
 *
 * What was tried, on 267 + 99 + 100 descriptions of our own (`tests/bench/texts`). Half of the first set
 * was looked at first; the third is in everyday words that the atlas does not use. Their first reading,
 * before their words were taught, gave 83 / 95 / 96 (second) and 75 / 94 / 96 (third). Expected muscle
 * among the first 1 / 3 / 5 in %, and ms a description:
 *
 *   words of the muscle pages    78 / 96 / 97   74 / 95 / 97   57 / 78 / 86    0.1 ms
 *   lists of the regions         30 / 66 / 82   35 / 70 / 85   31 / 62 / 82    0.4 ms
 *   patterns                     76 / 96 / 99   74 / 93 / 99   66 / 91 / 98    0.4 ms
 *   patterns, lists              76 / 96 / 99   73 / 95 / 99   65 / 90 / 100   0.4 ms
 *   patterns, lists, hints       92 / 99 / 99   83 / 97 / 99   79 / 97 / 100   0.4 ms
 *   all but hints                87 / 99 / 100  85 / 98 / 100  80 / 97 / 100   0.4 ms
 *   all (this)                   93 / 99 / 100  88 / 99 / 100  85 / 98 / 100   0.4 ms
 *
 * A mention is met by *any* of its zones: spreading its weight over them ("my knee") would punish every
 * muscle that has one knee zone. Our sentences are easier than a stranger's: expect less. All of 519 short
 * descriptions with a red flag raise it; most of these were learned from.
 *
 * A drawing takes 0.3 ms, 0.6 ms at the 95th percentile, ten times as many patterns ten times as long; a
 * plain loop over dense vertex fields takes some 700 times as long. Drawn again at 42 % overlap, three of
 * the first five muscles stay in 91 % of 200 trials, on the skin (`tests/bench/jitter.ts`) and on zones.
 */
import type { Atlas } from '../atlas/types';
import { answerOf } from './answer';
import { asksOf, settle } from './ask';
import { groupsOf, Nearness, type Ties } from './complaints';
import { mentionsOf, type Drawing, type DrawnZone } from './drawing';
import { ConditionRanker } from './score/conditions';
import { feelsLikeNerve, NerveRanker, skinFlags, speaksOfNerve } from './score/nerves';
import { NO_CLUES, Ranker, WEIGHTS, type Weights } from './score/rank';
import { MuscleTexts } from './score/texts';
import type { Answer, MarkedSide, Mention, Said } from './types';
import type { Vocabulary } from './vocabulary';
import { wholeOf } from './whole';
import { Reader, type Reading } from './words/read';
import { ZONES, zoneIndex } from './zones';

export type * from './types';
export { placeKey, type Ties } from './complaints';
export { checkDrawing, parseDrawing, type Drawing, type DrawnZone } from './drawing';
export { ZONES } from './zones';

/** Painting less than this share of one place says hardly more than a dot. */
const DOT = 0.3;
const paintedOf = (zones: readonly DrawnZone[]) =>
  zones.reduce((sum, { weight }) => sum + weight, 0);

/** One of several unrelated pains, answered for itself. */
export interface Complaint {
  /** Names it while its first place from the head down is marked. */
  readonly id: string;
  /** Its part of the drawing; none where it was only told. */
  readonly zones: readonly DrawnZone[];
  readonly answer: Answer;
}

/** Unrelated pains, each for itself, from the head down; and what all of them say. */
export interface Apart {
  /** Flags, questions and findings of all of them; see `wholeOf`. With one complaint, its answer. */
  readonly whole: Answer;
  readonly complaints: readonly Complaint[];
}

export interface Matcher {
  /** A description in words. Any text is answered; a text without a place gets confidence `none` or `low`. */
  text(text: string, said?: Said): Answer;
  /** Words and a drawing of the same pain, with what was answered and set right. */
  together(text: string, zones: readonly DrawnZone[], said?: Said): Answer;
  /**
   * The same, with places that have nothing to do with each other told apart: see `complaints.ts`. Each is
   * ranked as if it were alone; words about no place count for all of them.
   */
  apart(text: string, zones: readonly DrawnZone[], said: Said, ties?: Ties): Apart;
  /** Zones from a list, and words. @throws `unknown zone: x` */
  zones(
    zones: readonly { readonly id: string; readonly side?: MarkedSide }[],
    text?: string,
    said?: Said,
  ): Answer;
  /**
   * A drawing as two fields over {@link ZONES}: the share of each zone's skin that is painted, 0..1,
   * on the left and on the right. What the brush calls.
   */
  fields(left: ArrayLike<number>, right: ArrayLike<number>): Answer;
  /** A drawing that was checked by `checkDrawing` or `parseDrawing`. */
  drawing(drawing: Pick<Drawing, 'zones'>): Answer;
}

/**
 * A matcher over an atlas and the vocabulary of its language. Takes some ten milliseconds to make: make it
 * once.
 */
export function createMatcher(
  atlas: Atlas,
  vocabulary: Vocabulary,
  weights: Weights = WEIGHTS,
): Matcher {
  const ranker = new Ranker(atlas, vocabulary.hints, weights);
  const conditionRanker = new ConditionRanker(atlas);
  const nerveRanker = new NerveRanker(atlas);
  const reader = new Reader(atlas, vocabulary);
  const texts = new MuscleTexts(atlas, vocabulary.grammar);
  const nearness = new Nearness(atlas);
  const read = (text: string, { without = [], sides = {} }: Said): Reading =>
    reader.read(text, { without: new Set(without), sides });
  /** @param mentions those of the reading that are about this pain */
  const answer = (
    text: string,
    reading: Reading,
    zones: readonly DrawnZone[],
    told: readonly Mention[],
    said: Said,
  ): Answer => {
    const { hints, conditions, muscles, words } = reading;
    const mentions = [...mentionsOf(zones), ...told];
    const clues = text
      ? { hints, conditions, names: muscles, likeness: texts.likeness(words) }
      : NO_CLUES;
    /** Where such a feeling was marked, a nerve is looked for there; where it was said, everywhere. */
    const nervyZones = zones.filter(speaksOfNerve);
    const toldNerve = feelsLikeNerve(reading.qualities) || reading.burnsOnSkin;
    const nervy = !toldNerve && nervyZones.length > 0 ? mentionsOf(nervyZones) : mentions;
    const known =
      mentions.length + hints.length + conditions.size + muscles.size > 0 &&
      (words !== '' || zones.length > 0);
    const { redFlags, settled } = settle(atlas, reading.raised, said);
    const unsure = [...new Set([...reading.unsure, ...skinFlags(zones, reading.burnsOnSkin)])];
    return answerOf(atlas, {
      mentions,
      ranked: known ? ranker.rank(mentions, clues) : [],
      felt: known ? conditionRanker.rank(mentions) : [],
      nerves: known ? nerveRanker.rank(nervy) : [],
      nervy: toldNerve || nervyZones.length > 0,
      dot: told.length === 0 && zones.length > 0 && paintedOf(zones) < DOT,
      redFlags,
      conditions: [...conditions].sort((a, b) => b[1] - a[1]).map(([id]) => id),
      heard: reading.heard,
      ask: asksOf(atlas, { unsure, mentions, settled }),
    });
  };
  const together = (text: string, zones: readonly DrawnZone[], said: Said = {}): Answer => {
    const reading = read(text, said);
    return answer(text, reading, zones, reading.mentions, said);
  };
  const apart = (text: string, zones: readonly DrawnZone[], said: Said, ties?: Ties): Apart => {
    const reading = read(text, said);
    const all = answer(text, reading, nearness.fromHeadDown(zones), reading.mentions, said);
    const groups = groupsOf(nearness, zones, reading.mentions, ties);
    if (groups.length < 2)
      return { whole: all, complaints: groups.map(({ id }) => ({ id, zones, answer: all })) };
    const complaints = groups.map(({ id, zones: some, mentions }) => ({
      id,
      zones: some,
      answer: answer(text, reading, some, mentions, said),
    }));
    const answers = complaints.map((one) => one.answer);
    return { whole: wholeOf(all, answers), complaints };
  };
  const drawn = (zones: readonly DrawnZone[]): Answer => together('', zones);
  return {
    text: (text, said) => together(text, [], said),
    together,
    apart,
    zones(zones, text = '', said) {
      for (const { id } of zones) {
        if (zoneIndex(id) < 0) throw new Error(`unknown zone: ${id}`);
      }
      return together(
        text,
        zones.map(({ id, side = 'both' }) => ({ id, side, weight: 1 })),
        said,
      );
    },
    fields(left, right) {
      const zones = ZONES.flatMap((id, i): DrawnZone[] => [
        { id, side: 'left', weight: left[i] ?? 0 },
        { id, side: 'right', weight: right[i] ?? 0 },
      ]);
      return drawn(zones.filter(({ weight }) => weight > 0));
    },
    drawing: ({ zones }) => drawn(zones),
  };
}
