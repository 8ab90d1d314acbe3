/** Vastus lateralis: as measured, and its particulars. */
import { landmarkPoints } from '../../spec/landmarks.ts';
import { endsOnKneecap, type AtKneecap } from '../lines/kneecap.ts';
import type { MuscleRow } from '../lines/row.ts';

/** Its flesh ends higher than that of vastus medialis; its tendon goes to the outer border, and on beside it to the shin. */
const KNEECAP: AtKneecap[] = [
  { at: [25, 33, -6], half: [11, 4.5], wide: [0.6, -0.35, -0.7] },
  { at: [20, 2, 3], half: [13, 1.6], wide: [0.35, -0.93, -0.1] },
  { at: [18, -36, -1], half: [5, 1.2], wide: [1, 0, -0.3] },
];

const vastusLateralis: MuscleRow = {
  layer: 'superficial',
  place: 'thigh',
  mend: (figure, [lateralis]) => {
    lateralis![figure] = endsOnKneecap(lateralis![figure], figure, landmarkPoints(figure), KNEECAP);
  },
  parts: [
    {
      name: 'vastus-lateralis',
      type: 'fusiform',
      basis: 'measured',
      pale: [-1, 0.8],
      // prettier-ignore
      male: {
        line: [[134.1,891.8,48.6,10.2,5.7,0.86,0.4,-0.33],[155.7,831.5,46.1,18,12.1,-0.06,0.07,-1],[154.3,782.5,40.3,34.1,15.2,-0.39,0.15,-0.91],[149.1,730.2,34.8,35.4,17.5,-0.44,0.08,-0.89],[146.2,670.9,32.2,30.8,16.2,-0.41,0.11,-0.91],[141.4,615.7,26.7,21.6,12.9,-0.31,0.08,-0.95],[141.4,559.4,26.2,16.4,7.7,0.09,-0.07,-0.99],[144.5,516.2,31,9.7,4.8,0.27,-0.09,-0.96],[140,445.2,37.5,4.3,3.6,0.96,-0.09,-0.28]],
        origin: [[146.4,884.8,44.1],[131.3,895.3,49.6],[115.6,908.2,51.1]],
        insertion: [[142.3,451.7,38.8],[136,432.5,35.9]],
        belly: [0.12,0.62],
        depth: [5,17],
        volume: 416.5,
      },
      // prettier-ignore
      female: {
        line: [[133.4,811.1,19.9,11,5.8,0.89,0.3,-0.33],[146.6,757.9,24,17.5,12.9,-0.05,-0.05,-1],[142.8,712,24.4,31,14.6,-0.35,0.06,-0.94],[135.9,664.8,23.7,31,15.9,-0.41,0.02,-0.91],[129.8,612.5,26.3,26.9,14.2,-0.31,0.03,-0.95],[124.1,562.3,26.4,18.7,11.2,-0.23,-0.02,-0.97],[122.8,512.6,30.8,14.4,6.9,0.16,-0.11,-0.98],[124.8,472.2,36.7,8.1,4.9,0.3,-0.04,-0.95],[118.7,409.8,35.3,3.8,3,1,-0.1,0.02]],
        origin: [[144.8,807,15.6],[130.4,814.2,20.8],[116.2,825.2,21.4]],
        insertion: [[120.6,416.2,36.2],[115.4,398,33.6]],
        belly: [0.12,0.62],
        depth: [6.8,20.9],
        volume: 308.5,
      },
    },
  ],
};
export default vastusLateralis;
