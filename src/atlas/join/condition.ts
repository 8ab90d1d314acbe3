import type { ConditionFacts, ConditionWords, SomeConditionWords } from '../schema/condition';
import type { Terms } from '../schema/contents';
import type { CodeList, Condition, DiagnosisCode } from '../types';
import { claim, claims } from './claims';

/** @throws if a list's name for its code is missing */
function codes(
  { id, icd10 = {} }: ConditionFacts,
  words: ConditionWords,
): Partial<Record<CodeList, DiagnosisCode>> {
  const labelled = (list: CodeList) => {
    const label = words.icd10?.[list];
    if (label === undefined) throw new Error(`missing words: conditions/${id}/icd10/${list}`);
    return label;
  };
  return {
    ...(icd10.who && { who: { ...icd10.who, label: labelled('who') } }),
    ...(icd10.cm && { cm: { ...icd10.cm, label: labelled('cm') } }),
  };
}

const isWhole = (words: SomeConditionWords): words is ConditionWords =>
  words.evidence !== undefined;

/**
 * @param words whole, or without the paragraphs that have not arrived
 * @throws if a paragraph or the name of a code has no words
 */
export function joinCondition(
  facts: ConditionFacts,
  words: SomeConditionWords,
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
    about: isWhole(words) ? claims(facts.about, words.about, `conditions/${facts.id}`) : [],
    ...(facts.icd10 && isWhole(words) && { icd10: codes(facts, words) }),
    regions: facts.regions,
    felt: facts.felt,
    muscles: facts.muscles,
    link: facts.link,
    evidence: { ...claim(words.evidence ?? '', evidence), certainty: terms.certainty[certainty] },
    redFlags,
    namedBy: facts.namedBy.map(({ page, match }) => {
      const wording = words.wording?.[page];
      return { page, match, ...(wording && { wording }) };
    }),
    ...(words.notes && { notes: words.notes }),
  };
}
