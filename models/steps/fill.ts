/** Closes the holes that trimming leaves: a strip between the lips, a blank statue's eye. */
import { FIGURES, type Figure, type Vec3, perFigure } from '../mesh.ts';
import type { PolygonMesh } from '../polygons.ts';
import { add, length, mix, normalise, point, scale, sub } from '../geometry/vec.ts';

/** How far the eye stands out from the sphere through its rim, mm. */
const EYE_DOME = 0.4;
/** How far the rim of the eye comes forward to the lid margin, a share of the way. */
const RAISE = 0.7;
/** Rings of the eye patch between rim (1) and pole (0). */
const EYE_RINGS = [0.8, 0.55, 0.3];

/** Adds faces and vertices to a mesh with holes; what it adds on the left it adds on the right. */
export class HoleFiller {
  private readonly faces: number[][];
  private readonly positions: Record<Figure, number[]>;
  private readonly mirror: number[];
  private readonly part: number[];

  constructor(private readonly source: PolygonMesh) {
    this.faces = [...source.faces];
    this.positions = {
      male: [...source.positions.male],
      female: [...source.positions.female],
    };
    this.mirror = [...source.mirror];
    this.part = [...source.part];
  }

  mesh(): PolygonMesh {
    return {
      ...this.source,
      faces: this.faces,
      positions: {
        male: Float64Array.from(this.positions.male),
        female: Float64Array.from(this.positions.female),
      },
      mirror: Int32Array.from(this.mirror),
      part: Uint8Array.from(this.part),
    };
  }

  /** A narrow strip between upper and lower lip, zipped by x on the left and mirrored. */
  closeMouth(rim: number[]): void {
    const mid = rim.findIndex((v, k) => k > 0 && this.mirror[v] === v);
    const half = rim.slice(0, mid + 1);
    const P = this.source.positions.male;
    const isLeft = P[3 * half[1]!]! > 0;
    const left = isLeft ? half : [...rim.slice(mid), rim[0]!];
    const x = (v: number): number => P[3 * v]!;
    const corner = left.reduce((best, v, k) => (x(v) > x(left[best]!) ? k : best), 0);
    // the two lips from the mid-line to the corner of the mouth
    const one = left.slice(0, corner + 1);
    const other = left.slice(corner).reverse();
    let i = 0;
    let j = 0;
    while (i < one.length - 1 || j < other.length - 1) {
      const [a, b] = [one[i]!, other[j]!];
      const [nextA, nextB] = [one[i + 1], other[j + 1]];
      const stepA = nextB === undefined || (nextA !== undefined && x(nextA) <= x(nextB));
      if (stepA) i++;
      else j++;
      const tip = stepA ? nextA! : nextB!;
      if (tip === a || tip === b) continue;
      if (tip === other.at(-1) && (stepA ? b : a) === tip) continue;
      this.addBoth([a, tip, b]);
    }
  }

  /** Rings from the lids to a sphere inside them, closed by a fan of quads at the pole; mirrored. */
  closeEye(rim: number[]): void {
    const count = rim.length;
    this.raise(rim);
    const shape = perFigure((figure) => this.eyeShape(figure, rim));
    const rings = [rim];
    for (const t of EYE_RINGS) {
      rings.push(rim.map((v, k) => this.addVertex((f) => shape[f](k, t), v)));
    }
    const pole = this.addVertex((f) => shape[f](0, 0), rim[0]!);
    for (let r = 0; r + 1 < rings.length; r++) {
      const [outer, inner] = [rings[r]!, rings[r + 1]!];
      for (let k = 0; k < count; k++) {
        const n = (k + 1) % count;
        this.addBoth([outer[k]!, outer[n]!, inner[n]!, inner[k]!]);
      }
    }
    const last = rings.at(-1)!;
    for (let k = 0; k < count; k += 2) {
      this.addBoth([last[k]!, last[(k + 1) % count]!, last[(k + 2) % count]!, pole]);
    }
  }

  /** Pull the rim towards the lid margin: a shallow groove instead of a slot. */
  private raise(rim: readonly number[]): void {
    const ring = new Set(rim);
    for (const v of rim) {
      const face = this.faces.find((f) => f.includes(v) && f.some((w) => !ring.has(w)))!;
      const at = face.indexOf(v);
      const beside = [face[(at + 1) % face.length]!, face[(at + face.length - 1) % face.length]!];
      const outer = beside.find((w) => !ring.has(w))!;
      for (const figure of FIGURES) {
        const P = this.positions[figure];
        const p = mix(point(P, v), point(P, outer), RAISE);
        p.forEach((x, c) => (P[3 * v + c] = x));
        const m = this.mirror[v]!;
        [-p[0], p[1], p[2]].forEach((x, c) => (P[3 * m + c] = x));
      }
    }
  }

  /** Points of the eye: on the rim at t = 1, at the pole at t = 0, on a sphere between. */
  private eyeShape(figure: Figure, rim: readonly number[]): (k: number, t: number) => Vec3 {
    const { centre } = this.source.eye[figure];
    const towards = rim.map((v) => sub(point(this.positions[figure], v), centre));
    const sizes = towards.map(length);
    const radius = sizes.reduce((s, d) => s + d, 0) / rim.length + EYE_DOME;
    const pole = normalise(towards.reduce((s, d) => add(s, normalise(d)), [0, 0, 0] as Vec3));
    return (k, t) => {
      const direction = normalise(mix(pole, normalise(towards[k]!), t));
      return add(centre, scale(direction, radius + (sizes[k]! - radius) * t ** 3));
    };
  }

  /** A left vertex and its mirror image; returns the left one. */
  private addVertex(at: (figure: Figure) => Vec3, like: number): number {
    const left = this.mirror.length;
    this.mirror.push(left + 1, left);
    this.part.push(this.part[like]!, this.part[like]!);
    for (const figure of FIGURES) {
      const [x, y, z] = at(figure);
      this.positions[figure].push(x, y, z, -x, y, z);
    }
    return left;
  }

  private addBoth(face: number[]): void {
    this.faces.push(face, face.map((v) => this.mirror[v]!).reverse());
  }
}
