/** Structures at risk of both figures: organs, pleura, spinal canal, vessels and nerves. */
import { type Figure, type Vec3, perFigure } from '../../mesh.ts';
import { add, mix, scale, smoothstep } from '../../geometry/vec.ts';
import { meshOf, settle, type Mesh } from '../../geometry/nets.ts';
import { toFemale, type PairMesh } from '../../skeleton/index.ts';
import { marksOf } from '../../skeleton/marks.ts';
import { levelOf, VERTEBRAE } from '../../skeleton/bones/spine.ts';
import { ORGANS, windpipe } from '../shapes/organs.ts';
import { branched } from './branches.ts';
import { courses, keeping, type Around } from './paths.ts';
import { organTable, type Basis, type Kind } from '../measured/index.ts';
import { calmed, evenly, sheet, tube } from '../shapes/tube.ts';

export interface Structure extends PairMesh {
  /** only the left is drawn, the right is its mirror image */
  mirror: boolean;
  /** what this piece of the structure is called, in English */
  part: string;
  kind: Kind;
  basis: Basis;
}

type Label = Omit<Structure, 'indices' | 'positions' | 'mirror'>;

const pair = (label: Label, make: (figure: Figure) => Mesh): Structure => {
  const meshes = perFigure(make);
  return {
    ...label,
    mirror: label.side === 'left',
    indices: meshes.male.indices,
    positions: perFigure((f) => meshes[f].positions),
  };
};

/** A tube whose half width goes by the share of its points. */
const even = (line: readonly Vec3[], radius: (t: number) => number, sides: number): Mesh =>
  tube(
    line,
    line.map((_, i) => radius(i / (line.length - 1))),
    sides,
  );

/** mm that a carried organ's vertex may still move onto the female organ */
const REACH = 30;

function organs(): Structure[] {
  const carry = toFemale();
  return ORGANS.map(({ structure, part, side, basis, field, step, triangles }) => {
    const { positions, indices } = meshOf(`${side} ${part}`, field('male'), { step, triangles });
    const carried = new Float64Array(positions.length);
    for (let v = 0; v < positions.length; v += 3) {
      carried.set(carry([positions[v]!, positions[v + 1]!, positions[v + 2]!]), v);
    }
    settle(carried, field('female'), REACH, 24);
    const at = { male: positions, female: carried };
    return {
      id: structure,
      part,
      side,
      mirror: false,
      kind: 'organ',
      basis,
      indices,
      positions: at,
    };
  });
}

/** The pouch below the lung where the pleura reaches two ribs lower. */
function recess(): Structure {
  const [upper, lower] = ['lung lower border', 'pleura lower border'].map((part) => {
    const row = organTable().pleura.find((p) => p.part === part);
    if (!row) throw new Error(`unknown border: ${part}`);
    return row;
  }) as [
    ReturnType<typeof organTable>['pleura'][number],
    ReturnType<typeof organTable>['pleura'][number],
  ];
  return pair(
    { id: 'lung', part: 'pleura, lower recess', side: 'left', kind: 'organ', basis: 'constructed' },
    (figure) => {
      const top = evenly(upper[figure], 22);
      const bottom = evenly(lower[figure], 22);
      const rows = [0, 0.33, 0.67, 1].map((t) => top.map((p, i) => mix(p, bottom[i]!, t)));
      return sheet(rows, 1.2);
    },
  );
}

/** Canal and cord follow the holes of the vertebrae; the cord ends at the first lumbar disc. */
function canal(): Structure[] {
  const course = (figure: Figure, upTo: string): Vec3[] => {
    const m = marksOf(figure);
    const levels = VERTEBRAE.slice(0, VERTEBRAE.indexOf(upTo) + 1).map((id) => levelOf(m, id));
    const first = levels[0]!;
    return [add(first.canal, scale(first.up, 22 * m.size)), ...levels.map((level) => level.canal)];
  };
  const line = (figure: Figure, upTo: string, count: number): Vec3[] =>
    calmed(evenly(course(figure, upTo), count), 3);
  const sacral = (figure: Figure): Vec3[] => {
    const m = marksOf(figure);
    return [...course(figure, 'L5'), add(m.of('sacrum_S2_spine'), scale([0, 0, 9], m.size))];
  };
  const size = (figure: Figure): number => marksOf(figure).size;
  return [
    pair(
      {
        id: 'spinal-canal',
        part: 'vertebral canal',
        side: 'mid',
        kind: 'canal',
        basis: 'constructed',
      },
      (f) => even(calmed(evenly(sacral(f), 60), 2), () => 6.6 * size(f), 10),
    ),
    pair(
      { id: 'spinal-canal', part: 'spinal cord', side: 'mid', kind: 'nerve', basis: 'constructed' },
      (f) => even(line(f, 'L1', 48), (t) => (4.6 - 2.6 * smoothstep(0.86, 1, t)) * size(f), 10),
    ),
  ];
}

/** Narrow nerves and vessels are seldom more than a few pixels wide. */
const sidesOf = (radius: number): number => (radius < 1.6 ? 8 : 10);

const paths = (around: Around): Structure[] =>
  branched(courses(around), keeping(around)).map(({ row, radius, line }) => {
    const { structure: id, part, side, kind, basis } = row;
    return pair({ id, part, side, kind, basis }, (f) =>
      tube(line[f], radius[f], sidesOf(row.radius)),
    );
  });

const airway = (): Structure =>
  pair(
    { id: 'windpipe', part: 'windpipe', side: 'mid', kind: 'organ', basis: 'constructed' },
    (figure) => even(evenly(windpipe(figure), 14), () => 8.5 * marksOf(figure).size, 12),
  );

/** Every structure, organs first; vessels and nerves go round the given bones, under the skin. */
export function buildStructures(around: Around): Structure[] {
  return [...organs(), recess(), airway(), ...canal(), ...paths(around)];
}
