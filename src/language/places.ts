import { nameIndex, type NameIndex, type NameLists } from '../atlas/index';
import { speech } from './language.svelte';
import type { Files } from './types';

let made: { readonly files: Files | undefined; readonly index: NameIndex } | undefined;

/** Parts, regions and zones by name in the language of now: what lists need before the atlas is there. */
export function placeNames(): NameIndex {
  const files = speech.bundle('names')?.files;
  if (made?.files === files && made) return made.index;
  const [names, parts] = [files?.['names.json'], files?.['parts.json']];
  const index = nameIndex((names ?? { regions: [], zones: [] }) as NameLists, parts ?? {});
  made = { files, index };
  return index;
}
