import { mount } from 'svelte';
import '../../src/styles/index.css';
import { speech } from '../../src/language';
import Gallery from './Gallery.svelte';

/** Every file of the comparison, under the paths that the join knows. */
const found: Record<string, unknown> = import.meta.glob(
  [
    '../../src/atlas/content/{verdicts,aspects,harm-studies,harms,harm-reports,effects,effect-gaps}/*.json',
    '../../src/atlas/words/en/{verdicts,aspects,harm-studies,harms,harm-reports,effects,effect-gaps}/*.json',
  ],
  { eager: true, import: 'default' },
);

const target = document.getElementById('gallery');
if (!target) throw new Error('no place for the gallery');
await speech.need('charts');
mount(Gallery, { target, props: { files: found } });
