import * as v from 'valibot';
import { backed, backingEntries, id, keyed, sentence, sentences } from './common';

/** `content/red-flags/<id>.json` */
export const redFlagFacts = v.pipe(
  v.strictObject({
    id,
    urgency: v.picklist(['emergency', 'same-day', 'soon']),
    ...backingEntries,
  }),
  backed(),
);

/** `words/<language>/red-flags/<id>.json` */
export const redFlagWords = v.strictObject({ text: sentence, action: sentence });

/** `content/structures/<id>.json`: what a needle can harm. */
export const structureFacts = v.strictObject({
  id,
  kind: v.picklist(['lung', 'vessel', 'nerve', 'organ', 'joint', 'other']),
  details: v.optional(v.array(keyed)),
});

/** `words/<language>/structures/<id>.json` */
export const structureWords = v.strictObject({
  name: sentence,
  layName: sentence,
  details: v.optional(sentences),
});

export type RedFlagFacts = v.InferOutput<typeof redFlagFacts>;
export type RedFlagWords = v.InferOutput<typeof redFlagWords>;
export type StructureFacts = v.InferOutput<typeof structureFacts>;
export type StructureWords = v.InferOutput<typeof structureWords>;
