import { fetchBytes } from '../skin/load-skin';
import { decodeMuscles, type Muscles } from './load-muscles';

const MUSCLES = 'models/muscles.glb';

/** All that lies under the skin. */
export interface InsideFiles {
  readonly muscles: Muscles;
}

/** Fetch and decode what lies under the skin. Rejects where it does not arrive or is damaged. */
export async function loadInside(signal: AbortSignal): Promise<InsideFiles> {
  const get = (path: string) =>
    fetchBytes(new URL(path, document.baseURI).href, () => undefined, signal);
  return { muscles: await decodeMuscles(await get(MUSCLES)) };
}
