/**
 * Parts of the leg whose measured lines are drawn otherwise: where they were measured together with a
 * neighbour, end short of their bone or turn back on themselves.
 */
import type { Figure, Vec3 } from '../mesh.ts';
import { add, cross, distance, dot, mix, normalise, scale, sub } from '../figure/vec.ts';
import { landmarkPoints } from '../spec/landmarks.ts';
import { edgeThrough, type Edge } from './patch.ts';
import type { PartFigures, PartRow, Station } from './table.ts';

const placeOf = ([x, y, z]: Station): Vec3 => [x, y, z];
const moved = (s: Station, to: Vec3): Station => [...to, s[3], s[4], s[5], s[6], s[7]];
const respaced = (points: readonly Vec3[], until = 1): Vec3[] => {
  const line = edgeThrough(points);
  return points.map((_, i) => line((until * i) / (points.length - 1)));
};

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
 * Fibre lines of adductor magnus. The measured ones turn up along the femur where they reach it, and
 * the last one stops on the shaft: here they run straight on to the linea aspera, and the last one
 * to the adductor tubercle, with the hiatus between the two.
 */
export function adductorMagnus(figure: Figure, { fibres, insertion }: PartFigures): Vec3[][] {
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

/** How far the upper end of popliteus on the tibia lies towards the medial condyle. */
const UPWARD = 0.4;
/** Half width of its tendon, mm, and where its lower edge lies beside the measured middle. */
const TENDON = 4;
const LOWER: Vec3 = [6, -9, 0];

/**
 * Fibre lines of popliteus: from a narrow tendon on the lateral condyle to a broad end along the back
 * of the tibia. The measured lines cross each other and turn down along the bone.
 */
export function popliteus(figure: Figure, { fibres, line, insertion }: PartFigures): Vec3[][] {
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

/** Half width that the calcaneal tendon begins with, against the span of the two heads' middles. */
const BROAD = 0.62;
/** mm that its beginning lies in front of the heads, and soleus' end in front of the tendon */
const BEFORE = 5.5;
/** How far up it begins, as a share of the way to the heads' last station but one */
const RAISED = 1.35;
const UNDER = 3;

/**
 * The calcaneal tendon begins as a sheet in front of both heads of gastrocnemius, as wide as the two
 * of them; it was measured from below their ends only.
 */
export function joinCalf(figure: Figure, [medial, lateral, tendon]: PartRow[]): void {
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
  tendon![figure] = { ...tendon![figure], line: [begin, moved(first!, next), ...rest] };
}

/** Soleus ends in front of the tendon; plantaris starts behind the femur, not in it. */
export function joinSoleus(figure: Figure, [soleus, plantaris]: PartRow[]): void {
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

/** By how much the sections of vastus medialis are turned, so that it lies on the femur's inner side. */
const TURN = 0.3;

export function joinVastus(figure: Figure, [medialis]: PartRow[]): void {
  const { line } = medialis![figure];
  medialis![figure] = {
    ...medialis![figure],
    line: line.map((s, i): Station => {
      if (i === 0 || i > 4) return s;
      const w = normalise([s[5] - TURN, s[6], s[7]]);
      return [s[0], s[1], s[2], s[3], s[4], ...w];
    }),
  };
}

/** mm (left, up) from where they were measured into the gaps between the drawn metatarsals. */
const ASIDE: Record<string, [x: number, y: number]> = {
  'interossei-2': [4, -4],
  'interossei-3': [4, -3],
  'interossei-4': [4, -3],
};

/** The interossei lie between the metatarsals; measured ones lie on or in these bones. */
export function joinForefoot(figure: Figure, parts: PartRow[]): void {
  for (const part of parts) {
    const aside = ASIDE[part.name];
    if (!aside) continue;
    const line = part[figure].line.map((s) => moved(s, [s[0] + aside[0], s[1] + aside[1], s[2]]));
    part[figure] = { ...part[figure], line };
  }
}

/** mm that a line is set back at its stations: it was measured inside the drawn bone. */
const BACK: Record<string, number[]> = {
  digitorum: [2.5, 2.5, 2, 1, 0, 0, 0, 0, 0],
};

export function setBack(figure: Figure, parts: PartRow[]): void {
  for (const part of parts) {
    const back = BACK[part.name];
    if (!back) continue;
    const line = part[figure].line.map((s, i) => moved(s, [s[0], s[1], s[2] - back[i]!]));
    part[figure] = { ...part[figure], line };
  }
}

/** Stations between which the lines of muscles with several tendons jump from one to the other. */
const JUMPS: Record<string, [from: number, to: number, up: number]> = {
  // mm up over the crease between sole and toes
  'flexor-digitorum-brevis': [3, 7, 4],
  'quadratus-plantae': [1, 5, 0],
  'extensor-digitorum-brevis': [2, 6, 0],
};

/** Runs on straight there. */
export function straighten(figure: Figure, parts: PartRow[]): void {
  for (const part of parts) {
    const jump = JUMPS[part.name];
    if (!jump) continue;
    const [from, to, up] = jump;
    const a = part[figure].line[from]!;
    const b = moved(part[figure].line[to]!, add(placeOf(part[figure].line[to]!), [0, up, 0]));
    const turned = a[5] * b[5] + a[6] * b[6] + a[7] * b[7] < 0 ? -1 : 1;
    const line = part[figure].line.map((s, i): Station => {
      if (i <= from || i > to) return s;
      const t = (i - from) / (to - from);
      return a.map((x, k) => (1 - t) * x + t * (k > 4 ? turned : 1) * b[k]!) as Station;
    });
    part[figure] = { ...part[figure], line };
  }
}
