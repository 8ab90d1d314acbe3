import { say, speech } from '../../language';
import type { Basis, CodeList, RiskLevel, TriggerPointLink, Urgency } from '../../atlas/types';

// Short words of the interface for the atlas's terms. Sentences about bodies live in the atlas.

/** What to do about a red flag, and how soon. */
export const urgencyWord = (one: Urgency): string => say(`statements.urgency.${one}`);
/** The most urgent first. */
export const URGENCIES: readonly Urgency[] = ['emergency', 'same-day', 'soon'];

/** Why a muscle stands in the list of a region. */
export const basisWord = (one: Basis): string => say(`statements.basis.${one}`);

/** Levels of risk from a needle. */
export const riskWord = (one: RiskLevel): string => say(`statements.risk.${one}`);

/** What a condition has to do with trigger points. */
export const linkWord = (one: TriggerPointLink): string => say(`statements.link.${one}`);

/** The lists that codes of conditions come from, in the order they are shown. */
export const CODE_LISTS: readonly CodeList[] = ['who', 'cm'];

/** A phrase that begins a line: what a muscle is called at home is written small elsewhere. */
export const atHead = (phrase: string): string =>
  phrase.charAt(0).toLocaleUpperCase(speech.tag) + phrase.slice(1);
