/** Rectus femoris: as measured, and its particulars. */
import { landmarkPoints } from '../../spec/landmarks.ts';
import { endsOnKneecap, type AtKneecap } from '../lines/kneecap.ts';
import type { MuscleRow } from '../lines/row.ts';

/** Its tendon fans out onto the base of the kneecap, and its fibres go on over the front towards the ligament. */
const KNEECAP: AtKneecap[] = [
  { at: [0, 31, 2], half: [17, 4], wide: [1, 0, 0] },
  { at: [0, 14, 10.6], half: [20, 2], wide: [1, 0, 0] },
  { at: [0, -5, 11.6], half: [15, 1], wide: [1, 0, 0] },
];

const rectusFemoris: MuscleRow = {
  layer: 'superficial',
  place: 'thigh',
  covers: ['vastus-intermedius'],
  mend: (figure, [femoris]) => {
    femoris![figure] = endsOnKneecap(femoris![figure], figure, landmarkPoints(figure), KNEECAP);
  },
  parts: [
    {
      name: 'rectus-femoris',
      type: 'fusiform',
      basis: 'measured',
      overBones: /^patella$/,
      taper: { from: 0.04, to: 0.74, tendon: 4, flat: 5 },
      tips: { end: { over: 0.04, width: 0.85, thickness: 0.4 } },
      // prettier-ignore
      male: {
        line: [[109.8,978.2,58.5,11,8.3,0.66,0.29,0.7],[128.7,909.3,64.2,19.8,11.3,0.97,0.17,-0.2],[137.7,845.9,71.3,30.6,14.8,0.92,0.06,-0.38],[142.9,783.3,87,30.9,14.9,0.78,-0.17,-0.6],[139.2,719.2,93.1,23.2,11.8,0.76,0.03,-0.65],[134.4,651.4,80.8,13.4,8.7,0.8,0.07,-0.59],[129.1,579.5,61.9,9.1,5.3,0.8,0.1,-0.59],[124.8,510.8,44.2,10.9,7.3,0.99,0.02,-0.11],[130.2,450.3,41.3,9.2,4.5,0.99,0.11,-0.05]],
        origin: [[103.7,977.7,51.5],[111.8,986.1,63.5]],
        insertion: [[131.1,432.1,37.7],[130.8,453.8,43.5]],
        belly: [0.12,0.5],
        depth: [4.2,18.3],
        volume: 365.8,
      },
      // prettier-ignore
      female: {
        line: [[114.2,885.4,26.8,10.3,8.3,0.7,0.31,0.64],[129.6,824.1,34,22.3,11.4,0.98,0.1,-0.17],[132.6,768.6,48.9,29.6,15.1,0.94,-0.08,-0.34],[132.6,714.6,70.6,27.6,15.1,0.74,-0.25,-0.62],[126.3,657,79.2,20.3,10.4,0.73,-0.06,-0.68],[118,596.4,72.9,11.2,6.9,0.71,0.03,-0.71],[111.2,530.6,60.6,8.1,4.1,0.76,0.05,-0.64],[106.4,467.3,47.7,9.9,5.1,0.99,0.03,-0.16],[110.3,414.6,38,7.7,2.1,0.99,0.1,-0.05]],
        origin: [[115.8,893.2,31.7],[108.7,884.8,20.2]],
        insertion: [[110.7,418.4,39],[111.1,397.7,35]],
        belly: [0.12,0.5],
        depth: [5.6,22.5],
        volume: 293.5,
      },
    },
  ],
};
export default rectusFemoris;
