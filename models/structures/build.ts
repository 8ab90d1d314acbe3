/** `npx tsx models/structures/build.ts`: builds static/models/inside.glb from the tables alone. */
import { writeFileSync } from 'node:fs';
import { readBody } from '../read.ts';
import { buildBones, type PairMesh } from '../skeleton/index.ts';
import { behind, smooth, surfaceOfMany, surfaceOfMesh, underSkin } from './fit.ts';
import { buildStructures, type Structure } from './index.ts';
import { INSIDE_FILE } from './read.ts';
import { encodeInside, type Placed } from './write.ts';

/** mm between lung and rib */
const PLEURA = 1.5;

/** Rounds of smoothing for bones made of plates, whose edges would show. */
const PLATES: Record<string, number> = { 'hip-bone': 3, scapula: 2, skull: 1, mandible: 1 };

export interface Inside {
  bones: Placed<PairMesh>[];
  structures: Placed<Structure>[];
}

/** Bones and structures, fitted under the committed skin. */
export async function buildInside(): Promise<Inside> {
  const skin = surfaceOfMesh(await readBody());
  const bones = buildBones().map((bone) => ({ ...bone, mirror: bone.side === 'left' }));
  for (const bone of bones) {
    const rounds = PLATES[bone.id];
    if (rounds) smooth(bone, rounds);
    underSkin(bone, skin);
  }
  const cage = surfaceOfMany(bones.filter(({ id }) => /^(rib|costal-cartilage)-/.test(id)));
  const structures = buildStructures(surfaceOfMany(bones));
  for (const structure of structures) {
    if (structure.part === 'lung') smooth(structure, 6);
    else if (structure.kind === 'organ' && structure.part !== 'windpipe') smooth(structure, 3);
    if (/^(lung|pleura)/.test(structure.part)) behind(structure, cage, PLEURA);
    underSkin(structure, skin);
  }
  return { bones, structures };
}

export async function writeInside(): Promise<void> {
  const { bones, structures } = await buildInside();
  const bytes = await encodeInside(bones, structures);
  writeFileSync(INSIDE_FILE, bytes);
  const count = [...bones, ...structures].reduce((n, m) => n + m.indices.length / 3, 0);
  console.table({
    bytes: bytes.length,
    triangles: count,
    bones: bones.length,
    structures: structures.length,
  });
}

if (process.argv[1]?.endsWith('structures/build.ts')) await writeInside();
