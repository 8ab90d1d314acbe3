import { speech } from '../language';

const EDGE = 12;
const GAP = 6;

/** Put a fixed panel under its anchor, or above it where the window ends; never off the sides. */
export function placeBeside(anchor: HTMLElement, panel: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  // It begins where its anchor begins, on whichever side words begin.
  const start = speech.dir === 'rtl' ? at.right + EDGE - width : at.left - EDGE;
  const left = Math.min(start, innerWidth - width - EDGE);
  const below = at.bottom + GAP;
  const top = below + height + EDGE > innerHeight ? at.top - GAP - height : below;
  panel.style.left = `${Math.max(EDGE, left)}px`;
  panel.style.top = `${Math.max(EDGE, top)}px`;
}
