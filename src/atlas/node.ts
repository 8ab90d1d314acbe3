import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinAtlas } from './join';
import { sortFiles } from './raw';
import type { Atlas } from './types';

const ROOM = fileURLToPath(new URL('.', import.meta.url));

/** Every JSON file under `content/` and `words/en/`, parsed; keys are paths inside this room. */
export function readFiles(): Record<string, unknown> {
  const files: Record<string, unknown> = {};
  for (const folder of ['content', 'words/en']) {
    const paths = readdirSync(join(ROOM, folder), { recursive: true, encoding: 'utf8' });
    for (const path of paths.toSorted()) {
      if (!path.endsWith('.json')) continue;
      const name = `${folder}/${path.replaceAll('\\', '/')}`;
      files[name] = JSON.parse(readFileSync(join(ROOM, name), 'utf8'));
    }
  }
  return files;
}

/** The same atlas as `loadAtlas()`, read from the disk: for tests and build tools, never the app. */
export const readAtlas = (): Atlas => joinAtlas(sortFiles(readFiles()));
