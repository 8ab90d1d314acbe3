/**
 * Every fact of the atlas but its sources in one module. Reached by `load.ts` only, by a dynamic import: eager globs
 * inside a lazy module make one chunk instead of hundreds of requests. Words come by language.
 */
export const files: Record<string, unknown> = import.meta.glob(
  [
    './content/{contents,figures,flag-places,concerns}.json',
    './content/{regions,conditions,muscles,red-flags,structures,learn}/*.json',
  ],
  { eager: true, import: 'default' },
);
