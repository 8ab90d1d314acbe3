import * as v from 'valibot';
import {
  ACTS,
  ASKED_CONCERNS,
  CONCERNS,
  FLAG_WHYS,
  NO_FLAG_REASONS,
  URGENCIES,
} from '../flag-codes';
import { type Concern, type FlagWhy } from '../types';
import { backed, backingEntries, id, ids, keyed, sentence, sentences } from './common';

/** `content/red-flags/<id>.json` */
export const redFlagFacts = v.pipe(
  v.strictObject({
    id,
    urgency: v.picklist(URGENCIES),
    act: v.optional(v.picklist(ACTS)),
    ...backingEntries,
  }),
  backed(),
);

/** `words/<language>/red-flags/<id>.json` */
export const redFlagWords = v.strictObject({
  name: sentence,
  text: sentence,
  action: sentence,
  question: v.pipe(sentence, v.endsWith('?')),
});

const byWhy = v.pipe(
  v.record(v.picklist(FLAG_WHYS), v.pipe(ids, v.minLength(1))),
  v.check((places) => Object.keys(places).length > 0, 'stands nowhere'),
);

/**
 * `content/flag-places.json`: where each red flag stands and why, told here only. Flags of one
 * urgency stand on a page in the order of this file, those felt there before the others.
 */
export const flagPlaces = v.record(
  id,
  v.strictObject({
    concern: v.picklist(CONCERNS),
    regions: byWhy,
    conditions: v.optional(byWhy),
    /** Zones of which a drawing must bring its question up first. */
    zones: v.union([v.literal('all'), v.pipe(ids, v.minLength(1))]),
    general: v.optional(v.literal(true)),
  }),
);

/** `content/concerns.json`: by region, why it shows no flag about a concern. */
export const concerns = v.record(
  id,
  v.record(v.picklist(ASKED_CONCERNS), v.picklist(NO_FLAG_REASONS)),
);

export const STRUCTURE_KINDS = ['lung', 'vessel', 'nerve', 'organ', 'joint', 'other'] as const;

/** `content/structures/<id>.json`: what a needle can harm. */
export const structureFacts = v.strictObject({
  id,
  kind: v.picklist(STRUCTURE_KINDS),
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
export type FlagPlaces = Readonly<
  Record<
    string,
    {
      readonly concern: Concern;
      readonly regions: FlagsByWhy;
      readonly conditions?: FlagsByWhy;
      readonly zones: 'all' | readonly string[];
      readonly general?: true;
    }
  >
>;
export type FlagsByWhy = Readonly<Partial<Record<FlagWhy, readonly string[]>>>;
export type Concerns = v.InferOutput<typeof concerns>;
