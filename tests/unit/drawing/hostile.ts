import { emptyField, touchOf, type Field } from '../../../src/state/drawing/field';
import { fileOf } from '../../../src/state/drawing/file';
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

/** What no drawing holds where it may come to stand. */
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  '\ud800',
  '__proto__',
  'x'.repeat(5000),
  [],
  {},
  [[[[]]]],
  { length: 1e9 },
  ['left'],
  'both',
  '999999-abc',
  '1-a',
];
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

type Node = Record<string, unknown>;
/** Every place in a value where something can be put: what holds it, and by which key. */
const placesIn = (value: unknown): [Node, string][] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key): [Node, string][] => [
        [value as Node, key],
        ...placesIn((value as Node)[key]),
      ])
    : [];

/** So many texts that claim to be drawings: cut, scrambled, wrong in one or more places, or whole. */
export function* hostileTexts(count: number): Iterable<string> {
  const next = numbers(2026);
  const upTo = (most: number) => Math.floor(next() * most);
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
  for (let i = 0; i < count; i++) {
    const text = good[i % good.length] ?? '';
    const kind = upTo(10);
    if (kind === 0) yield text;
    else if (kind === 1) yield JUNK[upTo(JUNK.length)] ?? '';
    else if (kind === 2) yield text.slice(0, upTo(text.length));
    else if (kind < 5) {
      const letters = [...text];
      for (let hits = upTo(4); hits >= 0; hits--)
        letters[upTo(letters.length)] = String.fromCharCode(32 + upTo(96));
      yield letters.join('');
    } else {
      const value = JSON.parse(text) as Node;
      for (let hits = upTo(2); hits >= 0; hits--) {
        const places = placesIn(value);
        const [holder, key] = places[upTo(places.length)] ?? [value, 'zones'];
        if (kind === 5) Reflect.deleteProperty(holder, key);
        else holder[kind === 6 ? '__proto__x' : key] = structuredClone(VALUES[upTo(VALUES.length)]);
      }
      yield JSON.stringify(value);
    }
  }
}
