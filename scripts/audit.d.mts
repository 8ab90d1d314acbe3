export type Verdict =
  | { readonly kind: 'skipped' | 'clean' }
  | { readonly kind: 'weak'; readonly names: readonly string[] };
export function verdictOf(text: string): Verdict;
export function audit(): 0 | 1;
