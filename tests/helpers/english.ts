import { speech } from '../../src/language';
import { bringVocabulary } from '../../src/panels/parts/vocabulary.svelte';

/** What the app brings with each page is there from the start, so that a test can draw any part. */
await speech.need(
  'pages',
  'charts',
  'body',
  'inside',
  'atlas',
  'reading',
  'comparison',
  'vocabulary',
);
await bringVocabulary();
