import { NARROW, sideOf, toolBoxes } from '../names/tools';
import { edgeWidth, type Stage } from './board';
import { WAYS } from './plane';
import { readType, type Type } from '../names/type';

/**
 * What the tools over the stage leave free. They are whatever carries `data-tool` in the nearest
 * `data-stage`: the room of the body knows no more of them.
 */
export function readStage(canvas: HTMLElement): Stage {
  const { width, height } = canvas.getBoundingClientRect();
  const tools = toolBoxes(canvas);
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

/** Lines that three words under the picture need, where all are as long as the longest. */
function edgeRows(room: number, type: Type): number {
  const longest = Math.max(...WAYS.map((way) => edgeWidth(way, type)));
  return Math.ceil(3 / Math.max(1, Math.min(3, Math.floor(room / longest))));
}
