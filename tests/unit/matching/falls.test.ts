import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/matching';
import { readVocabulary } from '../../../src/matching/node';
import { atlas, matcher } from './matcher';

const TRAUMA = [
  ...['neck-injury', 'head-injury', 'rib-injury', 'arm-injury', 'wrist-injury', 'locked-knee'],
  ...['ankle-injury', 'cannot-bear-weight', 'fall-tailbone', 'weak-bones', 'back-check-first'],
];

/** By rules alone. */
const rules = createMatcher(atlas, { ...readVocabulary(), learned: undefined });

const read = (text: string) => {
  const { redFlags, ask } = matcher.text(text);
  return {
    raised: redFlags.map(({ id }) => id),
    asked: ask.flatMap(({ id, why }) => (why === 'heard' ? [id] : [])),
  };
};

describe('a fall or a blow, and a place that hurts', () => {
  it.each([
    ['Fell and my collar bone hurts', 'arm-injury'],
    ['shoulder hurts since I fell yesterday', 'arm-injury'],
    ['tripped over the dog, wrist swollen', 'wrist-injury'],
    ['my wrist is sore, a suitcase toppled onto it', 'wrist-injury'],
    ['came off my bike and my upper arm aches', 'arm-injury'],
    ['my son came off his scooter, his elbow hurts', 'arm-injury'],
    ['got knocked over by a swing, my hip is sore', 'cannot-bear-weight'],
    ['missed the last stair and my heel hurts', 'ankle-injury'],
    ['dropped a hammer on my toes', 'ankle-injury'],
    ['my knee aches, I went down on the ice', 'locked-knee'],
    ['stumbled on the bus, sore at the bottom of my spine', 'fall-tailbone'],
    ['toppled off a stool, my low back aches', 'back-check-first'],
    ['I was in a collision, my breastbone is sore', 'rib-injury'],
    ['a football hit my cheek and it aches', 'head-injury'],
  ])('is asked about: %s, %s', (text, flag) => {
    const { raised, asked } = read(text);
    expect([...raised, ...asked]).toContain(flag);
  });

  it.each([
    ['a car shunted us, now my neck hurts', 'neck-injury'],
    ['I toppled against the bath, my ribs hurt', 'rib-injury'],
    ['knocked over by a cyclist and I cannot put weight on my leg', 'cannot-bear-weight'],
  ])('is a sign where the warning says so: %s, %s', (text, flag) => {
    expect(read(text).raised).toContain(flag);
  });

  it('is asked without what was learned, too, and not raised', () => {
    const { redFlags, ask } = rules.text('I tripped over a root and my wrist aches');
    expect(redFlags.map(({ id }) => id)).toEqual([]);
    expect(ask[0]).toMatchObject({ id: 'wrist-injury', why: 'heard' });
  });

  it('raises nothing where it was mild', () => {
    const { raised, asked } = read('banged my knee on the table two weeks ago and it aches');
    expect(raised).toEqual([]);
    expect(asked).toContain('locked-knee');
  });

  it('is a fall on the seat where the seat is told', () => {
    expect(read('fell backwards on my hands, my palm is sore').raised).not.toContain(
      'fall-tailbone',
    );
    expect(read('landed hard on my rear, it hurts to sit').raised).toContain('fall-tailbone');
  });
});

describe('words of a fall that are none', () => {
  it.each([
    'I fell asleep on the sofa and my elbow aches',
    'fell in love with climbing, my upper arm aches',
    'I fell behind with work and my wrist aches',
    'my trainers are falling apart and my heel aches',
    'I fell pregnant in May and my hip aches',
    'my wrist aches every fall',
    'the ache in my wrist fell from 8 to 4',
    'I did not fall, my wrist aches',
    'as if I had fallen off a roof, my shoulder aches',
  ])('raise and ask no trauma because of them: %s', (text) => {
    expect(read(text).raised).toEqual([]);
    const asked = rules.text(text).ask.flatMap(({ id, why }) => (why === 'heard' ? [id] : []));
    expect(asked.filter((id) => TRAUMA.includes(id))).toEqual([]);
  });

  it('do not hide a fall that is told beside them', () => {
    const { raised, asked } = read(
      'I fell asleep on the train and fell down the steps, wrist sore',
    );
    expect([...raised, ...asked]).toContain('wrist-injury');
  });

  it('do not hide a fall into something', () => {
    expect(read('fell into a ditch, my elbow hurts').asked).toContain('arm-injury');
  });
});

describe('a face that hangs, and a person who fell', () => {
  it.each(['I fell and now my face hurts', 'I fell face first and my nose hurts'])(
    'is no stroke: %s',
    (text) => {
      expect(read(text).raised).not.toContain('stroke-signs');
    },
  );

  it.each([
    'the left side of my mouth has dropped',
    'crooked mouth since this morning',
    'drooping mouth on one side',
    'my face fell on one side',
  ])('may be one: %s', (text) => {
    expect(read(text).raised).toContain('stroke-signs');
  });
});
