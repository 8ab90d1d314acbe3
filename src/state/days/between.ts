import { isPainted, markedZones, STEPS, type Field, type ZoneMark } from '../drawing/field';
import { fieldOf, type DrawingFile } from '../drawing/file';
import { zoneGround, type Ground } from '../drawing/ground';
import { coverIn, FULL } from '../drawing/kind';

/**
 * What two drawings of the same pain share of the skin that either shows, 0..1: 31 people with a painful
 * shoulder drew it twice (mean and standard deviation; figure `redrawn-overlap` of the atlas).
 */
export const REDRAWN = { mean: 0.42, spread: 0.19 } as const;
/**
 * An area that is this many times another has changed; less may be the hand. Drawn again after a minute,
 * areas of back and neck pain differed by up to two fifths (Leoni and others 2013, 52 people).
 */
const GROWN = 1.5;
/** Steps of ten that are called a change: what people with long pain call much better (Farrar and others 2001). */
const STRONGER = 2;

/** How much is painted and how strong it is. */
export interface Size {
  /** mm² */
  readonly area: number;
  /** 0..10, mean over what is painted */
  readonly strength: number;
}

/** A place in two drawings: its strength 0..10 in each, undefined where it is not marked. */
export interface PlaceBetween {
  readonly id: string;
  readonly side: ZoneMark['side'];
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export type Growth = 'grown' | 'shrunk' | 'alike';

export interface Between {
  readonly before: Size;
  readonly after: Size;
  /** 0..1: skin that both show, of what either shows; undefined where nothing is painted in one of them */
  readonly shared: number | undefined;
  readonly area: Growth;
  readonly strength: Growth;
  /** Less is shared than most people share who draw the same pain twice. */
  readonly moved: boolean;
  /** Every place of either, what changed most first. */
  readonly places: readonly PlaceBetween[];
  /** Both were painted on the same skin; else they are compared by whole places. */
  readonly exact: boolean;
}

const growth = (before: number, after: number, changed: boolean): Growth =>
  !changed ? 'alike' : after > before ? 'grown' : 'shrunk';

/** How much is painted on a ground, and how strong: by cover, as {@link markedZones} weighs it. */
export function sizeOf({ ground, level, touch }: Field): Size {
  let [area, covered, pain] = [0, 0, 0];
  for (let cell = 0; cell < ground.cells; cell++) {
    const here = touch[cell] ?? 0;
    if (!isPainted(here)) continue;
    const skin = ground.areas[cell] ?? 0;
    area += skin;
    covered += (skin * coverIn(here)) / FULL;
    pain += skin * (level[cell] ?? 0);
  }
  return { area, strength: area > 0 ? Math.min(10, pain / covered / STEPS) : 0 };
}

function sharedOf(a: Field, b: Field): number | undefined {
  const { ground } = a;
  const seen = { a: false, b: false };
  let [common, any] = [0, 0];
  for (let cell = 0; cell < ground.cells; cell++) {
    const here = isPainted(a.touch[cell] ?? 0);
    const there = isPainted(b.touch[cell] ?? 0);
    const area = ground.areas[cell] ?? 0;
    seen.a ||= here;
    seen.b ||= there;
    if (here && there) common += area;
    if (here || there) any += area;
  }
  return seen.a && seen.b ? common / any : undefined;
}

const by = (marks: readonly ZoneMark[]): ReadonlyMap<string, ZoneMark> =>
  new Map(marks.map((mark) => [`${mark.id} ${mark.side}`, mark]));

function placesOf(before: readonly ZoneMark[], after: readonly ZoneMark[]): PlaceBetween[] {
  const [from, to] = [by(before), by(after)];
  const change = ({ before: a = 0, after: b = 0 }: PlaceBetween) => Math.abs(b - a);
  return [...new Set([...from.keys(), ...to.keys()])]
    .flatMap((key): PlaceBetween[] => {
      const mark = from.get(key) ?? to.get(key);
      return mark
        ? [
            {
              id: mark.id,
              side: mark.side,
              before: from.get(key)?.intensity,
              after: to.get(key)?.intensity,
            },
          ]
        : [];
    })
    .toSorted((a, b) => change(b) - change(a));
}

/** The skin of now if all of these were painted on it, else whole zones: what they can be compared on. */
export function floorOf(files: readonly DrawingFile[], ground: Ground): Ground {
  const onSkin = ({ skin, zones }: DrawingFile) =>
    zones.length === 0 || (skin !== undefined && skin.cells === ground.print);
  return ground.print !== '' && files.every(onSkin) ? ground : zoneGround();
}

/**
 * What changed between two drawings. It tells what the drawings show; whether the pain did the same can
 * only be said with the care that {@link REDRAWN} asks for.
 *
 * @param ground the skin of now; where either drawing was painted on another, whole places are compared
 */
export function between(before: DrawingFile, after: DrawingFile, ground: Ground): Between {
  const floor = floorOf([before, after], ground);
  const fields = [fieldOf(before, floor), fieldOf(after, floor)] as const;
  const marks = [markedZones(fields[0]), markedZones(fields[1])] as const;
  const sizes = [sizeOf(fields[0]), sizeOf(fields[1])] as const;
  const shared = sharedOf(...fields);
  const [a, b] = sizes;
  const times = Math.max(a.area, b.area) / Math.min(a.area, b.area);
  return {
    before: a,
    after: b,
    shared,
    area: growth(a.area, b.area, times > GROWN),
    strength: growth(a.strength, b.strength, Math.abs(b.strength - a.strength) >= STRONGER),
    moved: shared !== undefined && shared < REDRAWN.mean - REDRAWN.spread,
    places: placesOf(...marks),
    exact: floor === ground && ground.print !== '',
  };
}

/** How much each of some drawings shows, all measured on the same ground, so that they can stand in one row. */
export function sizesOf(files: readonly DrawingFile[], ground: Ground): readonly Size[] {
  const floor = floorOf(files, ground);
  return files.map((file) => sizeOf(fieldOf(file, floor)));
}

/** In how many of some drawings each place is marked: zone and side, with how many. */
export function often(
  files: readonly DrawingFile[],
): readonly { readonly id: string; readonly side: ZoneMark['side']; readonly days: number }[] {
  const ground = zoneGround();
  const counts = new Map<string, { id: string; side: ZoneMark['side']; days: number }>();
  for (const file of files)
    for (const { id, side } of markedZones(fieldOf(file, ground))) {
      const key = `${id} ${side}`;
      const one = counts.get(key);
      if (one) one.days += 1;
      else counts.set(key, { id, side, days: 1 });
    }
  return [...counts.values()].toSorted((a, b) => b.days - a.days);
}
