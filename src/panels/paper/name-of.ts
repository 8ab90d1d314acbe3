import type { Audience } from '../../atlas/types';
import { atHead } from '../parts/words';

interface Named {
  readonly name: string;
  readonly layName: string;
}

/** What something is called on paper: for patients the plain name first. */
export const nameOf = ({ name, layName }: Named, audience: Audience): string =>
  audience === 'patient' ? `${atHead(layName)} (${name})` : name;
