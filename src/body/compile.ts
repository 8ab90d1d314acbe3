import type { Camera, Scene, WebGLRenderer } from 'three';

/** A card that never says that it is done (ms): then the first picture waits for it, as it must. */
const PATIENCE = 8000;
/** How often it is asked (ms): about once a frame. */
const EVERY = 12;

/**
 * Have the shaders of a scene compiled beside the page. Resolves when asking for them stops nothing: by the
 * browser's own word where it has one, else (a processor that draws in place of a card) when the queue of the
 * card has passed a mark that was set behind them.
 */
export async function compile(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
): Promise<void> {
  // Asked later, with a frame's work before it in the queue, the page would wait for all of that to be done.
  renderer.extensions.has('EXT_texture_filter_anisotropic');
  if (renderer.extensions.has('KHR_parallel_shader_compile')) {
    await renderer.compileAsync(scene, camera);
    return;
  }
  renderer.compile(scene, camera);
  await passed(renderer.getContext() as WebGL2RenderingContext);
}

/** Resolves once the card has done all that it was given until now; stops nothing meanwhile. */
function passed(gl: WebGL2RenderingContext): Promise<void> {
  const mark = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!mark) return Promise.resolve();
  gl.flush();
  const late = performance.now() + PATIENCE;
  return new Promise((resolve) => {
    const ask = (): void => {
      const waits = gl.clientWaitSync(mark, 0, 0) === gl.TIMEOUT_EXPIRED;
      if (waits && performance.now() < late) return void setTimeout(ask, EVERY);
      gl.deleteSync(mark);
      resolve();
    };
    setTimeout(ask, EVERY);
  });
}
