/** How closed in bones and structures lie: hollows and joints take less light. */
import { FORMAT } from '../../format.ts';
import { FIGURES, type Figure } from '../../mesh.ts';
import { mirrorOf, occluderOf, skyOf, type Mesh } from '../../geometry/sky.ts';

const SKY = { reach: 45, rays: 40, lift: 0.8 };

/** A run of triangles; `mirror`: there is one on the right too. */
interface Range {
  firstTriangle: number;
  count: number;
  mirror: boolean;
}

/** Four steps a vertex, the last of them empty; the female ones are what the scaled male ones lack. */
interface Steps extends Record<Figure, number[]> {
  indices: number[];
}

/**
 * Openness of each vertex, 0 closed in .. 1 free, the mean of both figures. Bones are closed in by
 * bones, organs by bones and organs, and vessels and nerves by all that is drawn.
 */
export function opennessOf(
  steps: Steps,
  bones: readonly Range[],
  structures: readonly (Range & { kind: string })[],
): number[] {
  const open = new Array<number>(steps.male.length / 4).fill(0);
  for (const figure of FIGURES) {
    const meshOfRange = new Map<Range, Placed>(
      [...bones, ...structures].map((range) => [range, placed(steps, range, figure)]),
    );
    const both = (ranges: readonly Range[]): Mesh[] =>
      ranges.flatMap((range) => {
        const mesh = meshOfRange.get(range)!;
        return range.mirror ? [mesh, mirrorOf(mesh)] : [mesh];
      });
    const organs = structures.filter(({ kind }) => kind === 'organ');
    const others = structures.filter(({ kind }) => kind !== 'organ');
    const among: [readonly Range[], readonly Range[]][] = [
      [bones, bones],
      [organs, [...bones, ...organs]],
      [others, [...bones, ...structures]],
    ];
    for (const [own, all] of among) {
      const occluder = occluderOf(both(all));
      for (const range of own) {
        const mesh = meshOfRange.get(range)!;
        skyOf(mesh, occluder, SKY).forEach((x, v) => {
          open[mesh.order[v]!]! += x / FIGURES.length;
        });
      }
    }
  }
  return open;
}

type Placed = Mesh & { order: readonly number[] };

function placed({ male, female, indices }: Steps, range: Range, figure: Figure): Placed {
  const { firstTriangle, count } = range;
  const own = indices.slice(3 * firstTriangle, 3 * (firstTriangle + count));
  const order = [...new Set(own)];
  const slot = new Map(order.map((v, i) => [v, i]));
  const { step, femaleScale } = FORMAT;
  const at = (i: number): number =>
    step * (figure === 'male' ? male[i]! : male[i]! * femaleScale + female[i]!);
  return {
    order,
    positions: order.flatMap((v) => [at(4 * v), at(4 * v + 1), at(4 * v + 2)]),
    indices: own.map((v) => slot.get(v)!),
  };
}
