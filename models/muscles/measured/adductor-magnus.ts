/** Adductor magnus: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { dot, mix, normalise, smoothstep, sub } from '../../geometry/vec.ts';
import { edgeThrough, type Edge } from '../../geometry/patch.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import { respaced } from '../lines/stations.ts';
import type { Lines, MuscleRow, PartFigures } from '../lines/row.ts';

/** Where a fibre that runs on as it does meets an edge. */
function straightOn(before: Vec3, last: Vec3, edge: Edge): Vec3 {
  const ahead = normalise(sub(last, before));
  const steps = Array.from({ length: 81 }, (_, i) => edge(i / 80));
  const turn = (p: Vec3): number => dot(normalise(sub(p, last)), ahead);
  return steps.reduce((best, p) => (turn(p) > turn(best) ? p : best));
}

/** Share of its length at which the fibre over the adductor hiatus ends. */
const HIATUS = 0.9;

/**
 * Its fibre lines. The measured ones turn up along the femur where they reach it, and
 * the last one stops on the shaft: here they run straight on to the linea aspera, and the last one
 * to the adductor tubercle, with the hiatus between the two.
 */
export function toTubercle(figure: Figure, { fibres, insertion }: PartFigures): Lines {
  const tubercle = landmarkPoints(figure).adductor_tubercle_L!;
  const edge = edgeThrough(insertion);
  const lines = fibres!.map((fibre, i): Vec3[] => {
    const [before, last] = [fibre.at(-3)!, fibre.at(-2)!];
    if (i === 0) return [...fibre];
    // the lowest of them follow the supracondylar line, which the drawn femur has further out
    if (i === fibres!.length - 2) return [...fibre.slice(0, -1), mix(last, tubercle, 0.25)];
    return respaced([...fibre.slice(0, -1), straightOn(before, last, edge)]);
  });
  const lowest = lines.pop()!;
  const tendon = [...lowest.slice(0, -2), mix(lowest.at(-3)!, tubercle, 0.55), tubercle];
  const above = lines.at(-1)!;
  const arch = respaced(
    above.map((p, k) => mix(p, tendon[k]!, 0.5)),
    HIATUS,
  );
  return [...lines, arch, respaced(tendon)];
}

const adductorMagnus: MuscleRow = {
  layer: 'deep',
  place: 'thigh',
  solid: true,
  // it bends round the femur: plain rays would run into each other
  even: 18,
  fibres: toTubercle,
  tendon: (u, v) =>
    0.9 *
    Math.max(
      1 - smoothstep(0.02, 0.16, u),
      smoothstep(0.86, 0.97, u),
      smoothstep(0.62, 0.8, u) * smoothstep(0.84, 0.94, v),
    ),
  // it runs out along the femur; what its neighbours leave it lies too near to the hip bone
  thin: (u) => (0.8 + 0.35 * smoothstep(0, 0.5, u)) * (1 - 0.5 * smoothstep(0.84, 1, u)),
  parts: [
    {
      name: 'adductor-magnus',
      type: 'fan',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[30.5,885.8,38.5,28.2,2,-0.38,0.37,0.85],[31,830.4,37.4,51.9,7,-0.39,0.06,0.92],[39.8,784.7,39.2,61.1,10.7,-0.31,-0.81,0.5],[60,753.1,41.9,94,11.2,-0.16,-0.97,0.19],[78.6,711.4,37.6,129.3,8.5,-0.11,-0.99,0.08],[94.6,665,27.4,156.7,5.3,-0.09,-1,0.01],[107.6,643.1,23.3,174.8,3.7,-0.09,-1,-0.03],[112.9,661.5,25.5,176.4,2.7,-0.09,-1,-0.03],[114.1,690.1,26.8,162.9,0.9,-0.06,-1,-0.02]],
        fibres: [[[42.8,878.4,17.3],[52.6,867.9,20.2],[65.7,861.9,23.5],[79.3,861.1,19.7],[93.5,860.2,16.3],[107.6,857.1,17.4],[117.8,861.3,20]],[[36.7,883.9,26],[40.9,847.9,24.8],[55.1,814.9,26.6],[84.1,795.9,29.3],[101.4,764.4,25.9],[115.1,742.6,24.6],[120.3,778.5,25.4]],[[32.2,885.7,34.6],[34.5,837.6,32.4],[46.8,791.4,34.7],[74.5,752.8,37.3],[92.1,708.5,30.9],[109.3,669.4,24.5],[114.5,717,27.3]],[[29.5,887.6,42.4],[29,831.1,43.3],[38,775.6,44.8],[60.5,723.9,43.9],[80.8,672,35.3],[103.3,621.8,23.2],[114.3,668.3,25.8]],[[26.8,890.6,50.9],[31.3,823.3,55.1],[40.4,756.4,54.1],[56.4,691,48.6],[75.8,627.4,36.9],[94.3,564.7,19.5],[112.5,623.4,23.6]],[[22.1,898.6,64.1],[37.9,829.1,65.3],[45.1,757.6,62.5],[53.2,686.4,54.4],[67.4,617.5,38.4],[80.6,548.8,20.9],[99.5,538,14.8]]],
        origin: [[42.8,878.4,17.3],[30.1,886.5,40.1],[22.1,898.6,64.1]],
        insertion: [[117.8,861.3,20],[121.5,796.5,24.4],[115.6,731.7,27.2],[114.3,666.7,25.8],[110.5,601.8,22],[99.5,538,14.8]],
        belly: [0.12,0.88],
        depth: [8.1,45.2],
        volume: 693.4,
      },
      // prettier-ignore
      female: {
        line: [[30.9,804.6,13.7,25.6,2.1,-0.42,0.39,0.82],[32.7,757,17.5,44.8,6.4,-0.44,0.01,0.9],[41.7,717.2,23.4,52,9.6,-0.32,-0.8,0.51],[59.7,689,29.7,85.5,10,-0.2,-0.94,0.29],[74.3,651.2,29.8,114.8,7.7,-0.15,-0.97,0.18],[85.9,608.5,24,139.9,4.7,-0.13,-0.99,0.1],[96,587.4,22,156.7,3.3,-0.13,-0.99,0.06],[101.6,604.7,22.2,158.4,2.5,-0.13,-0.99,0.06],[104,630.4,20.8,146.6,0.7,-0.1,-0.99,0.08]],
        fibres: [[[43.3,797.6,-5],[53.4,789.2,-1.2],[65.8,784.6,2.2],[78.5,782.2,-0.5],[91.5,779.7,-3.5],[104.8,777.2,-2.8],[114.5,781.8,-1.4]],[[37.1,802.6,2.3],[42,770.5,5],[56.9,742.4,10],[82.1,724.1,14],[96.3,694.9,13.8],[107.2,676.3,14.3],[113.2,708.2,11.8]],[[32.5,804.2,10.1],[36.1,761.4,12.5],[49.2,721.4,19.3],[72.7,686.6,25.4],[86.1,646,23.5],[99,611.9,20.8],[105.6,654.2,18.9]],[[29.9,806.4,17.1],[30.7,756.3,23],[40.7,707.4,29.4],[59.7,661.1,33.8],[75,613.3,30.3],[91.7,566.3,23.2],[103.2,611,21.8]],[[27.3,809.7,24.5],[32.9,750.1,34.4],[41.3,690.4,39.3],[54.3,631.2,40.3],[68.4,572.6,34.9],[80.8,514.3,24],[99.6,571,23.7]],[[22.6,817.3,35.9],[37,756.1,42.2],[42.8,692.6,47.3],[49.7,628.9,46.7],[59.9,566.4,37.9],[68.3,503.9,26.6],[84.7,492.9,22.1]]],
        origin: [[43.3,797.6,-5],[30.5,805.3,15],[22.6,817.3,35.9]],
        insertion: [[114.5,781.8,-1.4],[115,724.2,9.2],[107.1,666.8,17.6],[103,608.5,21.9],[96.7,550.3,24],[84.7,492.9,22.1]],
        belly: [0.12,0.88],
        depth: [11,44.9],
        volume: 506.1,
      },
    },
  ],
};
export default adductorMagnus;
