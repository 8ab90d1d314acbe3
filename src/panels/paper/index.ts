/** The paper that is taken along, in a file of its own: see `TakeAlong`. */
export { layPaper } from './lay.svelte';
export { loadFigure } from '../../map/load';
