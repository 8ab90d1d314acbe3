import type { Figures } from '../schema/learn';

/**
 * Put the numbers into a sentence: `{bruise-rate}` becomes the figure of that id, rounded as the
 * figure says. So a number is written down once, beside its source.
 *
 * @throws on an unknown figure, so that no sentence ships with a hole
 */
export function fill(sentence: string, figures: Figures): string {
  return sentence.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => {
    const figure = figures[id];
    if (!figure) throw new Error(`unknown figure: ${id}`);
    const { value, digits } = figure;
    if (typeof value === 'string') return value;
    return value.toLocaleString('en', {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 4,
    });
  });
}

/** The same record with the numbers put into all of its sentences, however deep they lie. */
export function fillAll<T>(words: T, figures: Figures): T {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value, figures);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, filled(it)]));
  };
  return filled(words) as T;
}
