import { isMedian } from '../../atlas/median';
import type { Atlas, Audience } from '../../atlas/types';
import { say } from '../../language';
import { sayList } from '../../language/formats';
import type { Level, MuscleMatch, PlaceSide, Reason } from '../../matching';
import type { ZoneMark } from '../../state/drawing/field';
import type { Kind } from '../../state/drawing/kind';
import type { Refusal } from '../../state/drawing/file';

/** Pain as a word, for the number that was chosen. */
export const painLevel = (intensity: number): 'none' | 'mild' | 'moderate' | 'severe' =>
  intensity === 0 ? 'none' : intensity < 4 ? 'mild' : intensity < 7 ? 'moderate' : 'severe';

const TOLD = ['nothing-found', 'too-little', 'too-wide', 'many-fit'] as const;
type Told = (typeof TOLD)[number] & Reason;

/** Whether there is a sentence for a reason; what a red flag says stands in the flag itself. */
export const isTold = (reason: Reason): reason is Told => TOLD.some((one) => one === reason);

/** Why an answer is weak, said to the person. */
export const reasonWord = (reason: Told): string => say(`drawing.reason.${reason}`);

/** Titles of the two groups of an answer. */
export const groupWord = (group: MuscleMatch['group']): string => say(`drawing.group.${group}`);

/** A zone with its side, where it has one. */
export const placeWord = (zone: string, label: string, side: PlaceSide): string =>
  side === 'both' || side === 'midline' || isMedian(zone)
    ? label
    : say('drawing.place-side', { place: label, side });

/** A marked place with its side. */
export const zoneWord = ({ id, side }: Pick<ZoneMark, 'id' | 'side'>, atlas: Atlas): string =>
  placeWord(id, atlas.zones.get(id)?.label ?? id, side);

/** Feelings of pain, or ''. */
export const feelingWords = ({ qualities }: Kind): string =>
  sayList(
    qualities.map((one) => say(`drawing.tools.qualities.${one}`)),
    'unit',
  );

/** How deep pain feels, or ''. */
export const depthWord = ({ depth }: Kind): string =>
  depth ? say(`drawing.tools.depths.${depth}`) : '';

/** What is said of pain beside its strength: "aching, burning, on the skin", or ''. */
export const kindWords = (kind: Kind): string =>
  sayList([feelingWords(kind), depthWord(kind)].filter(Boolean), 'unit');

/** The parts of a mixed place, or '' where it is all alike. */
export const partWords = ({ parts = [] }: Pick<ZoneMark, 'parts'>): string =>
  parts.length === 0
    ? ''
    : say('drawing.kind.mixed', {
        parts: sayList(
          parts.map((part) =>
            say('drawing.kind.part', { pain: part.intensity, kind: kindWords(part) || 'none' }),
          ),
          'unit',
        ),
      });

/** What a mark says beside its strength: its parts where they are unlike, else its kind. */
export const markWords = (mark: ZoneMark): string => partWords(mark) || kindWords(mark);

/** Where it hurts most first; of two that hurt alike, where more is painted. */
export const strongestFirst = (marks: readonly ZoneMark[]): readonly ZoneMark[] =>
  marks.toSorted((a, b) => b.intensity - a.intensity || b.weight - a.weight);

/** What is wrong with a file, and that nothing was changed. */
export function refusalWord({ code, zone = '' }: Refusal): string {
  const refusal =
    code === 'zone-unknown'
      ? say('drawing.refusal.zone-unknown', { zone })
      : say(`drawing.refusal.${code}`);
  return say('drawing.refusal.and-stays', { refusal });
}

const percent = (share: number): number => Math.round(100 * share);

/**
 * How well something fits: a word for patients, figures for clinicians.
 *
 * @param marked 0..1, how much of its usual place is marked; a muscle tells this in its parts
 */
export function fitWords(
  fit: { readonly level: Level; readonly score: number; readonly explained: number },
  audience: Audience,
  marked?: number,
): string {
  if (audience === 'patient') return say('drawing.fit.level', { level: fit.level });
  const explains = percent(fit.explained);
  return marked === undefined
    ? say('drawing.fit.share', { fits: percent(fit.score), explains })
    : say('drawing.conditions.share', { explains, marked: percent(marked) });
}
