/** Teres major: as measured, and its particulars. */
import type { Figure } from '../../mesh.ts';
import type { MuscleRow, Station } from '../lines/row.ts';

type Moved = readonly [x: number, y: number, z: number, wide: number];

/**
 * mm by which its first stations lie further in and up than measured, their half width, and which way they are
 * wide: it arises broadly on the hind face of the blade's lower angle, as far as infraspinatus and the inner border.
 */
const ARISES: Record<Figure, readonly Moved[]> = {
  male: [
    [-15, 4, -12, 16],
    [-8.5, 3.5, -6.5, 15],
  ],
  female: [
    [-10, 0, -9, 16],
    [-6.5, 1, -5, 14],
  ],
};
const WIDE = [-0.39, 0.84, -0.39] as const;

const teresMajor: MuscleRow = {
  layer: 'middle',
  place: 'trunk',
  mend: (figure, [part]) => {
    part![figure].line = part![figure].line.map((station, i): Station => {
      const arises = ARISES[figure][i];
      if (!arises) return station;
      const [x, y, z, , thickness] = station;
      const [dx, dy, dz, wide] = arises;
      return [x + dx, y + dy, z + dz, wide, thickness, ...WIDE];
    });
  },
  parts: [
    {
      name: 'teres-major',
      type: 'strap',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[102,1302,-44.3,8.7,2.6,-0.34,0.68,-0.65],[114.7,1313.3,-40.2,11.9,5.2,-0.41,0.68,-0.61],[128.5,1323.8,-34,14.3,6.5,-0.17,0.8,-0.58],[143.5,1331.2,-25.8,15.5,8.1,-0.12,0.85,-0.51],[156.6,1338.6,-16.1,15.3,9.4,-0.23,0.93,-0.29],[168.8,1343.7,-2.9,13,8.3,-0.25,0.97,-0.07],[177.6,1347.1,13.2,12.3,5.3,-0.24,0.97,-0.1],[187.9,1351.6,29,12.6,3,-0.27,0.96,-0.08],[199.8,1355.4,41,11.7,3.2,-0.2,0.98,-0.07]],
        origin: [[105.9,1299.4,-39.8],[97.2,1303,-47.6]],
        insertion: [[204.7,1347,45.3],[197.3,1362.6,38.9]],
        belly: [0.12,0.75],
        depth: [8.5,22.1],
        volume: 38.2,
      },
      // prettier-ignore
      female: {
        line: [[85,1210.2,-38.3,9.1,2.2,0.38,-0.5,0.77],[95.5,1220.8,-37.3,12.1,4.6,0.41,-0.49,0.76],[106,1231.3,-34.2,14.9,5.6,0.22,-0.68,0.7],[117.9,1238.9,-28.2,15.9,6.2,0.11,-0.68,0.72],[129,1248.6,-21.9,14.2,6.2,0.16,-0.67,0.73],[141.2,1255.2,-15.8,12.1,7.1,-0.03,-0.88,0.47],[152.1,1258,-5.3,11.4,5.5,0.11,-0.98,0.18],[161.6,1262.3,6.6,12,2.7,0.25,-0.95,0.17],[172.5,1266.5,15.8,11.3,2.6,0.23,-0.96,0.13]],
        origin: [[87.1,1207.3,-34.1],[81,1212,-42.3]],
        insertion: [[176.6,1258.3,19.1],[170.5,1273.5,14.2]],
        belly: [0.12,1],
        depth: [8.3,18.9],
        volume: 25.6,
      },
    },
  ],
};
export default teresMajor;
