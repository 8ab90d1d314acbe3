/** Scraps: skin that a field left outside of its zone. */
import type { Vec3 } from '../mesh.ts';
import type { ZoneId, ZoneTree } from '../zones/tree.ts';
import { edgeKey, type HalfMesh } from './half-mesh.ts';

/** A scrap that went to a neighbour: area in mm² (mean of both figures), a place on the male's left half. */
export interface Scrap {
  zone: ZoneId;
  into: ZoneId;
  area: number;
  at: Vec3;
}

/** Gives every piece of a zone that does not hang together with its largest piece to the neighbour it touches most. */
export function absorbScraps(half: HalfMesh): Scrap[] {
  const absorbed: Scrap[] = [];
  const byEdge = new Map<number, number[]>();
  half.triangles.forEach((tri, t) =>
    tri.forEach((a, k) => {
      const key = edgeKey(a, tri[(k + 1) % 3] as number);
      byEdge.set(key, [...(byEdge.get(key) ?? []), t]);
    }),
  );
  const beside = half.triangles.map((tri, t) =>
    tri.map((a, k) => {
      const b = tri[(k + 1) % 3] as number;
      const other = byEdge.get(edgeKey(a, b))?.find((s) => s !== t) ?? -1;
      return { other, length: half.distance(a, b) };
    }),
  );
  const areaOf = half.triangles.map((_, t) => half.area(t));
  for (let round = 0; round < 8; round++) {
    const pieces = piecesOf(half.owner, beside, areaOf);
    const largest = new Map<ZoneTree, number>();
    for (const p of pieces) {
      largest.set(p.zone, Math.max(largest.get(p.zone) ?? 0, p.area));
    }
    const scraps = pieces.filter((p) => p.area < (largest.get(p.zone) as number));
    if (scraps.length === 0) return absorbed;
    for (const scrap of scraps.sort((a, b) => a.area - b.area)) {
      const touch = new Map<ZoneTree, number>();
      for (const t of scrap.triangles) {
        for (const { other, length } of beside[t] as { other: number; length: number }[]) {
          const zone = half.owner[other];
          if (zone === undefined || zone === scrap.zone) continue;
          touch.set(zone, (touch.get(zone) ?? 0) + length);
        }
      }
      const into = [...touch].sort((a, b) => b[1] - a[1])[0]?.[0];
      if (into === undefined) continue;
      for (const t of scrap.triangles) half.owner[t] = into;
      const corner = half.triangles[scrap.triangles[0] as number]?.[0] as number;
      absorbed.push({
        zone: String(scrap.zone),
        into: String(into),
        area: scrap.area,
        at: [0, 1, 2].map((k) => half.positions.male[3 * corner + k] as number) as Vec3,
      });
    }
  }
  throw new Error('scraps keep changing hands');
}

interface Piece {
  zone: ZoneTree;
  triangles: number[];
  area: number;
}

function piecesOf(owner: ZoneTree[], beside: { other: number }[][], areaOf: number[]): Piece[] {
  const seen = new Uint8Array(owner.length);
  const out: Piece[] = [];
  for (let start = 0; start < owner.length; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const piece: Piece = { zone: owner[start] as ZoneTree, triangles: [start], area: 0 };
    for (let k = 0; k < piece.triangles.length; k++) {
      const t = piece.triangles[k] as number;
      piece.area += areaOf[t] as number;
      for (const { other } of beside[t] as { other: number }[]) {
        if (other < 0 || seen[other] || owner[other] !== piece.zone) continue;
        seen[other] = 1;
        piece.triangles.push(other);
      }
    }
    out.push(piece);
  }
  return out;
}
