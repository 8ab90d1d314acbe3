import { untrack } from 'svelte';
import { languages } from 'virtual:words/languages';
import { files as names } from 'virtual:words/names.en';
import { messages as shell } from 'virtual:words/shell.en';
import type { Bundle, BundleName, Language, Messages } from './types';

/** The shell carries this one; every other arrives when it is chosen. */
const SHIPPED = 'en';

/** Its chunks that are there from the start. */
const CARRIED: Readonly<Partial<Record<BundleName, Bundle>>> = {
  shell: { messages: shell, missing: false },
  names: { files: names, missing: [] },
};

const known = (tag: string): Language => {
  const found = languages.find((one) => one.tag === tag);
  if (!found) throw new Error(`no such language: ${tag}`);
  return found;
};

/**
 * The language of the page. There is one document and so one language: this is the one state of the
 * app that stands at module scope, so that a pure layout can say a sentence as a component does.
 * What reads it inside a template or a `$derived` follows a change of language by itself.
 */
class Speech {
  tag: string = $state(SHIPPED);
  /** Chunks of the language of now, by name. */
  #bundles: Readonly<Partial<Record<BundleName, Bundle>>> = $state.raw(CARRIED);
  /** All messages that are there, by key. */
  messages: Messages = $state.raw(shell);
  #wanted = SHIPPED;

  /** Every language that can be chosen. */
  readonly all: readonly Language[] = languages;
  get dir(): 'ltr' | 'rtl' {
    return known(this.tag).dir;
  }

  /** A chunk that is there, or undefined while it is on its way. */
  bundle(name: BundleName): Bundle | undefined {
    return this.#bundles[name];
  }

  /** The browser itself fetches a chunk once, and again after a failure. */
  async #fetch(tag: string, name: BundleName): Promise<Bundle> {
    const bundle = (tag === SHIPPED && CARRIED[name]) || (await known(tag).bring[name]?.());
    if (bundle?.missing === undefined) throw new Error(`no such words: ${name}.${tag}`);
    return bundle;
  }

  #take(tag: string, bundles: Readonly<Partial<Record<BundleName, Bundle>>>): void {
    this.#bundles = bundles;
    this.messages = Object.assign({}, ...Object.values(bundles).map((b) => b.messages)) as Messages;
    this.tag = tag;
  }

  /**
   * Bring chunks of the language of now. Resolves when they can be read.
   *
   * @throws if one cannot be fetched
   */
  async need(...wanted: BundleName[]): Promise<void> {
    for (;;) {
      // To wait for words is not to watch them: a page that is fetched stays when the language changes.
      const tag = untrack(() => this.tag);
      const lacking = untrack(() => wanted.filter((name) => !this.#bundles[name]));
      if (!lacking.length) return;
      const come = await Promise.all(
        lacking.map(async (name) => [name, await this.#fetch(tag, name)] as const),
      );
      // Another language was taken meanwhile: what came is of no use, ask for that one.
      if (this.tag !== tag) continue;
      this.#take(tag, { ...this.#bundles, ...Object.fromEntries(come) });
    }
  }

  /**
   * Speak another language: all that is in use arrives first, then everything changes at once. The last
   * wish wins.
   *
   * @throws if a chunk cannot be fetched; the language stays as it was
   */
  async use(tag: string): Promise<void> {
    known(tag);
    this.#wanted = tag;
    if (tag === this.tag) return;
    let names = Object.keys(this.#bundles) as BundleName[];
    let come: (readonly [BundleName, Bundle])[] = [];
    for (;;) {
      const lacking = names.filter((name) => !come.some(([had]) => had === name));
      if (!lacking.length) break;
      const more = lacking.map(async (name) => [name, await this.#fetch(tag, name)] as const);
      come = [...come, ...(await Promise.all(more))];
      names = Object.keys(this.#bundles) as BundleName[];
    }
    if (this.#wanted === tag) this.#take(tag, Object.fromEntries(come));
  }
}

/** See {@link Speech}. */
export const speech = new Speech();
