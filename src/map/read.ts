import type { Figure } from '../atlas/types';
import { areaOf, ringsOf } from './rings';
import type { Border, FigureMap, Line, Plate, PlateName } from './types';

/** A file of `figures/`; what its texts mean stands in `models/figures/file.ts`. */
export interface FigureFile {
  readonly unit: number;
  readonly height: number;
  readonly half: number;
  readonly zones: readonly string[];
  readonly plates: Readonly<Record<PlateName, PlateFile>>;
}

interface PlateFile {
  readonly zones: string;
  readonly borders: readonly string[];
  readonly cloth: string;
  readonly tones: readonly string[];
  readonly creases: string;
  readonly features: string;
}

/** Skin on an inset counts less: a place is looked for on the body first. */
const INSET = 0.6;

const numbersIn = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number);
const partsOf = (text: string): string[] => (text ? text.split('|') : []);

function lineFrom(x: number, y: number, steps: readonly number[], unit: number): Line {
  const [from, to]: [[number, number], [number, number]] = [
    [x, y],
    [x, y],
  ];
  const scaled = steps.map((step, i) => {
    if (i % 6 > 3) to[i % 2] = (to[i % 2] ?? 0) + step * unit;
    return step * unit;
  });
  return { from, to, steps: scaled };
}

function linesIn(text: string, unit: number): Line[] {
  return partsOf(text).map((part) => {
    const [x = 0, y = 0, ...steps] = numbersIn(part);
    return lineFrom(x * unit, y * unit, steps, unit);
  });
}

/** Borders of one text: each starts where the one before it ended. */
function bordersIn(text: string, unit: number): Border[] {
  const [start = '', ...parts] = partsOf(text);
  let [x = 0, y = 0] = numbersIn(start).map((step) => step * unit);
  return parts.map((part) => {
    const [left = 0, right = 0, ...steps] = numbersIn(part);
    const line = lineFrom(x, y, steps, unit);
    [x, y] = line.to;
    return { left, right, ...line };
  });
}

function plateOf(file: PlateFile, unit: number): Plate {
  const borders = file.borders.flatMap((text) => bordersIn(text, unit));
  const middles = partsOf(file.zones).map((part) => {
    const [zone = 0, x = 0, y = 0] = numbersIn(part);
    return [zone, [x * unit, y * unit]] as const;
  });
  const areas = middles.map(([zone]) => [zone, areaOf(ringsOf(borders, zone))] as const);
  return {
    borders,
    middles: new Map(middles),
    areas: new Map(areas),
    cloth: linesIn(file.cloth, unit),
    tones: file.tones.map((tone) => linesIn(tone, 2 * unit)),
    creases: linesIn(file.creases, unit),
    features: linesIn(file.features, unit),
  };
}

function homesOf(zones: readonly string[], plates: FigureMap['plates']): FigureMap['homes'] {
  const names: readonly PlateName[] = ['front', 'back', 'profile', 'sole'];
  const seen = (plate: PlateName, zone: number): number =>
    (plates[plate].areas.get(zone) ?? 0) * (plate === 'profile' || plate === 'sole' ? INSET : 1);
  return new Map(
    zones.map((id, zone) => [
      id,
      names.reduce((best, name) => (seen(name, zone) > seen(best, zone) ? name : best)),
    ]),
  );
}

/** A file as the room works with it: its texts as numbers, and where each zone is seen best. */
export function readFigure(file: FigureFile, figure: Figure): FigureMap {
  const { height, half, zones, unit } = file;
  const plates = {
    front: plateOf(file.plates.front, unit),
    back: plateOf(file.plates.back, unit),
    profile: plateOf(file.plates.profile, unit),
    sole: plateOf(file.plates.sole, unit),
  };
  return {
    figure,
    height,
    half,
    zones,
    plates,
    homes: homesOf(zones, plates),
  };
}
