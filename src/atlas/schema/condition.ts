import * as v from 'valibot';
import { backed, backingEntries, id, ids, keyed, sentence, sentences } from './common';

export const CERTAINTIES = [
  'not-supported',
  'none-found',
  'too-little',
  'very-low',
  'low',
  'low-to-moderate',
  'moderate-short-term',
] as const;

const code = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Z]\d\d(?:\.\d{1,4})?$/)),
  /** The code and its name were read in a list, not written from memory. */
  confirmed: v.boolean(),
});

/** What tells a condition: the place, pain in many places at once, or something else (an event, time). */
export const TOLD_BY = ['place', 'many-places', 'other'] as const;

export const feltEntries = {
  tells: v.picklist(TOLD_BY),
  patterns: v.array(v.strictObject({ usual: v.pipe(ids, v.minLength(1)), also: ids })),
  ...backingEntries,
};

/** `content/conditions/<id>.json` */
export const conditionFacts = v.strictObject({
  id,
  /** By list: the ICD-10 of the WHO, and its American offshoot ICD-10-CM. */
  icd10: v.optional(v.partial(v.strictObject({ who: code, cm: code }))),
  regions: ids,
  felt: v.pipe(v.strictObject(feltEntries), backed()),
  muscles: ids,
  link: v.picklist(['direct', 'partial', 'mimic', 'not-supported']),
  about: v.pipe(v.array(keyed), v.minLength(2), v.maxLength(9)),
  evidence: v.pipe(
    v.strictObject({ certainty: v.picklist(CERTAINTIES), ...backingEntries }),
    backed(),
  ),
  namedBy: v.array(v.strictObject({ page: id, match: v.picklist(['named', 'generic']) })),
});

/** `words/<language>/conditions/<id>.json` */
export const conditionWords = v.strictObject({
  name: sentence,
  clinicalName: v.optional(sentence),
  synonyms: v.array(sentence),
  plain: sentence,
  about: sentences,
  evidence: sentence,
  /** What each list calls its code. */
  icd10: v.optional(v.partial(v.strictObject({ who: sentence, cm: sentence }))),
  /** What a patient page calls it where it names only something wider. */
  wording: v.optional(v.record(id, sentence)),
  notes: v.optional(sentence),
});

export type ConditionFacts = v.InferOutput<typeof conditionFacts>;
export type ConditionWords = v.InferOutput<typeof conditionWords>;
/** What names a condition, and what of its words may come later: only pages show it. */
export type SomeConditionWords = Pick<
  ConditionWords,
  'name' | 'clinicalName' | 'synonyms' | 'plain'
> &
  Partial<ConditionWords>;
