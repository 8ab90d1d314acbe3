/**
 * Fetch a file and tell how far it is.
 *
 * @param progress bytes so far and in all; in all is 0 where the server does not say
 * @throws if the server does not answer with the file
 */
export async function fetchBytes(
  url: string,
  progress: (loaded: number, total: number) => void,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const answer = await fetch(url, { signal });
  if (!answer.ok || !answer.body) throw new Error(`no model: ${answer.status}`);
  // A compressed answer states its compressed length but streams the full one.
  const packed = answer.headers.get('content-encoding');
  const total = packed ? 0 : Number(answer.headers.get('content-length') ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.length;
    progress(loaded, Math.max(total, total && loaded));
  }
  return new Blob(parts).arrayBuffer();
}
