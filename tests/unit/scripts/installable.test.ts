import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));

/** Width, height, and whether something shines through, as the head of a PNG tells it. */
function headOf(path: string) {
  const png = read(path);
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const colour = view.getUint8(25);
  return {
    signature: png.toString('latin1', 1, 4),
    width: view.getUint32(16),
    height: view.getUint32(20),
    // 4 and 6 have a channel of their own for it, a palette has a chunk.
    opaque: colour !== 4 && colour !== 6 && !png.includes('tRNS'),
  };
}

describe('an icon on the home screen', () => {
  it.each([
    ['icon-192.png', 192, false],
    ['icon-512.png', 512, false],
    // Where the system cuts the shape itself, nothing may shine through its corners.
    ['maskable-512.png', 512, true],
    ['apple-touch-icon.png', 180, true],
  ])('%s is a picture of its size', (name, size, opaque) => {
    const head = headOf(`static/icons/${name}`);
    expect(head).toEqual({ signature: 'PNG', width: size, height: size, opaque });
  });

  it('is named in the page for those who do not read the manifest', () => {
    expect(read('src/index.html').toString()).toContain(
      '<link rel="apple-touch-icon" href="./icons/apple-touch-icon.png" />',
    );
  });
});
