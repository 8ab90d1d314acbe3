import type { Layers } from '../../state/layers.svelte';
import { OPEN } from '../../state/depth';
import { onStage } from '../../state/on-stage.svelte';

/** Keys that the 3D body itself takes once it has the focus. */
const BODY = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '=', '-', '0']);

/** One step through the layers, deeper or back towards the skin. */
function step(layers: Layers, by: 1 | -1): void {
  const next = by > 0 ? Math.floor(layers.depth + 1) : Math.ceil(layers.depth - 1);
  layers.set(Math.min(layers.deepest, Math.max(0, next)));
}

/** Names on or off; where nothing lies open there is nothing to name, so the body is opened too. */
function toggleNames(layers: Layers): void {
  onStage.names = !onStage.names || layers.depth < OPEN;
  if (onStage.names && layers.depth < OPEN) layers.set(1);
}

/**
 * Do what a key means while the stage stands alone, wherever the focus is. True if it meant something.
 *
 * @param body takes the keys that turn and zoom; absent where there is no 3D body
 */
export function press(event: KeyboardEvent, layers: Layers, body: HTMLElement | null): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (target instanceof Element && target.matches('input, select, textarea')) return false;
  const ready = layers.phase === 'ready';
  if (ready && key === 'n') toggleNames(layers);
  else if (ready && key === 'l') step(layers, 1);
  else if (ready && key === 'k') step(layers, -1);
  else if (BODY.has(key) && body && !(target instanceof Node && body.contains(target))) {
    body.focus({ preventScroll: true });
    body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  } else return false;
  return true;
}
