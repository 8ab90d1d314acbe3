import { inflateSync } from 'node:zlib';

/**
 * Reads the words that stand in a PDF as Chromium writes it: no object is packed with others, streams say their
 * length, and each font maps its codes to letters. Not for files of other programs.
 */

interface Thing {
  readonly head: string;
  /** its stream, unpacked; '' where it has none or a picture's */
  readonly body: () => string;
}

function thingsIn(file: string): ReadonlyMap<string, Thing> {
  const out = new Map<string, Thing>();
  const start = /(\d+) 0 obj\s/y;
  for (let at = file.indexOf(' 0 obj'); at > 0; at = file.indexOf(' 0 obj', at + 1)) {
    start.lastIndex = file.lastIndexOf('\n', at) + 1;
    const id = start.exec(file)?.[1];
    if (id === undefined) continue;
    const rest = file.slice(start.lastIndex, file.indexOf('endobj', start.lastIndex));
    const stream = /\bstream\r?\n/.exec(rest);
    const head = stream ? rest.slice(0, stream.index) : rest;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = start.lastIndex + (stream ? stream.index + stream[0].length : 0);
    const packed = () => Buffer.from(file.slice(from, from + length), 'latin1');
    const body = () =>
      head.includes('/FlateDecode')
        ? inflateSync(packed()).toString('latin1')
        : packed().toString('latin1');
    out.set(id, { head, body: stream && !head.includes('/Image') ? body : () => '' });
    at = from + length;
  }
  return out;
}

interface Font {
  /** a code among others, in hex digits */
  readonly code: RegExp;
  readonly letters: ReadonlyMap<string, string>;
}

const HEX = /<([0-9A-F]+)>/gi;
const numbers = (line: string): string[] => [...line.matchAll(HEX)].map(([, hex = '']) => hex);
const letterOf = (hex: string): string =>
  Buffer.from(hex, 'hex').swap16().toString('utf16le').normalize('NFKC');

/** What a font's codes mean: `ToUnicode`, a table of single codes and of ranges. */
function fontOf(table: string): Font {
  const part = (name: string) =>
    [...table.matchAll(new RegExp(`begin${name}([^]*?)end${name}`, 'g'))].flatMap(
      ([, lines = '']) => lines.split('\n').map(numbers),
    );
  const letters = new Map<string, string>();
  for (const [code, to] of part('bfchar')) if (code && to) letters.set(code, letterOf(to));
  for (const [from, last, to] of part('bfrange'))
    if (from && last && to)
      for (let at = parseInt(from, 16), k = 0; at + k <= parseInt(last, 16); k++) {
        const letter = String.fromCodePoint(parseInt(to, 16) + k);
        letters.set((at + k).toString(16).padStart(from.length, '0').toUpperCase(), letter);
      }
  const digits = part('codespacerange').flat()[0]?.length ?? 4;
  return { code: new RegExp(`.{${digits}}`, 'g'), letters };
}

/** A page: its size in points, and a line for each piece of text that was set at a place of its own, as drawn. */
interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

const SHOWN = /\/(F\d+) [\d.]+ Tf|(<[0-9A-F]+>|\[[^\]]*\])\s*TJ?j?\b/gi;

/** @throws if a letter has no meaning in its font */
export function readPdf(pdf: Buffer): readonly PdfPage[] {
  const things = thingsIn(pdf.toString('latin1'));
  const bodyOf = (name: string, head: string): string =>
    things.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '')?.body() ?? '';
  const fonts = new Map<string, Font>();
  const fontAt = (id: string): Font => {
    const font = fonts.get(id) ?? fontOf(bodyOf('ToUnicode', things.get(id)?.head ?? ''));
    fonts.set(id, font);
    return font;
  };
  const pages = [...things.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => {
    const [, box = ''] = /\/MediaBox \[([^\]]*)\]/.exec(head) ?? [];
    const [, , width = 0, height = 0] = box.split(' ').map(Number);
    const ids = new Map(
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id = '']) => [name, id]),
    );
    const pieces = bodyOf('Contents', head).matchAll(/\bBT\b([^]*?)\bET\b/g);
    const lines = [...pieces].map(([, piece = '']) => {
      let font: Font | undefined;
      let line = '';
      for (const [, name, codes = ''] of piece.matchAll(SHOWN)) {
        if (name) font = fontAt(ids.get(name) ?? '');
        for (const code of numbers(codes)
          .join('')
          .match(font?.code ?? /./g) ?? []) {
          const letter = font?.letters.get(code);
          if (letter === undefined) throw new Error(`a letter without meaning: ${code}`);
          line += letter;
        }
      }
      return line;
    });
    return { width, height, lines };
  });
}

/** A text without spaces and line breaks, and without the marks that keep others in a line. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u2060\u00ad]+/g, '');
