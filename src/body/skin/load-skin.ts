import type { BufferAttribute, InterleavedBufferAttribute, Matrix4, Mesh, Object3D } from 'three';
import { Vector3 } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { asSide } from '../../atlas/address';
import type { SkinSource, ZoneRange } from './skin-source';

type Attribute = BufferAttribute | InterleavedBufferAttribute;

/**
 * Fetch a file and tell how far it is.
 *
 * @param progress bytes so far and in all; in all is 0 where the server does not say
 * @throws if the server does not answer with the file
 */
export async function fetchBytes(
  url: string,
  progress: (loaded: number, total: number) => void,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const answer = await fetch(url, { signal });
  if (!answer.ok || !answer.body) throw new Error(`no model: ${answer.status}`);
  // A compressed answer states its compressed length but streams the full one.
  const packed = answer.headers.get('content-encoding');
  const total = packed ? 0 : Number(answer.headers.get('content-length') ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.length;
    progress(loaded, Math.max(total, total && loaded));
  }
  return new Blob(parts).arrayBuffer();
}

/**
 * Decode `models/body.glb`; its extras are described in the README of the model pipeline.
 *
 * @throws if it is no model, or not this one
 */
export async function decodeSkin(file: ArrayBuffer): Promise<SkinSource> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene, asset } = await loader.parseAsync(file, '');
  scene.updateMatrixWorld(true);
  const found: Mesh[] = [];
  const extras: Record<string, unknown> = { ...(asset as { extras?: object }).extras };
  scene.traverse((node: Object3D) => {
    Object.assign(extras, node.userData);
    if ('isMesh' in node) found.push(node as Mesh);
  });
  const mesh = found[0];
  const index = mesh?.geometry.index;
  if (!mesh || !index) throw new Error('no mesh in the model');
  const named = (name: string): Attribute => {
    const attribute = mesh.geometry.getAttribute(name) as Attribute | undefined;
    if (!attribute) throw new Error(`no attribute in the model: ${name}`);
    return attribute;
  };
  const [ao, garment] = [named('_ao'), named('_garment')];
  const source: SkinSource = {
    triangles: Uint32Array.from(index.array),
    positions: {
      male: points(named('position'), mesh.matrixWorld),
      female: points(named('_female'), mesh.matrixWorld),
    },
    openness: { male: column(ao, 0), female: column(ao, 1) },
    garment: { male: column(garment, 0), female: column(garment, 1) },
    zones: zoneRanges(extras['zones']),
  };
  mesh.geometry.dispose();
  return source;
}

function points(attribute: Attribute, matrix: Matrix4): Float32Array {
  const out = new Float32Array(3 * attribute.count);
  const point = new Vector3();
  for (let v = 0; v < attribute.count; v++)
    point
      .set(attribute.getX(v), attribute.getY(v), attribute.getZ(v))
      .applyMatrix4(matrix)
      .toArray(out, 3 * v);
  return out;
}

function column(attribute: Attribute, k: 0 | 1): Float32Array {
  return Float32Array.from({ length: attribute.count }, (_, v) => attribute.getComponent(v, k));
}

/** Read the zone table, which came from outside. */
export function zoneRanges(table: unknown): readonly ZoneRange[] {
  if (!Array.isArray(table)) throw new Error('no zones in the model');
  return table.map((row: unknown) => {
    const [zone, sideName, first, count] = Array.isArray(row) ? (row as unknown[]) : [];
    const side = asSide(typeof sideName === 'string' ? sideName : null);
    if (typeof zone !== 'string' || !side || typeof first !== 'number' || typeof count !== 'number')
      throw new Error(`not a zone: ${JSON.stringify(row)}`);
    return { zone, side, first, count };
  });
}
