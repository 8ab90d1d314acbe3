import type { BodyAddress } from '../../atlas/address';
import type { Atlas, Figure } from '../../atlas/types';
import { muscleOf } from '../../state/depth';
import { hasPattern } from '../../state/shown-patterns';
import type { Patterns } from '../referral/patterns';
import type { SkinModel } from '../skin/skin-model';
import type { Sight, SkinPoint } from './sight';
import { strongPoints } from './skin-points';

/** Muscles of hand and foot are small: one of the two is looked at, from near. */
const SMALL = new Set(['hand', 'foot']);
/** Deep in the trunk, part of these lies nearer to the skin of the back; they are felt and shown from the front. */
const FROM_THE_FRONT = new Set(['iliopsoas']);
/** So much farther from the mid-line than it is wide, a muscle is looked at on one side. */
const APART = 3;

/** From here on a pattern that is asked for as a whole counts. */
const SPREAD = { least: 60 };

/** What a sight is made of. */
export interface SightFrom {
  readonly model: SkinModel;
  readonly atlas: Atlas;
  readonly patterns: Patterns;
  readonly figure: Figure;
  /** the skin over a muscle; empty before the muscle is there */
  readonly skinOver: (address: BodyAddress) => readonly SkinPoint[];
  /** the reader asked for all of the pattern */
  readonly whole?: boolean;
}

/** What one wants to see of a muscle or a trigger point; undefined for everything else. */
export function sightOf(address: BodyAddress, from: SightFrom): Sight | undefined {
  const { model, atlas, patterns, figure, skinOver, whole = false } = from;
  if (!hasPattern(address)) return undefined;
  const pattern = patterns.of(address, atlas);
  if (!pattern) return undefined;
  const id = muscleOf(address, atlas) ?? '';
  const group = atlas.muscles.get(id)?.group;
  const over = skinOver(address);
  const field = whole ? patterns.together(address, atlas) : pattern.primary;
  const own: Sight = {
    key: [address.kind, address.id, address.side, figure, whole].join(),
    strong: strongPoints(field ?? pattern.primary, model.figures[figure], whole ? SPREAD : {}),
    muscle: FROM_THE_FRONT.has(id) ? over.filter(({ facing }) => facing[2] > 0) : over,
    small: SMALL.has(group ?? ''),
    leads: address.kind === 'trigger-point' || whole ? 'strong' : 'muscle',
  };
  if (address.side) return own;
  const oneSide = sightOf({ ...address, side: 'left' }, from);
  if (!oneSide) return own;
  return own.small || isFarOut(oneSide[oneSide.leads])
    ? { ...oneSide, key: own.key }
    : { ...own, oneSide };
}

function isFarOut(points: readonly SkinPoint[]): boolean {
  const across = points.map(({ at }) => at[0]);
  const [least, most] = [Math.min(...across), Math.max(...across)];
  return points.length > 0 && least + most > APART * (most - least);
}
