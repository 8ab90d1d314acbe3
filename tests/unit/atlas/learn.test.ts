import { describe, expect, test } from 'vitest';
import { EMERGENCY_NUMBERS, emergencyNumberOf } from '../../../src/atlas/emergency';
import { figureWriter, fill } from '../../../src/atlas/join/fill';
import { readAtlas, readFiles } from '../../../src/atlas/node';
import { plainOf, proseOf } from '../../../src/atlas/prose';
import { sortFiles } from '../../../src/atlas/raw';
import type { LearnFacts } from '../../../src/atlas/schema/learn';
import type { Backing, LearnPage } from '../../../src/atlas/types';
import { readingGrade } from '../../helpers/reading-level';

const files = readFiles();
const raw = sortFiles(files);
const atlas = readAtlas();
const pages = [...atlas.learn.values()];

const ended = (text: string) => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** Every sentence that a patient reads on a page, in order. */
const sentencesOf = (page: LearnPage): string[] =>
  [
    page.summary,
    ...page.blocks.flatMap((block) => {
      if (block.type === 'heading' || (!('key' in block) && block.type !== 'list')) return [];
      if (block.type === 'correction') return [block.says, block.honest.text];
      const claims = block.type === 'list' ? block.items : [block];
      return claims.filter((claim) => !claim.clinicianOnly).map((claim) => claim.text);
    }),
  ].map((text) => ended(plainOf(text)));

const everything = (page: LearnPage): string =>
  [page.title, page.summary, ...page.blocks.map((block) => JSON.stringify(block))].join(' ');

/** The facts of each keyed thing of a page, told where it stands first. */
const keyedOf = (facts: LearnFacts): (Backing & { key: string; pages?: readonly string[] })[] =>
  facts.blocks.flatMap((block) => {
    if (block.type === 'list') return block.items;
    return block.type === 'text' || block.type === 'correction' ? [block] : [];
  });

test('what the body shows beside a statement is in the atlas', () => {
  const known = {
    region: atlas.regions,
    muscle: atlas.muscles,
    'trigger-point': atlas.triggerPoints,
    structure: atlas.structures,
    condition: atlas.conditions,
  };
  const shown = pages
    .flatMap(({ blocks }) => blocks)
    .flatMap((b) => (b.type === 'list' ? b.items : b.type === 'text' ? [b] : []))
    .flatMap(({ shows }) => shows ?? []);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter(({ kind, id }) => !known[kind].has(id))).toEqual([]);
});

test('the contract has its sixteen pages', () => {
  expect(pages.map((page) => page.id).toSorted()).toEqual(
    [
      'about',
      'aftercare',
      'cost',
      'dry-needling',
      'evidence',
      'find-someone',
      'pages-and-studies',
      'session',
      'side-effects',
      'trigger-points',
      'wet-and-dry',
      'what-it-treats',
      'what-may-help',
      'when-to-call',
      'who-performs',
      'who-should-not',
    ].toSorted(),
  );
});

describe.each(pages)('$id', (page) => {
  test('reads at grade 8 or below', () => {
    expect(readingGrade(sentencesOf(page).join(' '))).toBeLessThanOrEqual(8);
  });

  test('has no sentence far above that', () => {
    for (const sentence of sentencesOf(page))
      expect(readingGrade(sentence), sentence).toBeLessThanOrEqual(14);
  });

  test('keeps to the language of the house', () => {
    const text = everything(page);
    expect(text).not.toMatch(/\bseeds?\b|\bcures?\b|toxin|knots? release|miracle/i);
    expect(text).not.toMatch(/\bcaused by\b|\byour diagnosis\b|\byou suffer\b/i);
  });

  test('shows no path, angle or depth of a needle', () => {
    expect(everything(page)).not.toMatch(
      /\bmillimet|\bcentimet|\d ?(?:mm|cm)\b|\bangle of|\bdepth|degrees? to the skin|insert (?:it|the needle) \d/i,
    );
  });

  test('every link leads somewhere', () => {
    const shelf: Record<string, ReadonlyMap<string, unknown>> = {
      region: atlas.regions,
      condition: atlas.conditions,
      muscle: atlas.muscles,
      learn: atlas.learn,
    };
    for (const [, href = ''] of everything(page).matchAll(/\]\(([^)]*)\)/g)) {
      if (href === '#/compare') continue;
      const [kind = '', id = ''] = href.replace('#/', '').split('/');
      expect(shelf[kind]?.has(id), href).toBe(true);
    }
  });

  test('every statement has sources that we read, or says that it has none', () => {
    const facts = raw.facts.learn[page.id];
    if (!facts) throw new Error(`no facts: ${page.id}`);
    for (const { key, standing, sources, pages: quoted = [] } of keyedOf(facts)) {
      if (standing === 'sourced') expect(sources.length, key).toBeGreaterThan(0);
      for (const id of [...sources, ...quoted])
        expect(atlas.sources.get(id)?.pageRead, `${key}: ${id}`).toBe(true);
      for (const id of quoted) expect(atlas.sources.get(id)?.kind, id).toBe('patient-page');
    }
  });

  test('every sentence is used, and every number comes from a figure of a source cited there', () => {
    const facts = raw.facts.learn[page.id];
    const words = raw.words.learn[page.id];
    if (!facts || !words) throw new Error(`half a page: ${page.id}`);
    const backing = new Map(keyedOf(facts).map((fact) => [fact.key, fact]));
    const headings = facts.blocks.flatMap((b) => (b.type === 'heading' ? [b.key] : []));
    expect([...backing.keys(), ...headings].toSorted()).toEqual(
      Object.keys(words.blocks).toSorted(),
    );

    const cites = (text: string, sources: readonly string[], where: string) => {
      expect(plainOf(text).replace(/\{[a-z0-9-]+\}/g, ''), where).not.toMatch(/\d/);
      for (const [, id = ''] of text.matchAll(/\{([a-z0-9-]+)\}/g))
        expect(sources, `${where} quotes ${id}`).toContain(raw.figures[id]?.source);
    };
    for (const [key, told] of Object.entries(words.blocks)) {
      const { sources = [], pages: quoted = [] } = backing.get(key) ?? {};
      if (typeof told === 'string') cites(told, sources, key);
      else {
        cites(told.says, quoted, `${key}, says`);
        cites(told.honest, sources, `${key}, honest`);
      }
    }
  });
});

describe('figures', () => {
  const all = Object.entries(raw.figures);
  const told = JSON.stringify(Object.entries(files).filter(([path]) => path.startsWith('words/')));

  test.each(all)('%s is quoted somewhere and has a known source', (id, figure) => {
    expect(told.includes(`{${id}}`)).toBe(true);
    expect(atlas.sources.has(figure.source)).toBe(true);
    expect(figure.of.length).toBeGreaterThan(3);
  });

  const record = (path: string) => {
    const found = files[`content/${path}.json`];
    if (!found) throw new Error(`no such record: ${path}`);
    return found as {
      rate: number;
      interval?: [number, number];
      value: number;
      sources?: string[];
    };
  };

  test.each(all.filter(([, figure]) => figure.harm))('%s is the rate of its harm', (_, figure) => {
    const rate = record(`harms/${figure.harm}`).rate * 100;
    // Authors round what they print: a tenth of a percentage point is theirs.
    expect(Math.abs(Number(figure.value) - rate)).toBeLessThan(0.11);
  });

  test.each(all.filter(([, figure]) => figure.effect))(
    '%s is the size of its effect',
    (_, figure) => {
      const effect = record(`effects/${figure.effect}`);
      expect(Number(figure.value)).toBe(Math.abs(effect.value));
      expect(effect.sources).toContain(figure.source);
    },
  );

  test('one major event in so many sessions', () => {
    const figure = (id: string) => Number(raw.figures[id]?.value);
    const { rate, interval: [low, high] = [] } = record('harms/a14');
    expect(1 / rate).toBeCloseTo(figure('us-major-one-in'), -1);
    expect(Math.abs(1 / (high ?? NaN) - figure('us-major-often'))).toBeLessThan(10);
    expect(Math.abs(1 / (low ?? NaN) - figure('us-major-seldom'))).toBeLessThan(10);
  });

  test('what the atlas says of itself is so', () => {
    expect(raw.figures['atlas-version']?.value).toBe(atlas.version);
    expect(raw.figures['atlas-regions']?.value).toBe(atlas.regions.size);
    expect(raw.figures['atlas-zones']?.value).toBe(atlas.zones.size);
    expect(raw.figures['atlas-muscles']?.value).toBe(atlas.muscles.size);
    expect(raw.figures['atlas-points']?.value).toBe(atlas.triggerPoints.size);
    expect(raw.figures['atlas-conditions']?.value).toBe(atlas.conditions.size);
  });

  test('fill rounds as told and refuses an unknown id', () => {
    const about = { of: 'test', source: 'x' };
    const figures = figureWriter(
      {
        rate: { value: 36.7, digits: 0, ...about },
        often: { value: [1200, 3.5], ...about },
        day: { value: { date: '2023-04-08' }, ...about },
        month: { value: { date: '2026-11' }, ...about },
        year: { value: { date: '2026', early: true }, ...about },
      },
      raw.terms,
    );
    expect(fill('about {rate} in a hundred', figures)).toBe('about 37 in a hundred');
    expect(fill('{often}; {day}; {month}; {year}', figures)).toBe(
      '1,200 to 3.5; 8 April 2023; November 2026; early 2026',
    );
    expect(() => fill('{gone}', figures)).toThrow('unknown figure: gone');
  });
});

describe('when to call', () => {
  const page = atlas.learn.get('when-to-call');

  test('opens with the six urgent signs and the number, before anything else', () => {
    const [heading, list, number] = page?.blocks ?? [];
    expect(heading?.type).toBe('heading');
    expect(list?.type === 'list' && list.items.length).toBe(6);
    expect(number?.type).toBe('emergency');
  });

  test('the number belongs to the country, and there is none for a country not listed', () => {
    expect(emergencyNumberOf('US')?.number).toBe('911');
    expect(emergencyNumberOf('GB')?.number).toBe('999');
    expect(emergencyNumberOf('DE')?.number).toBe('112');
    expect(emergencyNumberOf('AU')?.number).toBe('000');
    expect(emergencyNumberOf(null)).toBeUndefined();
    expect(emergencyNumberOf('XX')).toBeUndefined();
  });

  test('each number is three digits, once per country, and its backing holds', () => {
    const countries = EMERGENCY_NUMBERS.map(({ country }) => country);
    expect(countries).toEqual([...new Set(countries)].toSorted());
    for (const { country, number, standing, sources } of EMERGENCY_NUMBERS) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(number).toMatch(/^\d{3}$/);
      expect(sources.length > 0).toBe(standing === 'sourced');
      for (const id of sources) expect(atlas.sources.has(id), id).toBe(true);
    }
  });
});

test('prose keeps its links, plain text only their words', () => {
  const text = 'See [neck pain](#/condition/neck-pain), or [compare](#/compare).';
  expect(plainOf(text)).toBe('See neck pain, or compare.');
  expect(proseOf(text)).toEqual([
    'See ',
    { text: 'neck pain', href: '#/condition/neck-pain' },
    ', or ',
    { text: 'compare', href: '#/compare' },
    '.',
  ]);
  expect(proseOf('[outside](https://example.org)')).toEqual(['[outside](https://example.org)']);
});
