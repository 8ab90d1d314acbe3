/** Borders strung together, so that a file need not say where each of them starts. */
import type { Border } from './plate.ts';

const turned = ({ left, right, curves }: Border): Border => ({
  left: right,
  right: left,
  curves: curves.toReversed(),
});
const startOf = ({ curves }: Border): string => curves[0]!.join();
const endOf = ({ curves }: Border): string => curves.at(-1)!.join();

/**
 * Every border once, in lines in which each starts where the one before it ended. A line goes on
 * beside the zone that it came along wherever it can.
 */
export function trailsOf(borders: readonly Border[]): Border[][] {
  const left = new Set(borders.keys());
  const touching = new Map<string, number[]>();
  borders.forEach((border, i) => {
    for (const node of new Set([startOf(border), endOf(border)]))
      touching.set(node, [...(touching.get(node) ?? []), i]);
  });
  const openAt = (node: string): number[] => (touching.get(node) ?? []).filter((i) => left.has(i));
  /** A border that leaves a node, turned so that it starts there. */
  const leaving = (node: string, after?: Border): Border | undefined => {
    const ways = openAt(node).map((i) => {
      const border = borders[i]!;
      return { i, border: startOf(border) === node ? border : turned(border) };
    });
    const fit = ({ border }: { border: Border }): number =>
      (border.left === after?.left ? 2 : 0) + (border.right === after?.right ? 1 : 0);
    const best = ways.toSorted((a, b) => fit(b) - fit(a))[0];
    if (best) left.delete(best.i);
    return best?.border;
  };
  const trails: Border[][] = [];
  // An odd number of borders at a place: some line has to start or to end there.
  const odd = [...touching.keys()].filter((node) => (touching.get(node)?.length ?? 0) % 2);
  for (const start of [...odd, ...touching.keys()])
    for (
      let next = openAt(start).length % 2 || !odd.includes(start) ? leaving(start) : undefined;
      next;
    ) {
      const trail: Border[] = [];
      for (; next; next = leaving(endOf(next), next)) trail.push(next);
      trails.push(trail);
      next = odd.includes(start) ? undefined : leaving(start);
    }
  return trails;
}
