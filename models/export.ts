/**
 * `npm run --silent models:export -- --figure male|female --out <file>`: writes the skin as JSON so
 * that others can measure it. Reads the committed model; needs no download.
 *
 * { figure, unit, frame, positions: [x, y, z, ...], indices: [a, b, c, ...],
 *   zone: [...], region: [...], side: ['left' | 'right', ...],     these three one a triangle
 *   muscles, bones, structures: { '<id>:<side>': { positions, indices } } }   closed meshes inside;
 *                              the side of what crosses the mid-line is `mid`
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FIGURES, type Figure } from './mesh.ts';
import { meshOf, readMuscles } from './muscles/file/read.ts';
import { readBody } from './read.ts';
import { insideOf } from './structures/file/read.ts';

const REGIONS = new URL('../src/atlas/content/regions/', import.meta.url);
const FRAME =
  'x = left(+)/right(-), y = up from the floor, z = front(+), origin on the floor at the mid-line under the ankle joints';

class UsageError extends Error {}

/** Zone id -> region id, from the region content files. */
export function regionOfZones(): Map<string, string> {
  const out = new Map<string, string>();
  for (const file of readdirSync(REGIONS).filter((name) => name.endsWith('.json'))) {
    const region = JSON.parse(readFileSync(new URL(file, REGIONS), 'utf8')) as {
      id: string;
      zones: { id: string }[];
    };
    for (const zone of region.zones) out.set(zone.id, region.id);
  }
  return out;
}

interface Piece {
  positions: number[];
  indices: number[];
}
const SIDES = ['left', 'right'] as const;
const rounded = (P: Float64Array): number[] => Array.from(P, (x) => Math.round(x * 1e4) / 1e4);

/** Every muscle of both sides as a closed mesh, mm. */
async function exportMuscles(figure: Figure): Promise<Record<string, Piece>> {
  const model = await readMuscles();
  return Object.fromEntries(
    model.muscles.flatMap((range) =>
      SIDES.map((side): [string, Piece] => {
        const { positions, indices } = meshOf(model, range, figure, side === 'right');
        return [`${range.id}:${side}`, { positions: rounded(positions), indices: [...indices] }];
      }),
    ),
  );
}

/** The export as a plain object. Throws `zone without region: ...`. */
export async function exportFigure(figure: Figure): Promise<Record<string, unknown>> {
  const body = await readBody();
  const regions = regionOfZones();
  const each = <T>(value: (zone: string, side: string) => T): T[] =>
    body.zones.flatMap(([zone, side, , count]) => new Array<T>(count).fill(value(zone, side)));
  return {
    figure,
    unit: 'mm',
    frame: FRAME,
    positions: rounded(body.positions[figure]),
    indices: [...body.indices],
    zone: each((zone) => zone),
    region: each((zone) => {
      const region = regions.get(zone);
      if (!region) throw new Error(`zone without region: ${zone}`);
      return region;
    }),
    side: each((_, side) => side),
    muscles: await exportMuscles(figure),
    ...(await insideOf(figure)),
  };
}

/** What the command line asks for. Throws a UsageError with a sentence. */
export function parseExportArguments(args: string[]): { figure: Figure; out: string } {
  const usage = 'usage: npm run --silent models:export -- --figure male|female --out <file>';
  let values: { figure?: string | undefined; out?: string | undefined };
  try {
    const options = { figure: { type: 'string' }, out: { type: 'string' } } as const;
    values = parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
  const figure = FIGURES.find((f) => f === values.figure);
  if (!values.figure) throw new UsageError(`which figure? ${usage}`);
  if (!figure) throw new UsageError(`unknown figure: ${values.figure}\n${usage}`);
  if (!values.out) throw new UsageError(`which file to write? ${usage}`);
  return { figure, out: values.out };
}

async function main(): Promise<void> {
  try {
    const { figure, out } = parseExportArguments(process.argv.slice(2));
    writeFileSync(out, JSON.stringify(await exportFigure(figure)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

if (process.argv[1]?.endsWith('export.ts')) await main();
