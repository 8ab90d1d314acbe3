/**
 * Builds static/models/muscles.glb from the tables and the finished skin. Byte-identical on repeat.
 * `npx tsx models/muscles/build.ts` does only this step of `npm run models`.
 */
import { writeFileSync } from 'node:fs';
import { perFigure } from '../mesh.ts';
import { readBody } from '../read.ts';
import { writeBands } from '../structures/bands.ts';
import { piecesOf, readInside } from '../structures/file/read.ts';
import { measureMuscles } from './checks/checks.ts';
import { consistencySummary, measureConsistency } from './checks/consistency.ts';
import { measureStations, stationsSummary } from './checks/stations.ts';
import { MUSCLE_FILE, readMuscles } from './file/read.ts';
import { placeTriggerPoints } from './file/trigger-points.ts';
import { encodeMuscles } from './file/write.ts';
import { buildMuscles } from './settle/index.ts';

/** Writes the file and prints the table of its checks. */
export async function writeMuscles(): Promise<void> {
  const [body, inside] = await Promise.all([readBody(), readInside()]);
  const { table, shells } = buildMuscles(body, inside);
  const bones = perFigure((figure) =>
    inside.bones
      .flatMap((range) => piecesOf(inside, range))
      .map(({ positions, indices }) => ({ positions: positions[figure], indices })),
  );
  const bytes = await encodeMuscles(shells, table, placeTriggerPoints(shells), bones);
  writeFileSync(MUSCLE_FILE, bytes);
  const model = await readMuscles(bytes);
  console.table(measureMuscles(model, body, bytes.length));
  console.table(perFigure((f) => consistencySummary(measureConsistency(model, inside, body, f))));
  console.table(perFigure((f) => stationsSummary(measureStations(model, f))));
}

if (process.argv[1]?.endsWith('muscles/build.ts')) {
  await writeMuscles();
  // what lies over the muscles goes with them
  await writeBands();
}
