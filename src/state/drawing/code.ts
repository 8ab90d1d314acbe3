import { ZONES } from '../../matching/zones';
import type { ZoneMark } from './field';
import type { DrawingFile } from './file';
import { DEPTHS, kindFrom, kindOf, KINDS, QUALITIES } from './kind';

/*
 * A drawing as a word that finds room in an address, and so in a code on paper: a byte for the version, four for
 * each place, two to check them, in base64 of addresses. A place is a name of 16 bits, which stays whatever zones
 * are added; then side (2 bits), strength (4) and kind (9). Whole places only: paint would need kilobytes.
 */
const VERSION = 1;
const BYTES = 4;
const SIDES = ['left', 'right', 'midline'] as const;
/** More places make a code whose squares are too small for a printer and a phone. */
export const MOST_IN_CODE = 120;
/** Less was only touched by the brush: as a whole place it would say too much. */
const TOUCHED = 0.25;

/** A short name of some numbers, 16 bits (FNV-1a, folded). */
function nameOf(values: Iterable<number>): number {
  let hash = 2166136261;
  for (const value of values) hash = Math.imul(hash ^ value, 16777619) >>> 0;
  return (hash ^ (hash >>> 16)) & 0xffff;
}

const lettersOf = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0);

/** Zones by their short names. */
export const zoneNames = (): ReadonlyMap<number, string> =>
  new Map(ZONES.map((zone) => [nameOf(lettersOf(zone)), zone]));

/** What of a drawing goes into a code: what was only touched goes where it is all there is. */
function meant(marks: readonly ZoneMark[]): readonly ZoneMark[] {
  const sure = marks.filter(({ weight }) => weight >= TOUCHED);
  return sure.length > 0 ? sure : marks;
}

/** Whether a drawing has more places than a code has room for. */
export const tooManyForCode = (marks: readonly ZoneMark[]): boolean =>
  meant(marks).length > MOST_IN_CODE;

/**
 * Places with side, strength, feelings and depth as a word of letters, digits, `-` and `_`. Undefined where
 * there is none, or too many: see {@link MOST_IN_CODE}.
 */
export function codeOf(marks: readonly ZoneMark[]): string | undefined {
  const some = meant(marks);
  if (some.length === 0 || some.length > MOST_IN_CODE) return undefined;
  const bytes = [VERSION];
  for (const { id, side, intensity, ...kind } of some) {
    const name = nameOf(lettersOf(id));
    const rest =
      (SIDES.indexOf(side) << 13) |
      (Math.min(10, Math.max(1, Math.round(intensity))) << 9) |
      kindOf(kind);
    bytes.push(name >> 8, name & 255, rest >> 8, rest & 255);
  }
  const check = nameOf(bytes);
  bytes.push(check >> 8, check & 255);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The bytes of a code without their check; undefined where they are none of ours. */
function bytesIn(code: string): readonly number[] | undefined {
  const longest = Math.ceil(((3 + BYTES * MOST_IN_CODE) * 4) / 3);
  if (!/^[\w-]+$/.test(code) || code.length > longest) return undefined;
  try {
    const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const all = lettersOf(text);
    const bytes = all.slice(0, -2);
    const [high = 0, low = 0] = all.slice(-2);
    const whole = nameOf(bytes) === ((high << 8) | low);
    return whole && bytes[0] === VERSION && bytes.length % BYTES === 1 ? bytes.slice(1) : undefined;
  } catch {
    return undefined;
  }
}

/** The drawing of a code. Undefined where it is damaged, or none of ours. Never throws. */
export function drawingInCode(code: string): DrawingFile | undefined {
  const bytes = bytesIn(code);
  if (!bytes?.length) return undefined;
  const names = zoneNames();
  const zones: DrawingFile['zones'][number][] = [];
  for (let at = 0; at < bytes.length; at += BYTES) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(at, at + BYTES);
    const rest = (c << 8) | d;
    const id = names.get((a << 8) | b);
    const side = SIDES[rest >> 13];
    const intensity = (rest >> 9) & 15;
    const depth = (rest % KINDS) >> QUALITIES.length;
    if (!id || !side || intensity < 1 || intensity > 10 || depth > DEPTHS.length) return undefined;
    zones.push({ id, side, weight: 1, intensity, ...kindFrom(rest % KINDS) });
  }
  return { format: 'myomap-drawing', version: 3, zones };
}

/** The code in an address such as `#/draw?d=...`; undefined where it has none. */
export const codeIn = (hash: string): string | undefined =>
  /^#\/draw\?(?:.*&)?d=([^&]*)/.exec(hash)?.[1];
