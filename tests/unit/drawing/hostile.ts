import { emptyField, touchOf, type Field } from '../../../src/state/drawing/field';
import { fileOf } from '../../../src/state/drawing/file';
import { mangled } from '../../helpers/mangled';
import { numbers, smallGround } from './grounds';

/** Patches of paint at places that look random: each patch of one kind, or of as many as it has cells. */
export function scribble(start: number, ground = smallGround(200)): Field {
  const next = numbers(start);
  const field = emptyField(ground);
  for (let patch = 0; patch < 6; patch++) {
    const from = Math.floor(next() * ground.cells);
    const kind = next() < 0.5 ? Math.floor(512 * next()) : undefined;
    for (let cell = from; cell < Math.min(ground.cells, from + 40 * next()); cell++) {
      field.level[cell] = 1 + Math.floor(250 * next());
      field.touch[cell] = touchOf(kind ?? Math.floor(512 * next()), 1 + Math.floor(31 * next()));
    }
  }
  return field;
}

const JUNK: readonly string[] = [
  '',
  'null',
  '{',
  '"',
  '[]',
  '\ufeff{}',
  '\0',
  '[['.repeat(20_000),
  '{"__proto__":{"format":"myomap-drawing"}}',
  '{"format":"myomap-drawing","version":2,"zones":[],"toString":1,"hasOwnProperty":2}',
  '{"format":"myomap-drawing","version":3,"zones":[{"id":"temple","side":"left","weight":1,"parts":[{"share":9}]}]}',
  '-'.repeat(99),
  '1e999',
];

/** So many texts that claim to be drawings: cut, scrambled, wrong in one or more places, or whole. */
export function hostileTexts(count: number): Iterable<string> {
  const good = [1, 2, 3].map((seed) =>
    JSON.stringify({
      ...fileOf(scribble(seed, smallGround(40))),
      // What an older version packed is read in its own way: these bytes may or may not be such.
      ...(seed === 2 && { version: 2 }),
      text: 'numb between the legs',
      label: 'before',
      answers: { sepsis: 'no' },
      passed: ['leg-clot'],
      joined: [['temple left', 'calf-upper right']],
      apart: ['temple right'],
      sides: { 'place shoulder': 'right' },
      made: '2026-11-22',
    }),
  );
  return mangled(good, count, JUNK);
}
