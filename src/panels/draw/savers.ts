import type { Atlas } from '../../atlas/types';
import { say } from '../../language';
import { sayDate } from '../../language/formats';
import { placeKey } from '../../matching';
import { csvOf } from '../../shared/csv';
import { dayOf, minuteOf } from '../../shared/day';
import type { PictureText } from '../../shared/png-text';
import type { ZoneMark } from '../../state/drawing/field';
import { depthWord, feelingWords, markWords, partWords, strongestFirst, zoneWord } from './words';

interface About {
  /** what the person calls it, or '' */
  readonly label: string;
  readonly at: Date;
  readonly atlas: Atlas;
  /** Unrelated pains, as they are answered. */
  readonly complaints?: readonly { readonly marks: readonly ZoneMark[] }[];
}

/** What the files of a drawing are called: `myomap-drawing-2026-11-26-14-05-left-knee.json`. */
export function fileName(ending: string, label: string, at: Date): string {
  const words = label.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const time = minuteOf(at).replace(/[T:]/g, '-');
  return `${['myomap-drawing', time, ...words].join('-')}.${ending}`;
}

const COLUMNS = [
  'date',
  'name',
  'place',
  'zone',
  'side',
  'strength',
  'feelings',
  'depth',
  'parts',
  'complaint',
  'share',
] as const;

/** The marked places as a table (CSV), strongest first. */
export const tableOf = (
  marks: readonly ZoneMark[],
  { label, at, atlas, complaints = [{ marks }] }: About,
): string =>
  csvOf(
    COLUMNS.map((column) => say(`drawing.table.${column}`)),
    strongestFirst(marks).map((mark) => [
      dayOf(at),
      label,
      atlas.zones.get(mark.id)?.label ?? mark.id,
      mark.id,
      say(`drawing.table.sides.${mark.side}`),
      mark.intensity,
      feelingWords(mark),
      depthWord(mark),
      partWords(mark),
      1 +
        complaints.findIndex((one) => one.marks.some((own) => placeKey(own) === placeKey(mark))) ||
        '',
      Math.round(100 * mark.share),
    ]),
  );

/** What a saved picture says of itself to whoever cannot see it. */
export function toldOf(marks: readonly ZoneMark[], { label, at, atlas }: About): PictureText {
  const date = sayDate(at);
  const places = strongestFirst(marks).map((mark) => {
    const pain = Math.round(mark.intensity);
    const place = say('drawing.place-pain', { place: zoneWord(mark, atlas), pain });
    const kind = markWords(mark);
    return kind ? `${place} (${kind})` : place;
  });
  return {
    title: label
      ? say('drawing.picture.titled', { name: label, date })
      : say('drawing.picture.title', { date }),
    description: places.join('\n'),
    made: minuteOf(at),
  };
}
