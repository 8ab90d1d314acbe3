/** Bands of belly, back and nape. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix, normalise, scale } from '../../../geometry/vec.ts';
import {
  along,
  BACK,
  levels,
  strap,
  whole,
  Z,
  type Ground,
  type Lay,
  type SheetRow,
} from './rows.ts';

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

/** mm from the xiphoid down to the pubis, and the level at a share of that way. */
const high = (ground: Ground): number => belly(ground).top[1] - belly(ground).low[1];
const levelOf = (ground: Ground, t: number): number => belly(ground).top[1] - t * high(ground);

/** Where the sheath of the rectus begins and ends on that way, and how many rows and columns it has. */
const SHEATH = [0.02, 0.97] as const;
const [ROWS, COLUMNS] = [40, 13];

/** How far from the mid-line the sheath reaches at a level: to the aponeurosis of the oblique; at the pubis it is narrow. */
function sheathReach(ground: Ground, t: number): number {
  const [inner, outer] = rectusAt(ground, levelOf(ground, t));
  const beside = outer + ground.size * (2 + 15 * Math.max(0, 1 - t ** 4));
  return Math.max(inner + 8, Math.min(beside, beside * (0.35 + 2.2 * (1 - t))));
}

/** The sheath of the left rectus from the mid-line on: one sheet over the rectus and what lies beside it. */
function sheath(ground: Ground): Lay {
  const { top, low } = belly(ground);
  const shares = levels(...SHEATH, ROWS);
  const rows = shares.map((t) => {
    const p = mix(top, low, t);
    return levels(0, sheathReach(ground, t), COLUMNS).map((x): Vec3 => [x, p[1], p[2]]);
  });
  return {
    rows,
    half: 0.4,
    // its upper end lies under the breast muscle, which comes from it
    on: 'wall',
    // the navel's own skin faces every way
    toward: Z,
    // it goes down from the rectus to what lies beside it as a slope, not as a step
    taut: 40,
    // a cushion between two intersections
    swell: (r, c) => {
      const t = shares[r]!;
      const [inner, outer] = rectusAt(ground, levelOf(ground, t));
      const u = Math.min(1, Math.max(0, (rows[r]![c]![0] - inner) / (outer - inner)));
      const round = (1 - Math.abs(2 * u - 1) ** 3) * Math.min(1, t / 0.14);
      return 3.6 * ground.size * round * (1 - 0.95 * furrow(t)) * (1 - 0.55 * t);
    },
  };
}

/** Where it is on the sheath: mm from the mid-line, and the share of the way down. */
type Place = readonly [x: number, t: number];

/** A strip of the sheath, just outside it. */
function strip(
  ground: Ground,
  places: readonly (readonly Place[])[],
  edges: Pick<Lay, 'melts'>,
): Lay {
  const laid = sheath(ground);
  return {
    ...laid,
    ...edges,
    swell: (r, c) => laid.swell!(r, c) + 0.6,
    part: (rows) =>
      places.map((row) =>
        row.map(([x, t]) => {
          const across = rows.map((row) => along(row, x / sheathReach(ground, t)));
          return along(across, (t - SHEATH[0]) / (SHEATH[1] - SHEATH[0]));
        }),
      ),
  };
}

/** Half the width of the band behind the spine where neck and back meet, mm, and how far both parts of it overlap there. */
const NAPE = 3.6;
const JOIN = 9;

/** A slender band in the mid-line behind the spine, taut over the furrow between the muscles of both sides. */
function midLine(points: readonly Vec3[], halves: readonly number[], size: number): Lay {
  const half = levels(0, 1, 30).map((t) => {
    const p = along(points, t);
    const [wide] = along(
      halves.map((w): Vec3 => [w * size, 0, 0]),
      t,
    );
    return levels(0, wide, 3).map((x): Vec3 => [x, p[1], p[2] - 4]);
  });
  return {
    rows: whole(half),
    half: 0.6,
    on: 'muscles',
    toward: BACK,
    taut: 14,
    sinks: ['first', 'last', 'left', 'right'],
  };
}

export const TRUNK: readonly SheetRow[] = [
  {
    id: 'rectus-sheath',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => ({ ...sheath(ground), sinks: ['first', 'last'], melts: ['right'] }),
  },
  ...INTERSECTIONS.map((share): SheetRow => ({
    id: 'tendinous-intersections',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    lay: (ground) => {
      const { size } = ground;
      return strip(
        ground,
        levels(0, 1, 12).map((t) =>
          levels(3, -3, 4).map((d): Place => {
            const [inner, outer] = rectusAt(ground, levelOf(ground, share));
            // a zigzag, a little lower at the outside
            const down = size * (5 * (t - 0.4) - 1.6 * Math.sin(9 * t) - d);
            return [inner + 2 + (outer - inner - 5) * t, share + down / high(ground)];
          }),
        ),
        { melts: ['first', 'last', 'left', 'right'] },
      );
    },
  })),
  {
    id: 'linea-alba',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'mid',
    // between both recti, where their sheaths meet: slender below the navel
    lay: (ground) => {
      // row by row as the sheath: farther apart, it would cut across its corners
      const half = levels(...SHEATH, ROWS).map((t) => {
        const [inner] = rectusAt(ground, levelOf(ground, t));
        const most = (Math.min(20, inner) + 5) * Math.min(1, 1.5 - t);
        return levels(0, most, 5).map((x): Place => [x, t]);
      });
      const { part, ...laid } = strip(ground, half, { melts: ['first', 'last', 'left', 'right'] });
      return { ...laid, part: (rows) => whole(part!(rows)) };
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
    id: 'gluteal-aponeurosis',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'left',
    // from the crest of the hip bone over the upper part of gluteus medius
    lay: ({ at, size }) => {
      const crest = [
        mix(at('iliac_crest_1', 4, 0, 0), at('iliac_crest_2', 4, 2, 0), 0.8),
        mix(at('iliac_crest_2', 4, 2, 0), at('iliac_crest_top', 2, 4, 0), 0.3),
        at('iliac_crest_top', 2, 4, 0),
        at('iliac_crest_3', 0, 4, 0),
        at('iliac_crest_4', 0, 4, 0),
        at('iliac_crest_4', -3, -6, -2),
      ];
      const long = [52, 56, 54, 46, 30, 12].map((l): Vec3 => [l * size, 0, 0]);
      return {
        rows: levels(0, 1, 18).map((t) => {
          const from = along(crest, t);
          const down = along(long, t)[0];
          return levels(0, 1, 7).map((u): Vec3 => [
            from[0] + 0.2 * u * down,
            from[1] - u * down,
            from[2],
          ]);
        }),
        half: 0.3,
        on: 'muscles',
        sinks: ['first', 'last', 'left', 'right'],
      };
    },
  },
  {
    id: 'internal-oblique',
    tissue: 'muscle',
    layer: 'middle',
    side: 'left',
    // its hind part, from the last ribs to the crest: the floor of the gap behind the outer one
    lay: ({ at, size }) => {
      const ribs = [
        at('rib12_angle', 10, -8, 14),
        at('rib12_tip', 2, 0, 0),
        at('rib11_tip', 2, -2, -6),
        at('rib10_lowest', 0, -4, -4),
      ];
      const crest = [
        at('iliac_crest_4', 6, 0, 10),
        at('iliac_crest_3', 2, 0, 4),
        at('iliac_crest_2', -8, 0, -4),
        at('iliac_crest_1', -8, 4, 0),
      ];
      return {
        rows: levels(0, 1, 9).map((t) =>
          levels(0, 1, 7).map((u) => {
            const bulge = 6 * size * Math.sin(Math.PI * u);
            return add(mix(along(ribs, t), along(crest, t), u), [bulge * t, 0, 0]);
          }),
        ),
        half: 1.2,
        on: 'marks',
      };
    },
  },
  {
    id: 'thoracolumbar-fascia',
    tissue: 'fascia',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const [top, end] = [at('T10_spinous_tip'), at('coccyx_or_sacrum_tip', 0, 14, -2)];
      // a diamond: along latissimus to the crest, over the edge of gluteus maximus back to the tip of the sacrum
      const corners = [
        top,
        at('iliac_crest_4', 4),
        at('PSIS', 10),
        at('PSIS', 3, -26),
        at('sacrum_inferolateral_angle', 21, 22),
        at('sacrum_inferolateral_angle', 9, -3),
        end,
      ].map(([x, y]) => [x, y] as const);
      const edge = (y: number): number => {
        const k = corners.findIndex(([, low], i) => i > 0 && y >= low);
        const [from, to] = [corners.at(k < 1 ? -2 : k - 1)!, corners.at(k < 1 ? -1 : k)!];
        const t = Math.min(1, Math.max(0, (from[1] - y) / (from[1] - to[1])));
        return from[0] + t * (to[0] - from[0]);
      };
      // its corners are round
      const wide = (y: number): number =>
        [-16, -8, 0, 8, 16].reduce((sum, by) => sum + edge(y + by * size) / 5, 3.5 * size);
      const half = levels(0, 1, 24).map((t) => {
        const [, y, z] = mix(top, end, t);
        return levels(0, wide(y), 6).map((x): Vec3 => [x, y, z - 10]);
      });
      return {
        rows: whole(half),
        half: 0.6,
        on: 'muscles',
        // over the cut ends of the muscles of the back on the sacrum
        taut: 20,
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
      // it begins under the end of the ligament of the nape, and gets slender downwards
      spines.unshift(at('C7_spinous_tip', 0, JOIN, 0));
      return midLine(spines, [NAPE, NAPE, 3, 2.4], size);
    },
  },
  {
    id: 'nuchal-ligament',
    tissue: 'ligament',
    layer: 'superficial',
    side: 'mid',
    lay: ({ at, size }) => {
      const [head, neck] = [
        at('external_occipital_protuberance', 0, -6, -2),
        at('C7_spinous_tip', 0, -JOIN, 0),
      ];
      return midLine([head, neck], [1.2, 4.6, 5, NAPE], size);
    },
  },
  // shown between serratus, external oblique and latissimus, where the chest would stand open; they step aside
  // with these, so that the lung is seen under the ribs
  ...[7, 8, 9].map((n): SheetRow => ({
    id: 'intercostal-muscles',
    tissue: 'muscle',
    layer: 'superficial',
    side: 'left',
    lay: ({ at, size }) => {
      const middle = mix(at(`rib${n}_angle`), at(`rib${n}_front_end`), 0.5)[2];
      // from outer face to the middle of the rib
      const inset = (p: Vec3): Vec3 =>
        add(p, scale(normalise([-p[0], 0, middle - p[2]]), 4 * size));
      const rib = (k: number, t: number): Vec3 =>
        along([at(`rib${k}_angle`), at(`rib${k}_lateral`), at(`rib${k}_front_end`)].map(inset), t);
      // their fibres run down and to the front
      return {
        rows: levels(0, 1, 3).map((v) =>
          levels(0.3, 0.8, 9).map((u) => mix(rib(n, u - 0.03), rib(n + 1, u + 0.03), v)),
        ),
        half: 0.9,
        on: 'marks',
      };
    },
  })),
];
