/** Lays thin sheets over what they cover: from the skin inwards until they touch it, taut over hollows. */
import { type Figure, type Vec3, perFigure } from '../../mesh.ts';
import { add, cross, dot, normalise, scale, sub } from '../../geometry/vec.ts';
import { meshOf, settle } from '../../geometry/nets.ts';
import { toFemale, type PairMesh } from '../../skeleton/index.ts';
import { marksOf } from '../../skeleton/marks.ts';
import {
  SHEETS,
  SOLIDS,
  type BandLayer,
  type Ground,
  type Lay,
  type Tissue,
} from '../measured/bands/index.ts';
import { sheet } from '../shapes/tube.ts';
import { meltOf } from './melt.ts';
import { strandsOf } from './strands.ts';
import type { Surface } from './fit.ts';

export interface Band extends PairMesh {
  mirror: boolean;
  tissue: Tissue;
  layer: BandLayer;
  /** share of it that is drawn at each vertex; absent: all */
  whole?: Float64Array;
  /** two shares a vertex, along the fibres and across them; absent: none are drawn */
  strands?: Float64Array;
}

/** What bands lie on: the muscles as committed with the bones, without those that run over a wall, the bones alone, the throat; and under. */
export interface Grounds {
  skin: Surface;
  muscles: Surface;
  wall: Surface;
  bones: Surface;
  /** what lies in the throat, without the cartilages that are built here */
  throat: (cartilages: readonly Band[]) => Surface;
  reach: (figure: Figure) => Ground['reach'];
}

/** mm under the skin where a sheet begins to look for what it lies on, and mm that it looks */
const START = 2.2;
const DEEPEST = 46;
/** mm between a sheet's middle and what it lies on */
const LIFT = 0.7;
/** Rounds in which it is raised where it dips in */
const RAISES = 5;
/** mm outside from where the skin is looked for along a given way */
const OUTSIDE = 50;
/** mm that the outer face of an edge sinks under what it lies on */
const SINK = 0.9;
/** Places of a row, or rows, over which a bulge grows from an edge that sinks in */
const GROWS = 3;
/** Rounds in which a sheet is drawn taut where its row does not say */
const TAUT = 4;

/** A sheet's middle surface on one figure. */
function draped(
  { rows, half, on, taut = TAUT, toward, swell, sinks = [] }: Lay,
  skin: Surface,
  over: Surface,
  f: Figure,
): Vec3[][] {
  const [h, w] = [rows.length, rows[0]!.length];
  const all = rows.flat();
  const ways = toward
    ? all.map(() => normalise(toward))
    : evened(
        all.map(([x, y, z]): Vec3 => {
          const { nx, ny, nz } = skin[f].near(x, y, z, 120);
          return [nx, ny, nz];
        }),
        h,
        w,
      ).map(normalise);
  const starts = all.map((p, i): Vec3 => {
    if (toward) return fromOutside(p, ways[i]!, skin, f);
    const near = skin[f].near(...p, 120);
    const go = near.distance + START;
    return [p[0] - go * near.nx, p[1] - go * near.ny, p[2] - go * near.nz];
  });
  let depths = starts.map((p, i) => {
    if (on === 'marks') return dot(sub(p, all[i]!), ways[i]!);
    return typeof on === 'object' ? on.depth - START : deep(p, ways[i]!, over, f);
  });
  depths = bridged(depths, h, w);
  for (let round = 0; round < taut && on !== 'marks'; round++) {
    const mean = meanOf(depths, h, w);
    depths = depths.map((d, i) => Math.min(d, 0.3 * d + 0.7 * mean[i]!));
  }
  if (typeof on !== 'object' && on !== 'marks')
    depths = raised(depths, starts, ways, [h, w], over, f);
  return rows.map((row, r) =>
    row.map((_, c) => {
      const i = r * w + c;
      const steps = Math.min(
        sinks.includes('first') ? r : Infinity,
        sinks.includes('last') ? h - 1 - r : Infinity,
        sinks.includes('left') ? c : Infinity,
        sinks.includes('right') ? w - 1 - c : Infinity,
      );
      // The bulge grows from nothing, so that no edge stands up like a sawn board.
      const grown = Math.sin((Math.min(1, steps / GROWS) * Math.PI) / 2);
      const sunk = steps === 0 ? LIFT + half + SINK : 0;
      const go = depths[i]! - grown * (swell?.(r, c) ?? 0) + sunk;
      return sub(starts[i]!, scale(ways[i]!, Math.max(0, go)));
    }),
  );
}

/** Whether the front of a sheet over these rows looks away from the skin of the male figure: then it is to be turned. */
function facesInwards(rows: readonly (readonly Vec3[])[], skin: Surface): boolean {
  let outwards = 0;
  for (let r = 1; r < rows.length - 1; r++)
    for (let c = 1; c < rows[r]!.length - 1; c++) {
      const across = sub(rows[r]![c + 1]!, rows[r]![c - 1]!);
      const down = sub(rows[r + 1]![c]!, rows[r - 1]![c]!);
      const { nx, ny, nz } = skin.male.near(...rows[r]![c]!, 120);
      outwards += dot(normalise(cross(across, down)), [nx, ny, nz]);
    }
  return outwards < 0;
}

/** The place just under the skin that is met first from outside. */
function fromOutside(p: Vec3, out: Vec3, skin: Surface, f: Figure): Vec3 {
  let at = add(p, scale(out, OUTSIDE));
  for (let n = 0; n < 60; n++) {
    const { distance } = skin[f].near(...at, 120);
    if (distance < -START + 0.1) break;
    at = sub(at, scale(out, Math.max(0.2, 0.8 * (distance + START))));
  }
  return at;
}

/** Shares of the way across a cell at which it is asked from outside: a thin edge runs between places farther apart. */
const ASKED = [0, 0.25, 0.5, 0.75, 1];

/** A place between the four corners of a cell. */
interface Between {
  corners: readonly number[];
  shares: readonly number[];
  /** mm inwards to what is met first from outside; NaN where nothing is */
  met: number;
  /** in the middle of the cell or of an edge: there it is also asked how near it lies to what is under it */
  middle: boolean;
}

/** Raises what still dips in between its corners. */
function raised(
  depths: readonly number[],
  starts: readonly Vec3[],
  ways: readonly Vec3[],
  [h, w]: readonly [number, number],
  over: Surface,
  f: Figure,
): number[] {
  const out = [...depths];
  const mixed = (
    of: (i: number) => Vec3,
    { corners, shares }: Pick<Between, 'corners' | 'shares'>,
  ): Vec3 => corners.reduce<Vec3>((sum, i, k) => add(sum, scale(of(i), shares[k]!)), [0, 0, 0]);
  const places = Array.from({ length: (h - 1) * (w - 1) }, (_, cell) => {
    const a = Math.floor(cell / (w - 1)) * w + (cell % (w - 1));
    const corners = [a, a + 1, a + w, a + w + 1];
    return ASKED.flatMap((u) =>
      ASKED.filter((v) => u % 1 || v % 1).map((v): Between => {
        const shares = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v];
        const place = { corners, shares };
        const met = deep(
          mixed((i) => starts[i]!, place),
          mixed((i) => ways[i]!, place),
          over,
          f,
        );
        return { ...place, met, middle: (2 * u) % 1 === 0 && (2 * v) % 1 === 0 };
      }),
    );
  }).flat();
  for (let round = 0; round < RAISES; round++) {
    const at = (i: number): Vec3 => sub(starts[i]!, scale(ways[i]!, out[i]!));
    const lift = new Float64Array(out.length);
    for (const place of places) {
      const { corners, shares, met, middle } = place;
      const depth = corners.reduce((sum, i, k) => sum + out[i]! * shares[k]!, 0);
      const near = middle ? LIFT - over[f].near(...mixed(at, place), 20).distance : 0;
      const low = Math.max(near, depth - met || 0);
      if (low <= 0.05) continue;
      corners.forEach((i, k) => {
        if (shares[k]!) lift[i] = Math.max(lift[i]!, Math.min(low, 4));
      });
    }
    if (lift.every((l) => l === 0)) break;
    out.forEach((_, i) => (out[i] = Math.max(0, out[i]! - 1.1 * lift[i]!)));
  }
  return out;
}

/** mm from a place inwards to what lies under it; NaN where that is too far. */
function deep(from: Vec3, out: Vec3, over: Surface, f: Figure): number {
  let gone = 0;
  for (let n = 0; n < 90 && gone < DEEPEST; n++) {
    const [x, y, z] = sub(from, scale(out, gone));
    const { distance } = over[f].near(x, y, z, 50);
    if (distance === Infinity) return NaN;
    if (distance <= LIFT) return gone;
    gone += Math.max(0.25, 0.9 * (distance - LIFT));
  }
  return NaN;
}

const around = (i: number, h: number, w: number): number[] => {
  const [r, c] = [Math.floor(i / w), i % w];
  return [
    ...(r > 0 ? [i - w] : []),
    ...(r < h - 1 ? [i + w] : []),
    ...(c > 0 ? [i - 1] : []),
    ...(c < w - 1 ? [i + 1] : []),
  ];
};
const meanOf = (values: readonly number[], h: number, w: number): number[] =>
  values.map((_, i) => {
    const near = around(i, h, w);
    return near.reduce((sum, k) => sum + values[k]!, 0) / near.length;
  });
const evened = (values: readonly Vec3[], h: number, w: number): Vec3[] =>
  values.map((v, i) => around(i, h, w).reduce((sum, k) => add(sum, values[k]!), scale(v, 2)));

/** Places that found nothing take the mean of their neighbours that did. */
function bridged(depths: readonly number[], h: number, w: number): number[] {
  let out = [...depths];
  for (let round = 0; round < h + w && out.some(Number.isNaN); round++) {
    out = out.map((d, i) => {
      if (!Number.isNaN(d)) return d;
      const near = around(i, h, w)
        .map((k) => out[k]!)
        .filter((x) => !Number.isNaN(x));
      return near.length ? near.reduce((a, b) => a + b, 0) / near.length : NaN;
    });
  }
  return out.map((d) => (Number.isNaN(d) ? 4 : d));
}

const groundOf = (f: Figure, reach: Ground['reach']): Ground => {
  const m = marksOf(f);
  return {
    at: (name, x = 0, y = 0, z = 0) => add(m.of(name), scale([x, y, z], m.size)),
    joint: m.joint,
    size: m.size,
    reach,
  };
};

/** mm that a carried cartilage's vertex may still move onto the female one */
const REACH = 14;

function solids(): Band[] {
  const carry = toFemale();
  return SOLIDS.map((row) => {
    const { id, tissue, layer, side } = row;
    const told = { id, tissue, layer, side, mirror: side === 'left' };
    if ('mesh' in row) {
      const meshes = perFigure(row.mesh);
      const { indices } = meshes.male;
      return { ...told, indices, positions: perFigure((f) => meshes[f].positions) };
    }
    const { field, step, triangles } = row;
    const { positions, indices } = meshOf(id, field('male'), { step, triangles });
    const female = new Float64Array(positions.length);
    for (let v = 0; v < positions.length; v += 3) {
      female.set(carry([positions[v]!, positions[v + 1]!, positions[v + 2]!]), v);
    }
    settle(female, field('female'), REACH, 10);
    return { ...told, indices, positions: { male: positions, female } };
  });
}

/** All bands, cartilages first. */
export function buildBands({ skin, muscles, wall, bones, throat, reach }: Grounds): Band[] {
  const cartilages = solids();
  const under = { muscles, wall, bones, throat: throat(cartilages) };
  const sheets = SHEETS.map(({ id, tissue, layer, side, lay }): Band => {
    const laidOn = perFigure((f) => {
      const laid = lay(groundOf(f, reach(f)));
      const over = under[typeof laid.on === 'object' || laid.on === 'marks' ? 'muscles' : laid.on];
      const rows = draped(laid, skin, over, f);
      return { laid, rows: laid.part?.(rows) ?? rows };
    });
    const turned = facesInwards(laidOn.male.rows, skin);
    const meshes = perFigure((f) => {
      const { laid, rows } = laidOn[f];
      const { ring } = laid;
      const mesh = sheet(ring ? rows.slice(1) : rows, laid.half, { ring, light: true, turned });
      const edges = [...(laid.sinks ?? []), ...(laid.melts ?? [])];
      return { ...mesh, rows, edges, fades: laid.fades, ring };
    });
    const { indices, positions, rows, edges, fades, ring } = meshes.male;
    return {
      id,
      tissue,
      layer,
      side,
      mirror: side === 'left',
      indices,
      positions: perFigure((f) => meshes[f].positions),
      whole: meltOf(positions, rows, edges, tissue, fades),
      ...(tissue === 'muscle' && { strands: strandsOf(positions, rows, ring) }),
    };
  });
  return [...cartilages, ...sheets];
}
