/**
 * The text of a figure's file. Numbers are steps of `unit` mm (of tones, two units). A curve is written
 * as what its two handles and its end differ from the points that they belong to, which keeps them small.
 *
 *   curves  "x y dx dy ex ey gx gy ..." joined by "|"; dx dy from the start to the first handle,
 *           ex ey from the end to the second handle, gx gy from start to end; the next starts there
 *   zones   of a plate, "id x y" joined by "|"; id the place in `zones`, x y where a mark can stand
 *   borders lines of borders, each of which starts where the last ended, "x y|left right dx dy ..."; left
 *           and right what lies beside it: a zone, -1 nothing, -2 the mirror image
 */
import type { Figure } from '../mesh.ts';
import type { Border, PlateCurves } from './plate.ts';
import type { PlateName } from './plates.ts';
import type { Curves, Point } from './smooth.ts';
import { trailsOf } from './trails.ts';

/** mm a step. */
export const UNIT = 1;

export interface PlateFile {
  zones: string;
  borders: string[];
  cloth: string;
  tones: string[];
  creases: string;
  features: string;
}

export interface FigureFile {
  figure: Figure;
  unit: number;
  /** mm from crown to floor, and from the mid-line to what lies farthest out */
  height: number;
  half: number;
  /** ids */
  zones: string[];
  plates: Record<PlateName, PlateFile>;
}

/** mm a step of a tone: it is soft anyway. */
const TONE_UNIT = 2 * UNIT;

const steps = (mm: number, unit: number): number => Math.round(mm / unit) + 0;
// A minus sign parts numbers as well as a space does.
const numbers = (all: readonly number[]): string => all.join(' ').replaceAll(' -', '-');

/** A start, and what follows as differences. */
function stepsOf(curves: Curves, unit: number): { start: Point; rest: number[] } {
  const whole = curves.map(([x, y]): Point => [steps(x, unit), steps(y, unit)]);
  const rest: number[] = [];
  for (let i = 1; i < whole.length; i += 3) {
    const [p, a, b, q] = whole.slice(i - 1, i + 3) as [Point, Point, Point, Point];
    rest.push(a[0] - p[0], a[1] - p[1], b[0] - q[0], b[1] - q[1], q[0] - p[0], q[1] - p[1]);
  }
  return { start: whole[0]!, rest };
}

const joined = (lines: readonly Curves[], unit = UNIT): string =>
  lines
    .map((line) => stepsOf(line, unit))
    .map(({ start, rest }) => numbers([...start, ...rest]))
    .join('|');

function trailText(trail: readonly Border[]): string {
  const each = trail.map(({ left, right, curves }) => ({ left, right, ...stepsOf(curves, UNIT) }));
  return [
    numbers(each[0]!.start),
    ...each.map(({ left, right, rest }) => numbers([left, right, ...rest])),
  ].join('|');
}

export function plateFile(plate: PlateCurves): PlateFile {
  return {
    zones: [...plate.middles]
      .map(([zone, [x, y]]) => numbers([zone, steps(x, UNIT), steps(y, UNIT)]))
      .join('|'),
    borders: trailsOf(plate.borders).map(trailText),
    cloth: joined(plate.cloth),
    tones: plate.tones.map((lines) => joined(lines, TONE_UNIT)),
    creases: joined(plate.creases),
    features: joined(plate.features),
  };
}
