import { say } from '../../language';

/** `list-style-type` of one item, so that a list counts in the digits that marks and buttons use. */
export const listMarker = (n: number): string =>
  JSON.stringify(`${say('page-parts.list-marker', { n })}\u00a0`);
