/** What single sheets are like: their rims, where they are tendon, where they are thin. */
import { smoothstep } from '../figure/vec.ts';
import type { Rim } from './sheet.ts';
import type { PartRow } from './table.ts';

/** Fans that are bodies rather than sheets: lens-shaped across. */
export const SOLID = /adductor-magnus|adductor-longus-brevis|gluteus-m|infraspinatus|pectineus/;
/** Sheets whose parts abut on each other with their full thickness. */
export const ABUTTING = /deltoid|pectoralis-major|trapezius|rhomboids|splenius-cervicis/;

/** How a part's sheet ends at its edges. */
export function rimOf(muscle: string, { type }: PartRow): Rim {
  if (ABUTTING.test(muscle)) return { share: 0.12, blunt: 0.7 };
  if (muscle === 'gluteus-maximus') return { share: 0.45, blunt: 1.2 };
  if (SOLID.test(muscle)) return { share: 0.8, blunt: 1.2 };
  return { share: type === 'fan' ? 0.35 : 0.2, blunt: 1.2 };
}

/** Sheets that turn into a flat tendon over a long stretch. */
export const APONEUROSIS: Record<string, (u: number, v: number) => number> = {
  // fleshy down to the hip bone's crest, flat tendon in front of rectus abdominis
  'external-oblique': (u, v) => 0.9 * smoothstep(0.5, 0.62, u) * smoothstep(0.06, 0.18, v),
  'adductor-magnus': (u, v) =>
    0.9 *
    Math.max(
      1 - smoothstep(0.02, 0.16, u),
      smoothstep(0.86, 0.97, u),
      smoothstep(0.62, 0.8, u) * smoothstep(0.84, 0.94, v),
    ),
  popliteus: (u) => 0.85 * (1 - smoothstep(0.14, 0.3, u)),
  // fleshy almost to the ribs
  'pectoralis-minor': (u) =>
    0.7 * Math.max(1 - smoothstep(0.02, 0.1, u), smoothstep(0.86, 0.97, u)),
  'latissimus-dorsi': (t) => 0.8 * Math.max(1 - smoothstep(0.1, 0.3, t), smoothstep(0.88, 0.96, t)),
};
/** Thin sheets, and what lies under them and may not come through. */
export const COVERS: Record<string, RegExp> = {
  platysma: /^(sternocleidomastoid|scalenes|upper-trapezius)$/,
  'latissimus-dorsi': /^(iliocostalis|longissimus|lumbar-multifidus|serratus-posterior-inferior)/,
  'pectoralis-major': /^external-oblique$/,
  'upper-trapezius': /^suboccipitals$/,
  'external-oblique': /^rectus-abdominis$/,
};
/** Sheets that lie on a bone which is drawn coarsely: they are laid on what is drawn. */
export const ON_BONE = /^temporalis$/;
/** Muscles or single parts that bones under them rise through here and there, and which bones. */
export const OVER_BONES: Record<string, RegExp> = {
  'pectoralis-major': /^(rib|costal-cartilage)-/,
  'external-oblique': /^(rib-|costal-cartilage-6$)/,
  'occipitofrontalis/occipital-belly': /^skull$/,
};
/** Muscles whose mesh is too coarse for the bend over the edge of another one. */
export const OVER_EDGE: Record<string, RegExp> = {
  'external-oblique': /^rectus-abdominis$/,
  'rectus-femoris': /^vastus-intermedius$/,
  sternalis: /^pectoralis-major$/,
  'latissimus-dorsi': /^iliocostalis-/,
  platysma: /^masseter$/,
};
/** Where latissimus dorsi starts on the spine beneath lower trapezius: 0..1 over its u and v. */
export const underTrapezius = (u: number, v: number): number =>
  (1 - smoothstep(0.1, 0.26, u)) * smoothstep(0.5, 0.72, v);
/** mm by which it lies nearer to the skin over serratus posterior inferior and the erectors. */
export function overBack(u: number, v: number): number {
  const free = smoothstep(0.05, 0.2, v) * (1 - underTrapezius(u, v));
  const erectors = (1 - smoothstep(0.2, 0.4, u)) * (1 - smoothstep(0.4, 0.6, v));
  return free * (1.8 * (1 - smoothstep(0.5, 0.65, u)) + 1.2 * erectors);
}
/** Where a sheet is thinner than its mean section, over u and v. */
export const THIN: Record<string, (u: number, v: number) => number> = {
  // it runs out along the femur; what its neighbours leave it lies too near to the hip bone
  'adductor-magnus': (u) =>
    (0.8 + 0.35 * smoothstep(0, 0.5, u)) * (1 - 0.5 * smoothstep(0.84, 1, u)),
  // the slips to rib 1 and rib 8 taper; under the scapula there is little room
  'serratus-anterior': (u, v) =>
    (1 -
      (1 - smoothstep(0, 0.3, u)) *
        (0.6 * (1 - smoothstep(0.03, 0.15, v)) + 0.5 * smoothstep(0.85, 0.95, v))) *
    (1 - 0.25 * smoothstep(0.7, 0.95, u)),
  // its fascia under lower trapezius
  'latissimus-dorsi': (u, v) => 1 - 0.55 * underTrapezius(u, v),
  // the slip to the occiput
  'upper-trapezius': (u, v) => 1 - 0.65 * (1 - smoothstep(0, 0.18, u)) * smoothstep(0.6, 0.85, v),
};
