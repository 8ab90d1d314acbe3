import type { LearnBlock, LearnPage } from '../../atlas/types';

export type Correction = Extract<LearnBlock, { type: 'correction' }>;

/**
 * Statements that the notes ask to leave out of a comparison: nothing was found that speaks for or
 * against them, so there is no study to put beside.
 */
const NO_STUDY = new Set(['x-scar', 'x-qigong']);

/** What web pages say beside what studies say, under one heading. */
export interface Chapter {
  readonly title: string;
  readonly corrections: readonly Correction[];
}

/** The page that collects them, as chapters; a heading without a correction is left out. */
export function chaptersOf(page: LearnPage): readonly Chapter[] {
  const chapters: { title: string; corrections: Correction[] }[] = [];
  for (const block of page.blocks) {
    if (block.type === 'heading') chapters.push({ title: block.text, corrections: [] });
    if (block.type === 'correction' && !NO_STUDY.has(block.key))
      chapters.at(-1)?.corrections.push(block);
  }
  return chapters.filter(({ corrections }) => corrections.length > 0);
}
