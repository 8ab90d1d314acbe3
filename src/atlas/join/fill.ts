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
