/** Write `words/en/names.json`, the names that the shell lists before the atlas is loaded. */
import { writeFileSync } from 'node:fs';
import { nameTable } from '../src/atlas/name-table';
import { readAtlas } from '../src/atlas/node';

const target = new URL('../src/atlas/words/en/names.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(nameTable(readAtlas()), null, 2)}\n`);
