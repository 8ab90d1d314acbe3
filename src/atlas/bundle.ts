/**
 * Every fact of the atlas that the body needs in one module; `bundle-reading.ts` holds the rest. Reached by `load.ts` only, by a dynamic import: eager globs
 * inside a lazy module make one chunk instead of hundreds of requests. Words come by language.
 */
export const files: Record<string, unknown> = import.meta.glob(
  [
    './content/{contents,figures,flag-places,concerns}.json',
    './content/{regions,conditions,muscles,red-flags,structures}/*.json',
  ],
  { eager: true, import: 'default' },
);
