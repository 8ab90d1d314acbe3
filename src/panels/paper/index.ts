/** The paper that is taken along, in a file of its own: see `TakeAlong`. */
export { default as Paper } from './Paper.svelte';
export { loadFigure } from '../../map/load';
