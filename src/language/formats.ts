import { speech } from './language.svelte';

const made = new Map<string, unknown>();

/** One formatter for each language and set of options: making one costs a hundred times its use. */
function kept<T>(kind: string, options: object, make: (tag: string) => T): T {
  const key = `${speech.tag} ${kind} ${JSON.stringify(options)}`;
  const found = made.get(key) as T | undefined;
  if (found) return found;
  const fresh = make(speech.tag);
  made.set(key, fresh);
  return fresh;
}

/** A number as the language of now writes it. */
export const sayNumber = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  kept('number', options, (tag) => new Intl.NumberFormat(tag, options)).format(value);

/** Things one after the other, joined as the language of now joins them. */
export const sayList = (
  items: readonly string[],
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string => kept('list', { type }, (tag) => new Intl.ListFormat(tag, { type })).format(items);

/** A day or a moment. */
export const sayDate = (
  date: Date | number,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'long' },
): string => kept('date', options, (tag) => new Intl.DateTimeFormat(tag, options)).format(date);

/** The name of a country (ISO 3166 code). */
export const sayCountry = (country: string): string =>
  kept('country', {}, (tag) => new Intl.DisplayNames(tag, { type: 'region' })).of(country) ??
  country;

/** Order of two words in the language of now. */
export const inOrder = (a: string, b: string): number =>
  kept('order', {}, (tag) => new Intl.Collator(tag)).compare(a, b);
