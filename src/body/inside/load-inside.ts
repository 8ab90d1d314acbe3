import { fetchBytes } from '../skin/load-skin';
import type { InsideModel } from './inside-model';
import { decodeFrame } from './load-frame';
import { decodeMuscles, type Muscles } from './load-muscles';

const MUSCLES = 'models/muscles.glb';
const FRAME = 'models/inside.glb';

/** All that lies under the skin. */
export interface InsideFiles {
  readonly muscles: Muscles;
  /** bones and structures at risk; the muscles can do without them */
  readonly frame?: InsideModel;
}

/** Fetch and decode what lies under the skin. Rejects where the muscles do not arrive or are damaged. */
export async function loadInside(signal: AbortSignal): Promise<InsideFiles> {
  const get = (path: string) =>
    fetchBytes(new URL(path, document.baseURI).href, () => undefined, signal);
  const frame = get(FRAME)
    .then(decodeFrame)
    .catch(() => undefined);
  const muscles = await decodeMuscles(await get(MUSCLES));
  const arrived = await frame;
  return arrived ? { muscles, frame: arrived } : { muscles };
}
