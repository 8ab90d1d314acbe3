import { loadComparison } from '../atlas/comparison/load';
import type { Comparison } from '../atlas/comparison/types';
import { speech } from '../language';
import { inWords } from './reading';

let comparison: (() => Comparison) | undefined;

/**
 * Fetch facts and words of the comparison; what comes back reads it in the language of now. Apart from
 * the atlas, because only one page needs it.
 *
 * @throws if a chunk cannot be fetched or a file is damaged
 */
export async function bringComparison(): Promise<() => Comparison> {
  const [join] = await Promise.all([loadComparison(), speech.need('comparison')]);
  return (comparison ??= inWords(['comparison'], join));
}
