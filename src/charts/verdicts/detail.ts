import type { Aspect } from '../../atlas/comparison/types';
import { say } from '../../language';
import { therapyName } from '../forest/terms';
import type { Detail } from '../parts/detail';

/** Both practices in one aspect, each statement with what it rests on. */
export function detailOfAspect({ title, dryNeedling, acupuncture, shared }: Aspect): Detail {
  const entry = (term: string, { text, standing, sources }: Aspect['shared']) => ({
    term,
    text,
    backing: { standing, sources },
  });
  return {
    title,
    therapy: 'both',
    entries: [
      entry(therapyName('dry-needling'), dryNeedling),
      entry(therapyName('acupuncture'), acupuncture),
      entry(say('side-by-side.aspects.shared'), shared),
    ],
    // Each entry has a mark of its own.
    standing: shared.standing,
    sources: [],
    conditions: [],
  };
}
