import * as v from 'valibot';
import { ALIKE_KINDS, NERVE_KINDS } from '../care-codes';
import { backed, backingEntries, id, ids, keyedEntries, sentence, sentences } from './common';

const nerveId = v.pipe(id, v.regex(/^(?:root|nerve)-/));

/**
 * `content/nerves/<id>.json`: a root of the spine or a nerve, and the zones where it is felt. `core`: where
 * most maps agree; `wide`: what some maps add, or where a nerve without skin of its own is felt.
 */
export const nerveFacts = v.pipe(
  v.strictObject({
    id: nerveId,
    kind: v.picklist(NERVE_KINDS),
    /** Of a nerve: the roots that it comes from, as clinicians write them. */
    roots: v.optional(
      v.pipe(v.string(), v.regex(/^(?:V\d|[CTLS]\d{1,2}(?:-(?:[CTLS]\d{1,2}|Co))?)$/)),
    ),
    core: ids,
    wide: ids,
    ...backingEntries,
  }),
  backed(),
);

/** `words/<language>/nerves/<id>.json` */
export const nerveWords = v.strictObject({ name: sentence, layName: sentence });

/** `content/alike/<region>.json`: what feels like muscle pain there, and how it is told apart. */
export const alikeFacts = v.strictObject({
  id,
  /** Roots and nerves that are felt there. */
  nerves: v.array(nerveId),
  urgent: v.pipe(v.strictObject(backingEntries), backed()),
  tells: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          ...keyedEntries,
          about: v.picklist(ALIKE_KINDS),
          nerves: v.array(nerveId),
        }),
        backed(),
      ),
    ),
    v.minLength(1),
  ),
});

/** `words/<language>/alike/<region>.json` */
export const alikeWords = v.strictObject({ urgent: sentence, tells: sentences });

export type NerveFacts = v.InferOutput<typeof nerveFacts>;
export type NerveWords = v.InferOutput<typeof nerveWords>;
export type AlikeFacts = v.InferOutput<typeof alikeFacts>;
export type AlikeWords = v.InferOutput<typeof alikeWords>;
