/**
 * Languages as modules. Each folder under `words/` becomes lazy chunks, made while building, so that a
 * new language is a folder and no code:
 *
 *     virtual:words/languages        every language: tag, name, direction, and what brings its chunks
 *     virtual:words/<bundle>.<tag>   one chunk of a language: compiled messages, or files of the atlas
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Names } from '../src/atlas/schema/contents.ts';
import { FALLBACK, languagesOnDisk, readWords } from '../src/atlas/word-files.ts';
import { compileMessages, MESSAGE_BUNDLES, messagesOf, type MessageBundle } from './messages.ts';

/** Which files of a language travel as data, by chunk. */
const DATA_BUNDLES: Record<string, RegExp> = {
  names: /^(?:names|parts)\.json$/,
  atlas: /^terms\.json$|^(?:regions|conditions|muscles|red-flags|structures)\//,
  comparison: /^(?:verdicts|aspects|harm-studies|harms|harm-reports|effects|effect-gaps)\//,
  vocabulary: /^vocabulary\/(?!learned)/,
};
/** What the chunk of a bundle fetches itself once it is wanted: the list of languages need not name it. */
const MORE: Record<string, { readonly bundle: string; readonly wanted: RegExp }> = {
  vocabulary: { bundle: 'learned', wanted: /^vocabulary\/learned/ },
};

const READING = fileURLToPath(new URL('../src/atlas/bundle-reading.ts', import.meta.url));
const PREFIX = 'virtual:words/';
/** What the page itself says before any script runs is written into it, not loaded. */
const LOADED = MESSAGE_BUNDLES.filter((bundle) => bundle !== 'page');

/** Messages that a language has itself, and the English ones that it lacks. */
function ownAndLent(tag: string, bundle: MessageBundle) {
  const { files, missing } = readWords(tag);
  const own = messagesOf(
    Object.fromEntries(Object.entries(files).filter(([path]) => !missing.includes(path))),
    bundle,
  );
  const english = Object.entries(messagesOf(readWords(FALLBACK).files, bundle));
  return { own, lent: Object.fromEntries(english.filter(([key]) => !(key in own))) };
}

/** Compiled messages of a language; what it lacks comes from a module of English ones beside it. */
function messageSource(tag: string, bundle: MessageBundle): string {
  const { own, lent } = ownAndLent(tag, bundle);
  const code = compileMessages(tag, own);
  if (!Object.keys(lent).length) return `${code}export const missing = false;\n`;
  return `import { messages as lent } from '${PREFIX}lent-${bundle}.${tag}';
${code.replace('export const messages = {', 'export const messages = { ...lent,')}export const missing = true;
`;
}

/** Those that it lacks, under English plural rules. */
const lentSource = (tag: string, bundle: MessageBundle): string =>
  compileMessages(FALLBACK, ownAndLent(tag, bundle).lent);

/** Names in the order of the English ones: the shell knows the ids by their order already. */
function nameLists(tag: string): unknown {
  const order = readWords(FALLBACK).files['names.json'] as Names;
  const { regions, zones } = readWords(tag).files['names.json'] as Names;
  return {
    regions: Object.keys(order.regions).map((id) => regions[id]),
    zones: Object.entries(order.zones).map(([region, labels]) =>
      Object.keys(labels).map((zone) => zones[region]?.[zone]),
    ),
  };
}

/** What the body and its lists need of a condition's words; the rest is read on pages alone. */
const CONDITION_NAMES = ['name', 'clinicalName', 'synonyms', 'plain'];

/** The words of a language with those of each condition in two parts. */
function divided(all: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, json]) => {
      if (!path.startsWith('conditions/')) return [[path, json]];
      const fields = Object.entries(json as object);
      const part = (early: boolean) =>
        Object.fromEntries(fields.filter(([key]) => CONDITION_NAMES.includes(key) === early));
      return [
        [path, part(true)],
        [path.replace('conditions/', 'condition-texts/'), part(false)],
      ];
    }),
  );
}

function dataSource(tag: string, wanted: RegExp): string {
  const { files: all, missing } = readWords(tag);
  const files = { ...divided(all), 'names.json': nameLists(tag) };
  const chosen = Object.fromEntries(Object.entries(files).filter(([path]) => wanted.test(path)));
  return `export const files = JSON.parse(${JSON.stringify(JSON.stringify(chosen))});
export const missing = ${JSON.stringify(missing.filter((path) => wanted.test(path)))};
`;
}

/** The line by which a chunk brings more; what a language lends from English is the same chunk. */
function moreSource(tag: string, name: string): string {
  const more = MORE[name];
  if (!more) return '';
  const { files, missing } = readWords(tag);
  const path = Object.keys(files).find((one) => more.wanted.test(one));
  if (path === undefined) return '';
  const from = missing.includes(path) ? FALLBACK : tag;
  return `export const more = () => import('${PREFIX}${more.bundle}.${from}').then((m) => m.files);\n`;
}

/** Words that come with the first page: remarks on sources, the learn pages, what may help, what
 * search knows, and what is told of conditions. */
const READING_WORDS =
  /^(?:source-notes|sore)\.json$|^(?:learn|care|nerves|alike|asks|registers|search|condition-texts)\//;

/**
 * Facts that are the same for every language travel with the words on them, because nobody needs one
 * without the other.
 */
function readingSource(tag: string): string {
  const { files, missing } = readWords(tag);
  const words = Object.entries(divided(files))
    .filter(([path]) => READING_WORDS.test(path))
    .map(([path, json]) => [`words/any/${path}`, json] as const);
  return `import { files as facts } from ${JSON.stringify(READING)};
export const files = { ...facts, ...JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(words)))}) };
export const missing = ${JSON.stringify(missing.filter((path) => READING_WORDS.test(path)))};
`;
}

function bundleSource(tag: string, bundle: string): string {
  if (bundle.startsWith('lent-')) return lentSource(tag, bundle.slice(5) as MessageBundle);
  if ((LOADED as readonly string[]).includes(bundle))
    return messageSource(tag, bundle as MessageBundle);
  if (bundle === 'reading') return readingSource(tag);
  const late = Object.values(MORE).find((more) => more.bundle === bundle);
  const wanted = late?.wanted ?? DATA_BUNDLES[bundle];
  if (!wanted) throw new Error(`no such bundle of words: ${bundle}`);
  return dataSource(tag, wanted) + moreSource(tag, bundle);
}

/** What the shell carries itself. Told as imports too, it would become chunks of its own, at a price. */
const CARRIED = ['shell', 'names'];

function listSource(): string {
  const rows = languagesOnDisk().map(({ tag, name, dir }) => {
    const bring = [...LOADED, 'reading', ...Object.keys(DATA_BUNDLES)]
      .filter((bundle) => tag !== FALLBACK || !CARRIED.includes(bundle))
      .map((bundle) => `    ${bundle}: () => import('${PREFIX}${bundle}.${tag}')`)
      .join(',\n');
    return `  ${JSON.stringify({ tag, name, dir }).slice(0, -1)}, bring: {\n${bring}\n  } }`;
  });
  return `export const languages = [\n${rows.join(',\n')}\n];\n`;
}

/** See the head of this file. */
export function languagesPlugin(): Plugin {
  return {
    name: 'languages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const name = id.slice(PREFIX.length + 1);
      if (name === 'languages') return listSource();
      const dot = name.indexOf('.');
      return bundleSource(name.slice(dot + 1), name.slice(0, dot));
    },
    // The page's first words and its description, in the language that is whole.
    transformIndexHtml(html) {
      const said = messagesOf(readWords(FALLBACK).files, 'page');
      return html.replace(/%([a-z]+\.[\w.]+)%/g, (_, key: string) => {
        const text = said[key];
        if (text === undefined) throw new Error(`no such message: ${key}`);
        return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      });
    },
  };
}

/** A message of the page itself, for the manifest. */
export const pageMessage = (key: string): string => {
  const text = messagesOf(readWords(FALLBACK).files, 'page')[key];
  if (text === undefined) throw new Error(`no such message: ${key}`);
  return text;
};
