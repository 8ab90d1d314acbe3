/** Serratus anterior: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { above, cageOf, ON_RIBS } from '../../spec/cage.ts';
import { add, scale, smoothstep, sub } from '../../geometry/vec.ts';
import { surfaceOver, type Surface } from '../../geometry/surface.ts';
import type { MuscleRow, PartFigures, Share } from '../lines/row.ts';

/** Slips that show at the front edge below the upper ones, and how deep the gaps between are, shares of the length. */
const SLIPS = 5;
const GAP = 0.09;

/**
 * Where its first and last slips start, on rib 1 and rib 8: along the rib (0 head, 1 front end), which
 * rib (0 first, 1 tenth), and the place of the measured surface that goes there.
 */
const FIRST = { s: 0.62, r: 0, u: 0.58, v: 0 };
const EIGHTH = { s: 0.8, r: 7 / 9, u: 0, v: 0.95 };

/** How much of the way up to rib 1 a place takes part in: the upper edge comes forward there. */
const highestSlip: Share = (u, v) =>
  (1 - smoothstep(0.02, 0.25, v)) * (1 - smoothstep(0, 0.3, Math.abs(u - FIRST.u)));

/** How much of the way down to rib 8 a place takes part in. */
const lowestSlip: Share = (u, v) =>
  smoothstep(0.86, 0.95, v) *
  (1 - 0.25 * smoothstep(0.95, 1, v)) *
  (1 - Math.min(1, u / 0.38)) ** 2;

/**
 * From the side of ribs 1 to 9 backward on the ribs, as measured, to the front of the scapula's medial
 * border; the first fibre line runs up the front edge of the upper slips before it turns back. The
 * measured lines stop short of rib 1 and rib 8, and do not show the gaps between the lower slips.
 */
function onRibs(figure: Figure, { fibres }: PartFigures): Surface {
  const cage = cageOf(figure);
  const measured = surfaceOver(fibres!);
  const way = ({ s, r, u, v }: typeof FIRST): Vec3 =>
    sub(above(cage, s, r, ON_RIBS), measured(u, v));
  const [up, down] = [way(FIRST), way(EIGHTH)];
  return (u, v) => {
    // the first and the last slip end on their ribs
    const free = smoothstep(0.08, 0.2, v) * (1 - smoothstep(0.9, 1, v));
    const gap = (0.5 - 0.5 * Math.cos(2 * Math.PI * SLIPS * v)) * free;
    const at = measured(u + GAP * gap * (1 - u) ** 3, v);
    return add(at, add(scale(up, highestSlip(u, v)), scale(down, lowestSlip(u, v))));
  };
}

const serratusAnterior: MuscleRow = {
  layer: 'middle',
  place: 'trunk',
  // slips
  across: { steps: 32 },
  surface: onRibs,
  // the slips to rib 1 and rib 8 taper; under the scapula there is little room
  thin: (u, v) =>
    (1 -
      (1 - smoothstep(0, 0.3, u)) *
        (0.6 * (1 - smoothstep(0.03, 0.15, v)) + 0.5 * smoothstep(0.85, 0.95, v))) *
    (1 - 0.25 * smoothstep(0.7, 0.95, u)),
  parts: [
    {
      name: 'serratus-anterior',
      type: 'sheet',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[137.8,1296.3,73.4,52.3,2.8,-0.02,-1,-0.02],[138.4,1312,26.3,57.4,2.7,-0.05,-0.99,-0.14],[124.9,1308.2,-7.6,81.9,2.5,-0.17,-0.97,-0.2],[112.1,1296.4,-19.9,89.4,2.2,-0.19,-0.91,-0.37],[106.9,1312.7,-27.9,76.2,1.9,-0.24,-0.86,-0.44],[109.9,1367.3,-21.9,77.6,1.7,-0.16,-0.82,-0.55],[102.6,1405.6,-10.6,86.7,1.6,0.04,-0.81,-0.59],[92.5,1412.9,-8.3,66.2,1.5,0.12,-0.92,-0.38],[79.9,1360.3,-44.8,55.9,1.4,0.11,-0.96,-0.26]],
        fibres: [[[136.8,1343.9,72.6],[140.9,1363,47.6],[130.9,1384.7,27.2],[118,1406.6,35.1],[88.5,1422.2,39.3],[78.8,1420,9.6],[76.5,1412.5,-22.5]],[[135.5,1314.9,83.1],[141.1,1330.8,44.4],[135.4,1346.9,6.2],[121.7,1377.8,-5.7],[108.4,1412,12.3],[87.2,1416.2,-9],[76.7,1385.7,-36.1]],[[135.8,1302.9,79],[138.9,1317,33.9],[125.9,1320.1,-10.9],[110.6,1344.7,-26],[110.2,1389.3,-12],[89.2,1406,-15.4],[78.7,1368.3,-42.1]],[[138.1,1289.5,72.1],[135.7,1305.1,23.9],[113.3,1283.7,-12.5],[106.2,1329.6,-25.1],[102.8,1379.9,-20],[88.9,1394.3,-19.4],[80.4,1352,-47.4]],[[137.8,1273,71.1],[133.9,1286.2,30.3],[114.7,1263.8,-2.2],[102.6,1295.8,-27.6],[96.8,1339.1,-35.8],[86.6,1373.4,-31.3],[82.8,1332.7,-50]],[[135,1245.8,70.3],[134.4,1254.4,45.1],[121.4,1247.9,21.5],[110.3,1253.7,-3.8],[102.6,1271.2,-24.3],[95.4,1291.1,-42.9],[88.6,1307.1,-50.6]]],
        origin: [[136.8,1343.9,72.6],[136.3,1319.5,81.7],[137.5,1297.2,74.2],[137.8,1271.7,70.9],[135,1245.8,70.3]],
        insertion: [[76.5,1412.5,-22.5],[76.7,1392.8,-33.1],[78.1,1372,-40.9],[80.5,1350.8,-47.7],[83.6,1328.9,-50.1],[88.6,1307.1,-50.6]],
        belly: [0,1],
        depth: [9.6,31.6],
        volume: 135.9,
      },
      // prettier-ignore
      female: {
        line: [[114,1205.1,58.2,53.5,2.2,-0.06,-0.98,0.17],[117.2,1224,19.9,52.1,2.2,-0.08,-0.99,0.09],[106.4,1224,-7.2,76.5,2.2,-0.16,-0.99,0.05],[95.3,1216.1,-17.6,80.2,1.9,-0.19,-0.97,-0.14],[90.6,1226.3,-26.7,68.8,1.6,-0.26,-0.94,-0.2],[94.8,1275.3,-32.1,69.5,1.5,-0.23,-0.93,-0.28],[90.3,1310.7,-27.7,69.6,1.3,-0.1,-0.96,-0.25],[80.3,1320.5,-26.4,60.3,1.2,0.05,-0.99,-0.11],[69.2,1270,-51.2,55.6,1.3,0.08,-1,-0.05]],
        fibres: [[[116.5,1251.5,49],[123,1268.1,29.9],[115.3,1287.4,15.8],[110.6,1305,1.4],[97.7,1325.1,-4.2],[80.7,1331.1,-20.5],[66.1,1324.4,-40.3]],[[113,1221.9,62.2],[119.3,1237.4,32.9],[118.8,1253.7,3.6],[109.4,1276.2,-18.3],[100,1305.5,-21.8],[76.4,1324.3,-32.8],[66.5,1296.4,-48.1]],[[112.6,1210.8,61.6],[117.4,1227.2,25.1],[107.7,1234.7,-12.7],[95.5,1258.2,-31.4],[95.4,1297.9,-28.5],[77.4,1313.5,-32.9],[68.2,1278.3,-50.3]],[[114.1,1198.4,58.5],[115.1,1219.7,19.9],[94.2,1208.2,-11.4],[90.2,1245.9,-29],[87.3,1289.5,-33.4],[76.3,1301.7,-34.3],[69.5,1261.4,-52.1]],[[113.2,1180.6,61.3],[114.5,1205.6,30.6],[96.2,1193.3,0.3],[85.6,1215.2,-25.8],[81.1,1251.1,-40.2],[74.2,1280.1,-42],[70.9,1241.6,-50.9]],[[110.7,1150.3,66.2],[113.1,1167.4,46.9],[101.6,1161.5,25.8],[92.1,1170.3,2.4],[83.8,1184.7,-18.7],[77.9,1203.2,-37],[74.5,1215.7,-45.9]]],
        origin: [[116.5,1251.5,49],[114.2,1227.2,59.8],[114,1203,58.3],[113.1,1176.6,61.6],[110.7,1150.3,66.2]],
        insertion: [[66.1,1324.4,-40.3],[66.5,1303.2,-46.8],[67.8,1281.3,-49.9],[69.6,1259.3,-52.3],[71.4,1237.3,-50.2],[74.5,1215.7,-45.9]],
        belly: [0,1],
        depth: [11,28.1],
        volume: 91.6,
      },
    },
  ],
};
export default serratusAnterior;
