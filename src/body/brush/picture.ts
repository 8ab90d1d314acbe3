import type { Camera, Scene, WebGLRenderer } from 'three';
import { say, speech } from '../../language';

/**
 * The body as it stands on the screen, on paper, as a PNG; with words under it, so that it is not taken
 * for more than it is.
 *
 * @param frame the element whose style gives paper, ink and font
 * @throws if the browser makes no picture
 */
export async function takePicture(
  renderer: WebGLRenderer,
  scene: Scene,
  camera: Camera,
  frame: HTMLElement,
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
  pen.fillText(say('body.picture-line'), width / 2, height + foot - 1.1 * size, width - 2 * size);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
