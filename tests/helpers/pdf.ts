import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page as it was printed. */
export interface PdfPage {
  /** points */
  readonly width: number;
  readonly height: number;
  /** Its words in the order in which they were set, a line for each line of the page. */
  readonly lines: readonly string[];
  readonly picture: GreyPicture;
}

/** What a printer without colours puts on the page: 0 is black, 255 is the white of the paper. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Buffer;
}

/** Pixels a point: small print can be read. */
const SCALE = 1.6;

let reader: Promise<PDFiumLibrary> | undefined;

/** Reads and draws a PDF with the library that Chromium shows such files with. */
export async function readPdf(pdf: Buffer): Promise<readonly PdfPage[]> {
  reader ??= PDFiumLibrary.init();
  const file = await (await reader).loadDocument(pdf);
  const out: PdfPage[] = [];
  for (const page of file.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const lines = page.getText().split(/\r?\n/);
    // Drawing a page closes it: its words are read before.
    const { width, height, data } = await page.render({
      scale: SCALE,
      render: 'bitmap',
      colorSpace: 'Gray',
    });
    const picture = { width, height, grey: Buffer.from(data) };
    out.push({ width: originalWidth, height: originalHeight, lines, picture });
  }
  file.destroy();
  return out;
}

/** A text without spaces and line breaks, and without the marks that keep others in a line. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u2060\u00ad]+/g, '');
