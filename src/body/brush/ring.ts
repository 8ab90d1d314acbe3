/** Browsers refuse larger cursors. */
const LARGEST = 126;

/**
 * The brush as the mouse's own cursor: a ring of the size that it paints, light and dark so that it
 * shows on any skin; nothing has to follow the mouse.
 *
 * @param radius pixels
 */
export function ringCursor(radius: number, erasing: boolean): string {
  const r = Math.min(LARGEST / 2 - 2, Math.max(4, radius));
  const side = 2 * Math.ceil(r + 2);
  const middle = side / 2;
  const ring = (colour: string, wide: number): string =>
    `<circle cx='${middle}' cy='${middle}' r='${r.toFixed(1)}' fill='none' stroke='${colour}' stroke-width='${wide}' ${erasing ? "stroke-dasharray='4 3'" : ''}/>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${side}' height='${side}'>${ring('white', 3)}${ring('#1f2430', 1.3)}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${middle} ${middle}, crosshair`;
}
