/**
 * What closes the figure between muscles and bones: fasciae, ligaments, cartilages, and the few muscles
 * without a page of their own. After textbooks, from bony landmarks; all are constructed. Left ones, mirrored
 * on the right; those of the mid-line are given by their left half.
 */
import type { Figure, Vec3 } from '../../mesh.ts';
import { add, mix, scale } from '../../geometry/vec.ts';
import { ball, bar, bothSides, egg, joined, plate, type Field } from '../../geometry/solids.ts';
import { marksOf } from '../../skeleton/marks.ts';
import type { Side } from './index.ts';

/** What a band is made of; the app has a word for each. */
export type Tissue = 'fascia' | 'ligament' | 'cartilage' | 'membrane' | 'muscle' | 'eye' | 'iris';
/** With which muscles it steps aside; `bones`: it stays. */
export type BandLayer = 'superficial' | 'middle' | 'deep' | 'bones';

/** Where a band lies on one figure. */
export interface Lay {
  /** rows from end to end, each from one edge to the other */
  rows: Vec3[][];
  /** mm to each side of its middle surface */
  half: number;
  /** what it lies on; mm under the skin where it is told by that alone; `marks`: it spans its rows as they are */
  on: 'muscles' | 'throat' | 'bones' | 'marks' | { depth: number };
  /** the way from which it is laid on, where the nearest skin is not the one meant */
  toward?: Vec3;
  /** mm that its surface bulges at each place of a row, beyond what it lies on */
  swell?: (row: number, column: number) => number;
  /** rows that end in bone or muscle: they sink in */
  sinks?: readonly ('first' | 'last' | 'left' | 'right')[];
}

/** Marks of a figure, and how far its muscles reach. */
export interface Ground {
  at: (name: string, x?: number, y?: number, z?: number) => Vec3;
  joint: (name: string) => Vec3;
  size: number;
  /** least and greatest x of a muscle's left one at a level, mm; null where it is not */
  reach: (muscle: RegExp, y: number) => readonly [least: number, most: number] | null;
}

interface Told {
  id: string;
  tissue: Tissue;
  layer: BandLayer;
  side: Side;
}
export interface SheetRow extends Told {
  lay: (ground: Ground) => Lay;
}
export interface SolidRow extends Told {
  field: (figure: Figure) => Field;
  step: number;
  triangles: number;
}

/** A strap along points: as many rows as asked, each as wide as its place between the given widths. */
function strap(points: readonly Vec3[], widths: readonly number[], across: readonly Vec3[]) {
  return (rows: number, columns: number): Vec3[][] =>
    Array.from({ length: rows }, (_, r) => {
      const t = r / (rows - 1);
      const middle = along(points, t);
      const way = along(across, t);
      const long = Math.hypot(...way) || 1;
      const wide = along(
        widths.map((w): Vec3 => [w, 0, 0]),
        t,
      )[0];
      return Array.from({ length: columns }, (__, c) =>
        add(middle, scale(way, ((c / (columns - 1) - 0.5) * wide) / long)),
      );
    });
}

/** The place at a share of a row of points, smooth between them (Catmull-Rom). */
function along(points: readonly Vec3[], t: number): Vec3 {
  const last = points.length - 1;
  if (last === 0) return points[0]!;
  const i = Math.min(last - 1, Math.floor(t * last));
  const u = t * last - i;
  const [b, c] = [points[i]!, points[i + 1]!];
  const a = points[i - 1] ?? b;
  const d = points[i + 2] ?? c;
  return [0, 1, 2].map((k) => {
    const [p, q, r, s] = [a[k]!, b[k]!, c[k]!, d[k]!];
    return q + 0.5 * u * (r - p + u * (2 * p - 5 * q + 4 * r - s + u * (3 * (q - r) + s - p)));
  }) as Vec3;
}

/** Rows over both sides of the mid-line from rows of the left half, which begin at it. */
const whole = (rows: readonly (readonly Vec3[])[]): Vec3[][] =>
  rows.map((row) => [
    ...row
      .slice(1)
      .reverse()
      .map(([x, y, z]): Vec3 => [-x, y, z]),
    ...row,
  ]);

const levels = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

const X: Vec3 = [1, 0, 0];
const Y: Vec3 = [0, 1, 0];
const Z: Vec3 = [0, 0, 1];

/** The outer edge of the rectus, and the seam between both, mm from the mid-line at a level. */
function rectusAt({ reach, size }: Ground, y: number): readonly [inner: number, outer: number] {
  // over a hand's breadth: levels where it was read are not alike
  const found = [-20, -10, 0, 10, 20].flatMap((by) => {
    const at = reach(/^rectus-abdominis$/, y + by * size);
    return at ? [at] : [];
  });
  if (!found.length) return [6 * size, 52 * size];
  const mean = (k: 0 | 1): number => found.reduce((sum, at) => sum + at[k], 0) / found.length;
  return [Math.max(3 * size, mean(0)), mean(1)];
}

/** Levels of the three tendinous intersections as shares of the way from the xiphoid to the pubis. */
const INTERSECTIONS = [0.09, 0.27, 0.47];
const furrow = (t: number): number =>
  Math.max(...INTERSECTIONS.map((at) => Math.exp(-(((t - at) / 0.026) ** 2))));

/** From the xiphoid to the pubis. */
const belly = ({ at }: Ground) => ({
  top: at('xiphisternal_joint'),
  low: at('pubic_symphysis_top', 0, 4, 0),
});

export const SHEETS: readonly SheetRow[] = [
  {
    id: 'rectus-sheath',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { top, low } = belly(ground);
      const ROWS = 48;
      const COLUMNS = 9;
      const rows = levels(0.02, 0.97, ROWS).map((t) => {
        const p = mix(top, low, t);
        const [inner, outer] = rectusAt(ground, p[1]);
        // its lower end narrows to the pubis
        const most = Math.min(outer + 2, (outer + 2) * (0.35 + 2.2 * (1 - t)));
        return levels(inner * 0.7, Math.max(inner + 8, most), COLUMNS).map((x): Vec3 => [
          x,
          p[1],
          p[2],
        ]);
      });
      return {
        rows,
        half: 0.4,
        on: 'muscles',
        toward: [0.25, 0, 1],
        swell: (r, c) => {
          const u = c / (COLUMNS - 1);
          const t = 0.02 + (0.95 * r) / (ROWS - 1);
          const round = 1 - (2 * u - 1) ** 4;
          return 3.2 * ground.size * round * (1 - 0.9 * furrow(t)) * (1 - 0.55 * t);
        },
        sinks: ['first', 'last'],
      };
    },
  },
  ...INTERSECTIONS.map((share): SheetRow => ({
    id: 'tendinous-intersections',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { top, low } = belly(ground);
      const rows = levels(0, 1, 12).map((t) => {
        const p = mix(top, low, share);
        const [inner, outer] = rectusAt(ground, p[1]);
        const x = inner + 2 + (outer - inner - 5) * t;
        // a zigzag, a little lower at the outside
        const y = p[1] + ground.size * (1.6 * Math.sin(9 * t) - 5 * (t - 0.4));
        return levels(3, -3, 4).map((d): Vec3 => [x, y + d * ground.size, p[2]]);
      });
      return {
        rows,
        half: 0.6,
        on: 'muscles',
        toward: [0.25, 0, 1],
        swell: () => 2.6 * ground.size,
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  })),
  {
    id: 'linea-alba',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'mid',
    lay: (ground) => {
      const { top, low } = belly(ground);
      const half = levels(0, 1, 30).map((t) => {
        const p = mix(top, low, t);
        const edges = [-24, -12, 0, 12, 24].map(
          (by) => ground.reach(/^(rectus-abdominis|external-oblique)$/, p[1] + by)?.[0] ?? 6,
        );
        const edge = edges.reduce((sum, x) => sum + Math.min(20, x) / edges.length, 0);
        const most = (Math.max(4, edge) + 7) * (t > 0.9 ? 1 - 4 * (t - 0.9) : 1);
        return levels(0, most, 4).map((x): Vec3 => [x, p[1], p[2] - 2]);
      });
      // over the inner edges of both sheaths
      return {
        rows: whole(half),
        half: 0.6,
        on: 'muscles',
        // the navel's own skin faces every way
        toward: Z,
        swell: () => 1.3,
        sinks: ['left', 'right'],
      };
    },
  },
  {
    id: 'inguinal-ligament',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at }) => {
      const [from, to] = [at('ASIS', -2, -2, 2), at('pubic_tubercle', 2, 2, 4)];
      const middle = add(mix(from, to, 0.5), [0, -5, 9]);
      return {
        rows: strap([from, middle, to], [12, 10, 12], [[0.5, 0.8, 0.2]])(14, 4),
        half: 0.9,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'thoracolumbar-fascia',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const [top, end] = [at('T11_spinous_tip'), at('coccyx_or_sacrum_tip', 0, 28, -2)];
      const crest = at('iliac_crest_4')[1];
      const most = at('iliac_crest_4')[0];
      const half = levels(0, 1, 24).map((t) => {
        const p = mix(top, end, t);
        // widest over the crest, pointed above and below
        const rise =
          p[1] > crest ? (top[1] - p[1]) / (top[1] - crest) : (p[1] - end[1]) / (crest - end[1]);
        const wide =
          8 * size +
          (most + 4 * size) * Math.sin((Math.min(1, Math.max(0, rise)) * Math.PI) / 2) ** 1.2;
        return levels(0, wide, 7).map((x): Vec3 => [
          x,
          p[1] + 0.12 * x * Math.sign(p[1] - crest),
          p[2] - 10,
        ]);
      });
      return {
        rows: whole(half),
        half: 0.6,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'supraspinous-ligament',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const spines = ['C7', 'T2', 'T4', 'T6', 'T8', 'T10', 'T12'].map((v) =>
        at(`${v}_spinous_tip`),
      );
      const half = levels(0, 1, 40).map((t) => {
        const p = along(spines, t);
        return levels(0, (4 + 2.5 * Math.sin(Math.PI * t)) * size, 3).map((x): Vec3 => [
          x,
          p[1],
          p[2] - 6,
        ]);
      });
      return { rows: whole(half), half: 0.7, on: 'muscles', sinks: ['left', 'right'] };
    },
  },
  {
    id: 'nuchal-ligament',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const [head, neck] = [at('external_occipital_protuberance', 0, -4, -2), at('C7_spinous_tip')];
      const half = levels(0, 1, 20).map((t) => {
        const p = mix(head, neck, t);
        const z = p[2] + 4 * Math.sin(Math.PI * t) * size;
        return levels(0, 5 * size, 3).map((x): Vec3 => [x, p[1], z - 4]);
      });
      return { rows: whole(half), half: 0.7, on: 'muscles', sinks: ['first', 'left', 'right'] };
    },
  },
  {
    id: 'iliotibial-band',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const hip = at('greater_trochanter_lateral', 14, 26, -2);
      const knee = at('femur_lateral_epicondyle', 10, 8, 8);
      return {
        rows: strap(
          [
            add(hip, [-6, 34, 8]),
            hip,
            mix(hip, knee, 0.33),
            mix(hip, knee, 0.66),
            knee,
            at('gerdy_tubercle', 5, -2, 4),
          ],
          [64, 58, 50, 40, 26, 15].map((w) => w * size),
          [
            [0, 0, 1],
            [0.1, 0, 1],
            [0.2, 0, 1],
          ],
        )(32, 8),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'patellar-ligament',
    tissue: 'ligament',
    layer: 'deep',
    side: 'left',
    lay: ({ at, size }) => ({
      rows: strap(
        [
          at('patella_apex', 0, 12, 6),
          at('patella_apex', 0, 0, 3),
          mix(at('patella_apex', 0, 0, 3), at('tibial_tuberosity', 0, 0, 3), 0.5),
          at('tibial_tuberosity', 0, 0, 3),
          at('tibial_tuberosity', 0, -16, 0),
        ],
        [20, 28, 25, 21, 14].map((w) => w * size),
        [X],
      )(24, 9),
      half: 1,
      // a strap over the gap of the joint: draped, it would fall into it
      on: 'marks',
      toward: [0.12, 0, 1],
      swell: (_, c) => 3 * size * (1 - ((2 * c) / 8 - 1) ** 2),
      sinks: ['first', 'last'],
    }),
  },
  {
    id: 'plantar-fascia',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const heel = at('calcaneus_medial_process', 6, -6, 4);
      const toes = mix(at('metatarsal2_head'), at('metatarsal4_head'), 0.4);
      return {
        rows: strap(
          [heel, mix(heel, add(toes, [0, -8, 0]), 0.5), add(toes, [0, -8, -6])],
          [22, 32, 66].map((w) => w * size),
          [
            [1, 0, -0.1],
            [1, 0, -0.25],
            [1, -0.05, -0.4],
          ],
        )(18, 9),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'palmar-fascia',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const wrist = add(mix(at('hamate'), at('trapezium'), 0.45), [0, -2, 12]);
      const knuckles = mix(at('metacarpal2_head'), at('metacarpal5_head'), 0.5);
      const wide: Vec3 = add(at('metacarpal2_head'), scale(at('metacarpal5_head'), -1));
      return {
        rows: strap(
          [wrist, mix(wrist, add(knuckles, [0, 0, 9]), 0.5), add(knuckles, [0, 6, 9])],
          [18, 30, 56].map((w) => w * size),
          [wide],
        )(14, 9),
        half: 0.6,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'wrist-flexor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [little, thumb] = [at('pisiform', -2, -3, 2), at('trapezium', 2, 8, 2)];
      return {
        rows: strap(
          [little, add(mix(little, thumb, 0.5), [0, 0, 10 * size]), thumb],
          [22, 22, 20].map((w) => w * size),
          [Y],
        )(12, 5),
        half: 0.8,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'wrist-extensor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [little, thumb] = [at('ulnar_styloid', -3, 2, -2), at('radial_styloid', 4, 8, 0)];
      const back = at('lister_tubercle', 0, -4, -5);
      return {
        rows: strap(
          [little, mix(add(little, [4, 0, -6]), back, 0.55), add(back, [3, 0, 0]), thumb],
          [18, 18, 18, 18].map((w) => w * size),
          [Y],
        )(14, 5),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'ankle-extensor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [outer, inner] = [at('lateral_malleolus', -4, 26, 4), at('medial_malleolus', 4, 12, 4)];
      return {
        rows: strap(
          [
            outer,
            add(mix(outer, inner, 0.3), [0, 0, 26 * size]),
            add(mix(outer, inner, 0.7), [0, 0, 26 * size]),
            inner,
          ],
          [22, 24, 24, 20].map((w) => w * size),
          [Y],
        )(16, 5),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'ankle-flexor-retinaculum',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const [from, to] = [
        at('medial_malleolus', -2, -2, -2),
        at('calcaneus_posterior', -10, 2, 22),
      ];
      return {
        rows: strap(
          [from, add(mix(from, to, 0.5), [-6, 0, 0]), to],
          [22, 26, 30].map((w) => w * size),
          [[0, 0.8, 0.6]],
        )(12, 5),
        half: 0.7,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'epicranial-aponeurosis',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const [brow, back] = [at('glabella'), at('external_occipital_protuberance')];
      const middle = mix(brow, back, 0.5);
      const reach = 0.5 * Math.hypot(brow[2] - back[2]) + 14 * size;
      // from above the forehead over the crown to the back of the head
      const half = levels(38, 152, 18).map((degrees) => {
        const a = (degrees * Math.PI) / 180;
        const ring: Vec3 = [0, middle[1] + reach * Math.sin(a), middle[2] + reach * Math.cos(a)];
        return levels(0, 1, 7).map((u): Vec3 => {
          const b = u * 0.9;
          return [
            reach * 0.92 * Math.sin(b),
            middle[1] + (ring[1] - middle[1]) * Math.cos(b),
            ring[2],
          ];
        });
      });
      return {
        rows: whole(half),
        half: 0.6,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'infrahyoid-muscles',
    tissue: 'muscle',
    layer: 'middle',
    side: 'left',
    lay: ({ at, size }) => ({
      rows: strap(
        [
          at('hyoid_body', 9, -2, 0),
          at('laryngeal_prominence', 13, -2, 0),
          at('cricoid_anterior', 13, -4, 2),
          mix(at('cricoid_anterior', 14, 0, 4), at('sternal_notch', 14, 0, 0), 0.6),
          at('sternal_notch', 15, -4, -6),
        ],
        [15, 19, 20, 20, 17].map((w) => w * size),
        [X],
      )(18, 6),
      half: 1.6,
      on: 'throat',
      sinks: ['first', 'last', 'left', 'right'],
    }),
  },
  {
    id: 'orbicularis-oris',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const mouth = at('pogonion', 0, 22, 2);
      // a ring, closed below the middle of the lower lip
      const rows = levels(-90, 270, 41).map((degrees) => {
        const a = (degrees * Math.PI) / 180;
        const [c, s] = [Math.cos(a), Math.sin(a)];
        return levels(0, 1, 6).map((u): Vec3 => {
          const x = (20 + 11 * u) * size * c;
          const y = (2.2 + 13 * u) * size * s;
          return [x, mouth[1] + y, mouth[2] - 0.018 * x * x];
        });
      });
      return {
        rows,
        half: 1.2,
        on: { depth: 3.6 },
        toward: [0, 0, 1],
        sinks: ['left', 'right'],
      };
    },
  },
];

/** Cartilages of the throat, and eyes. */
export const SOLIDS: readonly SolidRow[] = [
  {
    id: 'eyeball',
    tissue: 'eye',
    layer: 'bones',
    side: 'left',
    step: 1.6,
    triangles: 320,
    field: (figure) => {
      const m = marksOf(figure);
      return ball(m.joint('eye'), 12 * m.size);
    },
  },
  {
    id: 'iris',
    tissue: 'iris',
    layer: 'bones',
    side: 'left',
    step: 0.8,
    triangles: 120,
    field: (figure) => {
      const m = marksOf(figure);
      const centre = add(m.joint('eye'), scale([0.3, 0, 10.6], m.size));
      return egg(centre, scale([5, 5, 1.9], m.size));
    },
  },
  {
    id: 'thyroid-cartilage',
    tissue: 'cartilage',
    layer: 'bones',
    side: 'mid',
    step: 1.4,
    triangles: 700,
    field: (figure) => {
      const m = marksOf(figure);
      const p = m.of('laryngeal_prominence');
      const at = (x: number, y: number, z: number): Vec3 => add(p, scale([x, y, z], m.size));
      return bothSides(
        joined(
          [
            plate(
              [
                [at(0.5, 3, -2.5), 1.7],
                [at(0.5, -14, -5.5), 1.5],
                [at(8, 9, -9), 1.5],
                [at(18, 9, -27), 1.6],
                [at(16.5, -13, -27), 1.7],
                [at(8, -17, -14), 1.5],
              ],
              [
                [0, 1, 2],
                [1, 2, 5],
                [2, 5, 4],
                [2, 3, 4],
              ],
            ),
            bar([
              [at(0, 3, -2), 2.2],
              [at(0, -4, -3), 2],
              [at(0, -13, -5.5), 1.6],
            ]),
            bar([
              [at(18, 7, -27), 2.2],
              [at(18, 16, -28.5), 1.8],
              [at(17.5, 25, -28), 1.4],
            ]),
            bar([
              [at(16.5, -12, -27), 2.2],
              [at(15, -20, -26), 1.6],
            ]),
          ],
          2,
        ),
      );
    },
  },
  {
    id: 'cricoid-cartilage',
    tissue: 'cartilage',
    layer: 'bones',
    side: 'mid',
    step: 1.4,
    triangles: 320,
    field: (figure) => {
      const m = marksOf(figure);
      const c = m.of('cricoid_anterior');
      const at = (x: number, y: number, z: number): Vec3 => add(c, scale([x, y, z], m.size));
      return bothSides(
        bar(
          [
            [at(0, -1, -2), 3.4, 1.9],
            [at(8, 0, -6), 3.8, 1.9],
            [at(11.5, 2, -14), 5.5, 2],
            [at(8, 5, -22), 8.5, 2.1],
            [at(0, 6, -24), 9.5, 2.1],
          ],
          [0, 1, 0],
          5,
        ),
      );
    },
  },
  {
    id: 'thyrohyoid-membrane',
    tissue: 'membrane',
    layer: 'bones',
    side: 'mid',
    step: 1.5,
    triangles: 240,
    field: (figure) => {
      const m = marksOf(figure);
      const [h, p] = [m.of('hyoid_body'), m.of('laryngeal_prominence')];
      const high = (x: number, z: number): Vec3 => add(h, scale([x, -3, z], m.size));
      const low = (x: number, y: number, z: number): Vec3 => add(p, scale([x, y, z], m.size));
      return bothSides(
        plate(
          [
            [high(0, -6), 1],
            [high(10, -9), 1],
            [high(16, -24), 1],
            [low(0, 2, -5), 1],
            [low(8, 7, -11), 1],
            [low(16, 8, -26), 1],
          ],
          [
            [0, 1, 3],
            [1, 3, 4],
            [1, 2, 4],
            [2, 4, 5],
          ],
        ),
      );
    },
  },
];
