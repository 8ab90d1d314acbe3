import type { LearnFacts, LearnWords } from '../schema/learn';
import type { LearnBlock, LearnPage } from '../types';
import { claim, wordsOf } from './claims';
import { fill, type FigureWriter } from './fill';

type FactsBlock = LearnFacts['blocks'][number];
type Told = LearnWords['blocks'][string];

const keysOf = (block: FactsBlock): readonly string[] => {
  if (block.type === 'list') return block.items.map(({ key }) => key);
  return 'key' in block ? [block.key] : [];
};

/**
 * The learn pages, facts and words joined, numbers filled in, blocks told on another page fetched.
 *
 * @throws if a page, block, sentence or figure that is referred to is missing
 */
export function joinLearn(
  facts: Readonly<Record<string, LearnFacts>>,
  words: Record<string, LearnWords>,
  figures: FigureWriter,
): (page: string) => LearnPage {
  const told = (page: string, key: string): Told =>
    wordsOf(wordsOf(words, 'learn', page).blocks, `learn/${page}`, key);

  const text = (page: string, key: string): string => {
    const sentence = told(page, key);
    if (typeof sentence !== 'string') throw new Error(`not one sentence: learn/${page}/${key}`);
    return fill(sentence, figures);
  };

  function join(page: string, block: FactsBlock): LearnBlock {
    switch (block.type) {
      case 'emergency':
      case 'care':
      case 'asks':
      case 'registers':
        return block;
      case 'heading':
        return { type: 'heading', key: block.key, text: text(page, block.key) };
      case 'text':
        return { type: 'text', key: block.key, ...claim(text(page, block.key), block) };
      case 'list': {
        const items = block.items.map((item) => ({
          key: item.key,
          ...claim(text(page, item.key), item),
        }));
        return { type: 'list', items };
      }
      case 'correction': {
        const { key, pages } = block;
        const both = told(page, key);
        if (typeof both === 'string') throw new Error(`not a correction: learn/${page}/${key}`);
        const honest = claim(fill(both.honest, figures), block);
        return { type: 'correction', key, pages, says: fill(both.says, figures), honest };
      }
      case 'from': {
        const there = facts[block.page]?.blocks.find((b) => keysOf(b).includes(block.key));
        if (!there || there.type === 'from' || there.type === 'list')
          throw new Error(`unknown block: learn/${block.page}/${block.key}`);
        return join(block.page, there);
      }
    }
  }

  return (id) => {
    const page = facts[id];
    if (!page) throw new Error(`unknown learn page: ${id}`);
    const { title, summary } = wordsOf(words, 'learn', id);
    return {
      id,
      title,
      summary: fill(summary, figures),
      blocks: page.blocks.map((b) => join(id, b)),
    };
  };
}
