import type { ConditionFacts, ConditionWords } from '../schema/condition';
import type { Terms } from '../schema/contents';
import type { Condition } from '../types';
import { claim, claims } from './claims';

/** @throws if a paragraph has no words */
export function joinCondition(
  facts: ConditionFacts,
  words: ConditionWords,
  terms: Terms,
  redFlags: readonly string[],
): Condition {
  const { certainty, ...evidence } = facts.evidence;
  return {
    id: facts.id,
    name: words.name,
    ...(words.clinicalName && { clinicalName: words.clinicalName }),
    synonyms: words.synonyms,
    plain: words.plain,
    about: claims(facts.about, words.about, `conditions/${facts.id}`),
    ...(facts.icd10 && { icd10: { ...facts.icd10, label: words.icd10 ?? '' } }),
    regions: facts.regions,
    muscles: facts.muscles,
    link: facts.link,
    evidence: { ...claim(words.evidence, evidence), certainty: terms.certainty[certainty] },
    redFlags,
    namedBy: facts.namedBy.map(({ page, match }) => {
      const wording = words.wording?.[page];
      return { page, match, ...(wording && { wording }) };
    }),
    ...(words.notes && { notes: words.notes }),
  };
}
