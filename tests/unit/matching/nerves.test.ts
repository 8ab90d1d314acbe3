import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/matching';
import { readVocabulary } from '../../../src/matching/node';
import { atlas } from '../../helpers/atlas';

const matcher = createMatcher(atlas, readVocabulary());
const ids = (answer: ReturnType<typeof matcher.text>) => answer.nerves.map(({ id }) => id);

describe('nerves in an answer', () => {
  it('are told by a feeling where numbness or tingling is said, and found by the place', () => {
    const answer = matcher.text('tingling little finger and ring finger, it goes numb');
    expect(ids(answer)).toContain('nerve-ulnar');
    expect(ids(answer)).toContain('root-c8');
    expect(answer.nerves.every(({ told }) => told === 'feeling')).toBe(true);
  });

  it('are there by the place alone where only pain is said', () => {
    const answer = matcher.text('pain on the outer thigh');
    expect(answer.nerves[0]).toMatchObject({ id: 'nerve-lateral-femoral', told: 'place' });
  });

  it('are not told by a feeling that was denied', () => {
    const answer = matcher.text('pain in the little finger, no numbness, no tingling');
    expect(answer.nerves.some(({ told }) => told === 'feeling')).toBe(false);
  });

  it.each([
    'burns on my skin round the right side of my belly, it stings when my shirt touches it',
    'the skin over my left ribs burns',
    'a stinging feeling on the skin of my back',
  ])('are told by burning on the skin, and shingles is asked about: %s', (words) => {
    const answer = matcher.text(words);
    expect(answer.nerves[0]).toMatchObject({ told: 'feeling' });
    const shingles = ({ id }: { readonly id: string }) => id === 'shingles';
    expect(answer.redFlags.some(shingles) || answer.ask.some(shingles)).toBe(true);
  });

  it.each([
    'burning deep in my left ribs. My skin looks fine',
    'my belly hurts, the skin is not burning',
    'the skin of my calf is hot and my calf hurts',
    'like my aunt, whose skin burned, I have pain in my belly',
  ])('are not told by skin or burning alone: %s', (words) => {
    expect(matcher.text(words).nerves.some(({ told }) => told === 'feeling')).toBe(false);
  });

  it('are looked for where the feeling was marked', () => {
    const drawing = (qualities: string[]) =>
      matcher.drawing({
        zones: [
          { id: 'little-finger', side: 'left', weight: 1, qualities },
          { id: 'neck-side-back', side: 'left', weight: 1, qualities: ['aching'] },
        ],
      });
    const marked = drawing(['numb']);
    expect(marked.nerves[0]).toMatchObject({ id: 'nerve-ulnar', told: 'feeling' });
    expect(drawing(['aching']).nerves.every(({ told }) => told === 'place')).toBe(true);
    // Muscles and conditions are the same: a nerve is told beside them.
    expect(marked.muscles).toEqual(drawing(['aching']).muscles);
    expect(marked.conditionFits).toEqual(drawing(['aching']).conditionFits);
  });

  it('are none where an emergency ends the answer, where nothing is told, or everywhere hurts', () => {
    expect(matcher.text('').nerves).toEqual([]);
    const stopped = matcher.text('numb between my legs and I lost control of my bladder');
    expect(stopped.hold).toBe('stop');
    expect(stopped.nerves).toEqual([]);
  });

  it.each([
    ['pain from my neck to my thumb', 'root-c6'],
    ['pain runs from the neck down the arm into the thumb', 'root-c6'],
    ['it shoots from my neck down into my thumb', 'root-c6'],
    ['from my low back down the leg to the big toe', 'root-l5'],
  ])('begin with the root that a line from the spine follows: %s', (words, root) => {
    const [first] = matcher.text(words).nerves;
    expect(first).toMatchObject({ id: root, told: 'place' });
  });

  it('are not a root for a line that ends at the spine alone', () => {
    expect(ids(matcher.text('pain from my low back to my tailbone'))).not.toContain('root-l5');
  });

  it('are few, in order, and the same each time', () => {
    const one = matcher.text('numb outer shin and top of the foot');
    expect(one.nerves.length).toBeLessThanOrEqual(4);
    const scores = one.nerves.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(matcher.text('numb outer shin and top of the foot').nerves).toEqual(one.nerves);
  });

  it.each([
    ['neck to thumb', 'neck-side-back shoulder-top arm-outer forearm-thumb-side thumb', 'root-c6'],
    ['outer leg to little toe', 'leg-outer small-toes foot-outer', 'root-s1'],
    ['ring and little finger', 'little-finger hand-back', 'nerve-ulnar'],
    ['one side of the forehead', 'forehead', 'nerve-v1'],
  ])(
    'of %s are named beside the muscles, and told by a feeling once numbness is said',
    (_, zones, id) => {
      const places = zones.split(' ').map((zone) => ({ id: zone, side: 'left' as const }));
      expect(ids(matcher.zones(places))).toContain(id);
      const numb = matcher.zones(places, 'it goes numb');
      expect(numb.nerves.find((nerve) => nerve.id === id)?.told).toBe('feeling');
    },
  );
});
