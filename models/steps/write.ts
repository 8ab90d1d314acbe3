/** Writes the body as one compressed glTF mesh: both figures, zones as ranges of triangles. */
import { MeshoptEncoder } from 'meshoptimizer';
import type { Figure } from '../mesh.ts';
import { FORMAT } from '../format.ts';
import type { ZonedMesh } from './cut.ts';
import { accessor, packStreams, reorder, type Stream } from '../glb/pack.ts';

export interface Shading {
  /** 0 closed in .. 1 free, one a vertex */
  openness: Record<Figure, Float64Array>;
  /** mm, positive is cloth, one a vertex */
  garment: Record<Figure, Float64Array>;
}

/** [zone id, side, first triangle, number of triangles]; ascending, gapless, all triangles. */
export type ZoneRange = [zone: string, side: 'left' | 'right', first: number, count: number];

/** The bytes of the model file. The same input gives the same bytes. */
export async function encodeBody(mesh: ZonedMesh, shading: Shading): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const { triangles, ranges } = sortByZone(mesh);
  const order = [...new Set(triangles)];
  const slot = new Map(order.map((v, i) => [v, i]));
  const count = order.length;
  const indices = Uint32Array.from(triangles, (v) => slot.get(v)!);
  const { male, female } = quantise(mesh, order);
  const shade = new Uint8Array(4 * count);
  order.forEach((v, i) => {
    shade[4 * i] = Math.round(255 * shading.openness.male[v]!);
    shade[4 * i + 1] = Math.round(255 * shading.openness.female[v]!);
    shade[4 * i + 2] = toGarmentByte(shading.garment.male[v]!);
    shade[4 * i + 3] = toGarmentByte(shading.garment.female[v]!);
  });
  const streams: Stream[] = [
    { bytes: bytesOf(male), count, stride: 8, mode: 'ATTRIBUTES' },
    { bytes: bytesOf(female), count, stride: 8, mode: 'ATTRIBUTES' },
    { bytes: shade, count, stride: 4, mode: 'ATTRIBUTES' },
    {
      bytes: bytesOf(narrow(indices, count)),
      count: indices.length,
      stride: count > 65535 ? 4 : 2,
      mode: 'TRIANGLES',
    },
  ];
  return packGlb(streams, { ranges, bounds: boundsOf(male) });
}

const toGarmentByte = (mm: number): number => {
  const { zero, perMillimetre } = FORMAT.garment;
  return Math.min(255, Math.max(0, Math.round(zero + mm * perMillimetre)));
};
const bytesOf = (a: Int16Array | Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
const narrow = (indices: Uint32Array, count: number): Uint16Array | Uint32Array =>
  count > 65535 ? indices : Uint16Array.from(indices);

/** Triangles range by range; inside a range in the order that compresses best. */
function sortByZone(mesh: ZonedMesh): { triangles: Uint32Array; ranges: ZoneRange[] } {
  const groups = new Map<string, number[]>();
  mesh.zones.forEach((id) => ['left', 'right'].forEach((side) => groups.set(`${id} ${side}`, [])));
  for (let t = 0; t < mesh.zone.length; t++) {
    const id = mesh.zones[mesh.zone[t]!]!;
    const side = mesh.side[t] ? 'right' : 'left';
    groups.get(`${id} ${side}`)!.push(...mesh.triangles.subarray(3 * t, 3 * t + 3));
  }
  const triangles: number[] = [];
  const ranges: ZoneRange[] = [];
  for (const [key, list] of groups) {
    const [id, side] = key.split(' ') as [string, 'left' | 'right'];
    ranges.push([id, side, triangles.length / 3, list.length / 3]);
    triangles.push(...reorder(list));
  }
  return { triangles: Uint32Array.from(triangles), ranges };
}

/**
 * Steps of FORMAT.step mm, four numbers a vertex (the last pads to the alignment that glTF wants).
 * The female figure is what is left of it after the male one is scaled to her stature.
 */
function quantise(
  mesh: ZonedMesh,
  order: readonly number[],
): { male: Int16Array; female: Int16Array } {
  const male = new Int16Array(4 * order.length);
  const female = new Int16Array(4 * order.length);
  const { step, femaleScale } = FORMAT;
  order.forEach((v, i) => {
    for (let k = 0; k < 3; k++) {
      const m = Math.round(mesh.positions.male[3 * v + k]! / step);
      male[4 * i + k] = m;
      female[4 * i + k] = Math.round(mesh.positions.female[3 * v + k]! / step - m * femaleScale);
    }
  });
  return { male, female };
}

function boundsOf(quantised: Int16Array): { min: number[]; max: number[] } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < quantised.length; i++) {
    const k = i % 4;
    if (k === 3) continue;
    min[k] = Math.min(min[k]!, quantised[i]!);
    max[k] = Math.max(max[k]!, quantised[i]!);
  }
  return { min, max };
}

/** Streams in order: male positions, female remainder, shade bytes, indices. */
function packGlb(
  streams: readonly Stream[],
  { ranges, bounds }: { ranges: ZoneRange[]; bounds: { min: number[]; max: number[] } },
): Uint8Array {
  const vertices = streams[0]!.count;
  const bytePair = { ...accessor(2, 'ubyte', vertices, 'VEC2'), normalized: true };
  const index = streams[3]!;
  return packStreams(streams, {
    accessors: [
      { ...accessor(0, 'short', vertices, 'VEC3'), ...bounds },
      accessor(1, 'short', vertices, 'VEC3'),
      bytePair,
      { ...bytePair, byteOffset: 2 },
      accessor(3, index.stride === 2 ? 'ushort' : 'uint', index.count, 'SCALAR'),
    ],
    mesh: {
      name: 'skin',
      attributes: { POSITION: 0, _FEMALE: 1, _AO: 2, _GARMENT: 3 },
      indices: 4,
      extras: {
        ...FORMAT,
        unit: 'mm',
        frame: 'x left(+), y up from the floor, z front(+), z = 0 at the ankle joints',
        zones: ranges,
      },
    },
    node: 'body',
  });
}
