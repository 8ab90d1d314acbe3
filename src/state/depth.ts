import type { BodyAddress } from '../atlas/address';
import { LAYERS, type Atlas } from '../atlas/types';

/**
 * How far the body is opened: 0 is closed skin, each whole step takes one more layer off, the last
 * leaves bones and structures. Between two steps a layer is on its way.
 */
export const STOPS = ['skin', ...LAYERS, 'bones'] as const;
export const DEEPEST = STOPS.length - 1;
/** Where all that lies under the muscles is free. */
export const BONES: number = STOPS.indexOf('bones');

/** From here on what lies under the skin can be pointed at and named. */
export const OPEN = 0.5;

/** The text of a depth in an address: the name of a stop, or a number between two of them. */
export const formatDepth = (depth: number): string =>
  STOPS[depth] ?? String(Math.round(depth * 20) / 20);

/** Read what {@link formatDepth} wrote; undefined for anything else. */
export function parseDepth(text: string | null): number | undefined {
  if (text === null) return undefined;
  const stop = (STOPS as readonly string[]).indexOf(text);
  if (stop >= 0) return stop;
  return /^[0-3]\.\d{1,2}$/.test(text) ? Number(text) : undefined;
}

/**
 * The depth at which something under the skin can be seen; 0 for what lies on it, for muscles, which
 * closed skin lets through one by one, and for unknown ids.
 *
 * @param drawn tells whether the picture has a structure at all
 */
export const depthOf = (address: BodyAddress, drawn: (structure: string) => boolean): number =>
  address.kind === 'structure' && drawn(address.id) ? BONES : 0;

/** The muscle that an address means: itself, or that of a trigger point. */
export function muscleOf(address: BodyAddress, atlas: Atlas): string | undefined {
  if (address.kind === 'muscle') return address.id;
  if (address.kind === 'trigger-point') return atlas.triggerPoints.get(address.id)?.muscle;
  return undefined;
}
