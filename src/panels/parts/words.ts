import type {
  Basis,
  CodeList,
  RiskLevel,
  Standing,
  TriggerPointLink,
  Urgency,
} from '../../atlas/types';
import {
  standing,
  urgency,
  basis,
  risk,
  link,
  codeList,
} from '../../atlas/words/en/interface/statements.json';

/** Short words of the interface for the atlas's terms. Sentences about bodies live in the atlas. */
export const STANDING: Record<Standing, Record<'short' | 'long' | 'tells', string>> = standing;

/** What to do about a red flag, and how soon. */
export const URGENCY: Record<Urgency, string> = urgency;
/** The most urgent first. */
export const URGENCIES: readonly Urgency[] = ['emergency', 'same-day', 'soon'];

/** Why a muscle stands in the list of a region. */
export const BASIS: Record<Basis, string> = basis;

/** Levels of risk from a needle. */
export const RISK: Record<RiskLevel, string> = risk;

/** What a condition has to do with trigger points. */
export const LINK: Record<TriggerPointLink, string> = link;

/** The lists that codes of conditions come from, in the order they are shown. */
export const CODE_LIST: Record<CodeList, string> = codeList;
export const CODE_LISTS: readonly CodeList[] = ['who', 'cm'];
