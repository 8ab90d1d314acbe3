import type { LearnFacts, LearnWords } from '../schema/learn';
import type { LearnBlock, LearnClaim, LearnPage } from '../types';
import { claim, wordsOf } from './claims';
import { fill, type FigureWriter } from './fill';

type FactsBlock = LearnFacts['blocks'][number];
type StatementFacts = Extract<FactsBlock, { type: 'list' }>['items'][number];
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

  const statement = (page: string, facts: StatementFacts): LearnClaim => {
    const { key, shows } = facts;
    const { kind, id, view } = shows ?? {};
    const shown = kind && id && { shows: { kind, id, ...(view && { view }) } };
    return { key, ...claim(text(page, key), facts), ...shown };
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
        return { type: 'text', ...statement(page, block) };
      case 'list': {
        return { type: 'list', items: block.items.map((item) => statement(page, item)) };
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
