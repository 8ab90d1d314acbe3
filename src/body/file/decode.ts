import type { Delivery, Order } from './decode-worker';
import type { Decoded } from './decoders';

/**
 * Turn the bytes of a model file into what is drawn, beside the page: reading and refining the skin
 * takes a slow machine a second, in which a tap would be answered by nothing. Where a browser starts
 * no worker the same is done here.
 *
 * @param file is handed over and empty afterwards
 * @throws if the bytes are no such file, or `signal` stops it
 */
export async function decode<Kind extends keyof Decoded>(
  kind: Kind,
  file: ArrayBuffer,
  signal: AbortSignal,
): Promise<Decoded[Kind]> {
  const worker = start();
  if (!worker) return here(kind, file);
  // A copy stays: what a worker that never ran was given is gone.
  const copy = file.slice(0);
  return new Promise<Decoded[Kind]>((resolve, reject) => {
    const stop = (): void => {
      worker.terminate();
      reject(new Error('stopped'));
    };
    signal.addEventListener('abort', stop, { once: true });
    const end = (): void => {
      signal.removeEventListener('abort', stop);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<Delivery>) => {
      end();
      if ('made' in data) resolve(data.made as Decoded[Kind]);
      else reject(new Error(data.failed));
    };
    // Its file did not come, or this browser runs no modules there.
    worker.onerror = () => {
      end();
      here(kind, copy).then(resolve, reject);
    };
    worker.postMessage({ kind, file } satisfies Order, [file]);
  });
}

function start(): Worker | undefined {
  try {
    return new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

async function here<Kind extends keyof Decoded>(
  kind: Kind,
  file: ArrayBuffer,
): Promise<Decoded[Kind]> {
  const { DECODERS } = await import('./decoders');
  return DECODERS[kind](file);
}
