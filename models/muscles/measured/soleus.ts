/** Soleus: as measured, and its particulars. */
import type { Figure } from '../../mesh.ts';
import { mix } from '../../geometry/vec.ts';
import { moved, placeOf } from '../lines/stations.ts';
import type { MuscleRow, PartRow } from '../lines/row.ts';

/** mm that its end lies in front of the calcaneal tendon */
const UNDER = 3;

/** Soleus ends in front of the tendon; plantaris starts behind the femur, not in it. */
function behindFemur(figure: Figure, [soleus, plantaris]: PartRow[]): void {
  const { line } = soleus![figure];
  const last = line.length - 1;
  soleus![figure] = {
    ...soleus![figure],
    line: line.map((s, i) => {
      const by = UNDER * Math.max(0, (i - (last - 2)) / 2);
      return moved(s, [s[0], s[1], s[2] + by]);
    }),
  };
  const [start, second, ...rest] = plantaris![figure].line;
  // its second station was measured beside the first and the third
  const between = mix(placeOf(start!), placeOf(rest[0]!), 0.5)[0] * 0.8 + second![0] * 0.2;
  plantaris![figure] = {
    ...plantaris![figure],
    line: [
      moved(start!, [start![0] + 2, start![1] - 2, second![2] + 16]),
      moved(second!, [between, second![1], second![2]]),
      ...rest,
    ],
  };
}

const soleus: MuscleRow = {
  layer: 'middle',
  place: 'leg',
  mend: behindFemur,
  parts: [
    {
      name: 'soleus',
      type: 'fusiform',
      basis: 'measured',
      // in front of it run the vessels and the nerve of the leg
      bent: { out: [0, 0, -1], rise: 0.3 },
      taper: { from: 0, to: 0.82, tendon: 4.2, flat: 2.6 },
      tips: {
        start: { over: 0.05, width: 0.6, thickness: 0.5 },
        end: { over: 0.2, width: 0.35, thickness: 0.3 },
      },
      // prettier-ignore
      male: {
        line: [[156,458.7,-23.5,12,8.2,-0.49,0,0.87],[146.9,416.5,-25.2,21.5,12.3,-0.69,0.16,0.7],[137.6,374.8,-23.3,28.1,16,-0.67,0.21,0.71],[131.1,333.8,-17.1,35.1,16.5,-0.76,0.25,0.6],[124.3,293.7,-14.2,36.2,14.9,-0.82,0.01,0.58],[127.1,250.7,-19.1,30.8,12.8,-0.83,-0.02,0.56],[125.6,208.1,-20.3,25,9.3,-0.86,-0.05,0.51],[128.4,165.4,-23.4,16.1,5.6,-0.83,-0.06,0.55],[127.3,120.9,-27,7.3,2.8,-0.82,0,0.58]],
        origin: [[160,455.3,-29.2],[154.9,464.8,-19.7]],
        insertion: [[126.4,113.4,-26.3],[128.7,126.3,-28.2]],
        belly: [0.12,0.75],
        depth: [4.5,20.1],
        volume: 350.7,
      },
      // prettier-ignore
      female: {
        line: [[137.1,422.3,-11.9,11.7,7.5,-0.56,-0.01,0.83],[129.1,383.9,-14.6,21.2,11.3,-0.69,0.14,0.71],[121.5,346.2,-14,26.9,14.7,-0.66,0.17,0.73],[116.5,308.7,-9.6,32.1,14.4,-0.74,0.2,0.64],[111.4,272.1,-8.5,31.7,12.9,-0.78,-0.03,0.62],[114.1,233.2,-13.9,27.4,11.5,-0.77,-0.04,0.64],[112,194.3,-15.1,22.6,8.3,-0.81,-0.01,0.58],[113,155.6,-16.7,15.1,4.9,-0.79,-0.01,0.62],[110.7,115.3,-17.8,6.7,2.4,-0.82,0.05,0.58]],
        origin: [[141.5,419.8,-17.4],[135.8,427.5,-7.9]],
        insertion: [[112.5,120,-19.3],[109.7,108.8,-17]],
        belly: [0.12,0.75],
        depth: [5.5,20.4],
        volume: 260,
      },
    },
    {
      name: 'plantaris',
      type: 'fusiform',
      basis: 'measured',
      taper: { from: 0, to: 0.2, tendon: 0.9, flat: 2 },
      // prettier-ignore
      male: {
        line: [[130,562.4,19.9,4.5,4.2,-0.53,0.63,-0.57],[123,511.1,-18.3,8,10,-0.56,0.4,-0.73],[130.8,453.1,-32.9,8.7,6.6,-0.97,-0.06,0.22],[123.8,382,-32.2,3.3,2.3,-0.34,0.13,0.93],[106.1,310.6,-24.4,3.9,1.6,-0.89,0.19,0.41],[102.9,240.9,-15.3,2.8,1.6,-0.57,0,0.82],[112.6,167.1,-18.1,2.5,2,-0.88,-0.12,0.46],[115.4,94.5,-27.8,2.4,2.4,-0.65,0.16,-0.74],[103.8,34,-36.1,2.9,2.5,-0.82,0.21,-0.52]],
        origin: [[130.7,562,22.8],[130.3,571.3,25.1]],
        insertion: [[103.1,36.3,-37.7],[102.2,26.8,-35.2]],
        belly: [0.12,0.25],
        depth: [2.1,26.7],
        volume: 9, // measured 39.1, which is not believed: textbooks say 5 to 10
      },
      // prettier-ignore
      female: {
        line: [[112.7,516.1,25.8,4.4,4.1,0.76,-0.49,0.42],[104.9,468.8,-6.7,10,7.7,0.98,0.07,-0.19],[112.8,416.3,-21,8.5,6.3,0.99,0.09,-0.07],[108.2,351.7,-21.6,3.2,2.1,0.3,-0.09,-0.95],[94.8,286.7,-16,3.3,1.5,0.88,-0.15,-0.44],[93.3,222.6,-8.9,2.5,1.6,0.38,-0.01,-0.93],[99.2,155.1,-11.1,2.1,1.7,0.66,0.1,-0.74],[102.7,90.2,-17.1,2.3,2.1,0.98,0.04,0.2],[105.1,33.5,-17.6,2.6,2,0.98,0.01,-0.18]],
        origin: [[113.2,516,28.4],[113.2,524.5,29.7]],
        insertion: [[104.8,36.3,-19],[104.8,26,-16.3]],
        belly: [0.12,0.25],
        depth: [2.2,27.3],
        volume: 9, // measured 32.4, which is not believed: textbooks say 5 to 10
      },
    },
  ],
};
export default soleus;
