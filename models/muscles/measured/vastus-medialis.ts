/** Vastus medialis: as measured, and its particulars. */
import type { Figure } from '../../mesh.ts';
import { normalise } from '../../geometry/vec.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import { endsOnKneecap, type AtKneecap } from '../lines/kneecap.ts';
import type { MuscleRow, PartRow, Station } from '../lines/row.ts';

/** By how much its sections are turned, so that they lie on the femur's inner side. */
const TURN = 0.3;

/**
 * Its lowest fibres turn round the inner side of the femur, a tear-drop low beside the kneecap, and run nearly
 * straight outwards to the upper half of its inner border.
 */
const KNEECAP: AtKneecap[] = [
  { at: [-26, 27, -5], half: [21, 9], wide: [0.6, 0.62, 0.35] },
  { at: [-20, 6, 5], half: [14, 1.5], wide: [0.25, 0.95, 0.1] },
];

function turned(figure: Figure, [medialis]: PartRow[]): void {
  const ended = endsOnKneecap(medialis![figure], figure, landmarkPoints(figure), KNEECAP);
  const { line } = ended;
  medialis![figure] = {
    ...ended,
    line: line.map((s, i): Station => {
      if (i === 0 || i > 4) return s;
      const w = normalise([s[5] - TURN, s[6], s[7]]);
      return [s[0], s[1], s[2], s[3], s[4], ...w];
    }),
  };
}

const vastusMedialis: MuscleRow = {
  layer: 'superficial',
  place: 'thigh',
  mend: turned,
  parts: [
    {
      name: 'vastus-medialis',
      type: 'fusiform',
      basis: 'measured',
      // its low part is fleshy nearly to the kneecap
      pale: [-1, 0.97],
      // prettier-ignore
      male: {
        line: [[111.1,845.9,53.7,7.1,4.3,-0.31,0.42,0.86],[106.5,798.7,74.5,17.7,10.1,-0.09,0.33,0.94],[105,753.5,83.2,26.4,12.4,-0.09,0.12,0.99],[106.7,703.1,83.9,26.8,14.8,-0.07,-0.15,0.99],[102.7,655,72.7,24.8,20.8,-0.05,-0.23,0.97],[96.8,607.8,59.4,23.3,21.5,0.19,-0.29,0.94],[96.4,560.9,50.2,19.8,17.9,0.69,0.04,0.73],[115.2,518.8,42.4,13.3,6.8,0.78,0.45,-0.44],[130.4,470,38.9,7.9,2.2,0.89,0.22,-0.41]],
        origin: [[112,855.7,50.6],[110.3,841.1,55.2]],
        insertion: [[134.7,460.1,38.8],[125.1,473.5,40.5]],
        belly: [0.12,0.75],
        depth: [6.7,27.8],
        volume: 368.6,
      },
      // prettier-ignore
      female: {
        line: [[107.4,771.2,30.5,6.2,3.8,-0.24,0.55,0.8],[101.4,731.5,55.4,16.4,8.7,-0.08,0.46,0.88],[98.3,691.8,67.9,24.9,11,-0.1,0.22,0.97],[97.6,646.5,72.3,25,12.9,-0.1,-0.06,0.99],[91.9,602.7,66.7,23.2,18.1,-0.14,-0.11,0.98],[84.7,559.4,58.2,21.3,18.9,-0.06,-0.21,0.98],[83,516.2,52.8,16.7,15.3,0.65,0.07,0.75],[99.2,477,47.7,11,5.3,0.8,0.42,-0.43],[110.8,432.8,38.5,6.8,1.2,0.93,0.24,-0.28]],
        origin: [[108.9,779.5,26.4],[106.1,767.1,32.4]],
        insertion: [[114,423.9,36.4],[106.5,436.3,40.4]],
        belly: [0.12,0.75],
        depth: [10,30.8],
        volume: 265.5,
      },
    },
  ],
};
export default vastusMedialis;
