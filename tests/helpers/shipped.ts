/** The shipped body as the app reads it, for tests that run without a browser. */
import { readFileSync } from 'node:fs';

/** The bytes of a file in `static/models/`. */
export function modelFile(name: string): ArrayBuffer {
  const bytes = readFileSync(new URL(`../../static/models/${name}`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
