import { edgeWidth, NARROW, type Stage } from './board';
import { WAYS } from './plane';
import { readType, type Type } from './type';

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
  const type = readType(canvas, narrow);
  const { scale } = type;
  const side = sideOf(width, scale);
  const margins = {
    top: 24 * scale,
    bottom: (narrow ? 22 : 28) * scale + (edgeRows(width - 2 * side, type) - 1) * type.edgeLine,
    side,
  };
  for (const tool of tools) {
    const across = tool.width > 0.4 * width;
    if (across && tool.top < height / 3)
      margins.top = Math.max(margins.top, tool.bottom + 22 * scale);
    if (tool.width > 0.3 * width && tool.top > 0.6 * height)
      margins.bottom = Math.max(margins.bottom, height - tool.top + 22 * scale);
  }
  return { width, height, margins, tools, type };
}

/** Of the stage the names at one side take no more than this, however large letters are. */
const MOST = 0.3;

/** Room for names at each side, pixels. */
function sideOf(width: number, scale: number): number {
  const usual =
    width < NARROW ? Math.max(84, 0.23 * width) : Math.min(190, Math.max(120, 0.2 * width));
  return Math.min(usual * scale, Math.max(usual, MOST * width));
}

/** Lines that three words under the picture need, where all are as long as the longest. */
function edgeRows(room: number, type: Type): number {
  const longest = Math.max(...WAYS.map((way) => edgeWidth(way, type)));
  return Math.ceil(3 / Math.max(1, Math.min(3, Math.floor(room / longest))));
}

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
  const holders = new Set(toolsOver(canvas).flatMap((tool) => tool.parentElement ?? []));
  for (const holder of holders) comings.observe(holder, { childList: true });
  watch();
  return () => {
    sizes.disconnect();
    comings.disconnect();
  };
}
