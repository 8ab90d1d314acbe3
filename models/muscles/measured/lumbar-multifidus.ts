/** Lumbar multifidus: as measured, and its particulars. */
import { FIGURES } from '../../mesh.ts';
import { moved } from '../lines/stations.ts';
import type { MuscleRow, PartRow, Station } from '../lines/row.ts';

/** How much wider and thicker it is than measured, and mm that its middle lies further in for that */
const WIDER = 1.4;
const THICKER = 2;
const INWARD = 2;

/**
 * The reference's multifidus is a ribbon of 0.4 cm² beside the spine. In healthy adults it is the largest
 * section of the lowest back: 5 to 9 cm² at L4 and L5 (Stokes, Rankin & Newham, Manual Therapy 2005;10:
 * 116-126, ultrasound of 120 adults). It fills the trough between the spinous and the transverse processes as far as
 * this figure has room.
 */
function fuller(part: PartRow): PartRow {
  const out = { ...part };
  for (const f of FIGURES) {
    const { line, volume } = part[f];
    const full = line.map((s): Station => {
      const [x, y, z, a, b, ...w] = moved(s, [s[0], s[1], s[2] + INWARD]);
      return [x, y, z, WIDER * a, THICKER * b, ...w];
    });
    out[f] = { ...part[f], line: full, volume: WIDER * THICKER * volume };
  }
  return out;
}

const lumbarMultifidus: MuscleRow = {
  layer: 'deep',
  place: 'head',
  parts: [
    fuller({
      name: 'lumbar-multifidus',
      type: 'strap',
      basis: 'measured',
      pale: [0.17, 0.88],
      // it thins out into the common aponeurosis on the sacrum, where the measured one ends as a block; what
      // the end loses the next stations hold, so that the volume stays where it is
      thinned: [0.15, 1.9, 1],
      // prettier-ignore
      male: {
        line: [[33.3,986.7,-39,6,3.4,0.98,0,0.22],[27,1010.7,-28.8,9.3,3.2,0.93,0.33,0.15],[17.2,1032.1,-19.2,8.1,2.2,0.92,0.38,-0.04],[11.7,1058.9,-7.3,5.3,1.7,0.87,-0.07,0.49],[12.7,1089.4,-7,8.1,1.8,0.96,-0.03,0.26],[12.4,1113.9,-9.6,6.2,1.8,0.93,0.15,0.35],[11.5,1142.2,-17.3,5.7,2.2,0.96,0.07,0.26],[12.8,1167.5,-24.4,5.3,2.1,0.85,0.08,0.52],[11.5,1194.8,-28.4,4.2,1.4,0.83,0.21,0.52]],
        origin: [[37.9,988.1,-36.7],[29.6,982.5,-40.8]],
        insertion: [[12.9,1193,-27.9],[8.8,1200.6,-29.7]],
        belly: [0,0.88],
        depth: [13.3,21.4],
        volume: 9.7,
      },
      // prettier-ignore
      female: {
        line: [[34.5,895.4,-63,6.9,2.9,0.97,0,0.23],[28.4,917.3,-51.3,10.1,2.4,0.93,0.31,0.2],[18,938.1,-39.3,7.9,1.4,0.94,0.34,0.09],[12.2,964,-26,5.5,1.3,0.9,-0.13,0.41],[12.5,992.8,-15.5,7.9,1.6,0.97,-0.1,0.21],[11.7,1016.6,-8.8,5.8,1.4,0.93,0.03,0.37],[10.1,1045.4,-5.5,5,1.8,0.96,0.01,0.27],[10.9,1071.3,-5.6,4.6,1.7,0.83,0,0.56],[9.6,1099,-6.7,3.9,1.2,0.75,0.15,0.64]],
        origin: [[40.2,895.4,-61.1],[29.6,892.3,-65.1]],
        insertion: [[10.6,1096.9,-6.4],[7.7,1105.2,-7.7]],
        belly: [0,0.88],
        depth: [16,21.6],
        volume: 7.5,
      },
    }),
  ],
};
export default lumbarMultifidus;
