/** Gastrocnemius: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { add, cross, distance, mix, normalise, scale, sub } from '../../geometry/vec.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import { moved, placeOf } from '../lines/stations.ts';
import type { MuscleRow, PartRow, Station } from '../lines/row.ts';

/** Half width that the calcaneal tendon begins with, against the span of the two heads' middles. */
const BROAD = 0.62;

/** mm that its beginning lies in front of the heads */
const BEFORE = 5.5;

/** How far up it begins, as a share of the way to the heads' last station but one */
const RAISED = 1.35;

/**
 * The calcaneal tendon begins as a sheet in front of both heads of gastrocnemius, as wide as the two
 * of them; it was measured from below their ends only.
 */
function joinTendon(figure: Figure, [medial, lateral, tendon]: PartRow[]): void {
  const heads = [medial!, lateral!].map((part) => placeOf(part[figure].line.at(-2)!));
  const [a, b] = heads as [Vec3, Vec3];
  const wide = normalise(sub(b, a));
  const down = sub(placeOf(tendon![figure].line[0]!), mix(a, b, 0.5));
  const across = normalise(cross(wide, normalise(down)));
  const forward = across[2] < 0 ? scale(across, -1) : across;
  const [first, ...rest] = tendon![figure].line;
  const top = mix(placeOf(tendon![figure].line[0]!), mix(a, b, 0.5), RAISED);
  const start = add(top, scale(forward, BEFORE));
  const next = mix(placeOf(first!), mix(start, placeOf(rest[0]!), 0.5), 0.5);
  const begin: Station = [...start, BROAD * distance(a, b), 1, ...wide];
  // its last section was measured through the bone: it ends on the middle of the heel's back
  const last = rest.at(-1)!;
  const heel = landmarkPoints(figure)['calcaneus_posterior_L']!;
  const end = moved(last, [mix(placeOf(last), heel, 0.5)[0], last[1], heel[2]]);
  tendon![figure] = {
    ...tendon![figure],
    line: [begin, moved(first!, next), ...rest.slice(0, -1), end],
  };
}

const gastrocnemius: MuscleRow = {
  layer: 'superficial',
  place: 'leg',
  mend: joinTendon,
  parts: [
    {
      name: 'medial-head',
      type: 'fusiform',
      basis: 'measured',
      taper: { from: 0.04, to: 0.88, tendon: 2.6, flat: 8 },
      tips: { end: { over: 0.16, width: 0.25, thickness: 0.2, on: 0.6 } },
      // prettier-ignore
      male: {
        line: [[98.5,535.6,9.6,8,6,0.64,0.68,-0.36],[102.3,509.2,-24.3,11.7,8.6,1,0.05,-0.03],[100.9,471,-31.6,18.2,11.4,0.58,-0.04,-0.81],[99.4,427.5,-24,24,15.3,0.39,-0.17,-0.9],[99.8,388.3,-19.2,29.8,19.2,0,-0.07,-1],[100.2,348.2,-22.3,31.9,17.1,0.19,0.17,-0.97],[98.9,307.6,-27.6,25.3,11.8,0.6,0.1,-0.8],[105.2,268.9,-29.8,20,8.2,0.66,0.13,-0.74],[112.4,227.3,-28.2,13.8,4.8,0.69,0.05,-0.72]],
        origin: [[101.2,532.2,-10.2],[99.2,535,9.1],[95.7,538.6,21.1]],
        insertion: [[108.7,229,-23.7],[116,218.9,-30]],
        belly: [0.25,0.75],
        depth: [4,10.7],
        volume: 298.1,
      },
      // prettier-ignore
      female: {
        line: [[82.4,492.4,18.2,7.1,5.8,0.71,0.6,-0.36],[83.7,468.4,-13.9,11.5,8,0.98,-0.14,0.17],[83.2,434.6,-22.3,16.3,12.3,0.51,0.01,-0.86],[84.6,394.7,-14.8,22,14.7,0.29,-0.17,-0.94],[87,359,-10.6,27.6,16.8,-0.1,-0.06,-0.99],[89.2,322.4,-14.1,29.3,14.8,0.07,0.21,-0.97],[88.8,285.3,-20.1,22.2,10.9,0.45,0.12,-0.88],[94.2,249.8,-23.1,18.1,7.9,0.54,0.12,-0.83],[100.6,211.7,-21.8,13.1,4.5,0.6,0.03,-0.8]],
        origin: [[82.9,489.6,6.5],[81.7,495.3,26]],
        insertion: [[97.6,213,-16.9],[103.7,204.6,-24.1]],
        belly: [0.25,0.88],
        depth: [5.3,12.2],
        volume: 229.8,
      },
    },
    {
      name: 'lateral-head',
      type: 'fusiform',
      basis: 'measured',
      taper: { from: 0.04, to: 0.88, tendon: 2.6, flat: 8 },
      tips: { end: { over: 0.16, width: 0.25, thickness: 0.2, on: 0.6 } },
      // prettier-ignore
      male: {
        line: [[136.4,533.2,-8.2,11.2,4.3,0.8,-0.4,0.46],[136.6,501.6,-32.1,16.3,5.8,0.94,-0.14,0.32],[138.7,464.2,-41.7,22,8.6,0.97,-0.06,0.25],[137.2,425.4,-46.8,25.9,15.1,0.98,0.01,0.18],[141.3,387.9,-51.9,27.1,16.7,0.99,0.08,0.09],[142.4,347,-54.8,26.5,15.9,0.98,-0.01,0.21],[142.9,310.7,-55.5,21.8,10.2,0.98,0.04,0.18],[142.2,270.6,-49.1,16.7,6.7,0.98,-0.03,0.21],[138.1,232.3,-42.2,10.8,3.8,0.99,-0.08,0.12]],
        origin: [[138.6,536.9,-0.4],[132,531.2,-16]],
        insertion: [[142.8,228.3,-41],[130.9,232.7,-42]],
        belly: [0.25,0.75],
        depth: [4.6,11.8],
        volume: 236.9,
      },
      // prettier-ignore
      female: {
        line: [[118.8,488.7,2.7,11,4.1,0.83,-0.38,0.41],[118.2,460.2,-19,16.8,5.2,0.94,-0.14,0.3],[120.5,426.5,-28.9,22.2,7.8,0.96,-0.06,0.26],[119.8,391.5,-35.2,25.2,14.4,0.98,0.04,0.19],[124.8,358,-41.3,26.2,16.3,0.99,0.11,0.08],[126.3,321,-45.9,25.6,15.9,0.98,-0.02,0.21],[126.8,288.2,-48.3,20.8,10.7,0.98,0.04,0.21],[126.8,251.6,-43.6,15.6,7.1,0.97,-0.02,0.23],[123.3,216.9,-37.2,9.8,3.9,0.99,-0.08,0.09]],
        origin: [[121.1,492,9.9],[114.2,487,-4.4]],
        insertion: [[127.5,213.3,-36.1],[116.9,217.1,-36.7]],
        belly: [0.25,0.75],
        depth: [5.5,13.3],
        volume: 203.7,
      },
    },
    {
      name: 'calcaneal-tendon',
      type: 'strap',
      basis: 'measured',
      tips: { start: { over: 0.2, width: 0.06, thickness: 0.5 } },
      // tendon throughout
      pale: [1.2, 1.2],
      // it begins as a broad flat sheet under both bellies; it was measured together with them
      begins: [
        [27, 1],
        [24, 1.6],
        [18.5, 2.2],
        [13.5, 2.6],
        [9.8, 3],
      ],
      // prettier-ignore
      male: {
        line: [[130,234.5,-37.2,18.2,5.6,0.86,-0.27,-0.43],[121.8,212.8,-32.3,16.1,4.3,0.8,-0.32,-0.5],[121.9,189,-29.2,13.2,3.7,0.82,0.02,-0.57],[123.7,161.2,-28.8,9.3,2.3,0.83,0.05,-0.55],[125.8,134.5,-26.9,7,3.9,0.76,0.05,-0.65],[126.8,107.7,-28.5,5.8,3.8,0.89,0.01,-0.46],[123.2,79.8,-34,5.9,3.4,0.95,-0.06,-0.3],[118.8,54,-41.5,6.4,3.6,0.93,-0.14,-0.34],[113.8,31.7,-48.7,8,1.8,0.88,0.07,-0.47]],
        origin: [[148.1,240.8,-42.8],[126.3,235.7,-41],[101.7,230.9,-16]],
        insertion: [[118.8,32.6,-51.3],[107.5,27.7,-45.7]],
        belly: [0,0.25],
        depth: [3.9,9.2],
        volume: 23.8,
      },
      // prettier-ignore
      female: {
        line: [[116.4,218.6,-31.8,16.2,5.4,0.81,-0.29,-0.51],[108.7,198.8,-26.4,14.3,3.9,0.74,-0.36,-0.57],[108,177.2,-22.9,12.2,3.2,0.77,-0.04,-0.63],[108.7,152.2,-20.9,8.7,2,0.79,-0.01,-0.61],[109.6,127.4,-18.1,6.3,3.3,0.78,0.01,-0.63],[110.7,102.8,-18.8,5,3,0.91,0.04,-0.4],[111.5,77.5,-21.3,5,2.6,0.94,0.12,-0.3],[114.2,53.1,-24.8,5.3,2.7,0.91,0.1,-0.41],[114.9,30.7,-28.7,6.8,1.4,0.83,0.2,-0.53]],
        origin: [[132.2,224.6,-38.1],[112.6,219.8,-35.4],[92.4,214.4,-9.6]],
        insertion: [[118.7,31.2,-31.3],[109.8,26.8,-25.1]],
        belly: [0,0.25],
        depth: [4.4,10.8],
        volume: 16.8,
      },
    },
  ],
};
export default gastrocnemius;
