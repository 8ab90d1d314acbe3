/** A part's surface as rings of rays: every vertex stands `reach` away from a point of its core. */
import { volumeOf } from '../../geometry/measures.ts';
import { FIGURES, type Figure, type Vec3 } from '../../mesh.ts';

/** One figure's rays; three numbers a vertex, `reach` one. mm. */
export interface Rays {
  core: Float64Array;
  /** unit direction from the core to the surface */
  out: Float64Array;
  reach: Float64Array;
}

export interface Shell {
  muscle: string;
  /** index of the part in its muscle, and its name */
  index: number;
  part: string;
  /** thin tendon piece beyond the measured part: not counted, not packed */
  extra: boolean;
  rings: number;
  /** vertices a ring; vertex k and around - k lie opposite each other across the width */
  around: number;
  closed: boolean;
  triangles: Uint32Array;
  /** 0 origin .. 1 insertion, one a vertex */
  along: Float64Array;
  /** 0..1 across the width, one a vertex */
  across: Float64Array;
  /** 0 belly .. 1 tendon, one a vertex */
  tendon: Float64Array;
  rays: Record<Figure, Rays>;
}

/** One ray of a ring. */
export interface Ray {
  core: Vec3;
  out: Vec3;
  reach: number;
}

/** Rays of all rings, ring by ring, packed. */
export function packRays(rings: readonly (readonly Ray[])[]): Rays {
  const all = rings.flat();
  return {
    core: Float64Array.from(all.flatMap((r) => r.core)),
    out: Float64Array.from(all.flatMap((r) => r.out)),
    reach: Float64Array.from(all.map((r) => r.reach)),
  };
}

/** Vertex positions of a shell on one figure. */
export function positionsOf({ core, out, reach }: Rays): Float64Array {
  return core.map((c, i) => c + out[i]! * reach[Math.floor(i / 3)]!);
}

/** Triangles of rings that follow each other; the ends are closed by a strip across the width. */
export function ringTriangles(rings: number, around: number, closed: boolean): Uint32Array {
  const out: number[] = [];
  const last = closed ? rings : rings - 1;
  for (let i = 0; i < last; i++) {
    for (let j = 0; j < around; j++) {
      const [a, b] = [i * around + j, i * around + ((j + 1) % around)];
      const [c, d] = [
        ((i + 1) % rings) * around + j,
        ((i + 1) % rings) * around + ((j + 1) % around),
      ];
      // the diagonal alternates, so that a thin sheet has no grain of its own
      if ((i + j) % 2) out.push(a, b, d, a, d, c);
      else out.push(a, b, c, b, d, c);
    }
  }
  if (!closed) out.push(...cap(0, around, false), ...cap((rings - 1) * around, around, true));
  return Uint32Array.from(out);
}

function cap(first: number, around: number, flip: boolean): number[] {
  const out: number[] = [];
  const add = (a: number, b: number, c: number): void => {
    out.push(first + a, first + (flip ? b : c), first + (flip ? c : b));
  };
  for (let j = 0; j < around / 2; j++) {
    const [a, b, c, d] = [j, j + 1, around - j - 1, (around - j) % around];
    if (b !== c) add(a, b, c);
    if (d !== a) add(a, c, d);
  }
  return out;
}

/** Turns the triangles over when they are wound inward. */
export function windOutward(shell: Shell): Shell {
  if (volumeOf(positionsOf(shell.rays[FIGURES[0]!]), shell.triangles) >= 0) return shell;
  const triangles = shell.triangles.slice();
  for (let t = 0; t < triangles.length; t += 3) {
    [triangles[t + 1], triangles[t + 2]] = [triangles[t + 2]!, triangles[t + 1]!];
  }
  return { ...shell, triangles };
}
