import type { Terms } from '../schema/contents';
import type { Figures } from '../schema/learn';

type Value = Figures[string]['value'];

/** How a language writes figures; made once for an atlas. */
export interface FigureWriter {
  /** @throws on an unknown figure, so that no sentence ships with a hole */
  write(id: string): string;
}

/** Numbers, ranges and dates as the words of a language say they are written. */
export function figureWriter(figures: Figures, { locale, range, early }: Terms): FigureWriter {
  const number = (value: number, digits: number | undefined) =>
    value.toLocaleString(locale, {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 4,
    });
  const date = (iso: string) => {
    const [, month, day] = iso.split('-');
    return new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
      timeZone: 'UTC',
    }).format(new Date(iso));
  };
  const put = (message: string, parts: Readonly<Record<string, string>>) =>
    message.replace(/\{(\w+)\}/g, (hole, name: string) => parts[name] ?? hole);
  const written = (value: Value, digits: number | undefined): string => {
    if (typeof value === 'number') return number(value, digits);
    if (typeof value === 'string') return value;
    if ('date' in value) {
      const when = date(value.date);
      return value.early ? put(early, { date: when }) : when;
    }
    return put(range, { from: number(value[0], digits), to: number(value[1], digits) });
  };
  return {
    write(id) {
      const figure = figures[id];
      if (!figure) throw new Error(`unknown figure: ${id}`);
      return written(figure.value, figure.digits);
    },
  };
}

/**
 * Put the numbers into a sentence: `{bruise-rate}` becomes the figure of that id, rounded as the
 * figure says. So a number is written down once, beside its source.
 *
 * @throws on an unknown figure
 */
export const fill = (sentence: string, figures: FigureWriter): string =>
  sentence.replace(/\{([a-z0-9-]+)\}/g, (_, id: string) => figures.write(id));

/** The same record with the numbers put into all of its sentences, however deep they lie. */
export function fillAll<T>(words: T, figures: FigureWriter): T {
  const filled = (value: unknown): unknown => {
    if (typeof value === 'string') return fill(value, figures);
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, filled(it)]));
  };
  return filled(words) as T;
}
