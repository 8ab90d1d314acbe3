/** Upper trapezius: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import { add, distance, mix, scale, smoothstep, sub } from '../../geometry/vec.ts';
import type { Lines, MuscleRow, PartFigures } from '../lines/row.ts';

/** Up to the superior nuchal line, beside the protuberance, which the measured lines stop short of. */
function toOcciput(figure: Figure, fibres: Lines): void {
  const marks = landmarkPoints(figure);
  const bone = (i: number): Vec3 => marks[`superior_nuchal_line_${i}_L`]!;
  const [inner, outer] = [fibres.length - 2, fibres.length - 1];
  const to = (line: number, mark: Vec3, share: number): void => {
    fibres[line]![0] = mix(fibres[line]![0]!, mark, share);
  };
  to(outer, mix(bone(2), bone(3), 0.6), 1);
  to(inner, bone(1), 1);
  to(inner - 1, fibres[inner]![0]!, 0.2);
}

/** How much wider its end is than the way between its outermost measured points: those are of lines, not of edges. */
const WIDER = 1.3;

/**
 * Onto the clavicle as its lines come: the first of them from the nape outermost. Measured the other way round,
 * they cross each other before they end.
 */
function toClavicle({ fibres, insertion }: PartFigures): void {
  const [front, back] = [insertion[0]!, insertion.at(-1)!];
  const middle = mix(front, back, 0.5);
  const far = fibres!.map((f, i) => (i ? distance(f[4]!, fibres![i - 1]![4]!) : 0));
  const whole = far.reduce((a, b) => a + b, 0);
  let gone = 0;
  fibres!.forEach((f, i) => {
    gone += far[i]!;
    const share = mix([i / (fibres!.length - 1), 0, 0], [gone / whole, 0, 0], 0.5)[0];
    f[6] = add(middle, scale(sub(mix(back, front, share), middle), WIDER));
    f[5] = mix(mix(f[4]!, f[6], 0.5), f[5]!, 0.2);
  });
}

const upperTrapezius: MuscleRow = {
  layer: 'superficial',
  place: 'neck',
  abuts: true,
  covers: ['suboccipitals'],
  // the slip to the occiput
  thin: (u, v) => 1 - 0.65 * (1 - smoothstep(0, 0.18, u)) * smoothstep(0.6, 0.85, v),
  mend: (figure, [part]) => {
    toOcciput(figure, part![figure].fibres!);
    toClavicle(part![figure]);
  },
  parts: [
    {
      name: 'upper-trapezius',
      type: 'fan',
      basis: 'measured',
      // at the back of the head there is less room under the skin than it asks for
      overBones: /^skull$/,
      // prettier-ignore
      male: {
        line: [[1.7,1566.1,11.5,68.5,2,0.18,0.98,0.05],[12.8,1551.1,11.7,60.4,2.1,0.15,0.98,0.1],[26.8,1528.2,12.9,51.4,2.3,0.08,0.97,0.21],[43.8,1507.3,19.2,42.5,2.7,0,0.91,0.42],[61.8,1486.1,30.4,37,3.3,-0.06,0.67,0.74],[80.2,1466.7,36.4,31.2,3.9,-0.15,0.29,0.95],[97.1,1459,26.5,17.4,3.9,-0.58,-0.24,0.78],[114.8,1454.5,19.9,17,2.8,0,0.02,-1],[134.6,1448.4,19.6,15.6,1.5,0.88,-0.11,-0.46]],
        fibres: [[[1.1,1472.4,-6.7],[25.6,1467.2,-7.9],[50.4,1463.7,-8.9],[73.8,1462.9,-1.6],[92.8,1462.7,14.7],[112.4,1457.4,27.3],[133.3,1444.6,32]],[[2,1516.9,4.5],[20.5,1499,2],[41.9,1484.9,3],[65.4,1475.7,8.5],[88.1,1466.6,16.9],[110.6,1456.4,24.5],[133.7,1445.5,24.7]],[[1.8,1552,10.9],[19,1528.2,9.6],[37.8,1506.1,12.6],[58.4,1487.2,21.5],[80.2,1469.2,28.2],[106.6,1457.6,22.7],[134.2,1447.6,20.8]],[[4.2,1575.6,8.7],[22.3,1547.6,13.3],[39.8,1519.8,20.7],[57.7,1493.7,32.6],[78.2,1468.1,39.6],[104.8,1456.6,23.8],[135.9,1447.9,19.1]],[[15.7,1587.8,3.7],[29.3,1556.2,14.7],[43.9,1525.3,26.3],[58.7,1494.7,38.7],[80.3,1467.5,40.5],[108.9,1455.9,22.5],[141.4,1445.5,20.3]],[[23.5,1597.3,0.1],[33.3,1562.6,14.6],[45.7,1529,29.7],[60.2,1495.3,42.1],[82.9,1466.5,41.7],[114.7,1452.9,25.9],[150.4,1442.4,23]]],
        origin: [[1.1,1472.4,-6.7],[1.9,1498.8,0.4],[2,1525.5,6.4],[1.8,1552.5,10.9],[5.5,1578.7,7.7],[23.5,1597.3,0.1]],
        insertion: [[133.3,1444.6,32],[150.4,1442.4,23]],
        belly: [0,0.88],
        depth: [4.1,10.6],
        volume: 76.6,
      },
      // prettier-ignore
      female: {
        line: [[1.6,1480.5,-8.7,64.1,1.8,0.18,0.98,0.07],[12.2,1466.2,-7.6,56.3,1.8,0.15,0.98,0.13],[24.2,1443.3,-6.2,48.3,1.9,0.08,0.96,0.28],[36.6,1421.5,-1,40.5,2.2,-0.02,0.87,0.49],[50.1,1397,5.9,34.5,2.4,-0.15,0.63,0.76],[65.9,1376,8.9,30.5,2.8,-0.21,0.26,0.94],[81.5,1366.8,0.7,18.4,2.9,-0.36,-0.24,0.9],[98,1360.1,-4.6,16.2,2.3,0.07,0.02,-1],[115.9,1353.7,-4.7,14.4,1.3,0.84,-0.14,-0.52]],
        fibres: [[[0.9,1390.6,-30.4],[22.3,1384.3,-30.4],[44,1379.1,-30.6],[64.1,1375.4,-23.3],[79.9,1371.2,-8.1],[96.8,1362.6,2.3],[114.8,1350.7,7.7]],[[1.6,1437.9,-14.9],[16.8,1418.9,-18.8],[34.6,1402.3,-19.2],[54.5,1388.4,-15.2],[74,1375.2,-7.8],[93.9,1362.8,-0.5],[115.2,1351,0.5]],[[1.6,1469.6,-8.4],[16.7,1445.8,-9.9],[31.7,1422.1,-8.1],[47.6,1399.5,-2.1],[65.8,1378.5,1.6],[89.8,1364.3,-2.1],[115.6,1352.9,-3.5]],[[3.8,1487.2,-12.4],[20.5,1461,-5.7],[33.9,1432.9,1.3],[47,1404.8,8.7],[64,1378.1,12.1],[88.3,1363.8,-1.2],[117.1,1353.4,-5.2]],[[14.4,1496,-18.4],[26.3,1467.4,-4.1],[36.9,1436.6,6.6],[47.4,1405,14],[65.6,1376.8,14.1],[91.9,1362.9,-1.8],[121.9,1351.2,-4.1]],[[21.5,1504,-22.2],[30.9,1473.3,-3.7],[38.6,1439.9,10.5],[47.5,1404.9,18.7],[67.9,1375.4,18],[96.7,1359.5,3.8],[129.8,1348.2,-1.5]]],
        origin: [[0.9,1390.6,-30.4],[1.4,1414.8,-22],[1.6,1439.3,-14.5],[1.6,1464.3,-8.9],[4.2,1488.4,-13],[21.5,1504,-22.2]],
        insertion: [[114.8,1350.7,7.7],[129.8,1348.2,-1.5]],
        belly: [0,0.88],
        depth: [4.2,9.8],
        volume: 55.6,
      },
    },
  ],
};
export default upperTrapezius;
