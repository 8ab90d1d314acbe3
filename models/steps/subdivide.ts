/** One round of Catmull-Clark subdivision of a closed polygon mesh, and its limit surface. */
import { edgeKey } from '../geometry/topology.ts';

/** The finer mesh: old vertices keep their index, then one point an edge, then one point a face. */
export interface Subdivision {
  count: number;
  /** all quads; sub-face k of a face sits at its corner k */
  faces: number[][];
  firstSubface(face: number): number;
  edgePoint(a: number, b: number): number;
  facePoint(face: number): number;
  /** control points of the finer mesh from those of the coarser one */
  points(P: Float64Array): Float64Array;
  mirror(coarse: Int32Array): Int32Array;
  /** the lowest value of the vertices around each new point */
  spread(values: Uint8Array): Uint8Array;
}

export function subdivide(faces: readonly number[][], count: number): Subdivision {
  const ends: [number, number][] = [];
  const wings: number[][] = [];
  const edgeAt = new Map<number, number>();
  const firsts: number[] = [];
  const finer: number[][] = [];
  faces.forEach((face, f) => {
    face.forEach((a, k) => {
      const b = face[(k + 1) % face.length]!;
      const key = edgeKey(a, b);
      let e = edgeAt.get(key);
      if (e === undefined) {
        e = ends.length;
        edgeAt.set(key, e);
        ends.push([a, b]);
        wings.push([]);
      }
      wings[e]!.push(f);
    });
  });
  const edgePoint = (a: number, b: number): number => {
    const e = edgeAt.get(edgeKey(a, b));
    if (e === undefined) throw new Error(`no edge between vertices: ${a}, ${b}`);
    return count + e;
  };
  const facePoint = (f: number): number => count + ends.length + f;
  const cornerKey = (face: readonly number[]): string => [...face].sort((a, b) => a - b).join();
  faces.forEach((face, f) => {
    firsts.push(finer.length);
    face.forEach((v, k) => {
      const next = face[(k + 1) % face.length]!;
      const last = face[(k + face.length - 1) % face.length]!;
      finer.push([v, edgePoint(v, next), facePoint(f), edgePoint(last, v)]);
    });
  });
  const total = count + ends.length + faces.length;

  const points = (P: Float64Array): Float64Array => {
    const out = new Float64Array(3 * total);
    const aroundF = new Float64Array(3 * count);
    const aroundE = new Float64Array(3 * count);
    const valence = new Uint16Array(count);
    faces.forEach((face, f) => {
      const at = 3 * facePoint(f);
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (const v of face) sum += P[3 * v + c]!;
        out[at + c] = sum / face.length;
        for (const v of face) aroundF[3 * v + c]! += out[at + c]!;
      }
      for (const v of face) valence[v]!++;
    });
    ends.forEach(([a, b], e) => {
      const [f, g] = wings[e] as [number, number];
      for (let c = 0; c < 3; c++) {
        const sum = P[3 * a + c]! + P[3 * b + c]!;
        out[3 * (count + e) + c] =
          (sum + out[3 * facePoint(f) + c]! + out[3 * facePoint(g) + c]!) / 4;
        aroundE[3 * a + c]! += sum / 2;
        aroundE[3 * b + c]! += sum / 2;
      }
    });
    for (let v = 0; v < count; v++) {
      const n = valence[v]!;
      for (let c = 3 * v; c < 3 * v + 3; c++) {
        out[c] = (aroundF[c]! / n + (2 * aroundE[c]!) / n + (n - 3) * P[c]!) / n;
      }
    }
    return out;
  };

  return {
    count: total,
    faces: finer,
    firstSubface: (f) => firsts[f]!,
    edgePoint,
    facePoint,
    points,
    mirror: (coarse) => {
      const faceAt = new Map(faces.map((face, f) => [cornerKey(face), f]));
      const image = (v: number): number => coarse[v]!;
      const out = new Int32Array(total);
      out.set(coarse);
      ends.forEach(([a, b], e) => (out[count + e] = edgePoint(image(a), image(b))));
      faces.forEach((face, f) => {
        out[facePoint(f)] = facePoint(faceAt.get(cornerKey(face.map(image)))!);
      });
      return out;
    },
    spread: (values) => {
      const out = new Uint8Array(total);
      out.set(values);
      const lowest = (list: readonly number[]): number => Math.min(...list.map((v) => values[v]!));
      ends.forEach((pair, e) => (out[count + e] = lowest(pair)));
      faces.forEach((face, f) => (out[facePoint(f)] = lowest(face)));
      return out;
    },
  };
}

/**
 * Where the points of an all-quad mesh come to lie on the limit surface:
 * (n² v + 4 Σ edge neighbours + Σ face diagonals) / (n (n + 5)), Halstead et al. 1993.
 */
export function limitPoints(P: Float64Array, { faces }: Pick<Subdivision, 'faces'>): Float64Array {
  const count = P.length / 3;
  const valence = new Uint16Array(count);
  const sum = new Float64Array(P.length);
  for (const face of faces) {
    for (let k = 0; k < 4; k++) {
      const v = face[k]!;
      const next = face[(k + 1) % 4]!;
      const far = face[(k + 2) % 4]!;
      const last = face[(k + 3) % 4]!;
      valence[v]!++;
      // each edge neighbour is met from two faces
      for (let c = 0; c < 3; c++) {
        sum[3 * v + c]! += 2 * (P[3 * next + c]! + P[3 * last + c]!) + P[3 * far + c]!;
      }
    }
  }
  const out = new Float64Array(P.length);
  for (let i = 0; i < P.length; i++) {
    const n = valence[Math.floor(i / 3)]!;
    out[i] = n ? (n * n * P[i]! + sum[i]!) / (n * (n + 5)) : P[i]!;
  }
  return out;
}
