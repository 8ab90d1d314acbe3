import type { Camera, Scene, WebGLRenderer } from 'three';
import { say, speech } from '../../language';
import { sidesFrom } from '../sides';

/**
 * The body as it stands on the screen, on paper, as a PNG; with the letters of its sides, and with words
 * under it, so that it is not taken for more than it is.
 *
 * @param frame the element whose style gives paper, ink and font
 * @param azimuth radians around the body from where it is seen
 * @throws if the browser makes no picture
 */
export async function takePicture(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  frame: HTMLElement,
  azimuth: number,
): Promise<Blob> {
  // The browser forgets a frame once it is shown: draw it anew and copy it at once.
  renderer.render(scene, camera);
  const { width, height } = renderer.domElement;
  const size = Math.round(width / 42 + 8);
  const foot = Math.round(2.6 * size);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height + foot;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no 2d canvas');
  const style = getComputedStyle(frame);
  pen.fillStyle = style.getPropertyValue('--paper').trim() || '#f7f4ef';
  pen.fillRect(0, 0, width, height + foot);
  pen.drawImage(renderer.domElement, 0, 0);
  pen.fillStyle = style.getPropertyValue('--ink-soft').trim() || '#4d5462';
  pen.font = `${size}px ${style.fontFamily}`;
  pen.textAlign = 'center';
  pen.direction = speech.dir;
  const sides = sidesFrom(azimuth);
  const spots = [
    [sides.left, 1.5 * size, 0.34 * height],
    [sides.right, width - 1.5 * size, 0.34 * height],
    [sides.near, width / 2, 1.5 * size],
  ] as const;
  for (const [side, x, y] of spots) if (side) pen.fillText(say(`flat.side.${side}`), x, y);
  pen.fillText(say('body.picture-line'), width / 2, height + foot - 1.1 * size, width - 2 * size);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
