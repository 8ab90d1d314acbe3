import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Every file of code of the app: its path inside `src` and its text. */
export const sourceFiles = (): { path: string; text: string }[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:svelte|ts)$/.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));
