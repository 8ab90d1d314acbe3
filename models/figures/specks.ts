/** Takes away shreds: skin that is seen only as a sliver is given to the zone around it. */
import { FINE, NOTHING, type Raster } from './raster.ts';

/** Smaller pieces of a zone than this are shreds, mm². */
const SHRED = 60;

/** Pieces of equal zone that hang together by sides of squares, in the order of their first square. */
function piecesOf({ width, height, zone }: Raster): number[][] {
  const seen = new Uint8Array(width * height);
  const out: number[][] = [];
  for (let start = 0; start < zone.length; start++) {
    if (seen[start] || zone[start] === NOTHING) continue;
    const piece = [start];
    seen[start] = 1;
    for (const i of piece)
      for (const j of around(i, width, height))
        if (!seen[j] && zone[j] === zone[start]) {
          seen[j] = 1;
          piece.push(j);
        }
    out.push(piece);
  }
  return out;
}

function around(i: number, width: number, height: number): number[] {
  const x = i % width;
  const out: number[] = [];
  if (x > 0) out.push(i - 1);
  if (x < width - 1) out.push(i + 1);
  if (i >= width) out.push(i - width);
  if (i < width * (height - 1)) out.push(i + width);
  return out;
}

/** Changes `raster.zone`: each shred takes the neighbour with which it shares most of its border. */
export function sweep(raster: Raster): void {
  const { width, height, zone } = raster;
  for (let round = 0; round < 4; round++) {
    const shreds = piecesOf(raster).filter((piece) => piece.length < SHRED * FINE * FINE);
    for (const piece of shreds) {
      const votes = new Map<number, number>();
      for (const i of piece)
        for (const j of around(i, width, height))
          if (zone[j] !== zone[i]) votes.set(zone[j]!, (votes.get(zone[j]!) ?? 0) + 1);
      const skin = [...votes]
        .filter(([id]) => id !== NOTHING)
        .toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
      const to = skin[0]?.[0] ?? NOTHING;
      for (const i of piece) zone[i] = to;
    }
    if (!shreds.length) return;
  }
}
