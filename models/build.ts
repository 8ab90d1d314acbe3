/** `npm run models`: builds the files of static/models and the figures of src/map. Byte-identical on repeat. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measure } from './checks.ts';
import { writeFigures } from './figures/build.ts';
import { writeMuscles } from './muscles/build.ts';
import { readBody } from './read.ts';
import { buildSkin } from './skin.ts';
import { fetchSource } from './source.ts';
import { cutZones } from './steps/cut.ts';
import { dress } from './steps/garment.ts';
import { withNormals } from './steps/normals.ts';
import { occlude } from './steps/occlude.ts';
import { stand } from './steps/stand.ts';
import { tidy } from './steps/tidy.ts';
import { unfold } from './steps/unfold.ts';
import { encodeBody } from './steps/write.ts';
import { writeBands } from './structures/bands.ts';
import { writeInside } from './structures/build.ts';
import { zoneTree } from './zones/index.ts';

const OUT = fileURLToPath(new URL('../static/models/', import.meta.url));

const skin = buildSkin(fetchSource());
const cut = cutZones(withNormals(skin.mesh), skin.contexts, zoneTree);
const zoned = unfold(stand(tidy(cut, skin.mesh.part.length)));
const openness = occlude(zoned);
const garment = dress(zoned, skin.contexts);
const bytes = await encodeBody(zoned, { openness, garment });
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}body.glb`, bytes);
console.table(measure(await readBody(bytes), bytes));
await writeFigures();
// bones first: the muscles settle around them, and the bands lie over these
await writeInside();
await writeMuscles();
await writeBands();
