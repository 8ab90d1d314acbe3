import { say } from '../language';
import { breath } from '../shared/breath';
import type { BodyStatus } from '../state/body-status.svelte';
import { decode } from './file/decode';
import { fetchBytes } from './file/fetch';
import { wake } from './file/wake';
import { canDraw } from './renderer';
import type { SkinModel } from './skin/skin-model';

const MODEL = 'models/body.glb';

/** What is told when there is no body; the lists work all the same. */
export const SENTENCES = {
  noDrawing: () => say('body.failed.no-drawing'),
  notFetched: () => say('body.failed.not-fetched'),
  damaged: () => say('body.failed.damaged'),
  lost: () => say('body.failed.lost'),
  lostAgain: () => say('body.failed.lost-again'),
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
  status.phase = 'loading';
  status.loadedBytes = 0;
  status.totalBytes = 0;
  // The file comes while the graphics process wakes; without one, nobody waits for it.
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { once: true });
  let sentence: () => string = SENTENCES.notFetched;
  const drawable = wake().then(() => {
    if (signal.aborted || canDraw()) return;
    sentence = SENTENCES.noDrawing;
    stop.abort();
  });
  try {
    const file = await fetchBytes(
      new URL(MODEL, document.baseURI).href,
      (loaded, total) => {
        status.loadedBytes = loaded;
        status.totalBytes = total;
      },
      stop.signal,
    );
    if (!stop.signal.aborted) sentence = SENTENCES.damaged;
    const model = await decode('skin', file, stop.signal);
    await drawable;
    // Making the scene is a task of its own.
    await breath();
    stop.signal.throwIfAborted();
    return model;
  } catch {
    await drawable;
    if (!signal.aborted) status.fail(sentence);
    return undefined;
  }
}
