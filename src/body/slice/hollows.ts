import type { Thing } from '../inside/inside-model';
import { type CutPlane } from './plane';
import { contours, type Blocks, type Loop, type Surface } from './contour';
import { angle, meetings, opened, overAll, smooth, surfaceOf, type Level } from './star';

/** What can be cut: things as ranges of one surface, and the boxes around them. */
export interface Solid {
  readonly surface: Surface;
  readonly things: readonly Thing[];
  readonly blocks: Blocks;
}

/** Rooms of the body whose contents no table holds, so that they are not drawn: shapes for the cut only. */
export interface Hollows extends Surface {
  readonly things: readonly Thing[];
}

/** mm between two levels */
const STEP = 8;
/** A wall may have gaps so many levels high and rays wide to either side: between ribs, at the mid-line. */
const GAP = { levels: 2, rays: 3 };
/** mm of fat that lie under the skin where no wall is met */
const FAT = 12;
/** mm that a room reaches into its wall, which is drawn over it */
const INTO = 3;
/** Muscles are walls, and these bones. */
const TRUNK = /^(?:rib|costal-cartilage|sternum|vertebra-[tl]|disc-[tl]|sacrum|hip-bone)/;
/** mm from the mid-plane that a wall of the trunk comes within somewhere */
const TRUNK_HALF = 80;
const SPINE = /^(?:vertebra|disc|sacrum)/;
/** mm beside the mid-plane, where the spine is measured and the skin before it: no line runs along it */
const BESIDE = 1;
/** How far before the spine the middle of the belly lies, as a share of the way to the skin. */
const BEFORE = 0.4;
/** mm that the middle of the diaphragm lies under the dome that holds the liver, and over how much it rounds off */
const DOME = { under: 24, high: 70 };
/** mm of bone around the brain, and how steeply the base of the skull rises to the front */
const BONE = 6;
const BASE_RISE = 0.44;
/** mm over the hole where the lowest part of the brain is as wide as the skull lets it */
const BOWL = 34;

const levelPlane = (y: number): CutPlane => ({
  n: [0, -1, 0],
  u: [1, 0, 0],
  v: [0, 0, 1],
  offset: -y,
  middle: [0, y, 0],
});

/** Cuts things of the models at many levels. */
class Levels {
  constructor(readonly solids: readonly Solid[]) {}

  loops(y: number, wanted: (thing: Thing) => boolean): Loop[] {
    const plane = levelPlane(y);
    return this.solids.flatMap(({ surface, things, blocks }) =>
      things.flatMap((thing, index) => {
        const met = wanted(thing) ? blocks.met(index, plane) : [];
        return met.length ? contours(surface, met, plane) : [];
      }),
    );
  }

  /** Of the things meant those that reach the middle of the trunk: not the arms beside it. */
  trunk(wanted: (thing: Thing) => boolean): Set<Thing> {
    const found = new Set<Thing>();
    for (const { things, surface } of this.solids)
      for (const thing of things.filter(wanted))
        for (let i = 3 * thing.first; i < 3 * (thing.first + thing.count); i += 3)
          if (Math.abs(surface.positions[3 * (surface.triangles[i] ?? 0)] ?? 0) < TRUNK_HALF) {
            found.add(thing);
            break;
          }
    return found;
  }

  /** Lowest and highest place of the things meant, mm; undefined where there are none. */
  heights(wanted: (thing: Thing) => boolean): readonly [number, number] | undefined {
    let [low, high] = [Infinity, -Infinity];
    for (const { things, surface } of this.solids)
      for (const { first, count } of things.filter(wanted))
        for (let i = 3 * first; i < 3 * (first + count); i++) {
          const y = surface.positions[3 * (surface.triangles[i] ?? 0) + 1] ?? 0;
          low = Math.min(low, y);
          high = Math.max(high, y);
        }
    return low < high ? [low, high] : undefined;
  }
}

/** The foremost place of lines at the mid-plane, mm. */
function mostForward(loops: readonly Loop[]): number {
  let front = -Infinity;
  for (const loop of loops)
    for (let i = 0; i < loop.length; i += 2) {
      const j = (i + 2) % loop.length;
      const [ax, az] = [(loop[i] ?? 0) - BESIDE, loop[i + 1] ?? 0];
      const [bx, bz] = [(loop[j] ?? 0) - BESIDE, loop[j + 1] ?? 0];
      if (ax > 0 !== bx > 0) front = Math.max(front, az + ((bz - az) * ax) / (ax - bx));
    }
  return front;
}

/** The room of the belly: within its wall, from the floor of the pelvis to the dome over the liver. */
function belly(cuts: Levels, skinAt: (y: number) => Loop[]): Level[] {
  const floor = cuts.heights(({ id }) => id === 'pelvic-floor')?.[0];
  const roof = cuts.heights(({ id }) => id === 'liver')?.[1];
  if (floor === undefined || roof === undefined) return [];
  const top = roof - DOME.under;
  const levels: Level[] = [];
  const trunk = cuts.trunk(
    ({ kind, id, side }) =>
      side !== 'right' && (kind === 'muscle' || (kind === 'bone' && TRUNK.test(id))),
  );
  let spine = 0;
  let skin: Loop[] = [];
  for (let y = top; y > floor + STEP; y -= STEP) {
    const column = mostForward(cuts.loops(y, ({ kind, id }) => kind === 'bone' && SPINE.test(id)));
    if (column > -Infinity) spine = column;
    // It changes little from level to level, and is the longest line.
    if (levels.length % 3 === 0) skin = skinAt(y);
    const z = spine + BEFORE * (mostForward(skin) - spine);
    const walls = cuts.loops(y, (thing) => trunk.has(thing));
    const outer = meetings(skin, z);
    const reach = meetings(walls, z).map((wall, ray) => Math.min(wall, (outer[ray] ?? 0) - FAT));
    levels.unshift({ y, z, reach });
  }
  overAll(levels, (values, way) => opened(values, GAP[way]));
  for (let i = 0; i < 2; i++) overAll(levels, smooth);
  return levels.map(({ y, z, reach }) => {
    const up = Math.max(0, 1 - (top - y) / DOME.high);
    return { y, z, reach: reach.map((r) => (r + INTO) * Math.sqrt(Math.max(0.002, 1 - up * up))) };
  });
}

/** The room of the brain: within the skull, over a base that rises forward from the hole for the cord. */
function brain(cuts: Levels): Level[] {
  const roof = cuts.heights(({ id }) => id === 'skull')?.[1];
  const base = cuts.heights(({ id }) => id === 'vertebra-c1')?.[1];
  if (roof === undefined || base === undefined) return [];
  const depths = (y: number, wanted: string): number[] =>
    cuts.loops(y, ({ id }) => id === wanted).flatMap((loop) => [...loop].filter((_, i) => i % 2));
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  const z = middle(depths(base + 0.6 * (roof - base), 'skull'));
  const hole = Math.min(z, middle(depths(base, 'spinal-canal')));
  const levels: Level[] = [];
  for (let y = base; y < roof - BONE; y += STEP) {
    const walls = cuts.loops(y, ({ id }) => id === 'skull');
    const front = hole + (y - base) / BASE_RISE - z;
    const down = Math.max(0, 1 - (y - base) / BOWL);
    const bowl = Math.sqrt(Math.max(0.01, 1 - down * down));
    const reach = meetings(walls, z, true).map((wall, ray) => {
      const forward = Math.cos(angle(ray));
      const base = forward > 0 ? front / forward : Infinity;
      return Math.max(2, Math.min(bowl * (wall - BONE), base));
    });
    if (reach.every(Number.isFinite)) levels.push({ y, z, reach });
  }
  overAll(levels, smooth);
  return levels;
}

/**
 * The rooms of a figure whose contents are not drawn: belly and brain. Worked out from the walls that
 * the models hold, level by level; where these are missing there is no room.
 *
 * @param skin the skin of the figure, one range of triangles
 */
export function hollowsOf(skin: Omit<Solid, 'things'>, solids: readonly Solid[]): Hollows {
  const cuts = new Levels(solids);
  const skinAt = (y: number): Loop[] => {
    const plane = levelPlane(y);
    return contours(skin.surface, skin.blocks.met(0, plane), plane);
  };
  const positions: number[] = [];
  const triangles: number[] = [];
  const things: Thing[] = [];
  for (const [id, levels] of [
    ['abdomen', belly(cuts, skinAt)],
    ['brain', brain(cuts)],
  ] as const) {
    if (levels.length < 2) continue;
    const made = surfaceOf(levels);
    const from = positions.length / 3;
    const first = triangles.length / 3;
    positions.push(...made.positions);
    triangles.push(...made.triangles.map((v) => v + from));
    const count = made.triangles.length / 3;
    things.push({ kind: 'hollow', id, side: 'mid', basis: 'constructed', first, count });
  }
  return {
    positions: Float32Array.from(positions),
    triangles: Uint32Array.from(triangles),
    things,
  };
}
