/** Sternocleidomastoid: as measured, and its particulars. */
import { FIGURES, type Vec3 } from '../../mesh.ts';
import { mix } from '../../geometry/vec.ts';
import type { MuscleRow, PartFigures, PartRow, Station } from '../lines/row.ts';

/** Share of the common volume that the sternal head takes. */
const SHARE = 0.42;

/**
 * The two heads. The measured sternal head ends right above the breastbone, its belly is counted to the
 * clavicular one: here the common belly is shared out lengthwise, and the sternal head runs on to the
 * mastoid.
 */
function shareBelly(
  sternal: PartFigures,
  clavicular: PartFigures,
): [sternal: PartFigures, clavicular: PartFigures] {
  const volume = sternal.volume + clavicular.volume;
  const start = sternal.line[0]!;
  const front = clavicular.line.map((s): Station => moved(s, -0.5, 0.5));
  const from: Vec3 = [start[0], start[1], start[2]];
  const half = mix(from, [front[2]![0], front[2]![1], front[2]![2]], 0.5);
  const [a, b] = [front[1]!, front[0]!];
  front[0] = [...from, 4.5, 2.4, b[5], b[6], b[7]];
  front[1] = [...half, 5.5, 3, a[5], a[6], a[7]];
  const rear = clavicular.line.map((s, i) => moved(s, i > 1 ? 0.5 : 0.2, i > 1 ? 0.5 : 0.8));
  return [
    { ...sternal, line: front, belly: [0.12, 1], volume: SHARE * volume },
    { ...clavicular, line: rear, volume: (1 - SHARE) * volume },
  ];
}

/** A station moved by `by` half widths along its width, and narrowed. */
function moved(s: Station, by: number, narrowed: number): Station {
  const d = by * s[3];
  return [
    s[0] + d * s[5],
    s[1] + d * s[6],
    s[2] + d * s[7],
    narrowed * s[3],
    s[4],
    s[5],
    s[6],
    s[7],
  ];
}

/** The rows with shared bellies. */
function shared([sternal, clavicular]: [PartRow, PartRow]): PartRow[] {
  const both = [{ ...sternal }, { ...clavicular }] as [PartRow, PartRow];
  for (const f of FIGURES) [both[0][f], both[1][f]] = shareBelly(sternal[f], clavicular[f]);
  return both;
}

const sternocleidomastoid: MuscleRow = {
  layer: 'superficial',
  place: 'head',
  parts: shared([
    {
      name: 'sternal-head',
      type: 'strap',
      basis: 'constructed',
      // prettier-ignore
      male: {
        line: [[12.2,1413.5,97.4,6.2,3.1,0.94,0.25,-0.23],[12.8,1419.9,96.4,4,1.5,0.98,-0.14,0.12],[12.8,1421.8,95.5,4,1.6,0.97,-0.18,0.17],[12.8,1421.8,95.5,4,1.6,0.97,-0.19,0.17],[12.8,1421.8,95.5,4,1.6,0.97,-0.19,0.18],[12.8,1421.8,95.5,4,1.6,0.97,-0.19,0.18],[12.8,1421.8,95.5,4,1.6,0.97,-0.19,0.18],[12.8,1421.8,95.5,4,1.6,0.97,-0.19,0.18],[42,1538.2,56.2,4,1.6,0.97,-0.19,0.18]],
        origin: [[15.9,1411.1,98.9],[9.9,1419,95]],
        insertion: [[53.3,1589.2,33],[55.7,1586.6,47.7]],
        belly: [0,1],
        depth: [8.5,12.3],
        volume: 2.2,
      },
      // prettier-ignore
      female: {
        line: [[10.5,1324.7,70.5,6.9,3.1,0.68,0.5,-0.54],[11,1331.4,68.9,3.5,2.1,0.97,-0.07,0.24],[11,1333.4,67.4,3.7,2.4,0.9,-0.06,0.44],[11,1333.4,67.4,3.7,2.4,0.88,-0.07,0.46],[11,1333.4,67.4,3.8,2.4,0.88,-0.07,0.48],[11,1333.4,67.4,3.8,2.4,0.88,-0.07,0.48],[11,1333.4,67.4,3.8,2.4,0.88,-0.07,0.48],[11,1333.4,67.4,3.8,2.4,0.88,-0.07,0.48],[38.1,1447.7,31.6,3.8,2.4,0.88,-0.07,0.48]],
        origin: [[13,1322.2,72.4],[9.2,1331,66.9]],
        insertion: [[51.4,1495.2,24.8],[48.1,1497.7,9.5]],
        belly: [0,1],
        depth: [8.4,13.1],
        volume: 2,
      },
    },
    {
      name: 'clavicular-head',
      type: 'strap',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[39.3,1428.4,86.4,23.5,3.2,0.7,0.6,-0.38],[32.6,1443.3,82.8,19.2,2.9,0.93,0.14,-0.33],[28.2,1465.4,81.2,14.7,3.6,0.92,0.1,-0.37],[27.3,1487.9,80.7,13.5,4.8,0.82,-0.14,-0.56],[31,1510.1,75.1,14.4,5.5,0.63,-0.33,-0.7],[36.2,1531.3,67.2,14,5.9,0.48,-0.48,-0.73],[42.9,1550.3,57.9,12.3,5.6,0.33,-0.54,-0.78],[50,1568.2,49.3,10.1,3.8,0.04,-0.43,-0.9],[54.3,1587.3,39.8,9.2,2.8,-0.31,-0.4,-0.86]],
        origin: [[57.8,1429.8,81],[40.4,1429.9,86.4],[17.1,1422.7,93.7]],
        insertion: [[53.3,1589.2,33],[55.7,1586.6,47.7]],
        belly: [0,1],
        depth: [3.1,8.2],
        volume: 33.5,
      },
      // prettier-ignore
      female: {
        line: [[33.9,1340.3,56.8,22.8,3.6,0.77,0.46,-0.44],[28.8,1354.2,49.4,17,3.3,0.94,0.03,-0.33],[24.2,1374.7,41.7,13.1,4.3,0.93,0.05,-0.36],[22.7,1397.5,41.2,11.3,4.9,0.86,0.02,-0.51],[23.7,1420,40.8,10.9,5.7,0.62,-0.08,-0.78],[27.7,1442.9,40.7,12.4,6,0.46,-0.15,-0.88],[36.4,1463.2,37.7,12.3,5.6,0.19,-0.4,-0.9],[44.2,1478.6,29.3,9.4,3.7,-0.15,-0.52,-0.84],[49.4,1495.9,16.9,8.7,2.2,-0.47,-0.47,-0.75]],
        origin: [[49.6,1341.8,51.3],[34.2,1341.9,56.8],[14.4,1333.4,65.5]],
        insertion: [[51.4,1495.2,24.8],[48.1,1497.7,9.5]],
        belly: [0,0.88],
        depth: [2.9,9],
        volume: 30.8,
      },
    },
  ]),
};
export default sternocleidomastoid;
