const EDGE = 12;
const GAP = 6;

/** Put a fixed panel under its anchor, or above it where the window ends; never off the sides. */
export function placeBeside(anchor: HTMLElement, panel: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = Math.min(at.left - EDGE, innerWidth - width - EDGE);
  const below = at.bottom + GAP;
  const top = below + height + EDGE > innerHeight ? at.top - GAP - height : below;
  panel.style.left = `${Math.max(EDGE, left)}px`;
  panel.style.top = `${Math.max(EDGE, top)}px`;
}
