import type { AlikeFacts, AlikeWords, NerveFacts, NerveWords } from '../schema/nerve';
import type { Alike, Nerve } from '../types';
import { claim, wordsOf } from './claims';

export const joinNerve =
  (words: Record<string, NerveWords>) =>
  ({ core, wide, ...facts }: NerveFacts): Nerve => ({
    ...facts,
    ...wordsOf(words, 'nerves', facts.id),
    primaryZones: core,
    spilloverZones: wide,
  });

/** @throws if a sentence is missing */
export const joinAlike =
  (words: Record<string, AlikeWords>) =>
  ({ id, nerves, urgent, tells }: AlikeFacts): Alike => {
    const told = wordsOf(words, 'alike', id);
    return {
      region: id,
      nerves,
      urgent: claim(told.urgent, urgent),
      tells: tells.map((one) => ({
        key: one.key,
        about: one.about,
        nerves: one.nerves,
        ...claim(wordsOf(told.tells, `alike/${id}`, one.key), one),
      })),
    };
  };
