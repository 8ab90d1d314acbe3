/** The red flags that concern every reader, and how the first page says them in one sentence. */
export const URGENT_SIGNS: readonly { readonly flag: string; readonly words: string }[] = [
  { flag: 'heart-signs', words: 'chest pressure' },
  { flag: 'breathless', words: 'sudden trouble breathing' },
  { flag: 'stroke-signs', words: 'a drooping face or slurred speech' },
  { flag: 'thunderclap-headache', words: 'the worst headache of your life' },
  { flag: 'cauda-equina', words: 'numbness between the legs' },
];

/** What the list below the sentence adds. */
export const MORE_SIGNS: readonly string[] = [
  'fever-stiff-neck',
  'headache-nerve-signs',
  'sight-loss',
  'after-needling-chest',
  'dark-urine',
  'giant-cell-arteritis',
  'leg-clot',
  'hot-joint',
];
