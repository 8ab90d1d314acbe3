import type { LearnBlock } from '../../atlas/types';

type Content = Exclude<LearnBlock, { type: 'heading' }>;

/** A heading and what stands under it; the blocks before the first heading have none. */
export interface LearnSection {
  readonly title: string | undefined;
  readonly blocks: readonly Content[];
}

/** Cut the flat list of blocks at its headings. Pure; a heading with nothing under it is dropped. */
export function sectionsOf(blocks: readonly LearnBlock[]): readonly LearnSection[] {
  const sections: { title: string | undefined; blocks: Content[] }[] = [
    { title: undefined, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ title: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter((section) => section.blocks.length > 0);
}
