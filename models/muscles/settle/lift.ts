/** Sheets on bones that are drawn coarsely: laid on the bone as it is drawn, instead of into it. */
import type { Figure } from '../../mesh.ts';
import type { MeshField } from '../../geometry/mesh-field.ts';
import type { Shell } from '../shapes/shell.ts';

/** mm that stay free between the bone and the inner face, and between the outer face and the skin */
const FREE = 0.4;
const SKIN = 0.4;
/** Half as thin as the sheet gets where bone and skin are close, mm */
const LEAST = 0.4;
/** Share of its length from the origin that lies on the bone. */
const LIES = 0.75;
/** mm that it is lifted at most */
const MOST = 8;

/**
 * Lifts the part of a sheet that starts on a bone off it; it gets thinner where the skin is near.
 * `rounds` of evening out take the neighbourhood along.
 */
export function liftOff(
  shell: Shell,
  figure: Figure,
  bones: MeshField,
  skin: MeshField,
  rounds = 0,
): void {
  const { core, reach } = shell.rays[figure];
  let lift = core.map(() => 0);
  for (let v = 0; v < reach.length; v++) {
    if (shell.along[v]! > LIES) continue;
    const at = [core[3 * v]!, core[3 * v + 1]!, core[3 * v + 2]!] as const;
    const bone = bones.near(...at, MOST);
    if (!Number.isFinite(bone.distance)) continue;
    const room = bone.distance - skin.near(...at, 60).distance - FREE - SKIN;
    reach[v] = Math.min(reach[v]!, Math.max(LEAST, room / 2));
    const by = Math.max(0, reach[v]! + FREE - bone.distance);
    lift.set([by * bone.nx, by * bone.ny, by * bone.nz], 3 * v);
  }
  for (let round = 0; round < rounds; round++) lift = evened(shell, lift);
  for (let i = 0; i < core.length; i++) core[i]! += lift[i]!;
}

/** Vectors of all vertices, each half its neighbours'. */
function evened({ rings, around }: Shell, lift: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(lift, (own, i) => {
    const [v, k] = [Math.floor(i / 3), i % 3];
    const [ring, j] = [Math.floor(v / around), v % around];
    const next = [
      ring * around + ((j + 1) % around),
      ring * around + ((j + around - 1) % around),
      ...(ring > 0 ? [v - around] : []),
      ...(ring < rings - 1 ? [v + around] : []),
    ];
    return 0.5 * own + (0.5 * next.reduce((sum, w) => sum + lift[3 * w + k]!, 0)) / next.length;
  });
}
