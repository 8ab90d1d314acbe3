/** Writes all muscles of the left side as one compressed mesh: both figures, parts as ranges. */
import { MeshoptEncoder } from 'meshoptimizer';
import { FORMAT } from '../../format.ts';
import type { Figure, Vec3 } from '../../mesh.ts';
import type { Mesh } from '../../geometry/sky.ts';
import { noticeInside } from '../../notice.ts';
import { accessor, packStreams, type Stream, reorder } from '../../glb/pack.ts';
import { positionsOf, type Shell } from '../shapes/shell.ts';
import type { Layer, MuscleRow } from '../lines/row.ts';
import { opennessOf } from './openness.ts';
import type { TriggerPointPlace } from './trigger-points.ts';

/** Triangles and vertices that belong together; all ranges ascend without gaps. */
export interface MeshRange {
  firstTriangle: number;
  triangles: number;
  firstVertex: number;
  vertices: number;
}
export interface PartRange extends MeshRange {
  name: string;
  type: string;
  basis: string;
}
export interface MuscleRange extends MeshRange {
  id: string;
  layer: Layer;
  parts: PartRange[];
}

export interface MuscleExtras {
  version: number;
  step: number;
  femaleScale: number;
  muscles: MuscleRange[];
  triggerPoints: TriggerPointPlace[];
}

/** `_FIBRE` of a vertex: along the fibres, across them, tendon, how much sky it sees. */
type Fibre = [along: number, across: number, tendon: number, openness: number];

interface Gathered {
  male: Vec3[];
  female: Vec3[];
  fibre: Fibre[];
  indices: number[];
}

/** The bytes of the file. The same input gives the same bytes. */
export async function encodeMuscles(
  shells: readonly Shell[],
  table: Record<string, MuscleRow>,
  triggerPoints: TriggerPointPlace[],
  bones: Record<Figure, Mesh[]>,
): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const all: Gathered = { male: [], female: [], fibre: [], indices: [] };
  const muscles = Object.entries(table).map(([id, { layer, parts }]): MuscleRange => {
    const ranges = parts.map((part, index): PartRange => {
      const own = shells.filter((s) => s.muscle === id && s.index === index);
      const range = measure(all, () => own.forEach((shell) => gather(all, shell)));
      return { name: part.name, type: part.type, basis: part.basis, ...range };
    });
    const first = ranges[0]!;
    const sum = (key: 'triangles' | 'vertices'): number =>
      ranges.reduce((total, r) => total + r[key], 0);
    return {
      id,
      layer,
      firstTriangle: first.firstTriangle,
      triangles: sum('triangles'),
      firstVertex: first.firstVertex,
      vertices: sum('vertices'),
      parts: ranges,
    };
  });
  opennessOf(all, muscles, bones).forEach((open, v) => {
    all.fibre[v]![3] = Math.round(255 * open);
  });
  return pack(all, { muscles, triggerPoints });
}

function measure(all: Gathered, add: () => void): MeshRange {
  const [firstTriangle, firstVertex] = [all.indices.length / 3, all.male.length];
  add();
  return {
    firstTriangle,
    triangles: all.indices.length / 3 - firstTriangle,
    firstVertex,
    vertices: all.male.length - firstVertex,
  };
}

function gather(all: Gathered, shell: Shell): void {
  const triangles = reorder([...shell.triangles]);
  const order = [...new Set(triangles)];
  const slot = new Map(order.map((v, i) => [v, all.male.length + i]));
  const [male, female] = [positionsOf(shell.rays.male), positionsOf(shell.rays.female)];
  const at = (P: Float64Array, v: number): Vec3 => [P[3 * v]!, P[3 * v + 1]!, P[3 * v + 2]!];
  for (const v of order) {
    all.male.push(at(male, v));
    all.female.push(at(female, v));
    all.fibre.push([
      Math.round(255 * shell.along[v]!),
      Math.round(255 * shell.across[v]!),
      Math.round(255 * shell.tendon[v]!),
      255,
    ]);
  }
  all.indices.push(...triangles.map((v) => slot.get(v)!));
}

function pack(
  { male, female, fibre, indices }: Gathered,
  extras: Pick<MuscleExtras, 'muscles' | 'triggerPoints'>,
): Uint8Array {
  const count = male.length;
  const wide = count > 65535;
  const steps = new Int16Array(4 * count);
  const rest = new Int16Array(4 * count);
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (let v = 0; v < count; v++) {
    for (let k = 0; k < 3; k++) {
      const m = Math.round(male[v]![k]! / FORMAT.step);
      steps[4 * v + k] = m;
      rest[4 * v + k] = Math.round(female[v]![k]! / FORMAT.step - m * FORMAT.femaleScale);
      min[k] = Math.min(min[k]!, m);
      max[k] = Math.max(max[k]!, m);
    }
  }
  const bytes = (a: Int16Array | Uint16Array | Uint32Array): Uint8Array => new Uint8Array(a.buffer);
  const index = wide ? Uint32Array.from(indices) : Uint16Array.from(indices);
  const streams: Stream[] = [
    { bytes: bytes(steps), count, stride: 8, mode: 'ATTRIBUTES' },
    { bytes: bytes(rest), count, stride: 8, mode: 'ATTRIBUTES' },
    { bytes: Uint8Array.from(fibre.flat()), count, stride: 4, mode: 'ATTRIBUTES' },
    { bytes: bytes(index), count: index.length, stride: wide ? 4 : 2, mode: 'TRIANGLES' },
  ];
  return packStreams(streams, {
    accessors: [
      { ...accessor(0, 'short', count, 'VEC3'), min, max },
      accessor(1, 'short', count, 'VEC3'),
      { ...accessor(2, 'ubyte', count, 'VEC4'), normalized: true },
      accessor(3, wide ? 'uint' : 'ushort', index.length, 'SCALAR'),
    ],
    mesh: {
      name: 'muscles',
      attributes: { POSITION: 0, _FEMALE: 1, _FIBRE: 2 },
      indices: 3,
      extras: {
        version: FORMAT.version,
        step: FORMAT.step,
        femaleScale: FORMAT.femaleScale,
        unit: 'mm',
        frame: 'x left(+), y up from the floor, z front(+), z = 0 at the ankle joints',
        side: 'left; the right side is the mirror image',
        ...extras,
      },
    },
    node: 'muscles',
    notice: MUSCLES_NOTICE,
  });
}

const MUSCLES_NOTICE = noticeInside(
  'Muscles',
  'Muscles are generated by this project from measurements; parts marked constructed follow textbook anatomy. Not for measuring depths.',
);
