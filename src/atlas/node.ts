import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinAtlas } from './join';
import type { AreaFacts } from './areas';
import type { AreaWords, DataWords } from './open-data';
import { sortFiles } from './raw';
import type { Atlas } from './types';
import { FALLBACK, readWords } from './word-files';

const ROOM = fileURLToPath(new URL('.', import.meta.url));

/**
 * Every JSON file under `content/` and under `words/<language>/`, parsed; keys are paths inside this
 * room. Words that the language lacks are the English ones, under its own path.
 */
export function readFiles(language = FALLBACK): Record<string, unknown> {
  const files: Record<string, unknown> = {};
  const paths = readdirSync(join(ROOM, 'content'), { recursive: true, encoding: 'utf8' });
  for (const path of paths.toSorted()) {
    if (!path.endsWith('.json')) continue;
    const name = `content/${path.replaceAll('\\', '/')}`;
    files[name] = JSON.parse(readFileSync(join(ROOM, name), 'utf8'));
  }
  for (const [path, json] of Object.entries(readWords(language).files))
    files[`words/${language}/${path}`] = json;
  return files;
}

/** The same atlas as the app's, read from the disk: for tests and build tools, never the app. */
export const readAtlas = (language = FALLBACK): Atlas => joinAtlas(sortFiles(readFiles(language)));

/** What `atlas.json` says besides the atlas, in a language. */
export function readDataWords(language = FALLBACK): DataWords {
  const { files } = readWords(language);
  const said = files['interface/page/data.json'] as Omit<DataWords, 'tag' | 'areas'>;
  const called = files['interface/pages/areas.json'] as Readonly<Record<string, AreaWords>>;
  const facts = JSON.parse(readFileSync(join(ROOM, 'content/areas.json'), 'utf8')) as AreaFacts[];
  const areas = facts.map((area) => {
    const words = called[area.id];
    if (!words) throw new Error(`no words for the area: ${area.id}`);
    return { ...area, ...words };
  });
  return { tag: language, ...said, areas };
}
