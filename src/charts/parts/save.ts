import { mirrorOf } from './mirror';

/** What a picture takes from the style sheet; a saved file has no style sheet. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
const PAD = 20;
const LEAD = 17;
/** Pictures are saved at twice their size, sharp on a projector, if the browser can hold them so. */
const SHARP = 2;
/** Largest side and area of a canvas that every common browser can hold, px. */
const LARGEST = { side: 16_000, area: 16_000_000 };

function carryStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  // Without our font another one is set: each line keeps the length that it has here.
  if (from instanceof SVGTextElement && from.textContent?.trim()) {
    to.setAttribute('textLength', from.getComputedTextLength().toFixed(1));
    to.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    to.textContent = from.textContent.trim();
  }
  for (const name of ['class', 'style', 'tabindex', 'role', 'aria-haspopup'])
    to.removeAttribute(name);
  const twins = [...to.children];
  for (const [i, child] of [...from.children].entries()) {
    const twin = twins[i];
    if (twin) carryStyles(child, twin);
  }
}

/** The paper behind an element: the first ground above it that is not transparent. */
function paperOf(element: Element | null): string {
  for (let at = element; at; at = at.parentElement) {
    const ground = getComputedStyle(at).backgroundColor;
    if (ground && !/^rgba\(.*, 0\)$/.test(ground) && ground !== 'transparent') return ground;
  }
  return '#ffffff';
}

export interface SavedPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** What a picture is called and what it shows, for whoever cannot see it. */
export interface Told {
  readonly title: string;
  readonly desc: string;
}

/**
 * A picture as a file of its own: styles written into it, paper behind it, its sources below it.
 *
 * @param svg as it stands in the page
 * @param footer lines of small text, such as the sources
 */
export function pictureOf(
  svg: SVGSVGElement,
  footer: readonly string[],
  { title, desc }: Told,
): SavedPicture {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  carryStyles(svg, copy);
  const [, , w = 0, h = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const width = w + 2 * PAD;
  const height = h + 2 * PAD + footer.length * LEAD + (footer.length ? PAD : 0);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('viewBox', `${-PAD} ${-PAD} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  // Nothing around a file tells which way its words go.
  const dir = getComputedStyle(svg).direction === 'rtl' ? 'rtl' : 'ltr';
  copy.setAttribute('direction', dir);
  copy.setAttribute('lang', document.documentElement.lang);
  const { x } = mirrorOf(w, dir);
  const paper = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x: -PAD, y: -PAD, width, height }))
    paper.setAttribute(name, String(value));
  paper.setAttribute('fill', paperOf(svg));
  copy.setAttribute('role', 'img');
  copy.setAttribute('aria-label', title);
  const told = Object.entries({ title, desc }).map(([name, text]) => {
    const element = document.createElementNS(SVG, name);
    element.textContent = text;
    return element;
  });
  // A title counts where it is the first of all.
  copy.prepend(...told, paper);
  const ink = getComputedStyle(svg).color;
  const font = getComputedStyle(svg).fontFamily;
  const ruler = document.createElement('canvas').getContext('2d');
  if (ruler) ruler.font = `12px ${font}`;
  for (const [i, text] of footer.entries()) {
    const line = document.createElementNS(SVG, 'text');
    line.textContent = text;
    const look = {
      x: x(8),
      y: h + PAD + (i + 1) * LEAD - 4,
      fill: ink,
      'font-size': '12px',
      'font-family': font,
      ...(ruler && {
        textLength: ruler.measureText(text).width.toFixed(1),
        lengthAdjust: 'spacingAndGlyphs',
      }),
    };
    for (const [name, value] of Object.entries(look)) line.setAttribute(name, String(value));
    copy.append(line);
  }
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/**
 * The same picture as pixels. Nothing is fetched: the file holds all it needs.
 * @throws if the browser cannot draw it
 */
export async function pixelsOf({ text, width, height }: SavedPicture): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(
    SHARP,
    LARGEST.side / Math.max(width, height),
    Math.sqrt(LARGEST.area / (width * height)),
  );
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2d canvas');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no pixels'))), 'image/png'),
  );
}

/** Copy text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
