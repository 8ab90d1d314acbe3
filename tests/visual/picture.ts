import type { Page } from '@playwright/test';
import { encodePng } from '../helpers/png';

/** Colours a channel: coarse steps make small files, and are far below what is told apart. */
const STEPS = 32;

/**
 * What is on the screen, at half its size and in few colours: a picture of some 30 kB. Four pixels
 * become one, so that an edge which moves by a fraction of a pixel changes little.
 */
export async function takeSmallPicture(page: Page): Promise<Buffer> {
  const shot = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const { width, height, base64 } = await page.evaluate(
    async ([source, steps]) => {
      // By hand: the page may fetch from its own origin only, and nothing from a data address.
      const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const [wide, high] = [image.width >> 1, image.height >> 1];
      const out = new Uint8Array(3 * wide * high);
      for (let y = 0; y < high; y += 1)
        for (let x = 0; x < wide; x += 1)
          for (let k = 0; k < 3; k += 1) {
            let sum = 0;
            for (const [dx, dy] of [
              [0, 0],
              [1, 0],
              [0, 1],
              [1, 1],
            ] as const)
              sum += data[4 * ((2 * y + dy) * image.width + 2 * x + dx) + k] ?? 0;
            const step = Math.round((sum / 4 / 255) * (steps - 1));
            out[3 * (y * wide + x) + k] = Math.round((step * 255) / (steps - 1));
          }
      let text = '';
      for (let i = 0; i < out.length; i += 8192)
        text += String.fromCharCode(...out.subarray(i, i + 8192));
      return { width: wide, height: high, base64: btoa(text) };
    },
    [shot, STEPS] as const,
  );
  return encodePng(width, height, Buffer.from(base64, 'base64'), 3);
}
