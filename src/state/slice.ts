import type { Audience } from '../atlas/types';

/** The planes that a cut can lie in; `point` goes across the fibres at the chosen trigger point. */
export const PLANES = ['transverse', 'sagittal', 'coronal', 'point'] as const;
export type SlicePlane = (typeof PLANES)[number];
/** A plane turns by at most so many degrees each way. */
export const MOST_TURN = 40;

/** A cut through the body, as the address keeps it. */
export interface Slice {
  readonly plane: SlicePlane;
  /**
   * 0–1 of the body's extent, from sole to crown, right to left, back to front; of `point` 0.5 is
   * through it. Absent: through what is chosen.
   */
  readonly at?: number;
  /** degrees about the upright of the picture, and about its level */
  readonly turn: number;
  readonly tilt: number;
  /** seen from the other side, with the other half taken away */
  readonly flip: boolean;
}

/** Something that the cut goes through. */
export interface CutThing {
  /** `band`: fascia and the like; `hollow`: a room whose contents are not drawn */
  readonly kind: 'muscle' | 'bone' | 'structure' | 'band' | 'hollow';
  readonly id: string;
  readonly side: 'left' | 'right' | 'mid';
}

const angle = (text: string | undefined): number =>
  Math.max(-MOST_TURN, Math.min(MOST_TURN, Math.round(Number(text)))) || 0;

/** Read what {@link formatSlice} wrote. Nonsense is dropped, numbers are clamped; never throws. */
export function parseSlice(text: string | null): Slice | undefined {
  const [name, ...rest] = (text ?? '').split(':');
  const plane = PLANES.find((one) => one === name);
  if (!plane) return undefined;
  const flip = rest.includes('flip');
  const [at, turn, tilt] = rest.filter((part) => part !== 'flip');
  const place = at ? Math.max(0, Math.min(1, Math.round(1000 * Number(at)) / 1000)) : NaN;
  return {
    plane,
    ...(place >= 0 && { at: place }),
    turn: angle(turn),
    tilt: angle(tilt),
    flip,
  };
}

/** A cut as text, such as `transverse:0.62:10:-5`. */
export function formatSlice({ plane, at, turn, tilt, flip }: Slice): string {
  const turned = turn || tilt ? [turn, tilt] : [];
  const place = at === undefined ? (turned.length ? [''] : []) : [Math.round(at * 1000) / 1000];
  return [plane, ...place, ...turned, ...(flip ? ['flip'] : [])].join(':');
}

/** Who is shown cuts: a patient is not. */
export const mayCut = (audience: Audience): boolean => audience !== 'patient';
