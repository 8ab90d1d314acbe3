import { say } from '../language';
import type { BodyStatus } from '../state/body-status.svelte';
import { canDraw } from './renderer';
import { decodeSkin, fetchBytes } from './skin/load-skin';
import { skinModel, type SkinModel } from './skin/skin-model';

const MODEL = 'models/body.glb';

/** What is told when there is no body; the lists work all the same. */
export const SENTENCES = {
  noDrawing: () => say('body.failed.no-drawing'),
  notFetched: () => say('body.failed.not-fetched'),
  damaged: () => say('body.failed.damaged'),
  lost: () => say('body.failed.lost'),
  broken: () => say('body.failed.broken'),
} as const;

/**
 * Fetch and build the body, telling `status` how far it is. Never rejects: a failure is a sentence in
 * `status`, and the answer is undefined, as it is when `signal` stops it.
 */
export async function loadModel(
  status: BodyStatus,
  signal: AbortSignal,
): Promise<SkinModel | undefined> {
  if (!canDraw()) {
    status.fail(SENTENCES.noDrawing);
    return undefined;
  }
  status.phase = 'loading';
  status.loadedBytes = 0;
  status.totalBytes = 0;
  let sentence: () => string = SENTENCES.notFetched;
  try {
    const file = await fetchBytes(
      new URL(MODEL, document.baseURI).href,
      (loaded, total) => {
        status.loadedBytes = loaded;
        status.totalBytes = total;
      },
      signal,
    );
    sentence = SENTENCES.damaged;
    const model = skinModel(await decodeSkin(file));
    return signal.aborted ? undefined : model;
  } catch {
    if (!signal.aborted) status.fail(sentence);
    return undefined;
  }
}
