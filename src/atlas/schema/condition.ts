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

/** `content/conditions/<id>.json` */
export const conditionFacts = v.strictObject({
  id,
  icd10: v.optional(
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^[A-Z]\d\d(?:\.\d{1,4})?$/)),
      confirmed: v.boolean(),
    }),
  ),
  regions: ids,
  muscles: ids,
  link: v.picklist(['direct', 'partial', 'mimic', 'not-supported']),
  about: v.pipe(v.array(keyed), v.minLength(2), v.maxLength(4)),
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
  icd10: v.optional(sentence),
  /** What a patient page calls it where it names only something wider. */
  wording: v.optional(v.record(id, sentence)),
  notes: v.optional(sentence),
});

export type ConditionFacts = v.InferOutput<typeof conditionFacts>;
export type ConditionWords = v.InferOutput<typeof conditionWords>;
