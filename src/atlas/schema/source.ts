import * as v from 'valibot';
import { id, sentence } from './common';

/** `content/sources/<id>.json`. Titles and publishers stay as they are printed, in any language. */
export const sourceFacts = v.strictObject({
  id,
  title: sentence,
  publisher: sentence,
  kind: sentence,
  url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('http'))),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/))),
  pmid: v.optional(v.pipe(v.string(), v.regex(/^\d{5,9}$/))),
  pageRead: v.boolean(),
});

/** `words/<language>/source-notes.json`: remarks on how far a source carries. */
export const sourceNotes = v.record(id, sentence);

export type SourceFacts = v.InferOutput<typeof sourceFacts>;
export type SourceNotes = v.InferOutput<typeof sourceNotes>;
