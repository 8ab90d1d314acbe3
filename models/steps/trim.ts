/**
 * Removes the pockets behind lips and lids and closes the skin again: a strip in the crease between
 * the lips, a blank statue's eye between the lids. The nostrils are shallow cups already and stay.
 */
import type { PolygonMesh } from '../polygons.ts';
import { point } from '../geometry/vec.ts';
import { neighboursOf, type Neighbours } from '../figure/smooth.ts';
import { LEFT_EYE, MOUTH, type Opening } from '../spec/openings.ts';
import { HoleFiller } from './fill.ts';

export function trim(mesh: PolygonMesh): PolygonMesh {
  const rightEye = mirrored(LEFT_EYE, mesh.mirror);
  const openings = [MOUTH, LEFT_EYE, rightEye];
  const near = neighboursOf(mesh.faces, mesh.mirror.length);
  const rims = openings.map((o) => rimOf(mesh.faces, near, o));
  const gone = new Set<number>();
  openings.forEach((o, k) => flood(near, o.inside, new Set(rims[k]), gone));
  const kept = mesh.faces.filter((face) => !face.some((v) => gone.has(v)));
  const [mouth, leftEye] = rims.map((rim) => orient(rim, kept)) as [number[], number[], number[]];
  const fill = new HoleFiller({ ...mesh, faces: kept });
  fill.closeMouth(mouth);
  fill.closeEye(leftEye);
  return compact(fill.mesh(), gone);
}

const mirrored = ({ rim: [a, b], inside }: Opening, mirror: Int32Array): Opening => ({
  rim: [mirror[a]!, mirror[b]!],
  inside: mirror[inside]!,
});

/** Walk straight over four-valent vertices until the loop closes. */
function rimOf(
  faces: readonly number[][],
  near: Neighbours,
  { rim: [first, second] }: Opening,
): number[] {
  const around = new Map<number, number[][]>();
  for (const face of faces) {
    for (const v of face) around.set(v, [...(around.get(v) ?? []), face]);
  }
  const loop = [first, second];
  for (;;) {
    const [a, b] = loop.slice(-2) as [number, number];
    const beside = new Set(
      around
        .get(b)!
        .filter((f) => f.includes(a))
        .flat(),
    );
    const ahead = near[b]!.filter((v) => !beside.has(v));
    if (ahead.length !== 1) throw new Error(`edge loop ends at vertex: ${b}`);
    if (ahead[0] === first) return loop;
    loop.push(ahead[0]!);
  }
}

function flood(near: Neighbours, start: number, stop: Set<number>, into: Set<number>): void {
  const open = [start];
  into.add(start);
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    for (const next of near[v]!) {
      if (stop.has(next) || into.has(next)) continue;
      into.add(next);
      open.push(next);
    }
  }
}

/** Turn the rim so that its edges run the way a face that fills the hole must run. */
function orient(rim: number[], faces: readonly number[][]): number[] {
  const runs = (a: number, b: number): boolean =>
    faces.some((f) => f.some((v, k) => v === a && f[(k + 1) % f.length] === b));
  return runs(rim[0]!, rim[1]!) ? [rim[0]!, ...rim.slice(1).reverse()] : rim;
}

/** Drop the vertices that no face uses. */
function compact(mesh: PolygonMesh, gone: Set<number>): PolygonMesh {
  const kept = [...mesh.part.keys()].filter((v) => !gone.has(v));
  const slot = new Map(kept.map((v, i) => [v, i]));
  const pick = (P: Float64Array): Float64Array =>
    Float64Array.from(kept.flatMap((v) => point(P, v)));
  return {
    ...mesh,
    faces: mesh.faces.map((f) => f.map((v) => slot.get(v)!)),
    positions: { male: pick(mesh.positions.male), female: pick(mesh.positions.female) },
    mirror: Int32Array.from(kept, (v) => slot.get(mesh.mirror[v]!)!),
    part: Uint8Array.from(kept, (v) => mesh.part[v]!),
  };
}
