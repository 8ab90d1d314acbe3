import * as v from 'valibot';
import { backed, backing, backingEntries, id, ids, sentence } from './common';

const order = v.pipe(v.number(), v.integer(), v.minValue(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const therapy = v.picklist(['dry-needling', 'acupuncture']);
export const panel = v.picklist(['smd', 'md-0-10', 'md-0-100', 'headache-days']);

/**
 * Where a figure was read. `primary`: on a page or in an abstract of the study itself; `secondary`:
 * told by somebody else; `absence`: a search that found nothing. Full papers were not checked.
 */
const read = v.strictObject({
  level: v.picklist(['primary', 'secondary', 'absence']),
  at: v.optional(v.pipe(v.string(), v.url())),
});

/** `content/aspects/<id>.json`: one row of the side-by-side table. */
export const aspectFacts = v.strictObject({
  id,
  order,
  /** How far both practices go together in it, judged from the three cells; drawn in the first look. */
  common: v.picklist(['same', 'partly', 'different']),
  dryNeedling: backing,
  acupuncture: backing,
  shared: backing,
  /**
   * Conflicting readings of one share, in per cent, drawn beside each other: the range of a reading
   * and, where it names one, the most that it allows. Backed as `shared` is.
   */
  readings: v.optional(
    v.array(
      v.strictObject({
        key: id,
        from: v.pipe(v.number(), v.minValue(0)),
        to: v.pipe(v.number(), v.maxValue(100)),
        limit: v.optional(v.pipe(v.number(), v.maxValue(100))),
      }),
    ),
  ),
});

/** `words/<language>/aspects/<id>.json` */
export const aspectWords = v.strictObject({
  title: sentence,
  /** The title in a word or two, below a sign. */
  short: sentence,
  dryNeedling: sentence,
  acupuncture: sentence,
  shared: sentence,
  readings: v.optional(v.record(id, sentence)),
});

/**
 * `content/verdicts/<id>.json`: a sentence for the first look, on the word of `sources`; what is drawn
 * beside it opens the rows that it sums up. `fields`: one study for each practice, the largest that
 * counted small and serious harms in one unit, and rows of it; `lung` may be of another study.
 */
export const verdictFacts = v.pipe(
  v.strictObject({
    id: v.picklist(['share', 'help', 'harm']),
    ...backingEntries,
    fields: v.optional(v.array(v.strictObject({ study: id, small: id, serious: id, lung: id }))),
  }),
  backed(),
);

/** `words/<language>/verdicts/<id>.json` */
export const verdictWords = v.strictObject({ text: sentence });

/**
 * `content/harm-studies/<id>.json`: rows of one study share a unit, so they may share an axis; rows
 * of two studies never do. `counts` tells what is counted per unit: events are not people.
 */
export const harmStudyFacts = v.pipe(
  v.strictObject({
    id,
    order,
    therapy,
    unit: v.picklist([
      'treatment',
      'chest-treatment',
      'session',
      'appointment',
      'consultation',
      'course',
      'series',
    ]),
    counts: v.picklist(['events', 'people', 'treatments', 'appointments']),
    reporter: v.picklist(['therapist', 'patient', 'trial', 'studies', 'hospital', 'nobody']),
    /** The number of units that a rate is told for: 1,000 or 1,000,000. */
    per: v.picklist([1000, 1000000]),
    harms: v.pipe(ids, v.minLength(1)),
    ...backingEntries,
  }),
  backed(),
);

export const harmStudyWords = v.strictObject({
  title: sentence,
  people: sentence,
  caution: sentence,
});

/** `content/harms/<id>.json`. `rate` is per one unit of the study; null where it is not known. */
export const harmFacts = v.pipe(
  v.strictObject({
    id,
    /** Id of the row in the research notes from which it was carried over. */
    row: v.pipe(v.string(), v.regex(/^[A-Z]\d\d$/)),
    study: id,
    severity: v.picklist(['minor', 'serious']),
    rate: v.nullable(share),
    interval: v.optional(v.tuple([share, share])),
    intervalBasis: v.optional(v.picklist(['printed', 'derived'])),
    numerator: v.optional(count),
    denominator: v.optional(count),
    mark: v.picklist(['seen', 'zero', 'below', 'unknown']),
    read,
  }),
  v.check((h) => (h.rate === null) === (h.mark === 'unknown'), 'unknown means no rate'),
  v.check(
    (h) => !h.interval || h.rate === null || (h.interval[0] <= h.rate && h.rate <= h.interval[1]),
    'the rate lies in its interval',
  ),
  v.check((h) => h.mark !== 'zero' || h.interval !== undefined, 'zero seen needs an upper limit'),
);

export const harmWords = v.strictObject({ label: sentence, note: v.optional(sentence) });

/** `content/effects/<id>.json`. Negative favours needling: less pain, disability, spasticity. */
export const effectFacts = v.pipe(
  v.strictObject({
    id,
    row: v.pipe(v.string(), v.regex(/^C\d\d$/)),
    therapy: v.picklist(['dry-needling', 'acupuncture', 'head-to-head', 'both']),
    conditions: ids,
    regions: ids,
    outcome: v.picklist(['pain', 'disability', 'spasticity', 'frequency']),
    time: v.picklist(['immediate', 'short', 'long', 'trial', 'mixed', 'unstated']),
    comparator: v.picklist(['sham', 'mixed', 'active', 'none', 'head-to-head']),
    certainty: v.picklist([
      'very-low',
      'very-low-moderate',
      'low',
      'low-moderate',
      'moderate',
      'moderate-authors',
      'single-trial',
      'not-graded',
      'not-stated',
      'not-read',
    ]),
    plot: v.boolean(),
    panel: v.optional(panel),
    value: v.optional(v.number()),
    low: v.optional(v.number()),
    high: v.optional(v.number()),
    trials: v.optional(count),
    people: v.optional(count),
    /** What `trials` counts where it is not trials. */
    countOf: v.optional(v.picklist(['reviews', 'studies'])),
    /** `trials` and `people` are those of the whole review, not of this one estimate. */
    wholeReview: v.optional(v.literal(true)),
    /** The source prints improvement as positive; the sign was turned here. */
    signFlipped: v.optional(v.literal(true)),
    /**
     * What the source says about the smallest change that matters: whether the effect reaches it
     * and, where the source gives it as a number, its place on the axis of the panel.
     */
    relevance: v.optional(
      v.strictObject({
        reached: v.boolean(),
        threshold: v.optional(v.number()),
        basis: v.optional(v.picklist(['printed', 'derived'])),
      }),
    ),
    /** A row without a number that belongs beside the drawn rows of this panel. */
    beside: v.optional(panel),
    read,
    ...backingEntries,
  }),
  backed(),
  v.check(
    (e) => e.plot === (e.panel !== undefined && e.value !== undefined),
    'a drawn row has a panel and a value',
  ),
  v.check(
    (e) => !e.plot || (e.low !== undefined && e.high !== undefined),
    'a drawn row has an interval',
  ),
);

export const effectWords = v.strictObject({
  condition: sentence,
  time: sentence,
  comparator: sentence,
  note: v.optional(sentence),
});

/**
 * `content/effect-gaps/<id>.json`: a practice for which no confirmed estimate was found, so that the
 * empty cell can say why.
 */
export const gapFacts = v.strictObject({
  id,
  row: v.pipe(v.string(), v.regex(/^C\d\d$/)),
  therapy,
  conditions: v.pipe(ids, v.minLength(1)),
});

export const gapWords = v.strictObject({ reason: sentence });

/** `content/harm-reports/<id>.json`: what was reported without a rate, so that it cannot be drawn. */
export const harmReportFacts = v.pipe(
  v.strictObject({
    id,
    order,
    row: v.pipe(v.string(), v.regex(/^[AB]\d\d$/)),
    therapy,
    kind: v.picklist(['cases', 'people', 'survey', 'who']),
    read,
    ...backingEntries,
  }),
  backed(),
);

/** `caution` says how the report must not be read. */
export const harmReportWords = v.strictObject({
  title: sentence,
  text: sentence,
  caution: v.optional(sentence),
});

export type AspectFacts = v.InferOutput<typeof aspectFacts>;
export type AspectWords = v.InferOutput<typeof aspectWords>;
export type VerdictFacts = v.InferOutput<typeof verdictFacts>;
export type VerdictWords = v.InferOutput<typeof verdictWords>;
export type HarmStudyFacts = v.InferOutput<typeof harmStudyFacts>;
export type HarmStudyWords = v.InferOutput<typeof harmStudyWords>;
export type HarmFacts = v.InferOutput<typeof harmFacts>;
export type HarmWords = v.InferOutput<typeof harmWords>;
export type EffectFacts = v.InferOutput<typeof effectFacts>;
export type EffectWords = v.InferOutput<typeof effectWords>;
export type GapFacts = v.InferOutput<typeof gapFacts>;
export type GapWords = v.InferOutput<typeof gapWords>;
export type HarmReportFacts = v.InferOutput<typeof harmReportFacts>;
export type HarmReportWords = v.InferOutput<typeof harmReportWords>;
