/** How the names beside a cut are set: sizes in pixels, from the letters that the reader has chosen. */
export interface Type {
  /** 1 where letters have their usual size */
  readonly scale: number;
  /** size of the names, height of their lines */
  readonly size: number;
  readonly line: number;
  /** size of the words at the edges of the picture, height that one takes */
  readonly edge: number;
  readonly edgeLine: number;
  /** width of a text as a name, and as a word at an edge */
  readonly nameWidth: (text: string) => number;
  readonly edgeWidth: (text: string) => number;
}

/** Pixels of a root letter where nobody has changed it. */
const USUAL = 16;
/** In root letters. */
const NAMES = {
  wide: { size: 0.875, line: 1.125 },
  narrow: { size: 0.78, line: 0.9375 },
} as const;
const EDGE = { size: 0.8125, line: 1 } as const;

/** Read how letters are set over an element. */
export function readType(over: HTMLElement, narrow: boolean): Type {
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize) || USUAL;
  const family = getComputedStyle(over).fontFamily || 'sans-serif';
  const { size, line } = narrow ? NAMES.narrow : NAMES.wide;
  return {
    scale: root / USUAL,
    size: size * root,
    line: line * root,
    edge: EDGE.size * root,
    edgeLine: EDGE.line * root,
    // As wide as the chosen one, which is set bolder: a choice must not move the others.
    nameWidth: measured(`660 ${String(size * root)}px ${family}`),
    edgeWidth: measured(`italic ${String(EDGE.size * root)}px ${family}`),
  };
}

let pen: CanvasRenderingContext2D | null | undefined;

/** Each text is measured once: names are laid out in every frame that the camera moves in. */
function measured(font: string): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    pen ??= document.createElement('canvas').getContext('2d');
    if (!pen) return 0;
    pen.font = font;
    const { width } = pen.measureText(text);
    known.set(text, width);
    return width;
  };
}
