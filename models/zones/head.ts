/** Zones of the head: scalp, forehead and eyes, cheek and nose, jaw and ear. */
import { all, between, plane, type Place } from './fields.ts';
import { by, fence, mirrored, patch, ring } from './shapes.ts';
import { joint, landmark, type ZoneNode } from './tree.ts';

/**
 * A place of the head, given in mm on the male figure (left eye at 30, 1641, 138; chin at 1521, crown at
 * 1749.5, back of the skull at -29.7) and carried to the other by the same features.
 */
function inHead(x: number, y: number, z: number): Place {
  return (ctx) => {
    const eye = joint(ctx, 'eye.L____head');
    const up = (landmark(ctx, 'vertex')[1] - eye[1]) / 108.5;
    const down = (eye[1] - joint(ctx, 'jaw____tail')[1]) / 120;
    const depth = (eye[2] - landmark(ctx, 'external_occipital_protuberance')[2]) / 167.7;
    return [
      (x * eye[0]) / 30,
      eye[1] + (y - 1641) * (y > 1641 ? up : down),
      eye[2] + (z - 138) * (z > 138 ? 1 : depth),
    ];
  };
}

/** The pinna, seen from the side. */
const ear = patch('zy', [
  by('skin_ear_top_L', 0, 4, 0),
  by('skin_ear_top_L', 0, -2, -13),
  by('skin_ear_back_L', 0, 2, -4),
  by('skin_ear_back_L', 0, -18, 0),
  by('skin_ear_lobe_L', 0, 4, -9),
  by('skin_ear_lobe_L', 0, -3, 2),
  by('skin_ear_lobe_L', 0, 4, 10),
  by('skin_tragus_L', 0, -6, 5),
  by('skin_tragus_L', 0, 10, 6),
  by('skin_ear_top_L', 0, -9, 13),
]);

/** Mastoid and the groove behind the ear. */
const behindEar = patch('zy', [
  by('skin_ear_back_L', 0, 6, -6),
  by('skin_ear_back_L', 0, -14, -17),
  by('mastoid_tip_L', 0, 10, -31),
  by('mastoid_tip_L', 0, -12, -26),
  by('mastoid_tip_L', 0, -22, -6),
  by('mastoid_tip_L', 0, -18, 9),
  by('skin_ear_lobe_L', 0, 6, 4),
  by('skin_ear_concha_L', 0, 0, 0),
]);

/** Behind the hairline: up before the ear, round the temple, across the forehead. */
const behindHairline = fence('zy', [
  by('skin_ear_lobe_L', 0, -30, 3),
  by('skin_ear_lobe_L', 0, 0, 6),
  by('skin_tragus_L', 0, 10, 6),
  by('skin_ear_top_L', 0, 2, 15),
  inHead(66, 1675, 76),
  inHead(60, 1698, 89),
  inHead(45, 1712, 111),
  inHead(20, 1717, 134),
  inHead(0, 1718, 150),
]);

const vertex = patch('xz', [
  inHead(0, 1740, 200),
  inHead(54, 1740, 180),
  inHead(54, 1740, 100),
  inHead(51, 1740, 45),
  inHead(38, 1740, 4),
  inHead(0, 1740, -10),
  mirrored(inHead(38, 1740, 4)),
  mirrored(inHead(51, 1740, 45)),
  mirrored(inHead(54, 1740, 100)),
  mirrored(inHead(54, 1740, 180)),
]);

/** A hand's breadth around the ridge where neck muscles meet the skull. */
const skullBase = ring(inHead(0, 1610, 45), [
  by('external_occipital_protuberance', 0, -6, 0),
  by('superior_nuchal_line_3_L', 0, 10, 0),
  by('superior_nuchal_line_4_L', 0, 8, 0),
  by('mastoid_tip_L', 0, 24, 0),
]);

const scalp: ZoneNode = {
  name: 'vertex',
  field: all(0, vertex, plane(inHead(0, 1650, 0), [0, 1, 0])),
  positive: 'vertex',
  negative: {
    name: 'ridge at the base of the skull',
    field: skullBase,
    positive: {
      name: 'scalp behind the ear',
      field: fence('zy', [
        inHead(0, 1600, 8),
        inHead(0, 1640, 8),
        inHead(0, 1690, 1),
        inHead(0, 1725, 4),
        inHead(0, 1760, 12),
      ]),
      positive: 'occiput',
      negative: 'scalp-side',
    },
    negative: 'skull-base',
  },
};

/** Lower rim of the eye socket, over the root of the nose and along the cheekbone arch to the ear. */
const lowerRim = ring(inHead(0, 1620, 70), [
  by('skin_nasion', 0, -3, 0),
  by('skin_inner_canthus_L', -3, -9, 0),
  inHead(31, 1621, 152),
  inHead(47, 1620, 143),
  inHead(58, 1616, 128),
  inHead(67, 1612, 104),
  inHead(72, 1612, 78),
]);

const brow = patch('xy', [
  inHead(7, 1655, 162),
  inHead(11, 1661, 162),
  inHead(32, 1671, 157),
  inHead(52, 1664, 145),
  inHead(61, 1652, 135),
  inHead(53, 1654, 140),
  inHead(34, 1660, 155),
  inHead(12, 1651, 160),
]);
const eye = patch('xy', [
  by('skin_inner_canthus_L', -7, 0),
  inHead(19, 1652, 150),
  inHead(34, 1662, 150),
  inHead(51, 1654, 140),
  by('skin_outer_canthus_L', 10, -2),
  inHead(48, 1619, 140),
  inHead(31, 1607, 150),
  inHead(15, 1616, 150),
]);
const medialToTemple = fence('xy', [
  inHead(54, 1600, 130),
  inHead(54, 1632, 130),
  inHead(55, 1660, 135),
  inHead(52, 1690, 130),
  inHead(47, 1730, 120),
]);

const forehead: ZoneNode = {
  name: 'eyebrow',
  field: brow,
  positive: 'eyebrow',
  negative: {
    name: 'eye socket',
    field: eye,
    positive: 'eye-deep',
    negative: {
      name: 'temporal line',
      field: medialToTemple,
      positive: 'forehead',
      negative: 'temple',
    },
  },
};

const jawJoint = patch('zy', [
  by('skin_tragus_L', 0, 6, 2),
  by('skin_tragus_L', 0, 8, 15),
  by('skin_tragus_L', 0, -1, 27),
  by('skin_tragus_L', 0, -15, 28),
  by('skin_tragus_L', 0, -25, 17),
  by('skin_tragus_L', 0, -23, 4),
  by('skin_tragus_L', 0, -8, -2),
]);
const lips = patch('xy', [
  by('skin_upper_lip', 0, 1.5),
  by('skin_upper_lip_peak_L', 0, 2),
  by('skin_mouth_corner_L', -5, 7),
  by('skin_mouth_corner_L', 4, 0),
  by('skin_mouth_corner_L', -6, -7),
  by('skin_lower_lip', 11, -0.5),
  by('skin_lower_lip', 0, -2),
  mirrored(by('skin_lower_lip', 11, -0.5)),
  mirrored(by('skin_mouth_corner_L', -6, -7)),
  mirrored(by('skin_mouth_corner_L', 4, 0)),
  mirrored(by('skin_mouth_corner_L', -5, 7)),
  mirrored(by('skin_upper_lip_peak_L', 0, 2)),
]);
const noseHalf = [
  by('skin_nose_base', 0, -2),
  by('skin_nose_base', 9, 0),
  by('skin_nose_wing_L', 1, -9),
  by('skin_nose_wing_L', 4, 0),
  by('skin_nose_wing_L', 0, 11),
  inHead(13, 1627, 158),
  inHead(11, 1650, 158),
];
const nose = patch('xy', [...noseHalf, ...noseHalf.slice(1).reverse().map(mirrored)]);
const upperJawHalf = [
  inHead(0, 1606, 160),
  inHead(24, 1600, 155),
  inHead(38, 1590, 145),
  inHead(40, 1577, 140),
  by('skin_mouth_corner_L', 8, -1),
  inHead(0, 1562, 160),
];
const upperJaw = patch('xy', [
  ...upperJawHalf,
  ...upperJawHalf.slice(1, -1).reverse().map(mirrored),
]);
/** Above the mouth corner and before the chewing muscle: the cheek. */
const cheek = fence('zy', [
  inHead(70, 1594, 66),
  inHead(60, 1592, 92),
  inHead(55, 1586, 106),
  inHead(48, 1572, 122),
  inHead(30, 1566, 146),
  by('skin_mouth_corner_L', 0, 0, 10),
]);
const chin = fence('xy', [
  inHead(22, 1500, 120),
  inHead(21, 1530, 130),
  inHead(22, 1550, 140),
  by('skin_mouth_corner_L', 1, 0),
  by('skin_mouth_corner_L', 6, 20),
]);
const jawAngle = fence('zy', [inHead(0, 1520, 96), inHead(0, 1550, 99), inHead(0, 1600, 108)]);

const lowerFace: ZoneNode = {
  name: 'lips',
  field: all(2, lips, plane(inHead(0, 1560, 120), [0, 0, 1])),
  positive: 'mouth-inside',
  negative: {
    name: 'nose',
    field: nose,
    positive: 'nose-side',
    negative: {
      name: 'upper jaw',
      field: all(2, upperJaw, plane(inHead(0, 1560, 120), [0, 0, 1])),
      positive: 'upper-teeth',
      negative: {
        name: 'cheek and jaw',
        field: cheek,
        positive: 'cheek',
        negative: {
          name: 'chin',
          field: all(4, chin, plane(inHead(0, 1560, 110), [0, 0, 1])),
          positive: 'chin-lower-front-teeth',
          negative: {
            name: 'corner of the jaw',
            field: jawAngle,
            positive: 'jaw-angle',
            negative: 'jaw-body',
          },
        },
      },
    },
  },
};

/** Above the jaw line, the mastoid and the hollow under the skull ridge. */
export const headAboveNeck = fence('zy', [
  by('C1_spinous_tip', 0, 8, -40),
  by('C1_spinous_tip', 0, 7, -10),
  by('mastoid_tip_L', 0, -9, -26),
  by('mastoid_tip_L', 0, -13, 0),
  by('mastoid_tip_L', 0, -17, 13),
  inHead(50, 1543, 79),
  inHead(45, 1532, 94),
  inHead(35, 1524, 109),
  inHead(15, 1517, 118),
  inHead(0, 1506, 124),
  inHead(0, 1498, 145),
  inHead(0, 1496, 190),
]);

export const headTree: ZoneNode = {
  name: 'ear',
  field: all(
    3,
    ear,
    plane(between('skin_ear_concha_L', mirrored('skin_ear_concha_L'), 0.2), [1, 0, 0]),
  ),
  positive: 'ear-deep',
  negative: {
    name: 'bone behind the ear',
    field: behindEar,
    positive: 'behind-ear',
    negative: {
      name: 'jaw joint',
      field: jawJoint,
      positive: 'tmj',
      negative: {
        name: 'hairline',
        field: behindHairline,
        positive: scalp,
        negative: {
          name: 'lower rim of the eye socket',
          field: lowerRim,
          positive: forehead,
          negative: lowerFace,
        },
      },
    },
  },
};
