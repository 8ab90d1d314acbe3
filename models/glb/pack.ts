/** A small glTF 2.0 binary writer: one mesh, meshopt-compressed streams. */
import { MeshoptEncoder } from 'meshoptimizer';
import { FORMAT } from '../format.ts';
import { NOTICE, type Notice } from '../notice.ts';

export interface Stream {
  bytes: Uint8Array;
  count: number;
  stride: number;
  mode: 'ATTRIBUTES' | 'TRIANGLES';
}

/** version 1 of the vertex codec is 10 % smaller than version 0 and needs the KHR extension */
const CODEC = 1;
const EXTENSION = 'KHR_meshopt_compression';
const TYPE = { short: 5122, ushort: 5123, uint: 5125, ubyte: 5121 };
const pad4 = (n: number): number => Math.ceil(n / 4) * 4;

/** What the streams mean: the parts of the glTF text that differ from file to file. */
export interface Layout {
  accessors: object[];
  /** mesh name, vertex attributes and index accessor of its one primitive, and what travels along */
  mesh: { name: string; attributes: Record<string, number>; indices: number; extras: object };
  node: string;
  /** default: the body's */
  notice?: Notice;
}

/** An accessor over a whole stream. */
export const accessor = (
  bufferView: number,
  componentType: keyof typeof TYPE,
  count: number,
  type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4',
): object => ({ bufferView, componentType: TYPE[componentType], count, type });

/** One compressed mesh of one primitive, its node scaled by FORMAT.step. */
export function packStreams(
  streams: readonly Stream[],
  { accessors, mesh, node, notice = NOTICE }: Layout,
): Uint8Array {
  const packed = streams.map(({ bytes, count, stride, mode }) =>
    MeshoptEncoder.encodeGltfBuffer(bytes, count, stride, mode, CODEC),
  );
  let at = 0;
  let plain = 0;
  const views = streams.map(({ bytes, count, stride, mode }, i) => {
    const view = {
      buffer: 1,
      byteOffset: plain,
      byteLength: bytes.length,
      ...(mode === 'ATTRIBUTES' ? { byteStride: stride, target: 34962 } : { target: 34963 }),
      extensions: {
        [EXTENSION]: {
          buffer: 0,
          byteOffset: at,
          byteLength: packed[i]!.length,
          byteStride: stride,
          mode,
          count,
        },
      },
    };
    at += pad4(packed[i]!.length);
    plain += pad4(bytes.length);
    return view;
  });
  const { name, attributes, indices } = mesh;
  const extras = { ...mesh.extras, notice: notice.lines };
  const json = {
    asset: { version: '2.0', generator: 'myomap models', copyright: notice.short },
    extensionsUsed: [EXTENSION, 'KHR_mesh_quantization'],
    extensionsRequired: [EXTENSION, 'KHR_mesh_quantization'],
    buffers: [
      { byteLength: at },
      { byteLength: plain, extensions: { [EXTENSION]: { fallback: true } } },
    ],
    bufferViews: views,
    accessors,
    meshes: [{ name, primitives: [{ attributes, indices }], extras }],
    nodes: [{ name: node, mesh: 0, scale: [FORMAT.step, FORMAT.step, FORMAT.step] }],
    scenes: [{ nodes: [0] }],
    scene: 0,
  };
  return assemble(json, packed, at);
}

function assemble(json: object, packed: readonly Uint8Array[], bodyLength: number): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const textLength = pad4(text.length);
  const out = new Uint8Array(12 + 8 + textLength + 8 + bodyLength);
  const view = new DataView(out.buffer);
  const words = [0x46546c67, 2, out.length, textLength, 0x4e4f534a];
  words.forEach((word, i) => view.setUint32(4 * i, word, true));
  out.fill(0x20, 20, 20 + textLength);
  out.set(text, 20);
  view.setUint32(20 + textLength, bodyLength, true);
  view.setUint32(24 + textLength, 0x004e4942, true);
  let at = 28 + textLength;
  for (const bytes of packed) {
    out.set(bytes, at);
    at += pad4(bytes.length);
  }
  return out;
}

/** Neighbouring triangles next to each other, on the range's own vertices. */
export function reorder(list: readonly number[]): number[] {
  const own = [...new Set(list)];
  const slot = new Map(own.map((v, i) => [v, i]));
  const local = Uint32Array.from(list, (v) => slot.get(v)!);
  const [remap] = MeshoptEncoder.reorderMesh(local.slice(), true, true);
  const back = new Array<number>(own.length);
  own.forEach((v, i) => (back[remap[i]!] = v));
  const sorted = local.slice();
  MeshoptEncoder.reorderMesh(sorted, true, true);
  return Array.from(sorted, (i) => back[i]!);
}
