/** Length of a PNG's signature and of its first chunk, the header: what is added stands behind it. */
const HEAD = 8 + 25;
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10] as const;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** One entry as an `iTXt` chunk: text in UTF-8, not compressed. */
function chunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const bytes = new Uint8Array(body.length + 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length - 4);
  bytes.set(body, 4);
  view.setUint32(4 + body.length, checksum(body));
  return bytes;
}

/** What a picture says of itself. */
export interface PictureText {
  readonly title: string;
  readonly description: string;
  /** when it was made */
  readonly made?: string;
}

/** The keywords that the format gives them. */
const KEYWORDS: Readonly<Record<keyof PictureText, string>> = {
  title: 'Title',
  description: 'Description',
  made: 'Creation Time',
};

/**
 * A PNG that says what it shows, for whoever opens it without seeing it; an empty text is left out. What is
 * no PNG comes back as it was.
 */
export async function withText(png: Blob, text: PictureText): Promise<Blob> {
  const head = new Uint8Array(await png.slice(0, HEAD).arrayBuffer());
  if (head.length < HEAD || SIGNATURE.some((byte, at) => head[at] !== byte)) return png;
  const parts = Object.keys(KEYWORDS) as (keyof PictureText)[];
  const chunks = parts.flatMap((part) => {
    const words = text[part];
    return words ? [chunk(KEYWORDS[part], words)] : [];
  });
  return new Blob([head, ...chunks, png.slice(HEAD)], { type: png.type });
}
