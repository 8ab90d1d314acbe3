/** A drawing lower than this stays whole on its sheet, px; no piece of a taller one is lower than half of it. */
const WHOLE = 400;

/**
 * Where a tall drawing may be parted, from top to bottom: between what must stay in one piece, no two closer
 * than `least`.
 *
 * @param kept top and bottom of whatever must not be cut, in any order
 */
export function cutsOf(
  height: number,
  kept: readonly (readonly [top: number, bottom: number])[],
  least: number,
): number[] {
  const cuts: number[] = [];
  let below = 0;
  for (const [top, bottom] of kept.toSorted(([a], [b]) => a - b)) {
    const at = Math.floor((below + top) / 2);
    if (top > below && at - (cuts.at(-1) ?? 0) >= least && height - at >= least) cuts.push(at);
    below = Math.max(below, bottom);
  }
  return cuts;
}

/** Top and bottom of each row and line of words, in the drawing's own units. */
function keptIn(svg: SVGSVGElement, unit: number): [number, number][] {
  const { top } = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text, .target, .warning, .empty')].map((one) => {
    const box = one.getBoundingClientRect();
    return [(box.top - top) * unit, (box.bottom - top) * unit];
  });
}

/**
 * On paper a tall drawing stands in pieces, so that no row of it is cut in two by the end of a sheet: a browser
 * breaks a page between pictures, never inside of one by its rows.
 */
export function inPieces(svg: SVGSVGElement): () => void {
  let pieces: SVGSVGElement[] = [];
  const join = (): void => {
    for (const piece of pieces) piece.remove();
    if (pieces.length) svg.style.display = '';
    pieces = [];
  };
  const part = (): void => {
    join();
    const { width, height } = svg.viewBox.baseVal;
    const shown = svg.getBoundingClientRect().height;
    if (height < WHOLE || shown === 0) return;
    const cuts = cutsOf(height, keptIn(svg, height / shown), WHOLE / 2);
    pieces = [0, ...cuts].map((from, i) => {
      const to = cuts[i] ?? height;
      const piece = svg.cloneNode(true) as SVGSVGElement;
      piece.setAttribute('viewBox', `0 ${from} ${width} ${to - from}`);
      piece.setAttribute('height', String(to - from));
      piece.setAttribute('aria-hidden', 'true');
      piece.dataset['piece'] = String(i);
      piece.style.overflow = 'hidden';
      return piece;
    });
    svg.before(...pieces);
    svg.style.display = 'none';
  };
  addEventListener('beforeprint', part);
  addEventListener('afterprint', join);
  return () => {
    join();
    removeEventListener('beforeprint', part);
    removeEventListener('afterprint', join);
  };
}
