/**
 * Messages: the sentences of the interface, in ICU MessageFormat, as nested JSON under
 * `words/<language>/interface/<bundle>/<file>.json`. A message's key is `<file>.<path inside>`; the
 * bundle is only the chunk that it travels in, so that a file can move without a change of code.
 */
import { createRequire } from 'node:module';
import type { Content, FunctionArg, PlainArg, Select, Token } from '@messageformat/parser';

// Both packages are CommonJS whose default export Node and Vite's runner unwrap differently.
const require = createRequire(import.meta.url);
const { parse } = require('@messageformat/parser') as typeof import('@messageformat/parser');
const compiler = require('@messageformat/core') as {
  default?: typeof import('@messageformat/core');
};
const compileModule = require('@messageformat/core/compile-module') as (
  format: unknown,
  messages: Record<string, string>,
) => string;
const MessageFormat = (compiler.default ?? compiler) as unknown as new (tag: string) => unknown;

/** The chunks of the interface: what is there at once, what pages need, the two large rooms, and a cut. */
export const MESSAGE_BUNDLES = ['shell', 'pages', 'charts', 'body', 'inside', 'page'] as const;
export type MessageBundle = (typeof MESSAGE_BUNDLES)[number];

type Messages = Record<string, string>;

/** Flatten nested messages; keys are joined by dots. */
export function flatten(value: unknown, prefix: string): Messages {
  if (typeof value === 'string') return { [prefix]: value };
  if (typeof value !== 'object' || value === null)
    throw new Error(`not a message: ${prefix} = ${String(value)}`);
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatten(inner, `${prefix}.${key}`)),
  ) as Messages;
}

/** The messages of one bundle of a language, by key, from its files. */
export function messagesOf(
  files: Readonly<Record<string, unknown>>,
  bundle: MessageBundle,
): Messages {
  const folder = `interface/${bundle}/`;
  return Object.assign(
    {},
    ...Object.entries(files)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, json]) => flatten(json, path.slice(folder.length, -'.json'.length))),
  ) as Messages;
}

/** A message without anything to fill in, as it is shown; undefined where it has parts. */
export function plainText(message: string): string | undefined {
  const tokens = parse(message);
  if (tokens.length === 0) return '';
  const [first] = tokens;
  return tokens.length === 1 && first?.type === 'content' ? first.value : undefined;
}

/** What is well written may still ask for what there is none of, such as a formatter: then its key is told. */
function compileParts(tag: string, parts: Messages): string {
  const compile = (some: Messages) => compileModule(new MessageFormat(tag), some);
  try {
    return compile(parts);
  } catch (error) {
    const broken = Object.keys(parts).find((key) => {
      try {
        compile({ [key]: parts[key] ?? '' });
        return false;
      } catch {
        return true;
      }
    });
    throw new Error(`message ${broken} (${tag}): ${String(error)}`, { cause: error });
  }
}

/**
 * Source of a module that exports `messages`: strings, or functions of their arguments.
 *
 * @throws with the key, if a message breaks ICU's rules
 */
export function compileMessages(tag: string, messages: Messages): string {
  const plain: Messages = {};
  const parts: Messages = {};
  for (const [key, message] of Object.entries(messages)) {
    try {
      const text = plainText(message);
      if (text === undefined) parts[key] = message;
      else plain[key] = text;
    } catch (error) {
      throw new Error(`message ${key} (${tag}): ${String(error)}`, { cause: error });
    }
  }
  const compiled = Object.keys(parts).length ? compileParts(tag, parts) : 'export default {}';
  return `${compiled.replace('export default', 'const parts =')};
export const messages = { ...${JSON.stringify(plain)}, ...parts };
`;
}

type Kind = 'text' | 'number' | 'date' | string;

function argumentsIn(tokens: readonly Token[], found: Map<string, Kind>): void {
  for (const token of tokens) {
    if (token.type === 'argument') {
      const { arg } = token as PlainArg;
      if (!found.has(arg)) found.set(arg, 'text');
    } else if (token.type === 'function') {
      const { arg, key } = token as FunctionArg;
      found.set(arg, key === 'number' ? 'number' : 'date');
    } else if (token.type !== 'content' && token.type !== 'octothorpe') {
      const { arg, cases, type } = token as Select;
      const names = cases.map(({ key }) => key);
      const open = names.includes('other');
      const choice = names.map((name) => `'${name}'`).join(' | ');
      found.set(arg, type === 'select' ? (open ? `${choice} | (string & {})` : choice) : 'number');
      for (const { tokens: inner } of cases) argumentsIn(inner as (Token | Content)[], found);
    }
  }
}

const TYPES: Record<string, string> = {
  text: 'string | number',
  number: 'number',
  date: 'Date | number',
};

/** Source of `src/language/keys.ts`: every key, with the types of what it is filled with. */
export function keysSource(files: Readonly<Record<string, unknown>>): string {
  const plain: string[] = [];
  const filled: string[] = [];
  const all = Object.assign({}, ...MESSAGE_BUNDLES.map((b) => messagesOf(files, b))) as Messages;
  for (const key of Object.keys(all).toSorted()) {
    const found = new Map<string, Kind>();
    argumentsIn(parse(all[key] ?? ''), found);
    const fields = [...found].map(([name, kind]) => `${name}: ${TYPES[kind] ?? kind}`);
    if (fields.length === 0) plain.push(`  | '${key}'`);
    else filled.push(`  '${key}': { ${fields.join('; ')} };`);
  }
  return `// Written by \`npx tsx scripts/keys.ts\` from the English messages. Do not edit.

/** Messages that stand as they are. */
export type PlainKey =
${plain.join('\n') || '  never'};

/** Messages with something to fill in, and what. */
export interface FilledKeys {
${filled.join('\n')}
}
`;
}
