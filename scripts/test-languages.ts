/**
 * Write the two test languages, made from English and never shipped, to `tests/.languages/`:
 *
 *     en-XA   marked letters, words 40 % longer: shows text that is not from a message, and what is cut
 *     ar-XB   Arabic letters, right to left: shows what does not turn with the page
 *
 * `MYOMAP_WORDS=tests/.languages npm run dev` shows them in the menu. They are also the proof that a
 * language is a folder: nothing but these files makes them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Octothorpe } from '@messageformat/parser';
import type { Terms } from '../src/atlas/schema/contents';
import { FALLBACK, readWords } from '../src/atlas/word-files';

const { parse } = createRequire(import.meta.url)(
  '@messageformat/parser',
) as typeof import('@messageformat/parser');

/** ASCII letters in order, and what stands for each. None is ASCII: a plain letter was not translated. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const MARKED = [...'áƀçđéƒğĥíĵķłɱñóþɋřšťúṽŵẋýž'];
const ARABIC = [...'ابجدهوزحطيكلمنسعفصقرشتثخذضظ'];

/** A word that is longer by two fifths: its vowels are drawn out. */
function longer(word: string): string {
  let more = Math.ceil(word.length * 0.4);
  if (word.length < 3) more = 1;
  let out = '';
  for (const letter of word) {
    out += letter;
    if (more > 0 && /[aeiouy]/i.test(letter)) {
      const times = Math.min(more, 2);
      out += letter.toLowerCase().repeat(times);
      more -= times;
    }
  }
  return out + (word.at(-1)?.toLowerCase() ?? '').repeat(more);
}

const marked = (word: string): string =>
  [...longer(word)]
    .map((letter) => {
      const at = LATIN.indexOf(letter.toLowerCase());
      const sign = MARKED[at];
      if (!sign) return letter;
      return letter === letter.toLowerCase() ? sign : sign.toUpperCase();
    })
    .join('');

const arabic = (word: string): string =>
  [...word].map((letter) => ARABIC[LATIN.indexOf(letter.toLowerCase())] ?? letter).join('');

export const TEST_LANGUAGES = [
  { tag: 'en-XA', name: 'Ḿáŕķéđ', dir: 'ltr', turn: marked },
  { tag: 'ar-XB', name: 'مرآة', dir: 'rtl', turn: arabic },
] as const;

type Turn = (word: string) => string;

/** What stays as it is inside a sentence: figures `{id}`, tags `<b>`, where a link leads, the product. */
const STAYS = /\{[\w-]+\}|<\/?[a-z]+\/?>|\]\([^)]*\)|https?:\S+|Myomap/g;

function turned(text: string, turn: Turn): string {
  let out = '';
  let from = 0;
  const words = (part: string) => part.replace(/[A-Za-z]+/g, turn);
  for (const found of text.matchAll(STAYS)) {
    out += words(text.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  return out + words(text.slice(from));
}

/** The parser's own types leave out what stands inside a plural. */
type Tokens = (ReturnType<typeof parse>[number] | Octothorpe)[];

/** An ICU message with its sentences turned and its syntax kept. */
function message(tokens: Tokens, turn: Turn): string {
  return tokens
    .map((token): string => {
      if (token.type === 'content') return quoted(turned(token.value, turn));
      if (token.type === 'octothorpe') return '#';
      if (token.type === 'argument') return `{${token.arg}}`;
      if (token.type === 'function') {
        const param = token.param ? `,${message(token.param as Tokens, (word) => word)}` : '';
        return `{${token.arg}, ${token.key}${param}}`;
      }
      const cases = token.cases.map(
        ({ key, tokens: inner }) =>
          `${/^\d+$/.test(key) ? `=${key}` : key} {${message(inner as Tokens, turn)}}`,
      );
      return `{${token.arg}, ${token.type}, ${cases.join(' ')}}`;
    })
    .join('');
}

/** A brace that a translator means as a brace has to be quoted again. */
const quoted = (text: string): string => text.replace(/'?([{}])'?/g, "'$1'");

const each = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => each(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, each(one, change)]));
};

/** One file of a language in a test language. What a description is read by stays, so that it is read. */
function translated(path: string, json: unknown, turn: Turn): unknown {
  if (path.startsWith('vocabulary/')) return json;
  if (path.startsWith('interface/')) return each(json, (text) => message(parse(text), turn));
  const out = each(json, (text) => turned(text, turn));
  return path === 'terms.json' ? { ...(out as object), locale: (json as Terms).locale } : out;
}

/** Write both languages into a folder. */
export function writeTestLanguages(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const { files } = readWords(FALLBACK);
  for (const { turn, ...info } of TEST_LANGUAGES) {
    const write = (path: string, json: unknown) => {
      const file = join(folder, info.tag, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(json));
    };
    write('language.json', info);
    for (const [path, json] of Object.entries(files)) write(path, translated(path, json, turn));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeTestLanguages(
    process.argv[2] ?? fileURLToPath(new URL('../tests/.languages', import.meta.url)),
  );
