/**
 * `npx tsx models/zone-table.ts`: writes src/matching/zones.json from the committed model, for one
 * side of the male figure: for each zone its area (square centimetres) and the zones that it touches,
 * with the length of the border in centimetres. Matching weighs zones with it and needs no model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readBody, type BodyModel } from './read.ts';

const TABLE_FILE = new URL('../src/matching/zones.json', import.meta.url);

/** Borders shorter than this are corners, not neighbours (mm). */
const CORNER = 8;

export interface ZoneMeasure {
  /** cm² */
  area: number;
  /** zone -> length of the common border, cm */
  touches: Record<string, number>;
}

/** Measure every zone of the left side; a border across the mid-line joins a zone to itself only. */
function measureZones(body: BodyModel): Record<string, ZoneMeasure> {
  const at = body.positions.male;
  const point = (v: number) => [at[3 * v]!, at[3 * v + 1]!, at[3 * v + 2]!] as const;
  const out: Record<string, ZoneMeasure> = {};
  const ownerOfEdge = new Map<string, string>();
  for (const [zone, side, start, count] of body.zones) {
    if (side !== 'left') continue;
    const measure = (out[zone] ??= { area: 0, touches: {} });
    for (let t = start; t < start + count; t += 1) {
      const corners = [0, 1, 2].map((k) => body.indices[3 * t + k]!);
      const [a, b, c] = corners.map((v) => [...point(v)]) as [number[], number[], number[]];
      const u = b.map((x, i) => x - a[i]!);
      const w = c.map((x, i) => x - a[i]!);
      const cross = Math.hypot(
        u[1]! * w[2]! - u[2]! * w[1]!,
        u[2]! * w[0]! - u[0]! * w[2]!,
        u[0]! * w[1]! - u[1]! * w[0]!,
      );
      measure.area += cross / 200;
      for (let k = 0; k < 3; k += 1) {
        const [p, q] = [corners[k]!, corners[(k + 1) % 3]!];
        const edge = `${Math.min(p, q)}-${Math.max(p, q)}`;
        const other = ownerOfEdge.get(edge);
        if (!other) ownerOfEdge.set(edge, zone);
        else if (other !== zone) {
          const [m, n] = [point(p), point(q)];
          const long = Math.hypot(m[0] - n[0], m[1] - n[1], m[2] - n[2]) / 10;
          measure.touches[other] = (measure.touches[other] ?? 0) + long;
          const back = out[other]!.touches;
          back[zone] = (back[zone] ?? 0) + long;
        }
      }
    }
  }
  const tidy = (x: number) => Math.round(x * 10) / 10;
  return Object.fromEntries(
    Object.keys(out)
      .toSorted()
      .map((zone) => {
        const { area, touches } = out[zone]!;
        const long = Object.entries(touches)
          .filter(([, cm]) => cm * 10 >= CORNER)
          .map(([other, cm]) => [other, tidy(cm)] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1));
        return [zone, { area: tidy(area), touches: Object.fromEntries(long) }];
      }),
  );
}

/** The text of the table as it is committed. */
const zoneTable = async (): Promise<string> =>
  format(JSON.stringify(measureZones(await readBody())), { parser: 'json', printWidth: 100 });

async function main(): Promise<void> {
  const text = await zoneTable();
  const before = (() => {
    try {
      return readFileSync(TABLE_FILE, 'utf8');
    } catch {
      return '';
    }
  })();
  if (text !== before) writeFileSync(TABLE_FILE, text);
}

if (process.argv[1]?.endsWith('zone-table.ts')) await main();
