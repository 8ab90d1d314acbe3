import '../../../styles/forced-colors.css';

/** What comes with the flat figure, right after the shell. */
export { default as FlatNote } from './FlatNote.svelte';
export { default as FlatStage } from './FlatStage.svelte';
