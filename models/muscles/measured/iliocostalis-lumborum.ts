/** Iliocostalis lumborum: as measured, and its particulars. */
import type { MuscleRow } from '../lines/row.ts';

const iliocostalisLumborum: MuscleRow = {
  layer: 'middle',
  place: 'trunk',
  covered: true,
  parts: [
    {
      name: 'iliocostalis-lumborum',
      type: 'strap',
      basis: 'measured',
      pale: [0.17, 0.86],
      // it thins out into the common aponeurosis on the sacrum, where the measured one ends as a block; what
      // the end loses the next stations hold, so that the volume stays where it is
      thinned: [0.15, 1.5, 1.05],
      // prettier-ignore
      male: {
        line: [[26.6,974,-39.2,11.7,4.5,0.98,-0.06,-0.16],[27.4,1015.9,-31.6,10.6,3.2,0.99,0.02,-0.11],[34.3,1063.1,-19.7,13.2,3.3,0.94,-0.34,-0.04],[53.1,1099.5,-18.6,17.1,2.8,0.96,-0.25,0.14],[51.8,1147.7,-29.3,11.9,1.9,0.99,0.07,0.08],[59.2,1191.4,-36.2,9.4,2.7,0.93,-0.3,0.23],[76.4,1232.8,-39.9,7,2.7,0.82,-0.31,0.48],[93.5,1277.8,-40.3,5.7,2.2,0.66,-0.2,0.72],[105,1322.4,-41.5,3.5,2.8,0.8,-0.18,0.57]],
        origin: [[35.4,975.9,-40.7],[21.3,968,-38.4]],
        insertion: [[106,1335.2,-39.6],[104.6,1316.8,-42.8]],
        belly: [0,0.75],
        depth: [10.3,15.9],
        volume: 33.8,
      },
      // prettier-ignore
      female: {
        line: [[27.3,884.9,-63.4,12.8,4.2,0.99,-0.09,-0.08],[29.2,923.7,-52,11.2,2.9,1,0.01,-0.08],[35.9,971.6,-32.1,15.1,1.7,0.95,-0.3,-0.11],[50.3,1005.7,-19.5,16.5,2.1,0.99,-0.12,0.02],[44.8,1055.2,-12.3,10.6,1.7,1,0.05,0.07],[51.7,1100.3,-11.9,8.2,2.6,0.94,-0.26,0.21],[65.2,1142.5,-17.7,5.7,2.5,0.84,-0.14,0.52],[77.8,1187.2,-27.8,5.3,2.1,0.61,0.05,0.79],[88.8,1231.5,-40.3,3.2,2.6,0.37,0.15,0.91]],
        origin: [[38.4,885.6,-64.5],[21.4,880.4,-63.3]],
        insertion: [[90.2,1244.1,-41.2],[88.1,1225.2,-40.2]],
        belly: [0,0.62],
        depth: [11.1,17.6],
        volume: 27.3,
      },
    },
  ],
};
export default iliocostalisLumborum;
