/** `npx tsx models/structures/build.ts`: builds static/models/inside.glb from the tables, and lays the bands over the committed muscles. */
import { writeFileSync } from 'node:fs';
import type { Figure, Vec3 } from '../mesh.ts';
import { readBody } from '../read.ts';
import { buildBones, type PairMesh } from '../skeleton/index.ts';
import { marksOf } from '../skeleton/marks.ts';
import { writeBands } from './bands.ts';
import { bellies } from './settle/bellies.ts';
import { behind, rounded, smooth, surfaceOfMany, surfaceOfMesh, underSkin } from './settle/fit.ts';
import { buildStructures, type Structure } from './settle/index.ts';
import { INSIDE_FILE } from './file/read.ts';
import { encodeInside, type Placed } from './file/write.ts';

/** mm between lung and rib */
const PLEURA = 1.5;

/** mm under the skin that every vessel, nerve and organ keeps */
const DEEP = 2.2;
/** What the lungs lie inside of. */
const WALL = /^(rib|costal-cartilage|vertebra-t|sternum|clavicle)/;
const BESIDE_LUNG =
  /aorta|subclavian|axillary a|jugular|carotid|brachial plexus|vena cava|windpipe/;
const BELOW_DIAPHRAGM = /^(liver|spleen|kidney|stomach)$/;

/** Rounds of smoothing for bones made of plates, or with many small hollows: edges would show. */
const PLATES: Record<string, number> = { 'hip-bone': 3, scapula: 2, sacrum: 2 };

/** Rounds for the jaw, whose teeth keep their edges. */
const JAW = 2;
/** mm of the male figure under the chin's foremost point up to which no tooth reaches; behind their row it is free */
const ROOTS = 3;
const ROW = 8;
function belowTeeth([, y, z]: Vec3, figure: Figure): boolean {
  const m = marksOf(figure);
  const chin = m.of('pogonion')[1] + ROOTS * m.size;
  return y < chin || z < m.of('mandible_body_middle')[2] - ROW * m.size;
}

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
    if (bone.id === 'mandible') smooth(bone, JAW, belowTeeth);
    underSkin(bone, skin);
  }
  const cage = surfaceOfMany(bones.filter(({ id }) => WALL.test(id)));
  const structures = buildStructures({
    bones: surfaceOfMany(bones),
    clavicle: surfaceOfMany(bones.filter(({ id }) => id === 'clavicle')),
    skin,
    bellies: bellies(skin),
  });
  const beside = structures.filter(({ part }) => BESIDE_LUNG.test(part));
  const aorta = surfaceOfMany(structures.filter(({ part }) => part.startsWith('descending')));
  const walls = surfaceOfMany([...bones.filter(({ id }) => WALL.test(id)), ...beside]);
  for (const structure of structures) {
    const { part, kind } = structure;
    if (part === 'lung') smooth(structure, 6);
    else if (part.startsWith('pleura')) smooth(structure, 3);
    else if (kind === 'organ' && part !== 'windpipe') rounded(structure, part === 'heart' ? 7 : 4);
    if (part === 'heart') behind(structure, aorta, PLEURA);
    if (part === 'lung') behind(structure, walls, PLEURA);
    if (part.startsWith('pleura')) behind(structure, cage, PLEURA / 2, true);
  }
  const recess = surfaceOfMany(structures.filter(({ part }) => part.startsWith('pleura')));
  for (const structure of structures) {
    if (BELOW_DIAPHRAGM.test(structure.part)) {
      behind(structure, cage, PLEURA);
      behind(structure, recess, 0.2);
    }
    underSkin(structure, skin, DEEP);
  }
  return { bones, structures };
}

/** Writes bones and structures; the bands come when the muscles have settled. */
export async function writeInside(): Promise<void> {
  const { bones, structures } = await buildInside();
  const bytes = await encodeInside(bones, structures, [], false, false);
  writeFileSync(INSIDE_FILE, bytes);
  const count = [...bones, ...structures].reduce((n, m) => n + m.indices.length / 3, 0);
  console.table({
    bytes: bytes.length,
    triangles: count,
    bones: bones.length,
    structures: structures.length,
  });
}

if (process.argv[1]?.endsWith('structures/build.ts')) {
  await writeInside();
  await writeBands();
}
