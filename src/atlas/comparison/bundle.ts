/** Every fact of the comparison in one module; reached by `load.ts` only, by a dynamic import. */
export const files: Record<string, unknown> = import.meta.glob(
  '../content/{verdicts,aspects,harm-studies,harms,harm-reports,effects,effect-gaps}/*.json',
  { eager: true, import: 'default' },
);
