/**
 * `npx tsx models/figures/build.ts`: draws the small figures from the committed skin and writes them
 * to src/map/figures. Byte-identical on repeat.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { format } from 'prettier';
import { FIGURES, type Figure } from '../mesh.ts';
import { readBody, type BodyModel } from '../read.ts';
import { drawFigure, zoneIds } from './figure.ts';
import { plateFile, UNIT, type FigureFile } from './file.ts';

export const FIGURES_FOLDER = new URL('../../src/map/figures/', import.meta.url);

export function figureText(body: BodyModel, figure: Figure): Promise<string> {
  const { plates, height, half } = drawFigure(body, figure);
  const file: FigureFile = {
    figure,
    unit: UNIT,
    height: Math.ceil(height),
    half: Math.ceil(half),
    zones: zoneIds(body),
    plates: Object.fromEntries(
      plates.map(([name, curves]) => [name, plateFile(curves)]),
    ) as FigureFile['plates'],
  };
  return format(JSON.stringify(file), { parser: 'json', printWidth: 100 });
}

export async function writeFigures(): Promise<void> {
  const body = await readBody();
  mkdirSync(FIGURES_FOLDER, { recursive: true });
  for (const figure of FIGURES) {
    const text = await figureText(body, figure);
    writeFileSync(new URL(`${figure}.json`, FIGURES_FOLDER), text);
    console.log(`${figure}.json: ${text.length} bytes, ${gzipSync(text).length} with gzip`);
  }
}

if (process.argv[1]?.endsWith('figures/build.ts')) await writeFigures();
