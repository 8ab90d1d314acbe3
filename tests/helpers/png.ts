import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

/** Colour types of the format, by bytes a pixel. */
const TYPES = { 1: 0, 3: 2 } as const;

/**
 * A PNG of 8-bit grey (one byte a pixel) or of red, green and blue (three): rows unfiltered, which suits
 * pictures of few colours.
 */
export function encodePng(width: number, height: number, data: Buffer, bytes: 1 | 3): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, TYPES[bytes], 0, 0, 0], 8);
  const row = bytes * width;
  const rows = Buffer.alloc(height * (row + 1));
  for (let y = 0; y < height; y += 1) data.copy(rows, y * (row + 1) + 1, row * y, row * (y + 1));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
