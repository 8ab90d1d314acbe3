/** Gluteus maximus: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { edgeThrough } from '../../geometry/patch.ts';
import { add, distance, mix, scale, smoothstep } from '../../geometry/vec.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import type { Lines, MuscleRow } from '../lines/row.ts';

/**
 * The measured fibre lines all start at the sacrum and climb along the hip bone before they turn; its fibres
 * come from the hip bone, too. Between the same bones they are drawn as they pull: beside each other from the
 * hip bone, sacrum and tailbone obliquely down to the iliotibial band and the femur.
 */
const ORIGIN: [mark: string, off: Vec3][] = [
  ['iliac_crest_4', [2, -14, -3]],
  ['PSIS', [1, -4, 2]],
  ['PSIS', [-11, -26, 0]],
  ['sacrum_inferolateral_angle', [2, 22, -8]],
  ['sacrum_inferolateral_angle', [-6, -3, -8]],
  ['coccyx_or_sacrum_tip', [8, -6, -1]],
];
const INSERTION: [mark: string, off: Vec3][] = [
  ['greater_trochanter_lateral', [-8, 34, -11]],
  ['greater_trochanter_lateral', [0, 10, -14]],
  ['greater_trochanter_lateral', [1, -24, -15]],
  ['gluteal_tuberosity', [4, -10, -3]],
  ['gluteal_tuberosity', [-8, -62, -1]],
];
/** Share of its length by which a fibre bulges off the straight way: backwards, the borders up and down, too. */
const BULGE = 0.06;
const bulge = (v: number): Vec3 => [0.5, 0.8 - 1.6 * v, -0.85];
const LINES = 9;
const POINTS = 9;

function oblique(figure: Figure): Lines {
  const marks = landmarkPoints(figure);
  const size = figure === 'male' ? 1 : 0.93;
  const place = ([mark, off]: [string, Vec3]): Vec3 =>
    add((marks[`${mark}_L`] ?? marks[mark])!, scale(off, size));
  const [from, to] = [edgeThrough(ORIGIN.map(place)), edgeThrough(INSERTION.map(place))];
  return Array.from({ length: LINES }, (_, k) => {
    const v = k / (LINES - 1);
    const [a, b] = [from(v), to(v)];
    const out = scale(bulge(v), BULGE * distance(a, b));
    return Array.from({ length: POINTS }, (__, i) => {
      const t = i / (POINTS - 1);
      return add(mix(a, b, t), scale(out, 4 * t * (1 - t)));
    });
  });
}

/** It lies right under the fat, but for its ends, which lie on the bones. */
const underFat = (u: number, v: number, measured: number, median: number): number =>
  measured + (median - measured) * smoothstep(0, 0.3, u) * (1 - smoothstep(0.7, 1, u));

/** It runs out thin where it is fixed, and where it goes over into the band. */
const runsOut = (u: number): number =>
  (0.3 + 0.7 * smoothstep(0, 0.22, u)) * (1 - 0.7 * smoothstep(0.7, 1, u));

const gluteusMaximus: MuscleRow = {
  layer: 'superficial',
  place: 'buttock',
  rim: { share: 0.3, blunt: 1.2 },
  fibres: oblique,
  depth: underFat,
  thin: runsOut,
  parts: [
    {
      name: 'gluteus-maximus',
      type: 'sheet',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[17.7,928.1,-31.6,31.6,4.2,-0.33,-0.88,0.36],[46.7,944.5,-34.2,52.2,6.4,-0.14,-0.96,0.25],[72.8,974.7,-32.5,80.6,6,0.02,-1,0.05],[95.6,987.8,-22.2,90.7,5.1,-0.08,-1,-0.01],[111.9,960.9,-10.5,78,4.7,-0.3,-0.95,-0.1],[114.9,923.4,-7.2,62,4.7,-0.51,-0.82,-0.24],[114.6,887.1,-7.9,42.5,5.1,-0.62,-0.7,-0.35],[123.3,852.6,2.1,28.7,4.7,-0.5,-0.63,-0.59],[131.8,821.2,11.6,25.5,3.3,-0.01,-1,-0.09]],
        fibres: [[[26.1,953.5,-37.5],[41,1002.7,-28.1],[78.4,1019.3,-14],[113.3,982.3,1.3],[130,933.8,12.5],[130.7,880.3,17.6],[131.3,827.2,26.1]],[[19.4,938.4,-36.3],[48.8,978.4,-34.6],[83.5,1006.8,-21.2],[114.1,975.9,-3.9],[125.6,928.4,3.7],[129.1,879.2,8.1],[130,830.1,15.9]],[[18.1,931.5,-33.1],[52.2,965.6,-33.1],[86.9,994.3,-23.5],[114.2,965.6,-6.9],[119.7,917.9,-3.5],[123.9,870.5,1],[132.2,824.2,12.2]],[[15.1,925.4,-29.2],[55.2,938.2,-33],[87.1,968.6,-28.4],[106.7,943.6,-15.8],[108.4,899.1,-11.6],[117.5,857.2,-2.2],[131.5,817.5,13]],[[8.2,917.8,-23.1],[42.5,906.1,-26.8],[74.5,926.7,-30.4],[89.3,906.7,-23.7],[96.6,870.4,-14.3],[115.2,839.8,-0.9],[131.7,809.6,16.3]],[[6.8,901.5,-16.3],[28.9,882.7,-17.7],[53.7,867.5,-18.7],[77.8,851.8,-14.7],[99.6,834.9,-5.8],[116.8,815.9,7.4],[131.1,796.1,23.3]]],
        origin: [[26.1,953.5,-37.5],[15.9,926.3,-29.9],[6.8,901.5,-16.3]],
        insertion: [[131.3,827.2,26.1],[131.6,819,12.4],[131.1,796.1,23.3]],
        belly: [0.12,0.75],
        depth: [10.2,24.2],
        volume: 342.6,
      },
      // prettier-ignore
      female: {
        line: [[19.5,844.3,-52.5,28.6,3.4,-0.36,-0.77,0.53],[46.7,856.3,-56.2,48.1,5.4,-0.15,-0.92,0.36],[72.8,883.8,-55.3,71.6,5.4,-0.02,-0.99,0.13],[96,896.4,-45.9,78.6,4.7,-0.14,-0.99,0.04],[112.1,873.4,-36.2,70.9,4.1,-0.36,-0.93,-0.04],[114.4,839.3,-31.7,59.6,3.9,-0.57,-0.81,-0.16],[112.5,805.9,-29.1,40.6,4.3,-0.68,-0.7,-0.23],[118.7,774.2,-16.4,26.6,4.1,-0.55,-0.69,-0.48],[124.7,745.5,-4.4,22.8,2.9,-0.03,-1,0.03]],
        fibres: [[[26,864,-61.9],[45.2,905.2,-52.3],[84.4,916.1,-38.2],[118,887.4,-22.9],[131.4,845,-12.9],[127.8,798.3,-4.9],[124.2,752.4,7.3]],[[20.3,853.1,-58],[50.2,887.4,-57.7],[83.9,912,-45],[114.6,885.6,-30.1],[126.6,842.9,-21.2],[126.6,797.9,-13.5],[123.4,753.9,-1.6]],[[19.9,847.1,-54.4],[53.6,875.9,-56.1],[86.9,901.2,-47.4],[114.2,876.9,-33],[119.2,833.2,-27.5],[120.7,790,-18.9],[125.1,748.3,-4.2]],[[16.6,842.3,-49.6],[54.6,851.1,-54.3],[85.9,878.3,-51.8],[106.6,858.1,-40.2],[107.1,816.8,-33.5],[113.5,778.4,-20.8],[124.2,742.2,-2.8]],[[9.3,836.4,-42.4],[41.1,822.6,-45.9],[72.2,839.6,-51.5],[88.4,824.6,-45],[94,791.1,-33.1],[109.9,762.8,-17.7],[124.2,735.2,0.9]],[[6.9,822.8,-33.2],[27,803.9,-35.3],[50,788.6,-35.9],[72.7,774,-31],[93.7,758.9,-21.5],[110.2,741.7,-8.1],[123.3,723.5,8.3]]],
        origin: [[26,864,-61.9],[16.4,842.2,-49.3],[6.9,822.8,-33.2]],
        insertion: [[124.2,752.4,7.3],[124.3,743.1,-3.2],[123.3,723.5,8.3]],
        belly: [0.12,0.75],
        depth: [15.3,30.4],
        volume: 252.3,
      },
    },
  ],
};
export default gluteusMaximus;
