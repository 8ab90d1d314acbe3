import { describe, expect, it } from 'vitest';
import { CARE_TOPICS, type AskGroup } from '../../../src/atlas/care-codes';
import { asksApart, asksFor, type Found } from '../../../src/panels/care/asks';
import { readingGrade } from '../../helpers/reading-level';
import { atlas, forEach, idOf, unknownTo } from '../../helpers/atlas';

const all = [...atlas.care.values()];
const conditions = [...new Set(all.map(({ condition }) => condition))];
const toldFor = (wanted: string | undefined) => all.filter(({ condition }) => condition === wanted);
/** Names that stand beside their plain meaning count as one short word, as in the other words. */
const NAMES =
  /\b(?:dry needling|acupuncture|arthritis|fibromyalgia|diabetes|antibiotics?|emergency)\b/gi;
const graded = (text: string) => readingGrade(text.replace(NAMES, 'thing'));
const texts = ({ text, notFor = '', avoid = '' }: (typeof all)[number]) => [
  text,
  ...(notFor ? [`Not for ${notFor}`] : []),
  ...(avoid ? [avoid] : []),
];
/** Statements that hold for everybody: for these the notes name nobody whom they do not suit. */
const FOR_ALL = [
  ...['sc-fibromyalgia-2', 'sc-knee-oa-3', 'sc-knee-pain-2', 'sc-low-back-pain-5'],
  ...['sc-neck-pain-3', 'sc-tension-headache-3'],
];

describe('what may help', () => {
  it('is told in sixty-three statements, each of a condition that is there or of all', () => {
    expect(all).toHaveLength(63);
    forEach(all, idOf, ({ condition, regions }) => {
      expect(unknownTo(atlas.regions, regions)).toEqual([]);
      if (condition === undefined) return;
      const own = atlas.conditions.get(condition)?.regions ?? [];
      expect(regions.filter((region) => !own.includes(region))).toEqual([]);
    });
    const named = conditions.filter((id) => id !== undefined);
    expect(unknownTo(atlas.conditions, named)).toEqual([]);
    expect(toldFor(undefined).map(idOf)).toEqual(['sc-heat-and-cold-1']);
  });

  it('covers each of its topics', () => {
    expect(new Set(all.map(({ about }) => about))).toEqual(new Set(CARE_TOPICS));
  });

  it('rests on a page that was read, or waits for a clinician and borrows none', () => {
    forEach(all, idOf, ({ standing, sources }) => {
      expect(standing).not.toBe('general-anatomy');
      expect(unknownTo(atlas.sources, sources)).toEqual([]);
    });
    const awaiting = all.filter(({ standing }) => standing === 'awaiting-review');
    expect(awaiting.map(idOf).toSorted()).toEqual([
      'sc-carpal-tunnel-2',
      'sc-doms-1',
      'sc-golfers-elbow-1',
      'sc-hamstring-pain-1',
      'sc-myofascial-pain-syndrome-1',
      'sc-rotator-cuff-pain-3',
      'sc-sciatica-2',
      'sc-sciatica-3',
      'sc-shin-pain-1',
      'sc-upper-back-pain-1',
      'sc-wrist-hand-rsi-1',
    ]);
  });

  it('says for whom it is not, wherever the notes do', () => {
    const silent = all.filter(({ notFor }) => !notFor).map(idOf);
    expect(silent.toSorted()).toEqual(FOR_ALL.toSorted());
  });

  it('reads at grade 8 or below, condition by condition', () => {
    forEach(
      conditions,
      (condition) => condition ?? 'all',
      (condition) => {
        const told = toldFor(condition).flatMap(texts).join(' ');
        expect(graded(told), told).toBeLessThanOrEqual(8);
      },
    );
  });

  it.each([
    ['promises', /\b(?:cures?|heals? you|will help|always|guarantee|proven to|gets rid)\b/i],
    [
      'gives a dose of a medicine',
      /\b(?:mg|milligram|tablets? (?:a|per) day|paracetamol|ibuprofen)\b/i,
    ],
    ['tells anyone to needle', /needle yourself|\bneedle (?:it|the|your)\b/i],
    ['tells to stop a medicine', /\bstop (?:taking|your (?:pills|medicine))/i],
    ['has a hole', /[{}]|undefined/],
  ])('never %s', (_, pattern) => {
    forEach(all, idOf, (told) => {
      for (const text of [...texts(told), told.detail ?? '']) expect(text).not.toMatch(pattern);
    });
  });

  it('has a rule for warmth and cold with whom it can burn', () => {
    const rule = atlas.care.get('sc-heat-and-cold-1');
    expect(rule?.text).toMatch(/10 to 20 minutes/);
    expect(rule?.notFor).toMatch(/cannot feel/);
    const tips = all.filter(({ about }) => about === 'heat-cold');
    forEach(tips, idOf, ({ notFor }) => expect(notFor).toBeTruthy());
  });
});

describe('what to ask', () => {
  const groups = [...atlas.asks];

  it('is a question each, read with ease, and of what is there', () => {
    expect(groups.map(([group]) => group).toSorted()).toEqual(['doctor', 'needling']);
    forEach(
      groups.flatMap(([, asks]) => asks),
      ({ key }) => key,
      ({ text, when }) => {
        expect(text).toMatch(/\?$|blood thinners\.$/);
        expect(graded(text)).toBeLessThanOrEqual(8);
        expect(unknownTo(atlas.conditions, when?.conditions ?? [])).toEqual([]);
        expect(unknownTo(atlas.structures, when?.structures ?? [])).toEqual([]);
      },
    );
  });

  it('is chosen by what was found, that first', () => {
    const keys = (...[group, found]: [AskGroup, Found]) =>
      asksFor(group, found, atlas).map(({ key }) => key);
    expect(keys('needling', { structures: ['lung'] })[0]).toBe('lung');
    expect(keys('needling', {})).not.toContain('lung');
    expect(keys('doctor', { feeling: true })[0]).toBe('nerve');
    expect(keys('doctor', { conditions: ['frozen-shoulder'] })[0]).toBe('diabetes');
    expect(keys('doctor', {}).at(-1)).toBe('back');
  });

  it('stands under the name of the pain that calls for it, and once where it is about each', () => {
    const pains = [
      { title: 'shoulder', found: { conditions: ['frozen-shoulder'] } },
      { title: 'hand', found: { feeling: true } },
      { title: 'calf', found: {} },
    ];
    const apart = asksApart('doctor', pains, atlas);
    expect(apart.map(({ title, asks }) => [title, asks[0]?.key])).toEqual([
      ['shoulder', 'diabetes'],
      ['hand', 'nerve'],
      ['', 'else'],
    ]);
    // What more than one calls for is asked once.
    const alike = pains.map(({ title }) => ({ title, found: { feeling: true } }));
    expect(asksApart('doctor', alike, atlas)).toMatchObject([{ title: '' }]);
    expect(asksApart('doctor', alike, atlas)[0]?.asks[0]?.key).toBe('nerve');
  });
});

describe('official registers', () => {
  it('are linked by their own address, each once, and wait for a reader to check them', () => {
    expect(new Set(atlas.registers.map(({ url }) => url)).size).toBe(atlas.registers.length);
    forEach(
      atlas.registers,
      ({ key }) => key,
      ({ url, standing, country }) => {
        expect(url).toMatch(/^https:/);
        expect(standing).toBe('awaiting-review');
        expect(new Intl.DisplayNames('en', { type: 'region' }).of(country)).not.toBe(country);
      },
    );
  });
});

describe('what keeps a muscle sore', () => {
  it('is told for each, in plain words, and waits for a clinician', () => {
    expect([...atlas.sore.keys()].toSorted()).toEqual([...atlas.muscles.keys()].toSorted());
    const told = [...atlas.sore.values()];
    expect(told.every(({ standing }) => standing === 'awaiting-review')).toBe(true);
    expect(graded(told.map(({ text }) => text).join(' '))).toBeLessThanOrEqual(8);
    for (const { text } of told) expect(text).not.toMatch(/\d|your fault|because you/i);
  });
});
