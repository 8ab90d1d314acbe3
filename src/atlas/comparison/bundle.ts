/** Every file of the comparison in one module; reached by `load.ts` only, by a dynamic import. */
export const files: Record<string, unknown> = import.meta.glob(
  [
    '../content/{aspects,harm-studies,harms,effects}/*.json',
    '../words/en/{aspects,harm-studies,harms,effects}/*.json',
  ],
  { eager: true, import: 'default' },
);
