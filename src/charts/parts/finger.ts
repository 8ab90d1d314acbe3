import { MediaQuery } from 'svelte/reactivity';

/** True where a finger presses what is drawn: rows are as high as it is wide. */
export const finger = new MediaQuery('(pointer:coarse)');

/** Least height of a row that is pressed, px. */
export const TOUCH = 44;
