import type { Atlas } from '../../atlas/types';
import { say, speech } from '../../language';
import { DEPTHS, QUALITIES, type Kind } from '../../state/drawing/kind';
import type { ZoneMark } from '../../state/drawing/field';
import { CLAY_CHIP } from '../../state/pattern-look';
import { FEELING_MARKS, markStroke } from '../../state/feeling-marks';
import { depthWord, feelingWords, strongestFirst, zoneWord } from './words';

/** A line of the key: what stands before its words, and the words. */
export interface KeyLine {
  readonly sign?: 'ramp' | { readonly path: string; readonly stroke: number };
  readonly text: string;
}

/** So many places are named in a line. */
const NAMED = 4;

/** What the key under a saved picture tells: how strong, each feeling and each depth with its places. */
export function keyLines(marks: readonly ZoneMark[], atlas: Atlas): readonly KeyLine[] {
  const sorted = strongestFirst(marks);
  const line = (name: string, some: (mark: ZoneMark) => boolean, sign?: KeyLine['sign']) => {
    const places = [...new Set(sorted.filter(some).map((mark) => zoneWord(mark, atlas)))];
    if (places.length === 0) return [];
    const names = places.slice(0, NAMED).join(' · ');
    const more = places.length - NAMED;
    const told = more > 0 ? say('drawing.picture.more', { names, n: more }) : names;
    return [{ ...(sign && { sign }), text: `${name}: ${told}` }];
  };
  const only = (kind: Partial<Kind>): Kind => ({ qualities: [], ...kind });
  return [
    { sign: 'ramp', text: say('drawing.picture.strength') },
    ...QUALITIES.flatMap((one) =>
      line(feelingWords(only({ qualities: [one] })), ({ qualities }) => qualities.includes(one), {
        path: FEELING_MARKS[one],
        stroke: markStroke(one),
      }),
    ),
    ...DEPTHS.flatMap((one) => line(depthWord(only({ depth: one })), ({ depth }) => depth === one)),
  ];
}

/** Cuts words into lines that are not longer than a width. */
function wrapped(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && pen.measureText(longer).width <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/**
 * A picture with the key of what is painted on it below, so that it can be read on its own.
 *
 * @param title what the picture is, with its date
 * @param paint the colour of strong paint, six hexadecimal digits
 * @throws if the browser makes no picture
 */
export async function withKey(
  picture: Blob,
  title: string,
  lines: readonly KeyLine[],
  paint: string,
): Promise<Blob> {
  const image = await createImageBitmap(picture);
  const { width, height } = image;
  const style = getComputedStyle(document.body);
  const colour = (name: string, or: string) => style.getPropertyValue(name).trim() || or;
  const ink = colour('--ink', '#1f2430');
  const size = Math.round(width / 48 + 8);
  const [edge, step, sign] = [1.5 * size, 1.45 * size, 4 * size];
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2d canvas');
  const plain = `${size}px ${style.fontFamily}`;
  const bold = `600 ${plain}`;
  const rtl = speech.dir === 'rtl';
  const write = () => {
    pen.fillStyle = ink;
    pen.textAlign = 'start';
    pen.textBaseline = 'middle';
    pen.direction = rtl ? 'rtl' : 'ltr';
  };
  pen.font = bold;
  const heads = wrapped(pen, title, width - 2 * edge);
  pen.font = plain;
  const rows = lines.map((line) => ({
    line,
    words: wrapped(pen, line.text, width - 2 * edge - sign),
  }));
  const count = heads.length + rows.reduce((sum, { words }) => sum + words.length, 0);

  canvas.width = width;
  canvas.height = Math.round(height + count * step + 2 * edge);
  pen.fillStyle = colour('--paper', '#f7f4ef');
  pen.fillRect(0, 0, width, canvas.height);
  pen.drawImage(image, 0, 0);
  /** Where a line begins, so far from its own edge. */
  const from = (x: number) => (rtl ? width - edge - x : edge + x);
  let y = height + 0.5 * step;
  write();
  pen.font = bold;
  for (const head of heads) {
    pen.fillText(head, from(0), y);
    y += step;
  }
  pen.font = plain;
  for (const { line, words } of rows) {
    if (line.sign === 'ramp') {
      const [x, wide] = [rtl ? from(3 * size) : from(0), 3 * size];
      const ramp = pen.createLinearGradient(rtl ? x + wide : x, 0, rtl ? x : x + wide, 0);
      // A quarter of it over the skin, as the key on the body has it.
      ramp.addColorStop(0, `${paint}40`);
      ramp.addColorStop(1, paint);
      pen.fillStyle = CLAY_CHIP;
      pen.fillRect(x, y - 0.4 * size, wide, 0.8 * size);
      pen.fillStyle = ramp;
      pen.fillRect(x, y - 0.4 * size, wide, 0.8 * size);
    } else if (line.sign) {
      pen.save();
      pen.translate(rtl ? from(1.3 * size) : from(0), y - 0.65 * size);
      pen.scale((1.3 * size) / 20, (1.3 * size) / 20);
      pen.strokeStyle = ink;
      pen.lineWidth = line.sign.stroke;
      pen.lineCap = pen.lineJoin = 'round';
      pen.stroke(new Path2D(line.sign.path));
      pen.restore();
    }
    write();
    for (const text of words) {
      pen.fillText(text, from(sign), y);
      y += step;
    }
  }
  image.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
