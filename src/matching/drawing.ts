import * as v from 'valibot';
import type { Mention } from './types';
import { AREAS, ZONES, zoneIndex } from './zones';

/**
 * A pain drawing as a file, version 1:
 *
 *     { "format": "myomap-drawing", "version": 1,
 *       "zones": [ { "id": "temple", "side": "left", "weight": 0.8, "intensity": 6,
 *                    "qualities": ["aching"] } ],
 *       "figure": "female", "made": "2026-11-22" }
 *
 * `weight` says how far the zone is meant, 0..1: the painted skin against the smaller of 40 % of the
 * zone and 20 cm², so that a palm's breadth on a thigh counts. `intensity` (0..10), `qualities`,
 * `figure` and `made` may be left out; other keys are ignored here (`skin` restores a drawing exactly,
 * see `state/drawing/file.ts`). A zone may stand once for each side; `both` is short for two entries.
 */
export interface Drawing {
  readonly format: 'myomap-drawing';
  readonly version: 1;
  readonly zones: readonly DrawnZone[];
  readonly figure?: 'female' | 'male';
  readonly made?: string;
}

export interface DrawnZone {
  readonly id: string;
  readonly side: 'left' | 'right' | 'both';
  readonly weight: number;
  readonly intensity?: number;
  readonly qualities?: readonly string[];
}

/** More zones than there are on both sides cannot be a drawing. */
const MOST = 2 * ZONES.length;

const number = (least: number, most: number, name: string) =>
  v.pipe(
    v.number(`${name} must be a number`),
    v.finite(`${name} must be a number`),
    v.minValue(least, `${name} must be at least ${String(least)}`),
    v.maxValue(most, `${name} must be at most ${String(most)}`),
  );

const schema = v.object(
  {
    format: v.literal('myomap-drawing', 'this is not a myomap drawing'),
    version: v.literal(1, 'this drawing was made by another version of myomap'),
    zones: v.pipe(
      v.array(
        v.object(
          {
            id: v.pipe(
              v.string('a zone must have an id'),
              v.maxLength(40, 'a zone id is too long'),
              v.check(
                (id) => zoneIndex(id) >= 0,
                (issue) => `unknown zone: ${String(issue.input)}`,
              ),
            ),
            side: v.picklist(['left', 'right', 'both'], 'side must be left, right or both'),
            weight: number(0, 1, 'weight'),
            intensity: v.optional(number(0, 10, 'intensity')),
            qualities: v.optional(
              v.pipe(
                v.array(v.pipe(v.string(), v.maxLength(40)), 'qualities must be a list of words'),
                v.maxLength(20, 'too many qualities'),
              ),
            ),
          },
          'a zone must be an object',
        ),
        'zones must be a list',
      ),
      v.maxLength(MOST, 'too many zones'),
    ),
    figure: v.optional(v.picklist(['female', 'male'], 'figure must be female or male')),
    made: v.optional(v.pipe(v.string('made must be a date'), v.maxLength(40))),
  },
  'this is not a myomap drawing',
);

export type DrawingResult =
  | { readonly ok: true; readonly drawing: Drawing }
  /** A sentence for people: what is wrong with the file. */
  | { readonly ok: false; readonly error: string };

/** Check something that claims to be a drawing. Never throws. */
export function checkDrawing(json: unknown): DrawingResult {
  try {
    const result = v.safeParse(schema, json, { abortEarly: true });
    if (result.success) return { ok: true, drawing: result.output };
    return { ok: false, error: `Cannot read this drawing: ${result.issues[0].message}.` };
  } catch {
    return { ok: false, error: 'Cannot read this drawing: this is not a myomap drawing.' };
  }
}

/** Check the text of a file that claims to be a drawing. Never throws. */
export function parseDrawing(text: string): DrawingResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, error: 'Cannot read this drawing: the file is damaged or not JSON.' };
  }
  return checkDrawing(json);
}

/** Paint on less of a zone than this is a slip of the brush. */
const LEAST = 0.04;

/** A drawing as pain: more skin and stronger pain count more, both with their square root. */
export function mentionsOf(zones: readonly DrawnZone[]): Mention[] {
  const typical = 70;
  return zones.flatMap(({ id, side, weight, intensity }) => {
    if (weight < LEAST) return [];
    const size = Math.min(1.6, Math.sqrt((AREAS[zoneIndex(id)] ?? typical) / typical));
    const strength = intensity === undefined ? 1 : 0.5 + Math.min(10, intensity) / 20;
    const mention: Mention = {
      zones: [id],
      side,
      weight: Math.sqrt(weight) * (0.6 + 0.4 * size) * strength,
      said: id,
      how: 'paint',
    };
    return [mention];
  });
}
