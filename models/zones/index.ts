/** The whole skin: head, arm, trunk and neck, pelvis and leg, cut in this order. */
import { armTree } from './arm.ts';
import { headAboveNeck, headTree } from './head.ts';
import { legTree } from './leg.ts';
import { pelvisTree } from './pelvis.ts';
import { inArm } from './shoulder.ts';
import { abovePelvis, trunkTree } from './trunk.ts';
import type { ZoneNode } from './tree.ts';

export const zoneTree: ZoneNode = {
  name: 'jaw line and base of the skull',
  field: headAboveNeck,
  positive: headTree,
  negative: {
    name: 'arm',
    field: inArm,
    positive: armTree,
    negative: {
      name: 'top of the pelvis',
      field: abovePelvis,
      positive: trunkTree,
      negative: pelvisTree(legTree),
    },
  },
};
