import { numbers } from '../unit/drawing/grounds';

/** What no file of ours holds where it may come to stand. */
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

type Node = Record<string, unknown>;
/** Every place in a value where something can be put: what holds it, and by which key. */
const placesIn = (value: unknown): [Node, string][] =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key): [Node, string][] => [
        [value as Node, key],
        ...placesIn((value as Node)[key]),
      ])
    : [];

/**
 * So many texts that claim to be one of some good ones, which are JSON: cut, scrambled, with something wrong or missing in one or
 * more places, whole, or junk. The same in every run.
 */
export function* mangled(
  good: readonly string[],
  count: number,
  junk: readonly string[] = ['', '{', 'null', '[['.repeat(20_000)],
): Iterable<string> {
  const next = numbers(2026);
  const upTo = (most: number) => Math.floor(next() * most);
  for (let i = 0; i < count; i++) {
    const text = good[i % good.length] ?? '';
    const kind = upTo(10);
    if (kind === 0) yield text;
    else if (kind === 1) yield junk[upTo(junk.length)] ?? '';
    else if (kind === 2) yield text.slice(0, upTo(text.length));
    else if (kind < 5) {
      const letters = [...text];
      for (let hits = upTo(4); hits >= 0; hits--)
        letters[upTo(letters.length)] = String.fromCharCode(32 + upTo(96));
      yield letters.join('');
    } else {
      // What stands alone is put under a key, and taken out again.
      const value: Node = { whole: JSON.parse(text) };
      for (let hits = upTo(2); hits >= 0; hits--) {
        const places = placesIn(value);
        const [holder, key] = places[upTo(places.length)] ?? [value, 'whole'];
        if (kind === 5) Reflect.deleteProperty(holder, key);
        else holder[kind === 6 ? '__proto__x' : key] = structuredClone(VALUES[upTo(VALUES.length)]);
      }
      yield JSON.stringify(value['whole']) ?? '';
    }
  }
}

/** The value of a JSON text, or undefined where it is none. */
export function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
