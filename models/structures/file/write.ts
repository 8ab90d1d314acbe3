/** Writes bones and structures as one compressed glTF mesh. */
import { MeshoptEncoder } from 'meshoptimizer';
import { FORMAT } from '../../format.ts';
import { noticeInside } from '../../notice.ts';
import type { PairMesh } from '../../skeleton/index.ts';
import { accessor, packStreams, type Stream, reorder } from '../../glb/pack.ts';
import { opennessOf } from './openness.ts';
import type { Structure } from '../settle/index.ts';
import type { BandLayer, Tissue } from '../measured/bands/index.ts';
import type { Basis, Kind, Side } from '../measured/index.ts';
import type { Band } from '../settle/drape.ts';

/** A run of triangles; `mirror`: the file holds the left one only, the right is its mirror image. */
export interface Range {
  id: string;
  side: Side;
  mirror: boolean;
  firstTriangle: number;
  count: number;
}
export interface StructureRange extends Range {
  part: string;
  kind: Kind;
  basis: Basis;
}

/** Fascia, ligament, cartilage: none is a structure at risk, all are constructed. */
export interface BandRange extends Range {
  tissue: Tissue;
  /** absent for what stays when all muscles are gone */
  layer?: Exclude<BandLayer, 'bones'>;
}

export type Placed<T extends PairMesh> = T & { mirror: boolean };

/**
 * The bytes of static/models/inside.glb. The same input gives the same bytes.
 *
 * @param ordered bones and structures come from such a file: their triangles stand in order already
 * @param shaded false where the bands, which come last, will shade all of it
 */
export async function encodeInside(
  bones: readonly Placed<PairMesh>[],
  structures: readonly Placed<Structure>[],
  bands: readonly Band[] = [],
  ordered = false,
  shaded = true,
): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const indices: number[] = [];
  const male: number[] = [];
  const female: number[] = [];
  const { step, femaleScale } = FORMAT;
  const whole: number[] = [];
  const strands: number[] = [];
  const place = (
    mesh: Placed<PairMesh> & Pick<Band, 'whole' | 'strands'>,
    asIs = ordered,
  ): Range => {
    const sorted = asIs ? [...mesh.indices] : reorder([...mesh.indices]);
    const order = [...new Set(sorted)];
    const from = male.length / 4;
    const slot = new Map(order.map((v, i) => [v, from + i]));
    for (const v of order) {
      for (let k = 0; k < 3; k++) {
        const m = Math.round(mesh.positions.male[3 * v + k]! / step);
        male.push(m);
        female.push(Math.round(mesh.positions.female[3 * v + k]! / step - m * femaleScale));
      }
      male.push(0);
      female.push(0);
      whole.push(mesh.whole?.[v] ?? 1);
      strands.push(mesh.strands?.[2 * v] ?? 0, mesh.strands?.[2 * v + 1] ?? 0);
    }
    const firstTriangle = indices.length / 3;
    indices.push(...sorted.map((v) => slot.get(v)!));
    const { id, side, mirror } = mesh;
    return { id, side, mirror, firstTriangle, count: sorted.length / 3 };
  };
  const boneRanges = bones.map((bone) => place(bone));
  const structureRanges = structures.map((mesh): StructureRange => {
    const { part, kind, basis } = mesh;
    return { ...place(mesh), part, kind, basis };
  });
  const firstOfBands = male.length / 4;
  const bandRanges = bands.map((band): BandRange => {
    const { tissue, layer } = band;
    return { ...place(band, false), tissue, ...(layer !== 'bones' && { layer }) };
  });
  const count = male.length / 4;
  // along the fibres and across them, none tendon, and how open: as in the file of the muscles
  const fibre = Uint8Array.from(
    (shaded
      ? opennessOf({ male, female, indices }, boneRanges, structureRanges)
      : new Array<number>(count).fill(1)
    ).flatMap((open, v) => [
      ...[strands[2 * v]!, strands[2 * v + 1]!, 0].map((x) => Math.round(255 * x)),
      // bands lie outermost and nothing closes them in: there it tells where they melt into what is around
      Math.round(255 * (v < firstOfBands ? open : whole[v]!)),
    ]),
  );
  const wide = count > 65535;
  const index = wide ? Uint32Array.from(indices) : Uint16Array.from(indices);
  const streams: Stream[] = [
    { bytes: bytesOf(Int16Array.from(male)), count, stride: 8, mode: 'ATTRIBUTES' },
    { bytes: bytesOf(Int16Array.from(female)), count, stride: 8, mode: 'ATTRIBUTES' },
    { bytes: fibre, count, stride: 4, mode: 'ATTRIBUTES' },
    { bytes: bytesOf(index), count: index.length, stride: wide ? 4 : 2, mode: 'TRIANGLES' },
  ];
  return packStreams(streams, {
    accessors: [
      { ...accessor(0, 'short', count, 'VEC3'), ...boundsOf(male) },
      accessor(1, 'short', count, 'VEC3'),
      { ...accessor(2, 'ubyte', count, 'VEC4'), normalized: true },
      accessor(3, wide ? 'uint' : 'ushort', index.length, 'SCALAR'),
    ],
    mesh: {
      name: 'inside',
      attributes: { POSITION: 0, _FEMALE: 1, _FIBRE: 2 },
      indices: 3,
      extras: {
        version: FORMAT.version,
        step,
        femaleScale,
        unit: 'mm',
        frame: 'x left(+), y up from the floor, z front(+), z = 0 at the ankle joints',
        bones: boneRanges,
        structures: structureRanges,
        bands: bandRanges,
      },
    },
    node: 'inside',
    notice: INSIDE_NOTICE,
  });
}

const INSIDE_NOTICE = noticeInside(
  'Bones and structures at risk',
  'Bones, organs, vessels and nerves are drawn by this project from measurements; parts marked constructed follow textbook courses. Not for measuring depths.',
);

const bytesOf = (a: Int16Array | Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(a.buffer, a.byteOffset, a.byteLength);

function boundsOf(steps: readonly number[]): { min: number[]; max: number[] } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  steps.forEach((value, i) => {
    const k = i % 4;
    if (k === 3) return;
    min[k] = Math.min(min[k]!, value);
    max[k] = Math.max(max[k]!, value);
  });
  return { min, max };
}
