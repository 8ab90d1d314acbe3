import { useTask, useThrelte } from '@threlte/core';
import { onMount } from 'svelte';
import type { WebGLRenderer } from 'three';
import { picture } from '../../state/sharpness.svelte';
import { Pacing, REST } from '../pacing';
import type { Motion } from './use-camera.svelte';

/**
 * Fewer pixels while the picture moves where a device is slow, all of them when it rests. The size is
 * changed in the frame that is drawn with it: a canvas that was resized and not drawn would flash.
 */
export function useQuality(motion: Motion): void {
  const { renderer, renderStage, autoRenderTask, invalidate, size, dpr } =
    useThrelte<WebGLRenderer>();
  const pacing = new Pacing();
  let rest: ReturnType<typeof setTimeout> | undefined;

  function sharpen(): void {
    // A device may take longer for a frame than a rest is long: sharp frames between would flicker.
    if (motion.moving) return void (rest = setTimeout(sharpen, REST));
    pacing.sharpen();
    invalidate();
  }

  useTask(
    () => {
      clearTimeout(rest);
      const { width, height } = size.current;
      const { ratio, due } = pacing.frame({
        now: performance.now(),
        moves: motion.moving,
        base: dpr.current,
        area: width * height,
      });
      if (Math.abs(renderer.getPixelRatio() - ratio) > 0.01) renderer.setPixelRatio(ratio);
      if (due) rest = setTimeout(sharpen, REST);
    },
    { stage: renderStage, before: autoRenderTask, autoInvalidate: false },
  );

  $effect(() => {
    pacing.quality.wish = picture.sharpness;
    pacing.sharpen();
    invalidate();
  });

  onMount(() => () => clearTimeout(rest));
}
