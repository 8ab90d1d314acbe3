/** `npx tsx models/preview.ts <folder>`: writes the skin before zones are cut, for drawing them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES } from './mesh.ts';
import { buildSkin } from './skin.ts';
import { fetchSource } from './source.ts';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: tsx models/preview.ts <folder>');
  process.exit(2);
}
const { mesh } = buildSkin(fetchSource());
mkdirSync(folder, { recursive: true });
for (const figure of FIGURES) {
  const positions = Array.from(mesh.positions[figure], (x) => Math.round(x * 1e3) / 1e3);
  const data = { unit: 'mm', positions, triangles: [...mesh.triangles] };
  writeFileSync(join(folder, `body-${figure}.json`), JSON.stringify(data));
}
console.log(`${mesh.part.length} vertices, ${mesh.triangles.length / 3} triangles`);
