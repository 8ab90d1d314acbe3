import { drawingField } from '../../map/fields';
import { splitKey, type Field } from '../../map/types';
import type { ZoneMark } from '../../state/drawing/field';
import type { Depth, Quality } from '../../state/drawing/kind';
import { FEELING_MARKS } from '../../state/feeling-marks';

/* Not from `kind`: the paper shares no code with the drawing page. */
const QUALITIES = Object.keys(FEELING_MARKS) as readonly Quality[];
const DEPTHS: readonly Depth[] = ['skin', 'muscle', 'joint'];
/** More marks in one place are too many to be told apart on paper; the list of places has all of them. */
const MOST = 3;

/** The feelings of a place that its marks show. */
const shownOf = ({ qualities }: Pick<ZoneMark, 'qualities'>): readonly Quality[] =>
  qualities.slice(0, MOST);

const nameOf = (qualities: readonly Quality[]): string => ['felt', ...qualities].join('-');

/** A drawing whose places wear the marks of their feelings; one without any is hatched. */
export function feltField(marks: readonly ZoneMark[]): Field {
  const felt = (zone: string, side: string): readonly Quality[] => {
    const mark = marks.find(
      (one) => one.id === zone && (one.side === side || one.side === 'midline'),
    );
    return mark ? shownOf(mark) : [];
  };
  return new Map(
    [...drawingField(marks)].map(([key, mark]) => {
      const { zone, side } = splitKey(key);
      const qualities = felt(zone, side);
      return [key, qualities.length > 0 ? { ...mark, texture: nameOf(qualities) } : mark];
    }),
  );
}

/** The textures of {@link feltField}: each a square of as many rows as feelings, so that they alternate. */
export function texturesOf(
  marks: readonly ZoneMark[],
): readonly { readonly name: string; readonly qualities: readonly Quality[] }[] {
  const all = marks.map(shownOf).filter(({ length }) => length > 0);
  return [...new Map(all.map((qualities) => [nameOf(qualities), qualities]))].map(
    ([name, qualities]) => ({ name, qualities }),
  );
}

/** What the key must tell: the feelings and depths that were said, and where nothing was. */
export const feltOf = (
  marks: readonly ZoneMark[],
): {
  readonly qualities: readonly Quality[];
  readonly depths: readonly Depth[];
  bare: boolean;
} => ({
  qualities: QUALITIES.filter((one) => marks.some(({ qualities }) => qualities.includes(one))),
  depths: DEPTHS.filter((one) => marks.some(({ depth }) => depth === one)),
  bare: marks.some(({ qualities }) => qualities.length === 0),
});
