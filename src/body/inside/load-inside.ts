import { decode } from '../file/decode';
import type { Muscles } from '../file/decode-muscles';
import { fetchBytes } from '../file/fetch';
import type { InsideModel } from './inside-model';

const MUSCLES = 'models/muscles.glb';
const FRAME = 'models/inside.glb';

/** All that lies under the skin. */
export interface InsideFiles {
  readonly muscles: Muscles;
  /** bones and structures at risk; the muscles can do without them */
  readonly frame?: InsideModel;
}

/**
 * Fetch and decode what lies under the skin. Rejects where the muscles do not arrive or are damaged.
 *
 * @param had muscles that came without the rest before: only that is asked for
 */
export async function loadInside(signal: AbortSignal, had?: Muscles): Promise<InsideFiles> {
  const get = (path: string) =>
    fetchBytes(new URL(path, document.baseURI).href, () => undefined, signal);
  const frame = get(FRAME)
    .then((file) => decode('frame', file, signal))
    .catch(() => undefined);
  const muscles = had ?? (await decode('muscles', await get(MUSCLES), signal));
  const arrived = await frame;
  return arrived ? { muscles, frame: arrived } : { muscles };
}
