import type { AskFacts, AskWords, RegisterFacts, RegisterWords } from '../schema/asks';
import type { Ask, AskGroup, Register } from '../types';
import { claim, wordsOf } from './claims';

/** @throws if a question has no words */
export const joinAsks =
  (words: Record<string, AskWords>) =>
  ({ id, items }: AskFacts): readonly [AskGroup, readonly Ask[]] => {
    const told = wordsOf(words, 'asks', id).items;
    const ask = (one: AskFacts['items'][number]): Ask => ({
      key: one.key,
      ...(one.when && { when: one.when }),
      ...claim(wordsOf(told, `asks/${id}`, one.key), one),
    });
    return [id, items.map(ask)];
  };

/** @throws if a register has no words */
export const joinRegisters =
  (words: Record<string, RegisterWords>) =>
  ({ id, standing, sources, registers }: RegisterFacts): Register[] => {
    const told = wordsOf(words, 'registers', id).registers;
    return registers.map((one) => ({
      ...one,
      standing,
      sources,
      ...wordsOf(told, `registers/${id}`, one.key),
    }));
  };
