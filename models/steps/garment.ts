/**
 * The painted garment: briefs on both figures, a band top on the female one. A field of signed
 * distances in mm (positive is cloth), so that a shader can draw a smooth hem at any distance.
 */
import {
  PARTS,
  type BodyMesh,
  type Figure,
  type FigureContext,
  type Part,
  type Vec3,
  perFigure,
} from '../mesh.ts';
import { point, smoothstep } from '../geometry/vec.ts';
import { joint, landmark } from '../zones/tree.ts';

/** Far outside of any cloth, mm. */
const BARE = -100;
const DRESSED: readonly Part[] = ['trunk', 'pelvis', 'thigh', 'shoulder', 'neck'];

/** Signed distance to the hem of each vertex of each figure, mm. */
export function dress(
  mesh: BodyMesh,
  contexts: Record<Figure, FigureContext>,
): Record<Figure, Float64Array> {
  return perFigure((figure) => {
    const P = mesh.positions[figure];
    const fields = [briefs(contexts[figure])];
    if (figure === 'female') fields.push(bandTop(contexts[figure]));
    return Float64Array.from(mesh.part, (part, v) => {
      if (!DRESSED.includes(PARTS[part]!)) return BARE;
      const [x, y, z] = point(P, v);
      return Math.max(...fields.map((field) => field([Math.abs(x), y, z])));
    });
  });
}

type Cloth = (p: Vec3) => number;

/** The smaller of two distances with a rounded corner of about `r` mm. */
const corner = (a: number, b: number, r: number): number => {
  const h = Math.max(r - Math.abs(a - b), 0) / r;
  return Math.min(a, b) - (h * h * r) / 4;
};

/** Waist below the iliac spines; legs cut along the groin in front, under the buttock behind. */
function briefs(ctx: FigureContext): Cloth {
  const hip = landmark(ctx, 'ASIS_L');
  const trochanter = landmark(ctx, 'greater_trochanter_top_L');
  const pubis = landmark(ctx, 'pubic_symphysis_bottom');
  const waist = hip[1] - 14;
  const sideX = trochanter[0];
  const sideY = hip[1] - 78;
  const crotchY = pubis[1] - 52;
  return ([x, y, z]) => {
    const back = smoothstep(30, -50, z);
    const dip = 16 * Math.exp(-((x / 75) ** 2)) * (1 - back);
    const top = waist - dip - y;
    // the leg line from the crotch to the hip; it hangs under the buttock behind
    const along = Math.min(1.2, Math.max(0, x - 14) / (sideX - 14));
    const rise = sideY - crotchY;
    const sag = back * 0.62 * rise * Math.sin(Math.PI * Math.min(1, along)) * 0.75;
    const line = crotchY + rise * (along + 0.12 * along * (1 - along)) - sag;
    const slope = rise / (sideX - 14);
    const leg = (y - line) / Math.hypot(1, slope * (1 - 0.5 * back));
    return corner(top, leg, 12);
  };
}

/** A band around the chest, over the breast and under the armpit. */
function bandTop(ctx: FigureContext): Cloth {
  const apex = joint(ctx, 'breast.L____tail')[1];
  return ([x, y, z]) => {
    const front = smoothstep(-20, 60, z);
    const top = apex + 34 - 10 * Math.exp(-((x / 60) ** 2)) * front - 14 * (1 - front);
    const bottom = apex - 66 + 6 * (1 - front);
    return corner(top - y, y - bottom, 12);
  };
}
