/**
 * Write `content/places.json` (which zones lie in which region) and `names.json` of a language (what
 * the shell lists before the atlas is loaded): `npx tsx scripts/names.ts [language]`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameTable, placeTable } from '../src/atlas/name-table';
import { readAtlas } from '../src/atlas/node';
import { FALLBACK, languagesOnDisk } from '../src/atlas/word-files';

const tag = process.argv[2] ?? FALLBACK;
const folder = languagesOnDisk().find((one) => one.tag === tag)?.folder;
if (!folder) throw new Error(`no such language: ${tag}`);
const atlas = readAtlas(tag);
const write = (path: string | URL, value: unknown) =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
write(join(folder, 'names.json'), nameTable(atlas));
write(new URL('../src/atlas/content/places.json', import.meta.url), placeTable(atlas));
