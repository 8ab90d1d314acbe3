/** From the table to shells: every part of every muscle on both figures, left side. */
import { rimOf, acrossOf, latticeOf, sectionOf, sheetRays, thicknessOf } from './sheet.ts';
import { type Figure, type Vec3, perFigure } from '../../mesh.ts';
import { parameterAt, sampleRows, spanLengths } from '../../geometry/curve.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import { joined } from './joins.ts';
import { surfaceOf } from './middle.ts';
import {
  packRays,
  positionsOf,
  ringTriangles,
  windOutward,
  type Ray,
  type Rays,
  type Shell,
} from './shell.ts';
import { volumeOf } from '../../geometry/measures.ts';
import { smoothstep } from '../../geometry/vec.ts';
import type { MuscleRow, PartFigures, PartRow, Station } from '../lines/row.ts';
import { tipped } from './tips.ts';
import { prepare, tendonAt } from '../lines/prepare.ts';
import { bentRing, tubeRings } from './tube.ts';

/** mm of length or width that one step of the mesh covers, at best */
const STEP = 11;
const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));
const even = (x: number): number => 2 * Math.round(x / 2);

interface Build {
  rings: number;
  around: number;
  make: (figure: Figure, thickness: number) => Ray[][];
  tendon: (u: number, v: number) => number;
  closed: boolean;
}

/** All shells in the table's order. */
export function shellsOf(
  table: Record<string, MuscleRow>,
  skin: Record<Figure, MeshField>,
): Shell[] {
  return Object.entries(joined(table)).flatMap(([muscle, row]) =>
    row.parts.flatMap((part, index) => {
      const name = { muscle, part: part.name, index };
      const build = part.male.fibres ? sheetBuild(row, part, skin) : tubeBuild(part);
      const triangles = ringTriangles(build.rings, build.around, build.closed);
      const rays = perFigure((f) => ofVolume(build, f, part[f].volume, triangles));
      return [
        assemble({ ...name, extra: false }, build, triangles, rays),
        ...tendonsOf(name, part),
      ];
    }),
  );
}

function assemble(
  name: Pick<Shell, 'muscle' | 'part' | 'index' | 'extra'>,
  build: Build,
  triangles: Uint32Array,
  rays: Record<Figure, Rays>,
): Shell {
  const { rings, around, closed } = build;
  const count = rings * around;
  const each = (value: (ring: number, k: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => value(Math.floor(i / around), i % around));
  const t = (ring: number): number => ring / (closed ? rings : rings - 1);
  return windOutward({
    ...name,
    rings,
    around,
    closed,
    triangles,
    along: each(t),
    across: each((_, k) => acrossOf(k, around)),
    tendon: each((ring, k) => build.tendon(t(ring), acrossOf(k, around))),
    rays,
  });
}

/** Thickness is the least certain of the measures: it takes up what the volume asks for. */
function ofVolume(build: Build, figure: Figure, millilitres: number, T: Uint32Array): Rays {
  let thickness = 1;
  let rays = packRays(build.make(figure, thickness));
  for (let i = 0; i < 4; i++) {
    const volume = Math.abs(volumeOf(positionsOf(rays), T)) / 1000;
    thickness = clamp((thickness * millilitres) / volume, 0.3, 3);
    rays = packRays(build.make(figure, thickness));
  }
  return rays;
}

function tubeBuild(part: PartRow): Build {
  const { taper, tips } = part;
  const closed = part.type === 'ring';
  const length = spanLengths(part.male.line).reduce((a, b) => a + b, 0);
  const girth = Math.max(...part.male.line.map((s) => 2 * (s[3] + s[4])));
  const rings = clamp(Math.round(length / STEP), closed ? 20 : 9, 30);
  const around = clamp(even(girth / 8), 8, 20);
  const rows = perFigure((f) => thinned(part, prepare(begun(part, part[f].line), taper, closed)));
  const [from, to] = part.pale ?? [];
  return {
    rings,
    around,
    closed,
    tendon: (t) => {
      if (closed) return 0;
      if (from !== undefined && to !== undefined) return tendonAt(t, { from, to });
      return taper ? tendonAt(t, taper) : endTendon(t, part.male);
    },
    make: (f, thickness) => {
      // what the thickness alone cannot take up goes into the width
      const tall = clamp(thickness, 0.75, 1.35);
      const scaled = rows[f].map((s) => {
        const k = [...s];
        k[4]! *= tall;
        k[3]! *= thickness / tall;
        return k;
      });
      const places = Array.from({ length: rings }, (_, i) =>
        closed ? i / rings : parameterAt(rows[f], i / (rings - 1)),
      );
      const bent = (all: Ray[][]): Ray[][] =>
        part.bent ? all.map((ring) => bentRing(ring, part.bent!.out, part.bent!.rise)) : all;
      if (!tips) return bent(tubeRings(scaled, places, around, closed));
      const ringed = tipped(
        tips,
        places.map((t) => sampleRows(scaled, t)),
      );
      const even = places.map((_, i) => i / (rings - 1));
      return bent(tubeRings(ringed, even, around));
    },
  };
}

/** A line whose first stations have other widths than measured, where that is asked for. */
const begun = ({ begins }: PartRow, line: readonly Station[]): Station[] =>
  line.map((s, i): Station => {
    const [width, thickness] = begins?.[i] ?? [s[3], s[4]];
    return [s[0], s[1], s[2], width, thickness, s[5], s[6], s[7]];
  });

/** Prepared stations with the thickness that their end keeps. */
const thinned = ({ thinned: shares }: PartRow, rows: number[][]): number[][] =>
  rows.map((row, i) => row.map((x, k) => (k === 4 ? x * (shares?.[i] ?? 1) : x)));

/** Share of the length over which even flesh turns to the bone that it is fixed to */
const FIXED = 0.045;

/** Tendon of parts without a taper: outside the measured belly, at most the last eighths; and at the very end. */
const endTendon = (t: number, { belly }: PartFigures): number =>
  0.8 *
  Math.max(
    tendonAt(t, { from: Math.min(0.12, belly[0]), to: Math.max(0.86, belly[1]) }),
    1 - smoothstep(0, FIXED, Math.min(t, 1 - t)),
  );

function sheetBuild(row: MuscleRow, part: PartRow, skin: Record<Figure, MeshField>): Build {
  const fibres = part.male.fibres!;
  const length = Math.max(...fibres.map((f) => spanLengths(f).reduce((a, b) => a + b, 0)));
  const widths = fibres[0]!.map((_, i) =>
    spanLengths(fibres.map((f) => f[i]!)).reduce((a, b) => a + b, 0),
  );
  const rings = clamp(Math.round(length / STEP), 8, 24);
  const { steps, step = STEP } = row.across ?? {};
  const around = 2 * (steps ?? clamp(Math.round(Math.max(...widths) / step), 5, 26));
  const even = row.even ?? (row.solid ? 8 : 2);
  const lattices = perFigure((f) =>
    latticeOf(surfaceOf(row, f, part, skin[f]), rings, around, even),
  );
  const rim = rimOf(row, part);
  const pale = part.pale && { from: part.pale[0], to: part.pale[1] };
  return {
    rings,
    around,
    closed: false,
    tendon: row.tendon ?? ((t) => (pale ? tendonAt(t, pale) : endTendon(t, part.male))),
    make: (f, thickness) => {
      const h =
        part.type === 'strap' && row.abuts
          ? sectionOf(part[f].line, lattices[f])
          : thicknessOf(part[f].line);
      const share = row.thin ?? (() => 1);
      return sheetRays(lattices[f], (u, v) => thickness * h(u) * share(u, v), rim);
    },
  };
}

/** Without the second of two joints' points that lie so close that a tendon would fold there. */
const unkinked = (points: readonly Vec3[]): Vec3[] =>
  points.filter((_, i) => points.length !== 5 || i !== 3);

/** Thin pieces from the end of the line to the digits. */
function tendonsOf(name: Pick<Shell, 'muscle' | 'part' | 'index'>, part: PartRow): Shell[] {
  return (part.male.tendons ?? []).map((_, k) => {
    const row = (f: Figure): number[][] =>
      unkinked(part[f].tendons![k]!).map((p: Vec3) => [...p, 1, 0.6, 1, 0, 0]);
    const build: Build = {
      rings: 10,
      around: 6,
      closed: false,
      tendon: () => 1,
      make: (f) => {
        const rows = row(f);
        const places = Array.from({ length: 10 }, (__, i) =>
          // a line of ten points has one at every bend over a joint
          rows.length === 10 ? i / 9 : parameterAt(rows, i / 9),
        );
        return tubeRings(rows, places, 6);
      },
    };
    const triangles = ringTriangles(build.rings, build.around, false);
    const rays = perFigure((f) => packRays(build.make(f, 1)));
    const shell = assemble({ ...name, extra: true }, build, triangles, rays);
    return { ...shell, along: shell.along.map(() => 1) };
  });
}
