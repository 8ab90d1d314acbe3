/** External oblique: as measured, and its particulars. */
import type { Figure, Vec3 } from '../../mesh.ts';
import { landmarkPoints } from '../../spec/landmarks.ts';
import { mix, smoothstep } from '../../geometry/vec.ts';
import type { Lines, MuscleRow, PartFigures, Share } from '../lines/row.ts';

/**
 * Its fibre lines with the back edge: the measured first line stops short of the
 * hip bone's crest, and one line turns back under the inguinal ligament.
 */
function withBackEdge(figure: Figure, { fibres }: PartFigures): Lines {
  const marks = landmarkPoints(figure);
  const mark = (name: string): Vec3 => marks[`${name}_L`]!;
  const out = (p: Vec3, x: number, y: number, z: number): Vec3 => [p[0] + x, p[1] + y, p[2] + z];
  const tip = fibres![0]![0]!;
  const crest = out(mark('iliac_crest_3'), 6, 8, 2);
  const back = [
    out(tip, -4, 0, -6),
    mix(out(tip, -4, 0, -6), crest, 0.5),
    crest,
    out(mark('iliac_crest_top'), 5, 7, 3),
    out(mix(mark('iliac_crest_top'), mark('iliac_crest_2'), 0.6), 6, 8, 2),
    out(mark('iliac_crest_2'), 6, 6, 2),
    out(mark('iliac_crest_1'), 6, 8, 4),
  ];
  const lines = fibres!.map((line) => [...line]);
  const [first, second, third, fourth] = lines as [Vec3[], Vec3[], Vec3[], Vec3[]];
  // it ends at the front of the crest, not on it: there the new back edge runs
  [0, 0.05, 0.15, 0.3, 0.4].forEach((w, k) => (first[k] = mix(first[k]!, second[k]!, w)));
  // the lower edge runs straight along the inguinal ligament, which lies deep under the figure's groin
  const ligament = (t: number, z: number): Vec3 => {
    const [x, y] = mix(mark('ASIS'), mark('pubic_tubercle'), t);
    return [x, y + 4, z];
  };
  first[6] = out(mark('ASIS'), 2, 4, 6);
  first[5] = mix(mix(first[4]!, first[6]!, 0.5), second[5]!, 0.15);
  second[6] = ligament(0.45, second[5]![2] - 2);
  second[5] = mix(second[5]!, mix(second[4]!, second[6], 0.55), 0.6);
  third[6] = ligament(0.92, third[6]![2] - 6);
  third[5] = mix(third[5]!, mix(third[4]!, third[6], 0.55), 0.6);
  // the measured line climbs along the mid-line, which the sheet reaches further down, too
  const low: Vec3 = [fourth[6]![0], third[6][1] + 75, mix(third[6], fourth[6]!, 0.4)[2]];
  fourth[6] = mix(fourth[6]!, low, 0.9);
  return [back, ...lines];
}

/** Round the flank its points are means of a bent section and lie too deep, mm. */
const deeper: Share = (u, v) => 14 * (1 - smoothstep(0.03, 0.22, u)) + 8 * smoothstep(0.75, 1, v);

const externalOblique: MuscleRow = {
  layer: 'superficial',
  place: 'trunk',
  // its slips lie over the lowest tips of serratus, one of which came through
  covers: ['rectus-abdominis', 'serratus-anterior'],
  overBones: /^(rib-|costal-cartilage-6$)/,
  // fleshy down to the hip bone's crest, flat tendon in front of rectus abdominis
  tendon: (u, v) => 0.9 * smoothstep(0.5, 0.62, u) * smoothstep(0.06, 0.18, v),
  fibres: withBackEdge,
  depth: (u, v, measured, median) => Math.min(measured, median - 0.5 + deeper(u, v)),
  drawn: 16,
  parts: [
    {
      name: 'external-oblique',
      type: 'sheet',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[120.6,1227.9,38.6,97.8,2.4,0.23,0.89,0.39],[118.6,1209.8,76.6,109,2.7,0.2,0.85,0.49],[104.3,1175.5,99.2,121,2.6,0.11,0.81,0.58],[83.7,1136.8,114.3,135.5,2.4,-0.06,0.78,0.62],[65.3,1091.7,125,162.7,2.1,-0.23,0.8,0.56],[59.8,1036.2,128.9,193.2,1.7,-0.34,0.81,0.49],[58.3,993.9,125.8,217.6,1.7,-0.39,0.82,0.41],[32.1,1003,130.9,229.3,1.8,-0.44,0.85,0.31],[9.7,1028.2,130,229.4,1.5,-0.46,0.85,0.25]],
        fibres: [[[88.3,1142,-1.2],[92.6,1121.2,-0.9],[106,1106.7,11.1],[119.6,1095.3,25.9],[128.5,1083.2,43.3],[134.4,1069.6,61.1],[134.9,1050.1,71.8]],[[112.4,1196.4,18.2],[116.5,1161.7,46.9],[113.4,1121.7,68.4],[107,1081.9,89.3],[101.1,1039.8,104.4],[89.9,998.2,102.5],[68.7,1007.6,76.8]],[[119.5,1218.2,35.4],[115.9,1183.6,75.9],[100.8,1137.2,99.6],[82.5,1088.7,116.3],[72.9,1036.1,124],[65,984.6,121.3],[13.8,990,121.1]],[[122.2,1237.7,41.4],[112.2,1213.6,91],[83.5,1167.6,115.6],[55.7,1116.6,129.2],[49.2,1057.1,132.3],[36.5,1029,131.7],[9.4,1081.8,130.6]],[[129.5,1256.9,50.7],[118.4,1254,96],[88.5,1220.8,120.1],[52.6,1187.5,134.5],[36.1,1139.8,136.4],[24.6,1137.5,135.6],[9.8,1186.4,133.1]],[[132.7,1312.1,73],[125.7,1301.1,98.6],[112.6,1286,119.5],[92.9,1271,134.5],[66.3,1267,144.4],[37.9,1269.8,144.5],[11,1276.8,139.7]]],
        origin: [[88.3,1142,-1.2],[104.5,1176.1,9.2],[116.7,1208.5,26.3],[123.5,1241.6,43.2],[132.1,1276.2,57.6],[132.7,1312.1,73]],
        insertion: [[134.9,1050.1,71.8],[63.2,1002.7,79.4],[12.4,1002.7,124],[9.4,1093.6,130.7],[9.8,1185.3,133],[11,1276.8,139.7]],
        belly: [0,1],
        depth: [6.3,14.1],
        volume: 277.8,
      },
      // prettier-ignore
      female: {
        line: [[99.6,1142,40.4,92.8,2.3,0.18,0.96,0.22],[95.8,1114.4,70.7,101.4,2.3,0.14,0.92,0.37],[82.9,1079.5,88,110.8,2,0.02,0.86,0.5],[67.2,1041.1,98.3,127.1,1.9,-0.16,0.82,0.56],[56.5,994.9,102.4,155.6,1.7,-0.31,0.81,0.5],[57.1,942.1,98.1,184.6,1.4,-0.38,0.81,0.45],[58.1,904.3,91,208,1.4,-0.42,0.82,0.39],[31.7,915.3,97.9,220.5,1.5,-0.45,0.83,0.32],[9.5,937.7,100.2,222.8,1.5,-0.47,0.84,0.28]],
        fibres: [[[78.2,1047.7,12.6],[82.8,1029.5,4],[96.3,1013.5,3.4],[111,1000.8,10.9],[122.3,988.6,23.7],[130,975,37.9],[134.9,956.7,46]],[[94.4,1111.4,26.3],[97.2,1071.9,44.2],[95.3,1030.2,56.2],[93.8,988.4,67.8],[95.1,945.9,75.7],[88.4,905.9,71.3],[68.9,916.6,50.7]],[[98.8,1133.2,37.8],[94.1,1091.6,68],[81.4,1044.3,85],[70.4,994.4,94],[68.6,942.8,93.3],[63.7,895.4,86.4],[13.9,901.6,89]],[[100.8,1151,42.6],[89.6,1116.5,82.7],[65.6,1069.7,101.5],[47.3,1017.5,108.1],[45.9,961.6,103.9],[35.1,940.3,101.1],[8.7,989.2,106.5]],[[106.4,1168.1,48.1],[93.6,1155.1,86.6],[67.6,1121.7,106],[38.7,1087.2,116.8],[29.4,1041.4,114.1],[20.8,1046.3,113.5],[7.9,1091.2,115.7]],[[111.4,1221.8,53.5],[105.8,1208.5,75.6],[94.3,1193.3,93.9],[77.7,1179.1,108.2],[56.1,1170.9,118.9],[30.6,1172.5,123.5],[7.6,1182.1,122.2]]],
        origin: [[78.2,1047.7,12.6],[87.9,1082.8,19.8],[95.7,1118.1,27.9],[100.7,1150.7,42.5],[109.1,1185,49.3],[111.4,1221.8,53.5]],
        insertion: [[134.9,956.7,46],[62.7,911.6,53.1],[12,916.9,93.8],[8.5,1004.4,108.3],[7.9,1093.2,115.9],[7.6,1182.1,122.2]],
        belly: [0,1],
        depth: [9.8,16.6],
        volume: 197.8,
      },
    },
  ],
};
export default externalOblique;
