/**
 * A language on the disk is a folder under `words/`. Node's own modules only and no import of ours, so
 * that the build, the tests and the command line read languages in one and the same way.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The language that is whole: it lends its words where another has none. */
export const FALLBACK = 'en';

/** `language.json` of a language. `tag` is BCP 47, `name` is what its speakers call it. */
export interface LanguageInfo {
  readonly tag: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

const OURS = fileURLToPath(new URL('./words/', import.meta.url));

/**
 * Folders that hold languages: ours, and those that MYOMAP_WORDS names, which is how the two test
 * languages reach a build without being shipped.
 */
const roots = (): string[] => {
  const more = process.env.MYOMAP_WORDS;
  return [OURS, ...(more && existsSync(more) ? [more] : [])];
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Every language that has a folder, by its tag; its own folder is `folder`. */
export function languagesOnDisk(): (LanguageInfo & { readonly folder: string })[] {
  return roots().flatMap((root) =>
    readdirSync(root)
      .toSorted()
      .map((name) => join(root, name))
      .filter((folder) => existsSync(join(folder, 'language.json')))
      .map((folder) => ({
        ...(readJson(join(folder, 'language.json')) as LanguageInfo),
        folder,
      })),
  );
}

/** Parsed files of one language, keyed by their path inside its folder (`regions/jaw-ear.json`). */
export interface WordFiles {
  readonly files: Readonly<Record<string, unknown>>;
  /** Paths that this language lacks; English stands in for them. */
  readonly missing: readonly string[];
}

const filesIn = (folder: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json') && path !== 'language.json')
      .toSorted()
      .map((path) => [path, readJson(join(folder, path))]),
  );

const GRAMMAR = 'vocabulary/grammar.json';
const LEARNED = 'vocabulary/learned.json';

/** What was learned from stories in one language hears nothing in another: rules alone are read then. */
const bound = (path: string, own: Readonly<Record<string, unknown>>): boolean =>
  path === LEARNED && GRAMMAR in own;

/**
 * The words of a language, whole: English where a file is missing.
 *
 * @throws if no folder has that tag
 */
export function readWords(tag: string): WordFiles {
  const all = languagesOnDisk();
  const folderOf = (wanted: string) => {
    const found = all.find((one) => one.tag === wanted);
    if (!found) throw new Error(`no such language: ${wanted}`);
    return found.folder;
  };
  const english = filesIn(folderOf(FALLBACK));
  const own = tag === FALLBACK ? english : filesIn(folderOf(tag));
  const lent = Object.keys(english).filter((path) => !(path in own) && !bound(path, own));
  return {
    files: { ...Object.fromEntries(lent.map((path) => [path, english[path]])), ...own },
    missing: lent,
  };
}
