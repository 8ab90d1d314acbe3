import type { Atlas } from '../../atlas/types';
import { thingName } from '../../state/thing-name';
import { means } from '../inside/means';
import type { BodyAddress } from '../../atlas/address';
import type { Thing } from '../inside/inside-model';
import { firstness, oneOfMany } from '../names/rank';
import { fill } from './fill';
import { anchorOf, covers, type Section } from './sections';

/** One name on the cut face: a muscle, bone or structure, with its mirror image. */
export interface Named {
  readonly key: string;
  readonly name: string;
  /** the largest section of each side, the chosen side alone where one is chosen */
  readonly sections: readonly Section[];
  /** u and v of a place well inside each, mm */
  readonly anchors: readonly (readonly [number, number])[];
  /** every side that is cut */
  readonly all: readonly Thing[];
  readonly weight: number;
  readonly chosen: boolean;
}

const CHOSEN = 1e4;
/** What a millimetre away from the point that the picture is about takes from a name's weight. */
const FAR = 0.4;

/**
 * The names that belong to a cut, the most important first.
 *
 * @param near u and v (mm) of a place that the picture is about
 */
export function namesOf(
  sections: readonly Section[],
  chosen: BodyAddress,
  atlas: Atlas,
  near?: readonly [number, number],
): Named[] {
  const groups = new Map<string, Map<string, Section>>();
  for (const section of sections) {
    const { thing } = section;
    if (!thing) continue;
    const key = `${thing.kind} ${thing.id}`;
    const sides = groups.get(key) ?? new Map<string, Section>();
    groups.set(key, sides);
    const known = sides.get(thing.side);
    if (!known || known.area < section.area) sides.set(thing.side, section);
  }
  const names: Named[] = [];
  for (const [key, sides] of groups) {
    // What lies wholly under something else on the face is not there to be named.
    const places = new Map<Section, Uv>();
    for (const one of sides.values()) {
      const place = seenPlace(one, sections);
      if (place) places.set(one, place);
    }
    const all = [...places.keys()];
    const own = all.filter(({ thing }) => thing && means(chosen, thing, atlas));
    const shown = own.length ? own : all;
    const [first] = shown;
    if (!first?.thing) continue;
    const { thing } = first;
    const area = Math.max(...shown.map((one) => one.area));
    const anchors = shown.map((one) => places.get(one) ?? anchorOf(one));
    const away = near
      ? Math.min(...anchors.map(([u, v]) => Math.hypot(u - near[0], v - near[1])))
      : 0;
    names.push({
      key,
      name: thingName(thing, atlas),
      sections: shown,
      all: all.flatMap(({ thing: one }) => one ?? []),
      anchors,
      weight:
        (own.length ? CHOSEN : 0) +
        firstness(thing) +
        Math.min(80, Math.sqrt(area)) -
        (oneOfMany(thing.id) ? 65 : 0) -
        FAR * away,
      chosen: own.length > 0,
    });
  }
  return names.sort((a, b) => b.weight - a.weight);
}

type Uv = readonly [number, number];
/** So many of the largest pieces of a section are tried for a place that can be seen. */
const TRIES = 8;

/** Where a name can point to: a place that nothing is drawn over; undefined where all is covered. */
function seenPlace(one: Section, sections: readonly Section[]): Uv | undefined {
  const over = sections.slice(sections.indexOf(one) + 1);
  const free = (place: Uv): boolean => !over.some((other) => covers(other, ...place));
  const first = anchorOf(one);
  return free(first) ? first : largestPieces(one).find(free);
}

/** Middles of the largest triangles of a section. */
function largestPieces({ loops }: Section): Uv[] {
  const { points, triangles } = fill(loops);
  const pieces: { middle: Uv; area: number }[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k): Uv => {
      const at = 2 * (triangles[t + k] ?? 0);
      return [points[at] ?? 0, points[at + 1] ?? 0];
    }) as [Uv, Uv, Uv];
    pieces.push({
      middle: [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3],
      area: (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]),
    });
  }
  return pieces
    .sort((a, b) => b.area - a.area)
    .slice(0, TRIES)
    .map(({ middle }) => middle);
}
