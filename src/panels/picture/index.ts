/** The pictures of places, patterns and drawings, in a file of their own: see `parts/pictures`. */
export { default as CardPicture } from './CardPicture.svelte';
export { default as ThumbPicture } from './ThumbPicture.svelte';
