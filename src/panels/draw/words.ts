import { isMedian } from '../../atlas/median';
import type { Atlas, Audience } from '../../atlas/types';
import { say } from '../../language';
import { sayList } from '../../language/formats';
import type { Answer, Level, MuscleMatch, Part, PlaceSide, Reason } from '../../matching';
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

/** Why an answer is weak; @param dot hardly more than a dot was painted */
export function reasonsOf({ reasons }: Answer, dot: boolean): readonly Told[] {
  return [...new Set([...(dot ? ['too-little' as const] : []), ...reasons.filter(isTold)])];
}

/**
 * The first things an answer says, in a sentence or two: for who hears it change. Whoever looks reads the
 * same names first.
 */
export function answerWords(
  answer: Answer,
  dot: boolean,
  atlas: Pick<Atlas, 'muscles' | 'conditions' | 'nerves'>,
  audience: Audience,
): string {
  const named = (
    shelf: ReadonlyMap<string, { readonly name: string; readonly layName?: string }>,
    ids: readonly { id: string }[],
  ) =>
    sayList(
      ids.flatMap(({ id }) => {
        const { name, layName = name } = shelf.get(id) ?? {};
        return (audience === 'patient' ? layName : name) ?? [];
      }),
      'unit',
    );
  const often = answer.muscles.filter(({ group }) => group === 'most-often-considered');
  const muscles = named(atlas.muscles, often);
  const conditions = named(atlas.conditions, answer.conditionFits.slice(0, 3));
  const nervy = answer.nerves[0]?.told === 'feeling';
  const nerves = named(atlas.nerves, nervy ? answer.nerves : []);
  const told = [
    nerves && say('alike.told', { nerves }),
    conditions && say('drawing.conditions.told', { conditions }),
    muscles && say('drawing.answer.told', { muscles }),
  ].filter(Boolean);
  const [reason] = reasonsOf(answer, dot);
  return told.length > 0 ? told.join(' ') : reason ? reasonWord(reason) : '';
}

/** Titles of the two groups of an answer. */
export const groupWord = (group: MuscleMatch['group']): string => say(`drawing.group.${group}`);

/** A zone with its side, where it has one. */
export const placeWord = (zone: string, label: string, side: PlaceSide): string =>
  side === 'both' || side === 'midline' || isMedian(zone)
    ? label
    : say('drawing.place-side', { place: label, side });

/** A marked place with its side. */
export const zoneWord = (
  { id, side }: { readonly id: string; readonly side: PlaceSide },
  atlas: Atlas,
): string => placeWord(id, atlas.zones.get(id)?.label ?? id, side);

/** Places of one kind that a match speaks of, each once: told of both sides, it is not told of one again. */
export function placesOf(
  { parts }: Pick<MuscleMatch, 'parts'>,
  kind: Part['kind'],
  atlas: Atlas,
): readonly string[] {
  const told = parts.flatMap((part) => {
    if (part.kind !== kind || !('zone' in part)) return [];
    const label = atlas.zones.get(part.zone)?.label ?? part.zone;
    return [{ label, word: placeWord(part.zone, label, 'side' in part ? part.side : 'both') }];
  });
  const words = new Set(told.map(({ word }) => word));
  return [...new Set(told.map(({ label, word }) => (words.has(label) ? label : word)))];
}

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

interface NamedComplaint {
  readonly marks: readonly ZoneMark[];
  readonly answer: Pick<Answer, 'zones'>;
}

/** The places of one of several pains, the strongest first; what was only told by its first place. */
export const complaintName = ({ marks, answer }: NamedComplaint, atlas: Atlas, most = 1): string =>
  (marks.length > 0 ? strongestFirst(marks) : answer.zones.slice(0, 1))
    .slice(0, most)
    .map((mark) => zoneWord(mark, atlas))
    .join(' · ');

/** Names one of several pains: "Pain 1: temple, left". @param at its place among them, from 0 */
export const complaintWord = (complaint: NamedComplaint, at: number, atlas: Atlas): string =>
  say('marked.pain', { n: at + 1, place: complaintName(complaint, atlas) });

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
