import * as v from 'valibot';
import { checkDrawing as checkZones, type Drawing, type Fault } from '../../matching/drawing';
import { emptyField, markedZones, STEPS, touchOf, type Field } from './field';
import type { Ground } from './ground';
import { kindOf, type Kind } from './kind';
import { packed, unpacked } from './runs';
import { toldIn, type Told } from './told';

/**
 * A drawing as a file: what `matching/drawing.ts` documents, for people and other programs, and
 * `skin`, which restores it exactly where the 3D body is the same: `cells` names the body's set of
 * vertices, `runs` is what `runs.ts` packs. Beside them stands what was told, see `told.ts`: `text`,
 * `answers` to the questions about red flags, those `passed` over, and what was set right in what was understood.
 */
export interface DrawingFile extends Drawing {
  readonly skin?: { readonly cells: string; readonly runs: string } | undefined;
}

/** A larger file is not one of ours: a body painted all over has some 200 kB. */
const LONGEST = 2_000_000;

const Skin = v.object({
  skin: v.optional(v.object({ cells: v.pipe(v.string(), v.maxLength(64)), runs: v.string() })),
});

/** Why a file cannot be read; the drawing page has a sentence for each. Nothing is changed then. */
export interface Refusal extends Omit<Fault, 'code'> {
  readonly code: Fault['code'] | 'long' | 'damaged';
}

export const REFUSALS = {
  long: { code: 'long' },
  foreign: { code: 'not-json' },
  damaged: { code: 'damaged' },
} as const satisfies Record<string, Refusal>;

/** A drawing finer than the ground it lies on, and a 1 for each cell that was changed there since. */
export interface Finer {
  readonly file: DrawingFile;
  readonly since: Uint8Array;
}

/** The same after these cells were changed where it lies. */
export function changedSince({ file, since }: Finer, cells: Uint32Array): Finer {
  const now = since.slice();
  for (const cell of cells) now[cell] = 1;
  return { file, since: now };
}

/** A drawing that was read. */
export interface Opened {
  readonly file: DrawingFile;
  readonly told: Told;
}

export type Read = Opened | { readonly refusal: Refusal };

/** How the cells of a body are named, and how many there may be: see `print.ts`. */
const CELLS = /^(\d{1,6})-[0-9a-z]+$/;

/** Whether the packed cells are what they say; of cells that have another name this cannot be told. */
function isWhole({ version, skin }: Pick<DrawingFile, 'version' | 'skin'>): boolean {
  if (!skin) return true;
  const { cells, runs } = skin;
  const [, count] = CELLS.exec(cells) ?? [];
  if (count === undefined) return true;
  try {
    unpacked(runs, Number(count), version);
    return true;
  } catch {
    return false;
  }
}

/** Check a file's text. Never throws. */
export function readDrawing(text: string): Read {
  if (text.length > LONGEST) return { refusal: REFUSALS.long };
  try {
    return checkDrawing(JSON.parse(text));
  } catch {
    return { refusal: REFUSALS.foreign };
  }
}

/** Check what was parsed. Never throws. */
export function checkDrawing(value: unknown): Read {
  const zones = checkZones(value);
  if (!zones.ok) return { refusal: zones.fault };
  const rest = v.safeParse(Skin, value);
  if (!rest.success) return { refusal: REFUSALS.damaged };
  const file = { ...zones.drawing, ...rest.output };
  return isWhole(file) ? { file, told: toldIn(value) } : { refusal: REFUSALS.damaged };
}

/**
 * What was kept on the device. Where its cells are damaged its zones are worth having: then it is not
 * `whole`. Undefined where nothing can be read. Never throws.
 */
export function readKept(text: string): (Opened & { readonly whole: boolean }) | undefined {
  const read = readDrawing(text);
  if (!('refusal' in read)) return { ...read, whole: true };
  if (read.refusal.code !== 'damaged') return undefined;
  const rest = checkDrawing({ ...(JSON.parse(text) as object), skin: undefined });
  return 'refusal' in rest ? undefined : { ...rest, whole: false };
}

/** What a file says of a kind of pain: nothing that was not said. */
const kindWritten = ({ qualities, depth }: Kind) => ({
  ...(qualities.length > 0 && { qualities }),
  ...(depth && { depth }),
});

/** The drawing as a file. */
export function fileOf(field: Field): DrawingFile {
  const zones = markedZones(field).map(({ id, side, weight, intensity, parts, ...kind }) => ({
    id,
    side,
    weight,
    intensity,
    ...kindWritten(kind),
    ...(parts && {
      parts: parts.map(({ share, intensity: strong, ...one }) => ({
        share,
        intensity: strong,
        ...kindWritten(one),
      })),
    }),
  }));
  const { print } = field.ground;
  return {
    format: 'myomap-drawing',
    version: 3,
    zones,
    ...(print && zones.length > 0 && { skin: { cells: print, runs: packed(field) } }),
  };
}

/** Zones below this weight were only touched by a brush; without the very cells they are left out. */
const TOUCHED = 0.25;
/** Intensity where a file says none. */
const UNSAID = 5;

/**
 * The field of a file on this ground: cell by cell where the file was made on the same, else each
 * zone as a whole.
 *
 * @throws if the packed cells are damaged, which {@link checkDrawing} would have refused
 */
export function fieldOf(file: DrawingFile, ground: Ground): Field {
  if (file.skin && file.skin.cells === ground.print)
    return { ground, ...unpacked(file.skin.runs, ground.cells, file.version) };
  const field = emptyField(ground);
  const places = new Map(ground.zones.map(({ zone, side }, i) => [`${zone} ${side}`, i]));
  const levels = new Map<number, readonly [level: number, touch: number]>();
  for (const { id, side, weight, intensity = UNSAID, ...kind } of file.zones) {
    if (weight === 0 || (file.skin && weight < TOUCHED)) continue;
    const level = Math.round(STEPS * intensity);
    for (const one of side === 'left' || side === 'right' ? [side] : ['left', 'right'])
      levels.set(places.get(`${id} ${one}`) ?? -1, [level, touchOf(kindOf(kind))]);
  }
  for (let cell = 0; cell < ground.cells; cell++) {
    const [level = 0, touch = 0] = levels.get(ground.zoneOf[cell] ?? -1) ?? [];
    field.level[cell] = level;
    field.touch[cell] = touch;
  }
  return field;
}

/**
 * Lay those zones of a drawing by zones over a finer one: they were marked while it waited.
 *
 * @param since 1 for each cell of `marked` that was marked
 */
export function overlay(field: Field, marked: Field, since: Uint8Array): void {
  const name = ({ ground }: Field, cell: number): string => {
    const { zone, side } = ground.zones[ground.zoneOf[cell] ?? 0] ?? { zone: '', side: '' };
    return `${zone} ${side}`;
  };
  const from = new Map<string, number>();
  for (let cell = 0; cell < since.length; cell++)
    if (since[cell]) from.set(name(marked, cell), cell);
  for (let cell = 0; cell < field.ground.cells; cell++) {
    const source = from.get(name(field, cell));
    if (source === undefined) continue;
    field.level[cell] = marked.level[source] ?? 0;
    field.touch[cell] = marked.touch[source] ?? 0;
  }
}
