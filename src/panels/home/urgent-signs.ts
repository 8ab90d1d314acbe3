/** The red flags that concern every reader; the message `home.urgent` says them in one sentence. */
export const URGENT_SIGNS: readonly string[] = [
  'heart-signs',
  'breathless',
  'stroke-signs',
  'thunderclap-headache',
  'cauda-equina',
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
