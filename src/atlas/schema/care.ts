import * as v from 'valibot';
import { CARE_BASES, CARE_CERTAINTIES, CARE_TOPICS } from '../care-codes';
import { backed, backing, backingEntries, id, ids, sentence } from './common';

/** Numbers that the words quote as `{name}`: a number, or a range from its first to its second. */
const quoted = v.record(id, v.union([v.number(), v.tuple([v.number(), v.number()])]));

/** `content/care/<id>.json`: what may help with a condition; without one, a rule for all. */
export const careFacts = v.strictObject({
  id,
  condition: v.optional(id),
  regions: ids,
  statements: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          key: v.pipe(id, v.startsWith('sc-')),
          about: v.picklist(CARE_TOPICS),
          certainty: v.picklist(CARE_CERTAINTIES),
          basis: v.picklist(CARE_BASES),
          ...backingEntries,
          figures: v.optional(quoted),
        }),
        backed(),
      ),
    ),
    v.minLength(1),
  ),
});

/** `words/<language>/care/<id>.json` */
export const careWords = v.strictObject({
  statements: v.record(
    id,
    v.strictObject({
      text: sentence,
      /** For whom it is not: goes on from "Not for". */
      notFor: v.optional(sentence),
      /** What to leave out: begins a line. */
      avoid: v.optional(sentence),
      /** What was found, with its numbers: for clinicians. */
      detail: v.optional(sentence),
    }),
  ),
});

/** `content/sore.json`: for each muscle, what the sentence on what keeps it sore rests on. */
export const soreFacts = v.record(id, backing);

/** `words/<language>/sore.json`: what often keeps a muscle sore. */
export const soreWords = v.record(id, sentence);

export type SoreFacts = v.InferOutput<typeof soreFacts>;
export type SoreWords = v.InferOutput<typeof soreWords>;
export type CareFacts = v.InferOutput<typeof careFacts>;
export type CareWords = v.InferOutput<typeof careWords>;
