import { planes } from '../../atlas/words/en/interface/slice.json';
import type { Slice, SlicePlane } from '../../state/slice';

/** What the planes are called, and what lies at the two ends of their way. */
export const PLANE_WORDS: Record<
  SlicePlane,
  { readonly name: string; readonly from: string; readonly to: string; readonly moves: string }
> = planes;

/** From where the picture is seen. */
export function seenFrom({ plane, flip }: Pick<Slice, 'plane' | 'flip'>): string {
  if (plane === 'transverse') return flip ? 'Seen from above.' : 'Seen from below.';
  if (plane === 'sagittal') return flip ? 'Seen from the right.' : 'Seen from the left.';
  if (plane === 'coronal') return flip ? 'Seen from behind.' : 'Seen from the front.';
  return 'Across the fibres.';
}
