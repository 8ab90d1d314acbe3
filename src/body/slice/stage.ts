import { NARROW, type Stage } from './board';

/**
 * What the tools over the stage leave free. They are whatever carries `data-tool` in the nearest
 * `data-stage`: the room of the body knows no more of them.
 */
export function readStage(canvas: HTMLElement): Stage {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const tools = toolsOver(canvas).flatMap((tool) => {
    const box = tool.getBoundingClientRect();
    return box.width && box.height
      ? [new DOMRect(box.left - left, box.top - top, box.width, box.height)]
      : [];
  });
  const narrow = width < NARROW;
  const margins = { top: 24, bottom: narrow ? 22 : 28, side: sideOf(width) };
  for (const tool of tools) {
    const across = tool.width > 0.4 * width;
    if (across && tool.top < height / 3) margins.top = Math.max(margins.top, tool.bottom + 22);
    if (tool.width > 0.3 * width && tool.top > 0.6 * height)
      margins.bottom = Math.max(margins.bottom, height - tool.top + 22);
  }
  return { width, height, margins, tools };
}

/** Room for names at each side, pixels. */
const sideOf = (width: number): number =>
  width < NARROW ? Math.max(84, 0.23 * width) : Math.min(190, Math.max(120, 0.2 * width));

const toolsOver = (canvas: HTMLElement): HTMLElement[] => [
  ...(canvas.closest('[data-stage]')?.querySelectorAll<HTMLElement>('[data-tool]') ?? []),
];

/** Tell when a tool over the stage comes, goes or grows. Returns a function that stops. */
export function watchTools(canvas: HTMLElement, changed: () => void): () => void {
  const sizes = new ResizeObserver(changed);
  const watch = (): void => toolsOver(canvas).forEach((tool) => sizes.observe(tool));
  // Some come when they are first needed.
  const comings = new MutationObserver(() => {
    watch();
    changed();
  });
  const stage = canvas.closest('[data-stage]');
  if (stage) comings.observe(stage, { childList: true });
  watch();
  return () => {
    sizes.disconnect();
    comings.disconnect();
  };
}
