import type { BufferAttribute, InterleavedBufferAttribute, Matrix4, Mesh, Object3D } from 'three';
import { Vector3 } from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import * as v from 'valibot';
import type { PerFigure, SkinSource } from './skin-source';

export type Attribute = BufferAttribute | InterleavedBufferAttribute;

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

/** What the file says about itself beside the mesh; see the README of the model pipeline. */
const Extras = v.object({
  /** female steps = male steps × this + the `_female` attribute */
  femaleScale: v.number(),
  /** the stored hem distance, 0–255: where cloth begins, and steps a millimetre */
  garment: v.object({ zero: v.number(), perMillimetre: v.number() }),
  zones: v.array(v.tuple([v.string(), v.picklist(['left', 'right']), v.number(), v.number()])),
});

/**
 * Decode `models/body.glb`.
 *
 * @throws if it is no model, or not this one
 */
export async function decodeSkin(file: ArrayBuffer): Promise<SkinSource> {
  const { mesh, triangles, named } = await openModel(file);
  const { femaleScale, garment, zones } = v.parse(Extras, mesh.userData);
  const openness = numbers(named('_ao'), 2);
  const hem = numbers(named('_garment'), 2).map(
    (x) => (255 * x - garment.zero) / garment.perMillimetre,
  );
  const source: SkinSource = {
    triangles,
    positions: bothShapes(named, femaleScale, mesh.matrixWorld),
    openness: { male: every(openness, 2, 0), female: every(openness, 2, 1) },
    garment: { male: every(hem, 2, 0), female: every(hem, 2, 1) },
    zones: zones.map(([zone, side, first, count]) => ({ zone, side, first, count })),
  };
  mesh.geometry.dispose();
  return source;
}

/** A file of the model pipeline, opened: its one mesh, its triangles and its attributes by name. */
export interface OpenModel {
  readonly mesh: Mesh;
  readonly triangles: Uint32Array;
  /** @throws where the file has no such attribute */
  readonly named: (name: string) => Attribute;
}

/** @throws if the bytes are no model */
export async function openModel(file: ArrayBuffer): Promise<OpenModel> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.parseAsync(file, '');
  scene.updateMatrixWorld(true);
  const mesh = firstMesh(scene);
  const index = mesh?.geometry.index;
  if (!mesh || !index) throw new Error('no mesh in the model');
  const named = (name: string): Attribute => {
    const attribute = mesh.geometry.getAttribute(name) as Attribute | undefined;
    if (!attribute) throw new Error(`no attribute in the model: ${name}`);
    return attribute;
  };
  return { mesh, triangles: Uint32Array.from(index.array), named };
}

/** Positions of both figures, mm: the female one is stored as what the scaled male one lacks. */
export function bothShapes(
  named: OpenModel['named'],
  femaleScale: number,
  matrix: Matrix4,
): PerFigure<Float32Array> {
  const male = numbers(named('position'), 3);
  const female = numbers(named('_female'), 3).map((rest, i) => (male[i] ?? 0) * femaleScale + rest);
  return { male: placed(male, matrix), female: placed(female, matrix) };
}

function firstMesh(scene: Object3D): Mesh | undefined {
  let found: Mesh | undefined;
  scene.traverse((node) => {
    if (!found && 'isMesh' in node) found = node as Mesh;
  });
  return found;
}

/** All numbers of an attribute in a row, whatever way it is stored. */
export function numbers(attribute: Attribute, size: number): Float32Array {
  const out = new Float32Array(size * attribute.count);
  for (let v = 0; v < attribute.count; v++)
    for (let k = 0; k < size; k++) out[size * v + k] = attribute.getComponent(v, k);
  return out;
}

/** Steps of the file to millimetres. */
function placed(steps: Float32Array, matrix: Matrix4): Float32Array {
  const out = new Float32Array(steps.length);
  const point = new Vector3();
  for (let i = 0; i < steps.length; i += 3)
    point.fromArray(steps, i).applyMatrix4(matrix).toArray(out, i);
  return out;
}

const every = (values: Float32Array, size: number, k: number): Float32Array =>
  values.filter((_, i) => i % size === k);
