import type { Column } from './labels';

/** On a stage narrower than this, pixels, letters and margins are smaller. */
export const NARROW = 560;
/** Of the stage the names at one side take no more than this, however large letters are. */
const MOST = 0.3;
/** Pixels between a name and a tool over or under it. */
const APART = 6;

/** Room for names at each side, pixels. */
export function sideOf(width: number, scale: number): number {
  const usual =
    width < NARROW ? Math.max(84, 0.23 * width) : Math.min(190, Math.max(120, 0.2 * width));
  return Math.min(usual * scale, Math.max(usual, MOST * width));
}

/**
 * The tools over the stage: whatever carries `data-tool` in the nearest `data-stage`, of which the room of the
 * body knows no more; and its own signs for left and right.
 */
const toolsOver = (canvas: HTMLElement): HTMLElement[] => [
  ...(canvas.closest('[data-stage]')?.querySelectorAll<HTMLElement>('[data-tool], [data-side]') ??
    []),
];

/** Boxes of the tools that are shown, pixels from the upper left of the canvas. */
export function toolBoxes(canvas: HTMLElement): DOMRectReadOnly[] {
  const { left, top } = canvas.getBoundingClientRect();
  return toolsOver(canvas).flatMap((tool) => {
    const box = tool.getBoundingClientRect();
    return box.width && box.height
      ? [new DOMRect(box.left - left, box.top - top, box.width, box.height)]
      : [];
  });
}

/** Tell when a tool over the stage comes, goes or grows. Returns a function that stops. */
export function watchTools(canvas: HTMLElement, changed: () => void): () => void {
  const sizes = new ResizeObserver(changed);
  const watch = (): void => toolsOver(canvas).forEach((tool) => sizes.observe(tool));
  // Some come when they are first needed.
  const comings = new MutationObserver(() => {
    watch();
    changed();
  });
  const holders = new Set(toolsOver(canvas).flatMap((tool) => tool.parentElement ?? []));
  for (const holder of holders) comings.observe(holder, { childList: true });
  watch();
  return () => {
    sizes.disconnect();
    comings.disconnect();
  };
}

/** What of a tool lies where, pixels. */
export type ToolBox = Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * The highest free part of a column between the tools that reach into it.
 *
 * @param x where labels hang
 * @param room width that they may take: to the left of `x` where it is negative
 */
export function freeColumn(
  x: number,
  room: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  tools: readonly ToolBox[],
): Column {
  const [left, right] = [Math.min(x, x + room), Math.max(x, x + room)];
  const taken = tools
    .filter((tool) => tool.right >= left && tool.left <= right)
    .map((tool) => ({ from: tool.top - APART, to: tool.bottom + APART }))
    .sort((a, b) => a.from - b.from);
  let best = { top, bottom: top };
  let from = top;
  for (const { from: next, to } of [...taken, { from: bottom, to: bottom }]) {
    const end = Math.min(next, bottom);
    if (end - from > best.bottom - best.top) best = { top: from, bottom: end };
    from = Math.max(from, to);
  }
  return { x, ...best };
}
