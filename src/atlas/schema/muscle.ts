import * as v from 'valibot';
import { LAYERS } from '../types';
import { backing, id, ids, riskLevel, sentence } from './common';

const triggerPoint = v.strictObject({
  id,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  fractionBasis: v.picklist(['estimate', 'derived-from-sourced-landmark']),
  primaryZones: ids,
  spilloverZones: ids,
});

/** `content/muscles/<id>.json` */
export const muscleFacts = v.strictObject({
  id,
  latin: sentence,
  group: id,
  layer: v.picklist(LAYERS),
  /** muscles of its own layer that lie over most of it */
  under: v.optional(v.pipe(ids, v.minLength(1))),
  /** most of it lies behind bone from every side */
  behindBone: v.optional(v.literal(true)),
  regions: ids,
  referralRegions: ids,
  conditions: ids,
  triggerPoints: v.array(triggerPoint),
  primaryZones: ids,
  spilloverZones: ids,
  needling: v.strictObject({
    level: riskLevel,
    commonlyNeedled: v.boolean(),
    structures: ids,
  }),
  backing: v.strictObject({
    attachments: backing,
    innervation: backing,
    action: backing,
    triggerPoints: backing,
    referral: backing,
    needling: backing,
  }),
  citations: v.array(
    v.strictObject({
      source: id,
      url: v.optional(v.pipe(v.string(), v.url())),
      supports: v.array(sentence),
      confirmed: v.boolean(),
    }),
  ),
});

/** `words/<language>/muscles/<id>.json` */
export const muscleWords = v.strictObject({
  name: sentence,
  layName: sentence,
  synonyms: v.array(sentence),
  plain: v.strictObject({
    where: sentence,
    does: sentence,
    feltAt: sentence,
    mayAlsoBe: sentence,
    hazard: sentence,
  }),
  origin: sentence,
  insertion: sentence,
  innervation: sentence,
  action: sentence,
  referral: v.strictObject({ primary: sentence, spillover: v.string() }),
  needling: v.strictObject({ reason: sentence, structures: sentence, note: v.string() }),
  triggerPoints: v.record(
    id,
    v.strictObject({ label: sentence, location: sentence, part: v.optional(sentence) }),
  ),
  disputed: v.optional(sentence),
});

export type MuscleFacts = v.InferOutput<typeof muscleFacts>;
export type MuscleWords = v.InferOutput<typeof muscleWords>;
