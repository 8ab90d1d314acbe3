import * as v from 'valibot';
import { ASK_GROUPS } from '../care-codes';
import { STRUCTURE_KINDS } from './safety';
import { backed, backingEntries, id, ids, keyedEntries, sentence, sentences } from './common';

/** Where one of these holds, the question is worth asking; without any, always. */
const when = v.partial(
  v.strictObject({
    conditions: ids,
    structures: ids,
    kinds: v.array(v.picklist(STRUCTURE_KINDS)),
    /** Numbness or tingling was told, or a nerve is felt alike. */
    feeling: v.literal(true),
  }),
);

/** `content/asks/<id>.json`: questions to put to a clinician. */
export const askFacts = v.strictObject({
  id: v.picklist(ASK_GROUPS),
  items: v.pipe(
    v.array(v.pipe(v.strictObject({ ...keyedEntries, when: v.optional(when) }), backed())),
    v.minLength(1),
  ),
});

/** `words/<language>/asks/<id>.json` */
export const askWords = v.strictObject({ items: sentences });

/** `content/registers/<id>.json`: registers that are set by law, by country; none is a firm. */
export const registerFacts = v.pipe(
  v.strictObject({
    id,
    ...backingEntries,
    registers: v.array(
      v.strictObject({
        key: id,
        /** ISO 3166-1 */
        country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
        url: v.pipe(v.string(), v.url(), v.startsWith('https://')),
      }),
    ),
  }),
  backed(),
);

/** `words/<language>/registers/<id>.json`: what it is called, and whom it holds. */
export const registerWords = v.strictObject({
  registers: v.record(id, v.strictObject({ name: sentence, holds: sentence })),
});

export type AskFacts = v.InferOutput<typeof askFacts>;
export type AskWords = v.InferOutput<typeof askWords>;
export type RegisterFacts = v.InferOutput<typeof registerFacts>;
export type RegisterWords = v.InferOutput<typeof registerWords>;
