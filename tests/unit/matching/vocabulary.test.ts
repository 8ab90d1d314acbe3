import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../../src/matching/node';

const vocabulary = readVocabulary();
import { ZONES, NEIGHBOURS } from '../../../src/matching/zones';
import { unknownTo } from '../../helpers/atlas';
import { atlas, matcher } from './matcher';

const { places, placeWords, hints, hintWords, acts, signWords, signNames, alarms } = vocabulary;
const keys = (record: object) => Object.keys(record).sort();

describe('the vocabulary', () => {
  it('names only zones, muscles, red flags and signs that exist', () => {
    expect(
      unknownTo(
        atlas.zones,
        Object.values(places).flatMap((p) => Object.values(p).flat()),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        atlas.muscles,
        Object.values(hints).flatMap((h) => Object.keys(h)),
      ),
    ).toEqual([]);
    expect(unknownTo(atlas.redFlags, Object.keys(alarms))).toEqual([]);
    const signs = Object.values(alarms)
      .flat()
      .flatMap(({ text, sentence, near, unless, with: also }) =>
        [text, sentence, near, unless, also].flatMap((parts) => parts ?? []),
      )
      .flatMap((part) => part.split('|'));
    const known = [...Object.keys(signWords), ...Object.keys(signNames).map((id) => `~${id}`)];
    expect(unknownTo(new Set(known), signs)).toEqual([]);
  });

  it('has words for every place and hint, and a rule for every red flag', () => {
    expect(keys(placeWords)).toEqual(keys(places));
    expect(keys(hintWords)).toEqual(keys(hints));
    expect(unknownTo(new Set(Object.keys(hints)), acts)).toEqual([]);
    expect(keys(alarms)).toEqual([...atlas.redFlags.keys()].sort());
  });

  it('hints at every muscle', () => {
    const hinted = new Set(Object.values(hints).flatMap((h) => Object.keys(h)));
    expect(unknownTo(hinted, atlas.muscles.keys())).toEqual([]);
  });

  it('can mean every zone, and finds each by its own label', () => {
    const lost = [...atlas.zones.values()].filter(
      ({ id, label }) => !matcher.text(`pain at the ${label}`).zones.some((zone) => zone.id === id),
    );
    expect(lost.map(({ label }) => label)).toEqual([]);
  });

  it('raises every red flag by its own sentence', () => {
    const lost = [...atlas.redFlags.values()].filter(
      ({ id, text }) => !matcher.text(text).redFlags.some((flag) => flag.id === id),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('the table of zones', () => {
  it('has every zone of the atlas, each with neighbours on both sides of a border', () => {
    expect([...ZONES].sort()).toEqual([...atlas.zones.keys()].sort());
    ZONES.forEach((zone, i) => {
      for (const other of NEIGHBOURS[i] ?? []) expect(NEIGHBOURS[other], zone).toContain(i);
    });
    expect(NEIGHBOURS.filter((some) => some.length === 0)).toEqual([]);
  });
});
