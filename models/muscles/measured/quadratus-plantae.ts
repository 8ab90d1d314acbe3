/** Quadratus plantae: as measured, and its particulars. */
import { mendLine, straightened } from '../lines/stations.ts';
import type { MuscleRow } from '../lines/row.ts';

const quadratusPlantae: MuscleRow = {
  layer: 'middle',
  place: 'hand or foot',
  // the measured line jumps from one tendon to the next
  mend: (figure, parts) =>
    mendLine(parts, 'quadratus-plantae', figure, (line) => straightened(line, 1, 5)),
  parts: [
    {
      name: 'quadratus-plantae',
      type: 'strap',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[136.4,17.4,-19.7,2.6,0.8,0.97,0.04,-0.25],[140.2,17.6,-5.8,3.2,1.4,0.96,-0.05,-0.26],[143.6,19.5,10.3,6.9,1.8,0.96,-0.23,0.16],[136.8,20.7,8.3,5.2,1.9,0.63,-0.32,-0.71],[128.5,21.7,3.9,14.4,2,0.95,-0.29,0.11],[134.1,23.4,18.7,7.9,2.6,0.8,-0.48,-0.37],[140.4,23.8,32.6,9.5,2.6,0.82,-0.48,-0.31],[146.5,23.4,44.9,7,2,0.75,-0.45,-0.48],[152.3,23.3,57.6,4.6,1.7,0.84,-0.5,-0.23]],
        origin: [[139.3,17.8,-17.4],[134.7,17.1,-22.2]],
        insertion: [[154.8,22.5,60.5],[149.4,24.7,56.6]],
        belly: [0.25,0.88],
        depth: [11.4,15.6],
        volume: 5,
      },
      // prettier-ignore
      female: {
        line: [[131.3,16.5,-5.7,2.3,0.8,1,0.05,-0.03],[131.7,16.9,4.6,2.8,1.4,1,-0.04,-0.03],[130.9,18.7,15.9,6.1,1.6,0.85,-0.19,0.5],[124.8,19.6,13.7,5.3,1.8,0.6,-0.27,-0.76],[119.3,20.8,12.9,10.2,2,0.93,-0.32,0.17],[122.4,21.8,24.5,8.2,2.4,0.85,-0.43,-0.3],[125.1,21.8,33.9,8.8,2.3,0.86,-0.43,-0.29],[129.9,20.6,43.1,6.2,1.8,0.77,-0.36,-0.53],[134,20.4,52.3,4.2,1.5,0.87,-0.42,-0.25]],
        origin: [[133.2,17,-4.5],[130.3,16.3,-7.5]],
        insertion: [[136.3,19.8,54.4],[131.2,21.4,51.3]],
        belly: [0.25,1],
        depth: [11.3,15.1],
        volume: 2.9,
      },
    },
  ],
};
export default quadratusPlantae;
