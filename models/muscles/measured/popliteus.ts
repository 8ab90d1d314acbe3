/** Popliteus: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { add, mix, smoothstep } from '../../geometry/vec.ts';
import { edgeThrough } from '../../geometry/patch.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import { placeOf } from '../lines/stations.ts';
import type { Lines, MuscleRow, PartFigures } from '../lines/row.ts';

/** How far the upper end of popliteus on the tibia lies towards the medial condyle. */
const UPWARD = 0.4;

/** Half width of its tendon, mm, and where its lower edge lies beside the measured middle. */
const TENDON = 4;
const LOWER: Vec3 = [6, -9, 0];

/**
 * Its fibre lines: from a narrow tendon on the lateral condyle to a broad end along the back
 * of the tibia. The measured lines cross each other and turn down along the bone.
 */
export function triangle(figure: Figure, { fibres, line, insertion }: PartFigures): Lines {
  const condyle = landmarkPoints(figure).tibia_medial_condyle_back_L!;
  const upper = mix(insertion[0]!, condyle, UPWARD);
  const lower = mix(insertion[0]!, insertion.at(-1)!, 0.75);
  const tendon = [0, 1, 2].map((i) => placeOf(line[i]!));
  const beside = (by: number): Vec3[] => tendon.map(([x, y, z]) => [x + by, y, z]);
  const [rear, front] = [fibres![0]!, fibres!.at(-1)!];
  const low = [3, 4, 5].map((k) => add(mix(rear[k]!, front[k]!, 0.4), LOWER));
  const high = [0.4, 0.75].map((share) => mix(tendon[2]!, upper, share));
  const even = (points: Vec3[]): Vec3[] => {
    const edge = edgeThrough(points);
    return rear.map((_, i) => edge(i / (rear.length - 1)));
  };
  const [a, b] = [
    even([...beside(-TENDON), ...high, upper]),
    even([...beside(TENDON), ...low, lower]),
  ];
  return [a, a.map((p, k) => mix(p, b[k]!, 0.5)), b];
}

const popliteus: MuscleRow = {
  layer: 'deep',
  place: 'leg',
  fibres: triangle,
  tendon: (u) => 0.85 * (1 - smoothstep(0.14, 0.3, u)),
  parts: [
    {
      name: 'popliteus',
      type: 'fan',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[144.9,515.4,-15.9,10.2,2,-0.22,0.75,0.62],[146,495.5,-25.8,7.3,2.3,-0.54,0.04,0.84],[144.8,477.6,-29.7,9.4,3.5,-0.26,-0.78,0.57],[140.8,463.4,-25.8,14.4,4.6,-0.04,-0.5,0.87],[133.1,450.4,-15.8,21.6,4.7,0.06,0.05,1],[121.9,437.5,-4.2,25,4,0.09,0.17,0.98],[115.7,422.2,5.1,22.1,2.9,0.15,0.12,0.98],[116.3,403.7,10.2,16.3,1.8,0.24,-0.35,0.9],[120.8,383.2,14.3,17.7,1.5,0.17,-0.9,0.4]],
        fibres: [[[147,507.9,-22.5],[148.9,487.2,-29.6],[144.6,465.8,-32.5],[138,445,-28.6],[129.7,425.8,-21.5],[121.3,408.4,-10.5],[115.4,396.2,6]],[[145.9,513.2,-17.6],[145.5,491,-28.1],[140.4,467.4,-29],[128.7,448.3,-19.4],[117.9,430.5,-6.5],[114.9,409.2,5.2],[119.9,386.6,13.3]],[[144.2,517.1,-14],[146.1,493.2,-24.3],[142.9,468.2,-24.5],[134.5,448,-10.7],[123.5,428.6,2.2],[119.5,403.9,8.8],[120.7,378.7,15.5]],[[142.6,522.9,-10],[146.3,496.3,-20.3],[144.7,468.1,-21.2],[139,443.1,-8.9],[127.4,420.2,4],[121.8,393.8,13.7],[121.1,365.5,19.5]]],
        origin: [[147,507.9,-22.5],[142.6,522.9,-10]],
        insertion: [[115.4,396.2,6],[121.1,365.5,19.5]],
        belly: [0.25,0.75],
        depth: [12.4,27.1],
        volume: 33.6,
      },
      // prettier-ignore
      female: {
        line: [[127.2,473.1,-3.6,9,1.6,-0.24,0.74,0.63],[127.9,455.6,-12.7,6.7,2,-0.58,-0.03,0.82],[126.5,439.6,-16.6,9,3.3,-0.32,-0.77,0.55],[122.5,426.7,-13.8,13.8,4.2,-0.08,-0.51,0.85],[115.2,414.8,-5.4,20.1,4.2,0.03,0.04,1],[105.4,403,4.7,22.8,3.6,0.07,0.19,0.98],[100.3,388.9,12.3,19.6,2.4,0.13,0.14,0.98],[101.4,371.9,16.3,14.1,1.4,0.25,-0.39,0.89],[105.7,352.9,19.1,15.4,1.2,0.16,-0.93,0.32]],
        fibres: [[[129.1,466.8,-9.2],[131.2,448.4,-16.4],[127,429.1,-19.7],[120.6,410.3,-16.9],[113,392.7,-10.7],[105.8,376.7,-0.8],[101,364.9,13.6]],[[128.2,471,-4.9],[127.4,451.3,-14.8],[122,430.3,-16.6],[111.1,412.9,-8.8],[101.9,396.5,2.6],[100.1,376.8,12.4],[105,356.1,18.3]],[[126.5,474.7,-1.8],[128,453.3,-11.3],[124.4,430.8,-12.3],[116.4,412.4,-0.6],[106.9,394.4,10.5],[103.9,371.9,15.7],[105.6,348.8,20.2]],[[124.9,479.7,1.8],[128.5,455.9,-7.7],[126.4,430.6,-9.3],[120.6,408,1.3],[110.2,387.1,12.6],[106,362.5,19.4],[105.8,336.8,23.1]]],
        origin: [[129.1,466.8,-9.2],[124.9,479.7,1.8]],
        insertion: [[101,364.9,13.6],[105.8,336.8,23.1]],
        belly: [0.25,0.75],
        depth: [12.4,25.2],
        volume: 24.5,
      },
    },
  ],
};
export default popliteus;
