import * as v from 'valibot';
import { backed, backingEntries, id, ids, keyed, riskLevel, sentence, sentences } from './common';

const muscleLink = v.strictObject({
  muscle: id,
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  basis: v.pipe(
    v.array(
      v.picklist([
        'muscle-lies-here',
        'primary-referral',
        'spillover-referral',
        'clinical-association',
      ]),
    ),
    v.minLength(1),
  ),
  handRanked: v.boolean(),
});

const risk = v.pipe(
  v.strictObject({
    structure: id,
    level: riskLevel,
    ...backingEntries,
    details: v.optional(v.array(keyed)),
  }),
  backed(),
);

export const commonEntries = { conditions: v.pipe(ids, v.minLength(1)), ...backingEntries };

/** `content/regions/<id>.json` */
export const regionFacts = v.strictObject({
  id,
  zones: v.pipe(
    v.array(
      v.strictObject({
        id,
        view: v.picklist(['front', 'back', 'side', 'bottom']),
      }),
    ),
    v.minLength(1),
  ),
  /** Common here first; those told by something else than the place, and by many places, last. */
  conditions: v.pipe(ids, v.minLength(1)),
  /** The first of them, and on whose word. */
  common: v.pipe(v.strictObject(commonEntries), backed()),
  muscles: v.pipe(v.array(muscleLink), v.minLength(1)),
  risk: v.pipe(v.strictObject({ level: riskLevel, ...backingEntries }), backed()),
  risks: v.pipe(v.array(risk), v.minLength(1)),
});

/** `words/<language>/regions/<id>.json` */
export const regionWords = v.strictObject({
  name: sentence,
  clinicalName: sentence,
  summary: sentence,
  synonyms: v.array(sentence),
  zones: sentences,
  risk: sentence,
  risks: v.record(id, v.strictObject({ reason: sentence, details: v.optional(sentences) })),
});

export type RegionFacts = v.InferOutput<typeof regionFacts>;
export type RegionWords = v.InferOutput<typeof regionWords>;
