import * as v from 'valibot';
import { ASK_GROUPS, CARE_TOPICS } from '../care-codes';
import { backed, id, keyedEntries, sentence } from './common';

/** What the body shows while a statement is read: a place, and the side of the body to see it from. */
const shows = v.optional(
  v.strictObject({
    kind: v.picklist(['region', 'muscle', 'trigger-point', 'structure', 'condition']),
    id,
    view: v.optional(v.picklist(['front', 'back', 'left', 'right'])),
  }),
);
const statement = { ...keyedEntries, shows };
const item = v.pipe(v.strictObject(statement), backed());

const block = v.variant('type', [
  v.pipe(v.strictObject({ type: v.literal('text'), ...statement }), backed()),
  v.strictObject({ type: v.literal('heading'), key: id }),
  v.strictObject({ type: v.literal('list'), items: v.pipe(v.array(item), v.minLength(1)) }),
  v.pipe(
    v.strictObject({
      type: v.literal('correction'),
      pages: v.pipe(v.array(id), v.minLength(1)),
      ...keyedEntries,
    }),
    backed(),
  ),
  v.strictObject({ type: v.literal('emergency') }),
  /** Told elsewhere in the atlas, shown here as well: see `care`, `asks` and `registers`. */
  v.strictObject({ type: v.literal('care'), about: v.picklist(CARE_TOPICS) }),
  v.strictObject({ type: v.literal('asks'), of: v.picklist(ASK_GROUPS) }),
  v.strictObject({ type: v.literal('registers') }),
  /** The text or correction that another learn page holds under `key`: told once, shown twice. */
  v.strictObject({ type: v.literal('from'), page: id, key: id }),
]);

/** `content/learn/<id>.json` */
export const learnFacts = v.strictObject({ id, blocks: v.pipe(v.array(block), v.minLength(1)) });

/** `words/<language>/learn/<id>.json`. Numbers stand as `{figure-id}`, links as `[words](#/page)`. */
export const learnWords = v.strictObject({
  title: sentence,
  summary: sentence,
  blocks: v.record(id, v.union([sentence, v.strictObject({ says: sentence, honest: sentence })])),
});

/**
 * `content/figures.json`: every number that a sentence quotes, once. `value` is a number, a range, or a
 * date of which the day and the month may be open; a language writes each in its own way. `digits`
 * rounds for reading; `of` says what is counted, in which unit.
 * `harm` (in a hundred) and `effect` (its size) name the record of which it is the plain telling.
 */
export const figures = v.record(
  id,
  v.strictObject({
    value: v.union([
      v.number(),
      v.tuple([v.number(), v.number()]),
      /** of the atlas itself */
      v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
      v.strictObject({
        date: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)),
        early: v.optional(v.literal(true)),
      }),
    ]),
    digits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    of: sentence,
    source: id,
    harm: v.optional(id),
    effect: v.optional(id),
  }),
);

export type LearnFacts = v.InferOutput<typeof learnFacts>;
export type LearnWords = v.InferOutput<typeof learnWords>;
export type Figures = v.InferOutput<typeof figures>;
