import { useThrelte } from '@threlte/core';
import { onMount } from 'svelte';
import type { WebGLRenderer } from 'three';
import { getBodyStatus, getExplorer } from '../../state/context';
import { SENTENCES } from '../load-model';
import { publishProbe } from '../probe';
import { watchContext } from '../renderer';
import { disposeParts, type Parts } from './parts';
import type { UnderSkin } from './use-inside.svelte';

/** Tell when the body can be touched, when its picture is lost and given back; tidy up at the end. */
export function useLife(parts: Parts, under: UnderSkin): void {
  const status = getBodyStatus();
  const explorer = getExplorer();
  const { renderer, invalidate } = useThrelte<WebGLRenderer>();

  onMount(() => {
    let unpublish = () => {};
    // The tree is built after the first frame: the body shows first, then it can be touched.
    let later: ReturnType<typeof setTimeout>;
    const first = requestAnimationFrame(() => {
      later = setTimeout(() => {
        parts.picker.prepare();
        status.phase = 'ready';
        unpublish = publishProbe({ ...parts, under, renderer, figure: () => explorer.figure });
      });
    });
    const unwatch = watchContext(
      renderer.domElement,
      () => status.fail(SENTENCES.lost),
      () => {
        status.phase = 'ready';
        invalidate();
      },
    );
    return () => {
      cancelAnimationFrame(first);
      clearTimeout(later);
      unwatch();
      unpublish();
      disposeParts(parts);
    };
  });
}
