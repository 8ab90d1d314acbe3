/** Ends of fans: where measured fibre lines curl round a narrow tendon they are laid out flat. */
import type { Vec3 } from '../../mesh.ts';
import {
  add,
  distance,
  mix,
  normalise,
  reject,
  scale,
  smoothstep,
  sub,
} from '../../geometry/vec.ts';

/** Arc against chord of a section: from here on it is laid out, from there on wholly. */
const BENT = [1.3, 2.2] as const;
/** Shares of the last two sections that are laid out */
const SHARES = [0.85, 0.6] as const;
/** Wider sections (mm) bend because the bone does. */
const NARROW = 62;

/** Fibre lines with flat narrow ends. */
export function flatEnds(fibres: readonly (readonly Vec3[])[]): Vec3[][] {
  const out = fibres.map((f) => [...f]);
  const count = out[0]!.length;
  for (const [end, inward] of [
    [0, 1],
    [count - 1, -1],
  ] as const) {
    // from the inside out, so that the end takes its direction from what is flat already
    for (const k of [1, 0]) layOut(out, end + k * inward, end + (k + 1) * inward, SHARES[k]!);
  }
  return out;
}

/** Lays section `at` out in the direction of section `guide`. */
function layOut(lines: Vec3[][], at: number, guide: number, most: number): void {
  const row = lines.map((f) => f[at]!);
  const last = row.length - 1;
  const spans = row.slice(1).map((p, i) => distance(p, row[i]!));
  const arc = spans.reduce((a, b) => a + b, 0);
  const chord = distance(row[0]!, row[last]!);
  if (arc > NARROW) return;
  const bent = most * smoothstep(...BENT, arc / Math.max(1, chord));
  if (bent === 0) return;
  const centre = scale(
    row.reduce((a, b) => add(a, b)),
    1 / row.length,
  );
  const along = normalise(sub(lines[last]![guide]!, lines[0]![guide]!));
  const wide = Math.max(chord, 0.5 * arc);
  let far = 0;
  row.forEach((p, k) => {
    const flat = add(centre, scale(along, (far / arc - 0.5) * wide));
    lines[k]![at] = mix(p, flat, bent);
    far += spans[k] ?? 0;
  });
}

/** How wide the last section is against the one before it, where it was measured down along the bone. */
const DRAWN = 0.6;

/** Fibre lines that end together as they come, not along the bone that they end on. */
export function drawnTogether(fibres: readonly (readonly Vec3[])[]): Vec3[][] {
  const last = fibres[0]!.length - 1;
  const centre = (k: number): Vec3 =>
    scale(
      fibres.map((f) => f[k]!).reduce((a, b) => add(a, b)),
      1 / fibres.length,
    );
  const [goal, before] = [centre(last), centre(last - 1)];
  const along = normalise(sub(goal, before));
  const beside = (f: readonly Vec3[]): Vec3 => reject(sub(f[last - 1]!, before), along);
  return fibres.map((f) => f.map((p, k) => (k < last ? p : add(goal, scale(beside(f), DRAWN)))));
}
