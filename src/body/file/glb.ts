import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import * as v from 'valibot';
import type { PerFigure } from '../skin/skin-source';

/**
 * A file of the model pipeline: glTF 2.0 in its binary form, one mesh, packed as the extension
 * KHR_meshopt_compression says. three's own loader reads a hundred things more, weighs more than the
 * muscles' shapes, and cannot work beside the page without all of three there.
 */
const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;

/** It lacks something that it speaks of. */
const short = (): Error => new Error('the model ends too early');

/** A place in a file, or how many; bounded far beyond any model of ours, for a damaged file asks for anything. */
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e8));

/** @throws where a part of a file reaches beyond what there is */
export function within(first: number, count: number, most: number): void {
  if (first + count > most) throw short();
}
const Packing = v.object({
  byteOffset: v.optional(whole, 0),
  byteLength: whole,
  byteStride: v.pipe(whole, v.minValue(1), v.maxValue(64)),
  count: v.pipe(whole, v.maxValue(1_000_000)),
  mode: v.picklist(['ATTRIBUTES', 'TRIANGLES', 'INDICES']),
  filter: v.optional(v.picklist(['NONE', 'OCTAHEDRAL', 'QUATERNION', 'EXPONENTIAL'])),
});
const Gltf = v.object({
  nodes: v.tupleWithRest(
    [v.object({ scale: v.optional(v.tuple([v.number(), v.number(), v.number()]), [1, 1, 1]) })],
    v.unknown(),
  ),
  meshes: v.tupleWithRest(
    [
      v.object({
        extras: v.unknown(),
        primitives: v.tupleWithRest(
          [v.object({ attributes: v.record(v.string(), whole), indices: whole })],
          v.unknown(),
        ),
      }),
    ],
    v.unknown(),
  ),
  accessors: v.array(
    v.object({
      bufferView: whole,
      byteOffset: v.optional(whole, 0),
      componentType: whole,
      count: whole,
      type: v.picklist(['SCALAR', 'VEC2', 'VEC3', 'VEC4']),
      normalized: v.optional(v.boolean(), false),
    }),
  ),
  bufferViews: v.array(v.object({ extensions: v.object({ KHR_meshopt_compression: Packing }) })),
});

/** Bytes of a component, how it is read, and what a normalised one is divided by. */
const COMPONENTS: Readonly<
  Record<number, [bytes: number, (view: DataView, at: number) => number, number]>
> = {
  5120: [1, (view, at) => view.getInt8(at), 127],
  5121: [1, (view, at) => view.getUint8(at), 255],
  5122: [2, (view, at) => view.getInt16(at, true), 32767],
  5123: [2, (view, at) => view.getUint16(at, true), 65535],
  5125: [4, (view, at) => view.getUint32(at, true), 4294967295],
  5126: [4, (view, at) => view.getFloat32(at, true), 1],
};
const SIZES = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 } as const;

/** A file of the model pipeline, opened. */
export interface OpenModel {
  /** what the mesh says about itself; to be checked by who knows what it should say */
  readonly extras: unknown;
  /** three vertex indices a triangle */
  readonly triangles: Uint32Array;
  /** steps of the file to millimetres */
  readonly scale: readonly [number, number, number];
  /**
   * All numbers of an attribute in a row, normalised ones as shares.
   *
   * @throws where the file has no such attribute
   */
  readonly named: (name: string) => Float32Array;
}

/** @throws if the bytes are no model of this kind, or end too early */
export async function openModel(file: ArrayBuffer): Promise<OpenModel> {
  const { json, binary } = chunksOf(file);
  const gltf = v.parse(Gltf, json);
  const [{ scale }] = gltf.nodes;
  const [{ extras, primitives }] = gltf.meshes;
  const [{ attributes, indices }] = primitives;
  await MeshoptDecoder.ready;
  const unpacked = new Map<number, DataView & { readonly stride: number }>();

  const unpack = (index: number) => {
    const known = unpacked.get(index);
    if (known) return known;
    const packing = gltf.bufferViews[index]?.extensions.KHR_meshopt_compression;
    if (!packing) throw short();
    const { byteOffset, byteLength, byteStride, count, mode, filter } = packing;
    if (byteOffset + byteLength > binary.length) throw short();
    const out = new Uint8Array(count * byteStride);
    const source = binary.subarray(byteOffset, byteOffset + byteLength);
    MeshoptDecoder.decodeGltfBuffer(out, count, byteStride, source, mode, filter ?? 'NONE');
    const view = Object.assign(new DataView(out.buffer), { stride: byteStride });
    unpacked.set(index, view);
    return view;
  };

  function read<T extends Float32Array | Uint32Array>(
    index: number | undefined,
    make: (length: number) => T,
  ): T {
    const accessor = gltf.accessors[index ?? -1];
    if (!accessor) throw short();
    const { bufferView, byteOffset, componentType, count, type, normalized } = accessor;
    const [bytes, get, most] = COMPONENTS[componentType] ?? [];
    if (!bytes || !get || !most) throw short();
    const view = unpack(bufferView);
    const size = SIZES[type];
    const step = Math.max(view.stride, size * bytes);
    if (count && byteOffset + (count - 1) * step + size * bytes > view.byteLength) throw short();
    const out = make(size * count);
    const unit = normalized ? 1 / most : 1;
    for (let at = byteOffset, i = 0; i < out.length; at += step)
      for (let k = 0; k < size; k++) {
        const value = get(view, at + k * bytes);
        out[i++] = unit === 1 ? value : Math.max(-1, value * unit);
      }
    return out;
  }

  return {
    extras,
    scale,
    triangles: read(indices, (length) => new Uint32Array(length)),
    named(name) {
      if (!Object.hasOwn(attributes, name)) throw new Error(`no attribute: ${name}`);
      return read(attributes[name], (length) => new Float32Array(length));
    },
  };
}

function chunksOf(file: ArrayBuffer): { json: unknown; binary: Uint8Array } {
  const view = new DataView(file);
  if (file.byteLength < 20 || view.getUint32(0, true) !== MAGIC) throw new Error('no model');
  let json: unknown;
  let binary = new Uint8Array();
  for (let at = 12; at + 8 <= file.byteLength;) {
    const length = view.getUint32(at, true);
    const kind = view.getUint32(at + 4, true);
    if (at + 8 + length > file.byteLength) throw short();
    const bytes = new Uint8Array(file, at + 8, length);
    if (kind === JSON_CHUNK) json = JSON.parse(new TextDecoder().decode(bytes));
    if (kind === BINARY_CHUNK) binary = bytes;
    at += 8 + length;
  }
  return { json, binary };
}

/** Positions of both figures, mm: the female one is stored as what the scaled male one lacks. */
export function bothShapes(
  { named, scale }: OpenModel,
  femaleScale: number,
): PerFigure<Float32Array> {
  const steps = named('POSITION');
  const rest = named('_FEMALE');
  if (rest.length !== steps.length) throw short();
  const placed = (value: number, i: number): number => value * (scale[(i % 3) as 0] ?? 1);
  const female = rest.map((lacks, i) => placed((steps[i] ?? 0) * femaleScale + lacks, i));
  return { male: steps.map(placed), female };
}
