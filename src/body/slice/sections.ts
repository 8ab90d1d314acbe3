import type { Figure } from '../../atlas/types';
import type { InsideModel, Thing } from '../inside/inside-model';
import type { SkinModel } from '../skin/skin-model';
import { hollowsOf, type Solid } from './hollows';
import { areaOf, Blocks, contours, rounded, within, type Loop, type Surface } from './contour';
import type { CutPlane } from './plane';

/** What the plane cuts of one thing; of the skin, `thing` is absent. */
export interface Section {
  readonly thing?: Thing;
  readonly loops: readonly Loop[];
  /** mm² */
  readonly area: number;
}

/** The brain case is a shell, drawn so thick (mm); what it holds is not drawn. */
export const SHELL = 'skull';
export const SHELL_THICK = 5.5;
/** Smaller than this (mm²) a cut is a speck. */
const SPECK = 1.5;

/**
 * What is drawn over what: the room of the belly, big soft organs, then muscles, bones and bands with the room
 * of the brain, and what runs in them.
 */
function order({ thing }: Section): number {
  if (!thing) return 0;
  if (thing.kind === 'hollow') return thing.id === 'brain' ? 3.5 : 0.5;
  if (thing.kind === 'muscle') return 2;
  if (thing.kind === 'bone' || thing.kind === 'band') return 3;
  return thing.tissue === 'organ' ? 1 : thing.tissue === 'canal' ? 4 : 5;
}

/** Cuts skin and everything under it; remembers the boxes around things between two cuts. */
export class Sections {
  readonly #skin: SkinModel;
  readonly #inside: readonly InsideModel[];
  readonly #known = new Map<Figure, readonly [skin: Solid, ...inside: Solid[]]>();

  constructor(skin: SkinModel, inside: readonly InsideModel[]) {
    this.#skin = skin;
    this.#inside = inside;
  }

  #solidsOf(figure: Figure): readonly [skin: Solid, ...inside: Solid[]] {
    const known = this.#known.get(figure);
    if (known) return known;
    const { triangles, origin, figures } = this.#skin;
    // The skin is one surface over all its zones.
    const all = [{ first: 0, count: triangles.length / 3 }];
    const outer = { positions: figures[figure].positions, triangles, origin };
    const skin = { surface: outer, things: [], blocks: new Blocks(outer, all) };
    const inside = this.#inside.map((model): Solid =>
      solid({ positions: model.positions[figure], triangles: model.triangles }, model.things),
    );
    const hollows = hollowsOf(skin, inside);
    const solids = [skin, ...inside, solid(hollows, hollows.things)] as const;
    this.#known.set(figure, solids);
    return solids;
  }

  /** All sections in the order in which they are drawn; the skin is the first. */
  at(plane: CutPlane, figure: Figure): Section[] {
    const [skin, ...inside] = this.#solidsOf(figure);
    const found = [section(contours(skin.surface, skin.blocks.met(0, plane), plane))];
    for (const { surface, things, blocks } of inside)
      things.forEach((thing, index) => {
        const met = blocks.met(index, plane);
        if (!met.length) return;
        const lines = contours(surface, met, plane).map((loop) => rounded(rounded(loop)));
        const cut = section(lines, thing);
        if (cut.area >= SPECK) found.push(cut);
      });
    return found.sort((a, b) => order(a) - order(b) || b.area - a.area);
  }
}

const solid = (surface: Surface, things: readonly Thing[]): Solid => ({
  surface,
  things,
  blocks: new Blocks(surface, things),
});

const section = (loops: readonly Loop[], thing?: Thing): Section => ({
  loops,
  area: loops.reduce((sum, loop) => sum + areaOf(loop), 0),
  ...(thing && { thing }),
});

/** True where a place of the plane lies in a section. */
export const covers = ({ loops }: Section, u: number, v: number): boolean =>
  loops.reduce((inside, loop) => inside !== within(loop, u, v), false);

/** What is drawn at a place of the plane: the last section over it; undefined beside the body. */
export const sectionAt = (
  sections: readonly Section[],
  u: number,
  v: number,
): Section | undefined => sections.findLast((one) => covers(one, u, v));

/** A place well inside the largest piece of a section, where a leader line may end. */
export function anchorOf({ loops, thing }: Section): readonly [number, number] {
  let best: Loop | undefined;
  for (const loop of loops) if (!best || areaOf(loop) > areaOf(best)) best = loop;
  if (!best) return [0, 0];
  if (thing?.id === SHELL) return onShell(best);
  let [x, y, twice] = [0, 0, 0];
  for (let i = 0; i < best.length; i += 2) {
    const j = (i + 2) % best.length;
    const [ax = 0, ay = 0, bx = 0, by = 0] = [best[i], best[i + 1], best[j], best[j + 1]];
    const part = ax * by - bx * ay;
    twice += part;
    x += (ax + bx) * part;
    y += (ay + by) * part;
  }
  [x, y] = [x / (3 * twice || 1), y / (3 * twice || 1)];
  if (within(best, x, y)) return [x, y];
  return innermost(best, x, y);
}

/** The highest place of the shell itself, not of what it holds. */
function onShell(loop: Loop): readonly [number, number] {
  let top = 0;
  for (let i = 2; i < loop.length; i += 2) if ((loop[i + 1] ?? 0) > (loop[top + 1] ?? 0)) top = i;
  return [loop[top] ?? 0, (loop[top + 1] ?? 0) - SHELL_THICK / 2];
}

/** Of the pieces of the two lines through a place, the middle of the widest. */
function innermost(loop: Loop, x: number, y: number): readonly [number, number] {
  let widest = 0;
  let found: readonly [number, number] = [loop[0] ?? x, loop[1] ?? y];
  for (const k of [0, 1] as const) {
    const level = k ? x : y;
    const meetings: number[] = [];
    for (let i = 0; i < loop.length; i += 2) {
      const j = (i + 2) % loop.length;
      const [a = 0, b = 0] = [loop[i + 1 - k], loop[j + 1 - k]];
      if (a > level === b > level) continue;
      const [from = 0, to = 0] = [loop[i + k], loop[j + k]];
      meetings.push(from + ((level - a) / (b - a)) * (to - from));
    }
    meetings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < meetings.length; i += 2) {
      const [from = 0, to = 0] = [meetings[i], meetings[i + 1]];
      if (to - from <= widest) continue;
      widest = to - from;
      found = k ? [level, (from + to) / 2] : [(from + to) / 2, level];
    }
  }
  return found;
}
