/** Compiled messages by key: text, or a function of what it is filled with. */
export type Messages = Readonly<Record<string, string | ((filled: never) => string)>>;

/** Files of a language by their path inside its folder. */
export type Files = Readonly<Record<string, unknown>>;

/** What a chunk of a language holds. `missing` tells what English stands in for. */
export interface Bundle {
  readonly messages?: Messages;
  readonly files?: Files;
  readonly missing: boolean | readonly string[];
  /** Brings further files that belong to these and are large. */
  readonly more?: () => Promise<Files>;
}

/** The chunks of a language: the first five hold messages, the others files of the atlas. */
export type BundleName =
  | 'shell'
  | 'pages'
  | 'charts'
  | 'body'
  | 'inside'
  | 'names'
  | 'atlas'
  | 'reading'
  | 'comparison'
  | 'vocabulary';

/** A language that the app can speak. */
export interface Language {
  /** BCP 47, as in `lang`. */
  readonly tag: string;
  /** What its own speakers call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** What fetches its chunks; the language that the shell carries needs not fetch those. */
  readonly bring: Readonly<Partial<Record<BundleName, () => Promise<Bundle>>>>;
}
