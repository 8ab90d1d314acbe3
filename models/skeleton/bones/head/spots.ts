/** Places of the skull that several of its parts are built from. */
import type { Vec3 } from '../../../mesh.ts';
import { add, mix, normalise, scale, sub } from '../../../geometry/vec.ts';
import type { Marks } from '../../marks.ts';
import { rowOf } from './teeth.ts';

/** Points of the left half in mm, and `inward`: a point moved towards the middle of the braincase. */
export function spotsOf(m: Marks) {
  const s = m.size;
  const at = m.of;
  const glabella = at('glabella');
  const inion = at('external_occipital_protuberance');
  const top = add(at('vertex'), [0, -7 * s, 0]);
  // under skin and temporal muscle, which are about 6 mm where the head is widest
  const vault = at('temporal_fossa_3')[0] - 2.5 * s;
  const back = add(inion, [0, 22 * s, -1]);
  const middle: Vec3 = [0, (glabella[1] + inion[1]) / 2 + 14 * s, (glabella[2] + back[2]) / 2];
  const long = (glabella[2] - back[2]) / 2 - 1;
  const high = top[1] - middle[1];
  const cheek = at('zygoma_body_front');
  const bridge = at('zygomatic_arch_middle');
  const nape = at('inferior_nuchal_line_2');
  const ear = at('external_acoustic_meatus');
  const brow = at('frontozygomatic_suture');
  const eye = m.joint('eye');
  const orbit: Vec3 = [
    eye[0] + 1,
    mix(at('infraorbital_margin'), brow, 0.52)[1] + 4.5 * s,
    at('infraorbital_margin')[2] - 2 * s,
  ];
  const nose: Vec3 = [
    0,
    at('infraorbital_margin')[1] - 6 * s,
    at('infraorbital_margin')[2] + 7 * s,
  ];
  const row = rowOf(m, [0, 16 * s, 0]);
  const gums = add(row[0], [0, 0, 1]);
  const molar = row[3];
  const base: Vec3 = [0, at('C1_body_centre')[1] + 16 * s, at('C1_body_centre')[2] + 2 * s];
  const inward = (p: Vec3, by: number): Vec3 => add(p, scale(normalise(sub(middle, p)), by * s));
  return {
    at,
    s,
    middle,
    long,
    high,
    vault,
    inion,
    glabella,
    cheek,
    bridge,
    ear,
    nape,
    brow,
    orbit,
    nose,
    row,
    gums,
    molar,
    base,
    inward,
  };
}

export type Spots = ReturnType<typeof spotsOf>;
