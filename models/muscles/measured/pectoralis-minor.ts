/** Pectoralis minor: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { above, cageOf, ON_RIBS } from '../../spec/cage.ts';
import { edgeThrough } from '../../geometry/patch.ts';
import { flatEnds } from '../lines/ends.ts';
import { mix, smoothstep } from '../../geometry/vec.ts';
import type { Lines, MuscleRow, PartFigures } from '../lines/row.ts';
import { slipped } from '../lines/slips.ts';

/** Where its slips start: along the rib (0 head, 1 front end), and rib 3 and 4. */
const SLIPS = [
  [0.9, 2 / 9],
  [0.87, 3 / 9],
] as const;

/**
 * Its fibre lines with the slips from ribs 3 and 4: the measured lines start on
 * rib 5 only, though half way the measured section is as wide as all three.
 */
function withSlips(figure: Figure, { fibres: measured }: PartFigures): Lines {
  const fibres = measured!;
  const cage = cageOf(figure);
  const slip = ([s, r]: readonly [number, number], rest: Vec3[]): Vec3[] => {
    const line = edgeThrough([above(cage, s, r, ON_RIBS), ...rest]);
    return fibres[0]!.map((_, i) => line(i / (fibres[0]!.length - 1)));
  };
  const [first, second, third, outer] = fibres as [Vec3[], Vec3[], Vec3[], Vec3[]];
  const low = second.map((p, i) => mix(i ? p : first[0]!, third[i]!, Math.min(1, i / 3)));
  return flatEnds([
    slip(SLIPS[0], [first[4]!, first[5]!, first[6]!]),
    slip(SLIPS[1], [second[3]!, second[4]!, second[5]!, second[6]!]),
    low,
    outer,
  ]);
}

const pectoralisMinor: MuscleRow = {
  layer: 'middle',
  place: 'trunk',
  // slips
  across: { steps: 13 },
  fibres: withSlips,
  rerun: slipped({ edge: 0, gaps: 2, over: 0.72, deep: 0.1 }),
  // fleshy almost to the ribs
  tendon: (u) => 0.7 * Math.max(1 - smoothstep(0.02, 0.1, u), smoothstep(0.86, 0.97, u)),
  parts: [
    {
      name: 'pectoralis-minor',
      type: 'fan',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[113.7,1301.4,99.4,13.4,1.3,0.67,0.57,-0.46],[122.1,1323.8,95.6,15.5,1.7,0.8,0.24,-0.55],[123.4,1340.4,91.1,18.8,2.4,0.9,0,-0.44],[121.4,1353.6,86.8,20.5,2.9,0.97,-0.24,-0.1],[107.9,1360.9,87.4,34,2.8,0.98,-0.09,0.15],[108.4,1370.3,83.6,32.4,2.8,0.97,-0.02,0.23],[122.9,1380.9,72,23,3,0.93,-0.14,0.33],[138.9,1394.7,60.2,15.6,2.5,0.77,-0.29,0.57],[149.8,1412.9,51.2,12.1,1.5,0.36,-0.5,0.79]],
        fibres: [[[105.1,1294.8,104.7],[111.9,1317.4,98.2],[113.2,1340.2,89.1],[115.9,1361,76.4],[123.2,1380.7,63.9],[135.7,1399.4,53.9],[147.8,1416.8,41.3]],[[111.5,1299.6,100.6],[116.6,1323.4,96.8],[116,1347.3,90.5],[106.9,1365,84],[120.4,1380.1,70.5],[135.9,1395.2,58.7],[148.5,1413.9,48.5]],[[116.3,1302.2,97.1],[125.3,1323.3,92.9],[128.7,1345.2,86.5],[117.8,1363.1,85],[128,1378.4,74.4],[142.6,1392.4,63.2],[152,1411.1,53.2]],[[122.7,1309.8,92.6],[129.6,1325.3,86.8],[136.7,1340.7,81.3],[143.5,1356.7,76.9],[149.1,1373.3,73.4],[153,1389.5,67],[156.1,1405.4,59.3]]],
        origin: [[105.1,1294.8,104.7],[122.7,1309.8,92.6]],
        insertion: [[147.8,1416.8,41.3],[156.1,1405.4,59.3]],
        belly: [0.25,0.88],
        depth: [23.8,33.4],
        volume: 33.1,
      },
      // prettier-ignore
      female: {
        line: [[93.2,1205.7,82.7,14.4,0.9,0.59,0.6,-0.54],[100.7,1227.8,76.1,15.4,1.4,0.64,0.27,-0.72],[103.4,1245.6,70.1,21.2,1.9,0.69,-0.04,-0.72],[104,1260.6,64.9,21.7,2.5,0.91,-0.31,-0.29],[94,1269.4,66.2,32.5,2.6,0.99,-0.1,0.02],[93.3,1278.9,62.6,30,2.5,0.99,0.01,0.13],[105.3,1290,49.6,21.7,2.7,0.95,-0.14,0.27],[119.5,1304.5,35.8,14.5,2.3,0.78,-0.31,0.55],[129.3,1323.1,25,10.8,1.4,0.33,-0.53,0.78]],
        fibres: [[[85,1198.3,88.9],[94.6,1220.8,79.9],[98.7,1244.1,69.4],[99.5,1266.7,56.6],[104.8,1287.9,42.7],[116.2,1307.9,30.7],[127.8,1326.4,16.4]],[[91.2,1203.7,84.3],[96.4,1227.8,78.3],[97.4,1252.1,71.3],[91.3,1272.7,64],[102.9,1288.8,48.8],[116.7,1304.8,34.8],[128.2,1323.8,22.6]],[[95.5,1206.9,80.1],[103.6,1227.8,72.6],[108.4,1249.6,64.7],[103.5,1270.7,62.1],[110,1287.6,51.6],[122.7,1302.5,38.3],[131.2,1321.3,26.7]],[[101.6,1215.3,73.6],[107.8,1230.9,64.6],[114.8,1247.2,57.6],[121.6,1264.3,52.7],[127.5,1282.1,48.6],[131.6,1299.1,41.2],[134.6,1315.7,32.2]]],
        origin: [[85,1198.3,88.9],[101.6,1215.3,73.6]],
        insertion: [[127.8,1326.4,16.4],[134.6,1315.7,32.2]],
        belly: [0.25,0.88],
        depth: [24.2,34.9],
        volume: 29.3,
      },
    },
  ],
};
export default pectoralisMinor;
