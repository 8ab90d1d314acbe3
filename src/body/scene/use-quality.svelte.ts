import { useTask, useThrelte } from '@threlte/core';
import { onMount } from 'svelte';
import type { WebGLRenderer } from 'three';
import { picture } from '../../state/sharpness.svelte';
import { Quality } from '../quality';

/** Frames further apart than this (ms) do not belong to one movement. */
const APART = 250;
/** The picture rests when so long (ms) nothing was drawn. */
const REST = 160;

/**
 * Fewer pixels while the picture moves where a device is slow, all of them when it rests. The size is
 * changed in the frame that is drawn with it: a canvas that was resized and not drawn would flash.
 */
export function useQuality(): void {
  const { renderer, renderStage, autoRenderTask, invalidate, size, dpr } =
    useThrelte<WebGLRenderer>();
  const quality = new Quality();
  let before = -Infinity;
  let sharp = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function draw(ratio: number): void {
    if (Math.abs(renderer.getPixelRatio() - ratio) > 0.01) renderer.setPixelRatio(ratio);
  }

  useTask(
    () => {
      const base = dpr.current;
      clearTimeout(rest);
      if (sharp) {
        sharp = false;
        before = -Infinity;
        return draw(quality.resting(base, size.current.width * size.current.height));
      }
      const now = performance.now();
      if (now - before < APART) quality.frame(now - before);
      else quality.rest();
      before = now;
      draw(quality.moving(base));
      const { width, height } = size.current;
      const due = Math.abs(quality.resting(base, width * height) - renderer.getPixelRatio()) > 0.01;
      if (due)
        rest = setTimeout(() => {
          sharp = true;
          invalidate();
        }, REST);
    },
    { stage: renderStage, before: autoRenderTask, autoInvalidate: false },
  );

  $effect(() => {
    quality.wish = picture.sharpness;
    sharp = true;
    invalidate();
  });

  onMount(() => () => clearTimeout(rest));
}
