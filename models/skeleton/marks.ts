/** What bones are drawn from: bony landmarks, finger and toe joints, and the figure's size. */
import { readFileSync } from 'node:fs';
import { sizeOf, type Figure, type Vec3 } from '../mesh.ts';
import { landmarkPoints } from '../spec/landmarks.ts';

/** Joint centres of the posed figure's own skeleton (left side), mm. */
type Joints = Record<Figure, Record<string, Vec3>>;

export interface Marks {
  figure: Figure;
  /** 1 for the male figure; thicknesses scale with it */
  size: number;
  /** the same for shafts of long bones: women's are slimmer for their length (Mall et al. 2000: 28 to 31 mm) */
  shaft: number;
  /** A landmark by its name without side; left or mid-line. Throws `unknown landmark: <name>`. */
  of: (name: string) => Vec3;
  /** A joint centre: `finger2-1` is the knuckle of the index finger, `toe1-2` .., `eye`. */
  joint: (name: string) => Vec3;
}

export function marksOf(figure: Figure): Marks {
  const points = landmarkPoints(figure);
  const file = new URL('./joints.json', import.meta.url);
  const joints = (JSON.parse(readFileSync(file, 'utf8')) as Joints)[figure];
  return {
    figure,
    size: sizeOf(figure),
    shaft: figure === 'male' ? 1 : 0.9,
    of: (name) => {
      const found = points[`${name}_L`] ?? points[name];
      if (!found) throw new Error(`unknown landmark: ${name}`);
      return found;
    },
    joint: (name) => {
      const found = joints[name];
      if (!found) throw new Error(`unknown joint: ${name}`);
      return found;
    },
  };
}
