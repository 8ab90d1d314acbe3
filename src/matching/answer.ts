import { URGENCIES } from '../atlas/flag-codes';
import { isMedian } from '../atlas/median';
import type { Atlas } from '../atlas/types';
import type { FeltFit } from './score/conditions';
import type { Fit } from './score/fit';
import type { Ranked } from './score/rank';
import { COVER } from './score/patterns';
import type {
  Answer,
  Asked,
  ConditionMatch,
  Confidence,
  Heard,
  Level,
  MarkedSide,
  MarkedZone,
  Mention,
  MuscleMatch,
  NerveMatch,
  Part,
  PlaceSide,
  RaisedFlag,
  Reason,
} from './types';
import type { HeardFlag } from './words/verdict';
import { ZONES } from './zones';

const MOST_MUSCLES = 12;
const MOST_CONDITIONS = 8;
const MOST_NERVES = 4;
/** From here on a fit is called good or fair: so much of the pain explained, and both ways so well. */
const GOOD = { explained: 0.7, fit: 0.6 };
const FAIR = { explained: 0.5, fit: 0.4 };
/** As many as a person can weigh; a tie for the last place is let in. */
const MOST_OFTEN = 4;
/** Within this share of the best score a muscle is "most often considered". */
const NEAR_BEST = 0.82;
/** Emergencies that a plain muscle pain is often told like: shown first, but nothing is withheld. */
const CHECK_FIRST = new Set(['new-chest-pain', 'pain-with-effort']);
/** More zones than this is pain nearly everywhere. */
const TOO_WIDE = 30;

const round = (x: number) => Math.round(Math.min(1, Math.max(0, x)) * 100) / 100;

const sideOf = (zone: string, side: MarkedSide): PlaceSide => (isMedian(zone) ? 'midline' : side);

/** Zones that were marked, strongest first, one entry a side. */
export function markedZones(mentions: readonly Mention[]): MarkedZone[] {
  const out = new Map<string, { id: string; side: PlaceSide; weight: number }>();
  for (const { zones, side: told, weight } of mentions) {
    for (const id of zones) {
      const side = sideOf(id, told);
      const key = `${id} ${side}`;
      const level = Math.min(1, weight);
      const before = out.get(key);
      if (!before) out.set(key, { id, side, weight: round(level) });
      else before.weight = Math.max(before.weight, round(level));
    }
  }
  return [...out.values()].sort((a, b) => b.weight - a.weight);
}

function partsOf({ fit, pain, hints }: Ranked): Part[] {
  const parts: Part[] = [];
  for (const { zones, share, mention } of pain.stretches) {
    let best = { level: 0, zone: zones[0] ?? 0, id: '' };
    for (const zone of zones) {
      for (const { id, cover } of fit.used) {
        const level = cover[zone] ?? 0;
        if (level > best.level) best = { level, zone, id };
      }
    }
    const zone = ZONES[best.zone] ?? '';
    const at = { zone, side: sideOf(zone, mention.side), share: round(share) };
    if (best.level === 0) parts.push({ kind: 'not-explained', ...at });
    else {
      const by =
        best.level >= COVER.primary
          ? 'primary'
          : best.level >= COVER.spillover
            ? 'spillover'
            : 'next-to-it';
      const kind = by === 'next-to-it' ? 'partly' : 'explained';
      parts.push({ kind, ...at, triggerPoint: best.id, by });
    }
  }
  const missed = new Map<string, 'primary' | 'spillover'>();
  for (const { own } of fit.used) {
    for (const { zone, counts } of own) {
      const name = ZONES[zone] ?? '';
      if ((pain.marked[zone] ?? 0) >= 0.35) continue;
      if (missed.get(name) !== 'primary') missed.set(name, counts === 1 ? 'primary' : 'spillover');
    }
  }
  for (const [zone, as] of missed) parts.push({ kind: 'not-marked', zone, as });
  for (const hint of hints) parts.push({ kind: 'hint', hint });
  return parts;
}

/**
 * @param little too little was told to tell patterns apart: then all of them fit weakly, however much of
 * a dot they cover
 */
function levelOf({ explained, score }: Fit, little: boolean): Level {
  if (little) return 'weak';
  if (explained >= GOOD.explained && score >= GOOD.fit) return 'good';
  return explained >= FAIR.explained && score >= FAIR.fit ? 'fair' : 'weak';
}

const conditionMatches = (felt: readonly FeltFit[], little: boolean): ConditionMatch[] =>
  felt.slice(0, MOST_CONDITIONS).map(({ fit, score, common, tells }) => ({
    id: fit.of,
    score: round(score),
    explained: round(fit.explained),
    marked: round(fit.marked),
    level: levelOf(fit, little),
    common,
    tells,
  }));

const nerveMatches = (
  fits: readonly Fit[],
  told: NerveMatch['told'],
  little: boolean,
): NerveMatch[] =>
  fits.slice(0, MOST_NERVES).map((fit) => ({
    id: fit.of,
    score: round(fit.score),
    explained: round(fit.explained),
    level: levelOf(fit, little),
    told,
  }));

function matches(ranked: readonly Ranked[], little: boolean): MuscleMatch[] {
  const best = round(ranked[0]?.score ?? 0);
  const last = round(ranked[MOST_OFTEN - 1]?.score ?? 0);
  return ranked.slice(0, MOST_MUSCLES).map((one): MuscleMatch => {
    const score = round(one.score);
    const often = score >= best * NEAR_BEST && score >= last && one.fit.explained > 0;
    return {
      id: one.fit.of,
      score,
      explained: round(one.fit.explained),
      level: levelOf(one.fit, little),
      group: often ? 'most-often-considered' : 'also-possible',
      side: one.side,
      triggerPoints: one.fit.used.map(({ id }) => id),
      parts: partsOf(one),
    };
  });
}

function flagsOf(atlas: Atlas, found: readonly HeardFlag[]): RaisedFlag[] {
  return found
    .flatMap(({ id, sure, said }) => {
      const flag = atlas.redFlags.get(id);
      return flag ? [{ urgency: flag.urgency, raised: { id, text: flag.text, said, sure } }] : [];
    })
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency))
    .map(({ raised }) => raised);
}

export interface Findings {
  readonly mentions: readonly Mention[];
  readonly ranked: readonly Ranked[];
  readonly felt: readonly FeltFit[];
  readonly nerves: readonly Fit[];
  /** Numbness or tingling was told or marked. */
  readonly nervy: boolean;
  /** Hardly more than a dot was painted, and no place told. */
  readonly dot: boolean;
  readonly redFlags: readonly HeardFlag[];
  readonly ask: readonly Asked[];
  readonly heard: readonly Heard[];
  readonly conditions: readonly string[];
}

/** Put findings into an answer: flags first, groups instead of a verdict, doubt said aloud. */
export function answerOf(atlas: Atlas, found: Findings): Answer {
  const redFlags = flagsOf(atlas, found.redFlags);
  const stop = found.redFlags.some(
    ({ id, sure }) =>
      sure && atlas.redFlags.get(id)?.urgency === 'emergency' && !CHECK_FIRST.has(id),
  );
  const zones = markedZones(found.mentions);
  const reasons: Reason[] = [];
  const places = found.mentions.filter(({ how }) => how !== 'act');
  const count = new Set(places.flatMap((mention) => mention.zones)).size;
  const little =
    found.dot ||
    (count <= TOO_WIDE && (places.length === 0 || places.every(({ zones: z }) => z.length > 3)));
  const muscles = matches(found.ranked, little);
  const best = muscles[0];
  if (stop) reasons.push('red-flag-only');
  else if (redFlags.length > 0) reasons.push('red-flag-first');
  if (muscles.length === 0) reasons.push('nothing-found');
  else if (count > TOO_WIDE) reasons.push('too-wide');
  else if (little) reasons.push('too-little');
  const group = muscles.filter((m) => m.group === 'most-often-considered').length;
  if (group > MOST_OFTEN) reasons.push('many-fit');
  const confidence: Confidence =
    stop || muscles.length === 0 || count > TOO_WIDE
      ? 'none'
      : reasons.length > 0 || !best || best.explained < 0.6 || best.score < 0.4
        ? 'low'
        : 'moderate';
  const wide = count > TOO_WIDE;
  const felt = stop ? [] : found.felt.filter(({ tells }) => !wide || tells === 'many-places');
  return {
    redFlags,
    confidence,
    muscles: confidence === 'none' ? [] : muscles,
    zones,
    conditions: found.conditions,
    conditionFits: conditionMatches(felt, little),
    nerves: nerveMatches(
      stop || wide ? [] : found.nerves,
      found.nervy ? 'feeling' : 'place',
      little,
    ),
    reasons,
    ask: found.ask,
    heard: found.heard,
    ...(stop ? { hold: 'stop' } : redFlags.length > 0 ? { hold: 'first' } : {}),
  };
}
