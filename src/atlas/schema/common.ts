import * as v from 'valibot';

/** Ids name files, address pages and stand in `atlas.json`: lower case, digits and hyphens. */
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
export const ids = v.array(id);
export const sentence = v.pipe(v.string(), v.trim(), v.minLength(2));
export const standing = v.picklist(['sourced', 'general-anatomy', 'awaiting-review']);
export const riskLevel = v.picklist(['low', 'moderate', 'high']);

/** `standing` and `sources` agree: a sourced statement has a source, an unsourced one borrows none. */
const agrees = (backing: { standing: string; sources: readonly string[] }) =>
  (backing.standing === 'sourced') === backing.sources.length > 0;
const DISAGREE = 'sources must be there if, and only if, the standing is "sourced"';

export const backingEntries = { standing, sources: ids };
export const backing = v.pipe(
  v.strictObject(backingEntries),
  v.check((it) => agrees(it), DISAGREE),
);

/** Facts of one statement; its sentence stands in the words under `key`. */
export const keyedEntries = { key: id, ...backingEntries, clinicianOnly: v.optional(v.boolean()) };
export const keyed = v.pipe(
  v.strictObject(keyedEntries),
  v.check((it) => agrees(it), DISAGREE),
);
export const sentences = v.record(id, sentence);

/** Check for objects that spread {@link backingEntries} among other entries. */
export const backed = <T extends { standing: string; sources: readonly string[] }>() =>
  v.check<T, string>(agrees, DISAGREE);

export type Keyed = v.InferOutput<typeof keyed>;
