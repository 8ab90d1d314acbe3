/** Reads the fields of a zone tree on the half mesh, the same for both figures. */
import { FIGURES, type BodyMesh, type Figure, type FigureContext } from '../mesh.ts';
import type { SkinPoint, ZoneNode } from '../zones/tree.ts';
import { sides, type Birth, type HalfMesh } from './half-mesh.ts';

/** A node's field, averaged over both figures. */
export interface Reading {
  /** at a vertex */
  at: (i: number) => number;
  /** half-way between two vertices */
  middle: (a: number, b: number) => number;
}

const middle = (p: SkinPoint, q: SkinPoint): SkinPoint => ({
  i: p.i,
  x: (p.x + q.x) / 2,
  y: (p.y + q.y) / 2,
  z: (p.z + q.z) / 2,
  nx: (p.nx + q.nx) / 2,
  ny: (p.ny + q.ny) / 2,
  nz: (p.nz + q.nz) / 2,
  part: p.part,
});

/** Evaluates fields on the half mesh: mean of both figures, smoothed over the left half where asked. */
export class FieldReader {
  #around: { j: number; w: number }[][] | undefined;

  constructor(
    readonly half: HalfMesh,
    readonly contexts: Record<Figure, FigureContext>,
  ) {}

  /** The node's value at any vertex of the half mesh, also at those still to be born. */
  read(node: ZoneNode): Reading {
    const { half } = this;
    const known = new Map<number, number>();
    const remember =
      (value: (i: number) => number) =>
      (i: number): number => {
        let v = known.get(i);
        if (v === undefined) known.set(i, (v = value(i)));
        return v;
      };
    const mean = (point: (f: Figure) => SkinPoint): number => {
      let sum = 0;
      for (const f of FIGURES) sum += node.field(point(f), this.contexts[f]);
      if (!Number.isFinite(sum)) throw new Error(`field without a value: ${node.name}`);
      return sum / FIGURES.length;
    };
    const raw = (i: number): number => mean((f) => half.point(i, f));
    if (!node.smooth) {
      return {
        at: remember(raw),
        middle: (a, b) => mean((f) => middle(half.point(a, f), half.point(b, f))),
      };
    }
    const smooth = this.#smoothed(raw, node.smooth);
    const get = remember((i) => {
      if (i < half.base) return smooth[i] as number;
      const { a, b, t } = half.born[i - half.base] as Birth;
      return get(a) * (1 - t) + get(b) * t;
    });
    return { at: get, middle: (a, b) => (get(a) + get(b)) / 2 };
  }

  /** Values at the input vertices after some Laplacian rounds. */
  #smoothed(raw: (i: number) => number, rounds: number): Float64Array {
    const side = sides(this.half.mesh);
    const left = [...side.keys()].filter((i) => (side[i] as number) >= 0);
    let values = new Float64Array(side.length);
    for (const i of left) values[i] = raw(i);
    const around = (this.#around ??= neighbours(this.half.mesh, side));
    for (let r = 0; r < rounds; r++) {
      const next = Float64Array.from(values);
      for (const i of left) {
        let sum = 0;
        let weight = 0;
        for (const { j, w } of around[i] as { j: number; w: number }[]) {
          sum += w * (values[j] as number);
          weight += w;
        }
        if (weight) next[i] = ((values[i] as number) + sum / weight) / 2;
      }
      values = next;
    }
    return values;
  }
}

/** Left neighbours of each left vertex; on the mid-line a left neighbour also stands for its mirror. */
function neighbours(mesh: BodyMesh, side: Int8Array): { j: number; w: number }[][] {
  const sets = Array.from(mesh.part, () => new Map<number, number>());
  const t = mesh.triangles;
  for (let k = 0; k < t.length; k++) {
    const a = t[k] as number;
    for (const b of [t[k - (k % 3) + ((k + 1) % 3)], t[k - (k % 3) + ((k + 2) % 3)]] as number[]) {
      if ((side[a] as number) < 0 || (side[b] as number) < 0) continue;
      sets[a]?.set(b, side[a] === 0 && side[b] === 1 ? 2 : 1);
    }
  }
  return sets.map((m) => [...m].map(([j, w]) => ({ j, w })));
}
