import { createMatcher } from '../../../src/matching';
import { readVocabulary } from '../../../src/matching/node';
import { atlas } from '../../helpers/atlas';

export { atlas };

/** One matcher over the real atlas for all tests of a file. */
export const matcher = createMatcher(atlas, readVocabulary());

/** Zones that a text marks, as "id" or "id:side", strongest first. */
export const zonesOf = (text: string): string[] =>
  matcher
    .text(text)
    .zones.map(({ id, side }) => (side === 'left' || side === 'right' ? `${id}:${side}` : id));
