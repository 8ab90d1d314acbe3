import type { Atlas } from '../../atlas/types';
import { sayDate } from '../../language/formats';
import type { Day } from '../../state/days/day';
import { strongestFirst, zoneWord } from '../draw/words';
import type { ZoneMark } from '../../state/drawing/field';

/** When a day was kept, ms, by this device's clock. */
export const timeOf = ({ at }: Day): number => new Date(`${at}:00`).getTime();

/** A day with its hour: two of one date are told apart. */
export const DAY_AND_HOUR = { dateStyle: 'medium', timeStyle: 'short' } as const;

export const dayWord = (day: Day): string => sayDate(timeOf(day), DAY_AND_HOUR);

/** The strongest place of a day in words, with its strength and how many more there are. */
export function strongest(
  marks: readonly ZoneMark[],
  atlas: Atlas,
): { readonly place: string; readonly pain: number; readonly more: number } | undefined {
  const [first] = strongestFirst(marks);
  if (!first) return undefined;
  const names = new Set(marks.map((mark) => zoneWord(mark, atlas)));
  return {
    place: zoneWord(first, atlas),
    pain: Math.round(first.intensity),
    more: names.size - 1,
  };
}
