import { useThrelte } from '@threlte/core';
import { onMount } from 'svelte';
import type { WebGLRenderer } from 'three';
import { compile } from '../compile';
import { breath } from '../../shared/breath';
import { getBodyStatus, getExplorer } from '../../state/context';
import { publishProbe } from '../probe';
import { watchContext } from '../renderer';
import type { Curtain } from './curtain';
import { disposeParts, type Parts } from './parts';
import type { UnderSkin } from './use-inside.svelte';

/**
 * Tell when the body can be touched, when its picture is lost and given back; tidy up at the end. The first
 * picture waits for its shaders, which a driver may take a second to compile: the page goes on meanwhile.
 */
export function useLife(
  parts: Parts,
  under: UnderSkin,
  curtain: Curtain,
  onlost: () => void,
): void {
  const status = getBodyStatus();
  const explorer = getExplorer();
  const { renderer, scene, invalidate } = useThrelte<WebGLRenderer>();

  onMount(() => {
    let unpublish = () => {};
    let gone = false;
    let later: ReturnType<typeof setTimeout>;
    let first = 0;
    curtain.close('shaders');
    const compiled = compile(renderer, scene, parts.rig.camera).then(meet, () => undefined);
    /** Asking a compiled shader what it wants stops the page until the driver answers: one at a time. */
    async function meet(): Promise<void> {
      for (const program of renderer.info.programs ?? []) {
        await breath();
        if (gone) return;
        program.getUniforms();
        program.getAttributes();
      }
      await breath();
    }
    void compiled.then(() => {
      if (gone) return;
      curtain.open('shaders');
      // The body shows first, then it can be touched.
      first = requestAnimationFrame(() => {
        later = setTimeout(() => {
          parts.picker.prepare();
          status.phase = 'ready';
          unpublish = publishProbe({ ...parts, under, renderer, figure: () => explorer.figure });
        });
      });
    });
    const unwatch = watchContext(renderer.domElement, onlost, () => {
      status.phase = 'ready';
      invalidate();
    });
    return () => {
      gone = true;
      cancelAnimationFrame(first);
      clearTimeout(later);
      unwatch();
      unpublish();
      disposeParts(parts);
    };
  });
}
