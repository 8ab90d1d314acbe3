import * as v from 'valibot';
import { CONCERNS, FLAG_WHYS, NO_FLAG_REASONS } from '../flag-codes';
import { BODY_PARTS } from '../types';
import { backed, backingEntries, id, ids, sentence } from './common';
import { CERTAINTIES } from './condition';

/** `content/median-zones.json`: zones on the midline, which have two halves and no sides. */
export const medianZones = ids;

/** `content/unpaired.json`: structures that a body has once. */
export const unpaired = ids;

/** `content/areas.json`: sums of zones that give an area as studies define it. */
export const areas = v.array(
  v.pipe(
    v.strictObject({ id, region: id, zones: v.pipe(ids, v.minLength(2)), ...backingEntries }),
    backed(),
  ),
);

/** `content/contents.json`: version of the atlas and the order in which things are listed. */
export const contents = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  regions: v.strictObject(v.entriesFromList(BODY_PARTS, v.pipe(ids, v.minLength(1)))),
  learn: ids,
  /** Zones that mean something inside; they own the skin that people point at when they mean it. */
  deepZones: ids,
});

/** `words/<language>/terms.json`: short names of things that are not pages. */
export const terms = v.strictObject({
  /** BCP 47: how numbers and dates are written, and names sorted. */
  locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-\w+)*$/)),
  /** Two numbers as a range, `{from}` and `{to}`. */
  range: sentence,
  /** The first months of a year, `{date}`. */
  early: sentence,
  certainty: v.strictObject(v.entriesFromList(CERTAINTIES, sentence)),
  concern: v.strictObject(v.entriesFromList(CONCERNS, sentence)),
  /** Why a red flag stands on a page. */
  flagWhy: v.strictObject(v.entriesFromList(FLAG_WHYS, sentence)),
  /** Why a page has no red flag about a concern. */
  noFlag: v.strictObject(v.entriesFromList(NO_FLAG_REASONS, sentence)),
});

/** `words/<language>/parts.json` */
export const parts = v.strictObject(v.entriesFromList(BODY_PARTS, sentence));

/** `words/<language>/names.json`: written by `scripts/names.ts` from the other words. */
export const names = v.strictObject({
  regions: v.record(id, sentence),
  /** Zone labels by region. */
  zones: v.record(id, v.record(id, sentence)),
});

export type Contents = v.InferOutput<typeof contents>;
export type Terms = v.InferOutput<typeof terms>;
export type Names = v.InferOutput<typeof names>;
