/**
 * `npm run models:gallery -- <folder>`: writes index.html with every muscle alone on the pale body,
 * from front, back and side, with its trigger points: to be looked at after a change of the models.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES, type Figure, type Vec3 } from '../mesh.ts';
import { meshOf, readMuscles, type MuscleModel } from '../muscles/file/read.ts';
import type { MuscleRange } from '../muscles/file/write.ts';
import { readBody, type BodyModel } from '../read.ts';
import { Picture, pngOf, type Colour } from './picture.ts';

const SIZE = 300;
const YAWS = [0, 180, 90];
const SKIN: Colour = [0.8, 0.78, 0.76];
const TENDON: Colour = [0.93, 0.9, 0.82];
const POINT: Colour = [0.05, 0.2, 0.75];
const PARTS: Colour[] = [
  [0.78, 0.3, 0.27],
  [0.85, 0.5, 0.25],
  [0.6, 0.3, 0.5],
  [0.3, 0.5, 0.6],
  [0.5, 0.6, 0.3],
];

/** Belly and tendon in their colours, with stripes along the fibres. */
function fibreColour(model: MuscleModel, first: number, base: Colour): (v: number) => Colour {
  return (v) => {
    const at = 4 * (first + v);
    const tendon = model.fibre[at + 2]! / 255;
    const stripe = 0.92 + 0.08 * Math.cos((model.fibre[at + 1]! / 255) * Math.PI * 10);
    return base.map(
      (c, k) => (c * (1 - tendon) + TENDON[k]! * tendon) * stripe,
    ) as unknown as Colour;
  };
}

function picturesOf(
  model: MuscleModel,
  body: BodyModel,
  figure: Figure,
  muscle: MuscleRange,
): Picture[] {
  const { positions } = meshOf(model, muscle, figure);
  const ends = [0, 1, 2].map((k) => {
    const own = positions.filter((_, i) => i % 3 === k);
    return [own.reduce((a, b) => Math.min(a, b)), own.reduce((a, b) => Math.max(a, b))] as const;
  });
  const centre = ends.map(([a, b]) => (a + b) / 2) as Vec3;
  const span = 1.25 * Math.max(...ends.map(([a, b]) => b - a));
  return YAWS.map((yaw) => {
    const picture = new Picture(SIZE, { yaw, pitch: 0, centre, span });
    picture.draw(body.positions[figure], body.indices, () => SKIN, { opacity: 0.35 });
    muscle.parts.forEach((part, i) => {
      const { positions: P, indices } = meshOf(model, part, figure);
      const colour = fibreColour(model, part.firstVertex, PARTS[i % PARTS.length]!);
      picture.draw(P, indices, colour, { onTop: i === 0 });
    });
    for (const point of model.triggerPoints) {
      if (point.id.replace(/-\d+$/, '') === muscle.id) picture.mark(point[figure], POINT, 4);
    }
    return picture;
  });
}

async function main(): Promise<void> {
  const folder = process.argv[2] ?? 'test-results/gallery';
  const [model, body] = await Promise.all([readMuscles(), readBody()]);
  mkdirSync(folder, { recursive: true });
  const rows = model.muscles.map((muscle) => {
    const images = FIGURES.map((figure) => {
      const file = `${muscle.id}-${figure}.png`;
      writeFileSync(join(folder, file), pngOf(picturesOf(model, body, figure, muscle)));
      return `<img src="${file}" alt="${muscle.id}, ${figure}: front, back, side" width="900" height="300" loading="lazy">`;
    });
    const parts = muscle.parts.map((p) =>
      p.basis === 'measured' ? p.name : `${p.name} (${p.basis})`,
    );
    return `<section><h2>${muscle.id}</h2><p>${muscle.layer}; ${parts.join(', ')}</p>${images.join('')}</section>`;
  });
  const style =
    'body{font:16px sans-serif;margin:2rem}img{max-width:100%;height:auto;display:block}';
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Muscles</title><style>${style}</style><h1>Muscles, one by one</h1>${rows.join('\n')}</html>\n`;
  writeFileSync(join(folder, 'index.html'), page);
  console.log(join(folder, 'index.html'));
}

await main();
