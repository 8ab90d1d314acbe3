import type { BodyAddress } from '../../atlas/address';
import type { PlacedLabel } from './labels';

/** A name beside the picture, and what a press on it opens. */
export interface BodyLabel extends PlacedLabel {
  readonly name: string;
  /** nowhere for what has no page */
  readonly address: BodyAddress;
  readonly chosen: boolean;
  /** where it hangs, pixels */
  readonly x: number;
  /** width that it may take */
  readonly room: number;
}
