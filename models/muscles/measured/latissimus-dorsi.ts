/** Latissimus dorsi: as measured, and its particulars. */
import type { Vec3 } from '../../mesh.ts';
import { flatEnds } from '../lines/ends.ts';
import { add, smoothstep } from '../../geometry/vec.ts';
import type { Lines, MuscleRow, Share } from '../lines/row.ts';

/** Where it starts on the spine beneath lower trapezius: 0..1 over its u and v. */
const underTrapezius: Share = (u, v) => (1 - smoothstep(0.1, 0.26, u)) * smoothstep(0.5, 0.72, v);

/** mm by which it lies nearer to the skin over serratus posterior inferior and the erectors. */
function overBack(u: number, v: number): number {
  const free = smoothstep(0.05, 0.2, v) * (1 - underTrapezius(u, v));
  const erectors = (1 - smoothstep(0.2, 0.4, u)) * (1 - smoothstep(0.4, 0.6, v));
  return free * (3 * (1 - smoothstep(0.5, 0.65, u)) + 1.2 * erectors);
}

/** Share of its distance from the mid-line that its fascia keeps. */
const ASIDE = 0.3;

/** Its fibre lines: the fascia, but for the iliac part, starts on the spinous processes. */
const fromMidline = (fibres: Lines): Lines =>
  fibres.map(([start, ...rest], i): Vec3[] =>
    i < 2 || !start ? [start!, ...rest] : [[ASIDE * start[0], start[1], start[2]], ...rest],
  );

/** mm by which its upper edge lies higher than measured, from spine to arm: it passes over the blade's lower angle. */
const HIGHER = [0, 5, 8, 7, 2, 0, 0];

/** Its fibre lines, the last one raised. */
const overAngle = (fibres: Lines): Lines =>
  fibres.map((line, i) =>
    i < fibres.length - 1 ? line : line.map((p, k) => add(p, [0, HIGHER[k]!, 0])),
  );

/** Tendon from the spine to where the flesh starts: far from it over the loins, close to it on the crest and above. */
function aponeurosis(u: number, v: number): number {
  const far = 0.1 + 0.26 * smoothstep(0, 0.3, v) * (1 - smoothstep(0.5, 0.95, v));
  return 1 - smoothstep(far - 0.11, far + 0.11, u);
}

const latissimusDorsi: MuscleRow = {
  layer: 'superficial',
  place: 'trunk',
  covers: [
    'iliocostalis-thoracis',
    'iliocostalis-lumborum',
    'longissimus-thoracis',
    'lumbar-multifidus',
    'serratus-posterior-inferior',
  ],
  fibres: (_, { fibres }) => fromMidline(flatEnds(overAngle(fibres!))),
  tendon: (u, v) => Math.max(0.95 * aponeurosis(u, v), 0.8 * smoothstep(0.88, 0.96, u)),
  // its fascia under lower trapezius
  thin: (u, v) => 1 - 0.55 * underTrapezius(u, v),
  depth: (u, v, measured) => measured + 2 * underTrapezius(u, v) - overBack(u, v),
  keepsDepth: true,
  parts: [
    {
      name: 'latissimus-dorsi',
      type: 'sheet',
      basis: 'measured',
      // prettier-ignore
      male: {
        line: [[12.3,1034.2,-27.1,174,1.7,-0.39,0.9,-0.17],[15.7,1101.2,-28.5,145,1.4,-0.36,0.92,-0.16],[29.5,1160.5,-37.3,121.8,1.2,-0.33,0.93,-0.17],[58.2,1200.2,-41.5,102.6,1.4,-0.27,0.93,-0.23],[92.2,1225.8,-33.5,81.5,2.5,-0.14,0.94,-0.31],[112.4,1244.4,-17.2,62.9,3.9,0.08,0.93,-0.36],[137.4,1284.3,-0.8,53.6,4.3,0.18,0.81,-0.55],[173.9,1319.1,17.8,52.5,3.4,-0.08,0.96,-0.29],[205.4,1337.5,43.3,19.9,1.6,-0.21,0.98,-0.02]],
        fibres: [[[86.3,1084.4,-7.2],[100.9,1126.8,-3.2],[116,1170.7,2.6],[131.5,1214.9,5.7],[149.4,1257.6,11.1],[170.8,1297.8,19.9],[205.5,1319.4,42.7]],[[42.6,1048.9,-25.1],[48.6,1105.2,-25.3],[76.6,1155.9,-25.9],[107.7,1203.3,-14],[133.2,1252.8,2.4],[164.7,1298.6,17.1],[206.1,1328.8,43]],[[17.1,1026.8,-29.2],[22.4,1092.5,-28.3],[42.9,1154.2,-35.4],[83.4,1205.2,-33.2],[122.1,1251.6,-8.8],[159.8,1301.2,12],[206.2,1334.9,43.5]],[[8.4,1068.5,-26.5],[13.1,1131.3,-32.2],[34,1189.7,-40.9],[79.8,1231.4,-38.7],[123.2,1266.7,-13.3],[160.6,1312.6,7.9],[204.5,1340.3,42.8]],[[3,1164.3,-34.9],[17.7,1213.9,-41.6],[51.3,1252.7,-46.3],[97.8,1273.5,-38.6],[137.3,1292.4,-13.2],[167.4,1328.7,7.9],[202.5,1346.9,42.6]],[[3.1,1275.9,-43.1],[32.6,1298.5,-47.7],[75,1304.3,-46.8],[115.6,1311.4,-36],[153.7,1320.3,-18.7],[182,1335.8,8.1],[197.6,1357.2,41.8]]],
        origin: [[86.3,1084.4,-7.2],[35.3,1041.9,-27.4],[8.5,1068.1,-26.5],[3.5,1137.2,-32.1],[2.6,1206.4,-39.1],[3.1,1275.9,-43.1]],
        insertion: [[205.5,1319.4,42.7],[197.6,1357.2,41.8]],
        belly: [0,0.88],
        depth: [5.8,12.5],
        volume: 252,
      },
      // prettier-ignore
      female: {
        line: [[13.2,938.7,-46,177.2,1.1,-0.39,0.92,-0.06],[13.9,997.9,-30.1,151.6,1.4,-0.34,0.94,-0.08],[22.5,1057,-20.9,127.7,1.6,-0.33,0.94,-0.11],[45.3,1098.8,-18.3,106.3,1.8,-0.28,0.94,-0.2],[73.9,1128.2,-13.7,84.6,2.6,-0.17,0.93,-0.31],[90.2,1147.6,-5.3,60.3,3.7,-0.01,0.92,-0.4],[107.3,1185.9,-0.9,53.6,3.9,0.24,0.72,-0.65],[139.6,1229.2,4.9,34.9,1.4,0.08,0.94,-0.33],[177.2,1249.2,18.1,18.6,1.2,-0.17,0.98,-0.06]],
        fibres: [[[85.7,986.8,-18.8],[92.2,1027.5,-1.3],[100,1074.2,8.8],[109.5,1122,8.2],[120.6,1169.4,7.3],[133.7,1216.4,6.1],[177.1,1231.8,19]],[[43.4,952.2,-41.8],[43.2,1005.4,-24.5],[66.4,1056.7,-11.3],[88.8,1108.7,-0.5],[106.7,1163.3,3.5],[131.2,1214.7,5.4],[177.8,1240.8,18.4]],[[18.3,930.9,-49.1],[19.4,991.9,-32.2],[34.5,1051.7,-20.5],[67.2,1105.2,-12.8],[98.2,1158.5,-1.1],[128.3,1213.6,3.8],[177.9,1246.7,18.3]],[[8.8,973.3,-36.6],[11.8,1030.3,-24.5],[25.1,1086.6,-20.7],[60.7,1132,-19],[99.3,1172.3,-6.1],[131.7,1219.9,1.2],[176.5,1251.9,17.6]],[[2.7,1069.3,-21.4],[13.9,1114.3,-23],[37.3,1153.4,-28.4],[75,1179.1,-27.9],[110.4,1201.3,-11.2],[139.3,1237.1,-4.3],[174.8,1258.3,17.3]],[[2.6,1183.2,-31.5],[22.3,1205.9,-42.4],[57.8,1212.6,-43.1],[91.9,1220,-34.5],[124,1230.3,-21.4],[151.6,1247.1,-5.3],[171,1267.7,16.7]]],
        origin: [[85.7,986.8,-18.8],[35.5,944.7,-45.4],[8.8,973.1,-36.6],[3.2,1042.2,-22],[2.2,1113,-21.8],[2.6,1183.2,-31.5]],
        insertion: [[177.1,1231.8,19],[171,1267.7,16.7]],
        belly: [0,0.75],
        depth: [4.9,13.2],
        volume: 169.9,
      },
    },
  ],
};
export default latissimusDorsi;
