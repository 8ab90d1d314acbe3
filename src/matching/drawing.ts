import * as v from 'valibot';
import { isMedian } from '../atlas/median';
import type { Mention, PlaceSide } from './types';
import { sizeOf, ZONES, zoneIndex } from './zones';

/**
 * A pain drawing as a file, version 3:
 *
 *     { "format": "myomap-drawing", "version": 3,
 *       "made": "2026-11-22T14:05", "label": "before the course",
 *       "zones": [ { "id": "temple", "side": "left", "weight": 0.8, "intensity": 6,
 *                    "qualities": ["aching", "burning"], "depth": "skin",
 *                    "parts": [ { "share": 0.7, "intensity": 5, "qualities": ["aching"] },
 *                               { "share": 0.3, "intensity": 8, "qualities": ["burning"], "depth": "skin" } ] },
 *                  { "id": "nape", "side": "midline", "weight": 1 } ],
 *       "figure": "female" }
 *
 * `weight` says how far the zone is meant, 0..1: the painted skin against the smaller of 40 % of the
 * zone and 20 cm², so that a palm's breadth on a thigh counts. `qualities` are one or more feelings, `depth` is
 * how deep it feels: `skin`, `muscle` or `joint`. A mixed place has `parts`, each with its `share` of the paint there;
 * then its own `qualities` are all of them and its `intensity` is the mean. `made` is day and minute on the
 * clock of who drew. All but `id`, `side` and `weight` may be left out; other keys are ignored here (`skin`
 * restores a drawing exactly, see `state/drawing/file.ts`; `label` is what it is called). A zone may
 * stand once for each side; `both` is short for two entries. What lies on the midline has no side:
 * `midline`. Version 1, which had no `midline`, and version 2, which had no `depth` and no `parts`, are read as well.
 */
export interface Drawing {
  readonly format: 'myomap-drawing';
  readonly version: 1 | 2 | 3;
  readonly zones: readonly DrawnZone[];
  readonly figure?: 'female' | 'male';
  readonly made?: string;
}

/** How deep pain feels, as a file says it. */
export type DrawnDepth = 'skin' | 'muscle' | 'joint';

export interface DrawnZone {
  readonly id: string;
  readonly side: PlaceSide;
  readonly weight: number;
  readonly intensity?: number;
  readonly qualities?: readonly string[];
  readonly depth?: DrawnDepth | undefined;
  readonly parts?: readonly DrawnPart[] | undefined;
}

/** A part of a mixed place. */
export interface DrawnPart extends Pick<DrawnZone, 'intensity' | 'qualities' | 'depth'> {
  /** 0..1 of the paint in the zone */
  readonly share: number;
}

/** More zones than there are on both sides cannot be a drawing. */
const MOST = 2 * ZONES.length;

/** What can be wrong with a drawing, as the command line tells it; the app has its own sentences. */
const FAULTS = {
  'not-json': 'the file is damaged or not JSON',
  foreign: 'this is not a myomap drawing',
  version: 'this drawing was made by another version of myomap',
  zones: 'zones must be a list',
  'zones-many': 'too many zones',
  zone: 'a zone must be an object',
  'zone-id': 'a zone must have an id',
  'zone-id-long': 'a zone id is too long',
  'zone-unknown': 'unknown zone',
  side: 'side must be left, right, both or midline',
  weight: 'weight must be a number',
  'weight-low': 'weight must be at least 0',
  'weight-high': 'weight must be at most 1',
  intensity: 'intensity must be a number',
  'intensity-low': 'intensity must be at least 0',
  'intensity-high': 'intensity must be at most 10',
  qualities: 'qualities must be a list of words',
  'qualities-many': 'too many qualities',
  depth: 'depth must be skin, muscle or joint',
  parts: 'parts must be a list of shares and kinds of pain',
  figure: 'figure must be female or male',
  made: 'made must be a date',
} as const;
type FaultCode = keyof typeof FAULTS;

export interface Fault {
  readonly code: FaultCode;
  /** Of `zone-unknown`: what the file calls it. */
  readonly zone?: string;
}

/** What the schema says of a fault is its code. */
const is = (code: FaultCode): FaultCode => code;

const number = (name: 'weight' | 'intensity', most: number) =>
  v.pipe(
    v.number(is(name)),
    v.finite(is(name)),
    v.minValue(0, is(`${name}-low`)),
    v.maxValue(most, is(`${name}-high`)),
  );
const word = v.pipe(v.string(is('qualities')), v.maxLength(40, is('qualities')));

/** What may be said of a zone or of a part of it. */
const kind = {
  intensity: v.optional(number('intensity', 10)),
  qualities: v.optional(
    v.pipe(v.array(word, is('qualities')), v.maxLength(20, is('qualities-many'))),
  ),
  depth: v.optional(v.picklist(['skin', 'muscle', 'joint'], is('depth'))),
};
const part = v.object(
  {
    share: v.pipe(v.number(is('parts')), v.minValue(0, is('parts')), v.maxValue(1, is('parts'))),
    ...kind,
  },
  is('parts'),
);

const schema = v.object(
  {
    format: v.literal('myomap-drawing', is('foreign')),
    version: v.picklist([1, 2, 3], is('version')),
    zones: v.pipe(
      v.array(
        v.object(
          {
            id: v.pipe(
              v.string(is('zone-id')),
              v.maxLength(40, is('zone-id-long')),
              v.check((id) => zoneIndex(id) >= 0, is('zone-unknown')),
            ),
            side: v.picklist(['left', 'right', 'both', 'midline'], is('side')),
            weight: number('weight', 1),
            ...kind,
            parts: v.optional(v.pipe(v.array(part, is('parts')), v.maxLength(20, is('parts')))),
          },
          is('zone'),
        ),
        is('zones'),
      ),
      v.maxLength(MOST, is('zones-many')),
    ),
    figure: v.optional(v.picklist(['female', 'male'], is('figure'))),
    made: v.optional(v.pipe(v.string(is('made')), v.maxLength(40, is('made')))),
  },
  is('foreign'),
);

export type DrawingResult =
  | { readonly ok: true; readonly drawing: Drawing }
  /** `error`: the fault as a sentence, for the command line. */
  | { readonly ok: false; readonly fault: Fault; readonly error: string };

function refuse(fault: Fault): DrawingResult {
  const named = fault.zone === undefined ? '' : `: ${fault.zone}`;
  return { ok: false, fault, error: `Cannot read this drawing: ${FAULTS[fault.code]}${named}.` };
}

/** Check something that claims to be a drawing. Never throws. */
export function checkDrawing(json: unknown): DrawingResult {
  try {
    const result = v.safeParse(schema, json, { abortEarly: true });
    if (result.success) return { ok: true, drawing: result.output };
    const [{ message, input }] = result.issues;
    const code = message as FaultCode;
    return refuse(code === 'zone-unknown' ? { code, zone: String(input) } : { code });
  } catch {
    return refuse({ code: 'foreign' });
  }
}

/** Check the text of a file that claims to be a drawing. Never throws. */
export function parseDrawing(text: string): DrawingResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse({ code: 'not-json' });
  }
  return checkDrawing(json);
}

/** Paint on less of a zone than this is a slip of the brush. */
const LEAST = 0.04;

/** A drawing as pain: more skin and stronger pain count more, both with their square root. */
export function mentionsOf(zones: readonly DrawnZone[]): Mention[] {
  return zones.flatMap(({ id, side, weight, intensity }) => {
    if (weight < LEAST) return [];
    const strength = intensity === undefined ? 1 : 0.5 + Math.min(10, intensity) / 20;
    const mention: Mention = {
      zones: [id],
      side: side === 'midline' || isMedian(id) ? 'both' : side,
      weight: Math.sqrt(weight) * sizeOf(zoneIndex(id)) * strength,
      said: id,
      how: 'paint',
    };
    return [mention];
  });
}
