import { useThrelte } from '@threlte/core';
import { fromStore } from 'svelte/store';

/**
 * The size of the picture, px, for effects that follow it. Threlte's `size.current` is read at once and followed by
 * none: it is for what runs anyway.
 */
export const useSize = () => fromStore(useThrelte().size);
