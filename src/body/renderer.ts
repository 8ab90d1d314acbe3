import { WebGLRenderer } from 'three';

/** Transparent, so that the page's own background lies behind the body; antialiased. */
export const createRenderer = (canvas: HTMLCanvasElement): WebGLRenderer =>
  new WebGLRenderer({ canvas, antialias: true, alpha: true });

/** True if this browser can draw in three dimensions at all. */
export function canDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // Contexts are few: give this one back at once.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Watch for the browser taking the picture away and giving it back. Returns a function that stops. */
export function watchContext(
  canvas: HTMLCanvasElement,
  lost: () => void,
  restored: () => void,
): () => void {
  const lose = (event: Event): void => {
    // Without this the browser would never give it back.
    event.preventDefault();
    lost();
  };
  canvas.addEventListener('webglcontextlost', lose);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    canvas.removeEventListener('webglcontextlost', lose);
    canvas.removeEventListener('webglcontextrestored', restored);
  };
}
