import { readStore } from '../shared/store';
import type { PainDrawing } from './pain-drawing.svelte';

interface Sheet {
  at: 'low' | 'middle' | 'full';
  atLeast(height: Sheet['at']): void;
}

/** Under this name the device keeps that somebody knows the way. */
export const MET = 'myomap.guide';

/**
 * Where the drawing lies. It is only needed by those who draw, so it arrives when it is first asked
 * for; the body and the page meet here and share the one drawing.
 */
export class DrawingDesk {
  drawing: PainDrawing | undefined = $state.raw();
  /** The sheet that stands before the body on a small screen; set by the app. */
  sheet: Sheet | undefined;
  /** Whoever went the guided way once, or another one, is not led to it again; see `met.ts`. */
  met: unknown = $state(readStore(MET));
  #coming: Promise<void> | undefined;

  /** Bring the drawing, as it was kept on this device. Rejects if its code cannot be loaded. */
  open(): Promise<void> {
    this.#coming ??= import('./pain-drawing.svelte').then(
      ({ PainDrawing }) => {
        this.drawing = new PainDrawing();
        this.drawing.watch();
      },
      (error: unknown) => {
        this.#coming = undefined;
        throw error;
      },
    );
    return this.#coming;
  }
}
