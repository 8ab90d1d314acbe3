import { describe, expect, it } from 'vitest';
import { readingGrade } from '../../helpers/reading-level';
import { atlas, forEach, idOf, statements } from '../../helpers/atlas';
import { CALL, plainOf, proseOf } from '../../../src/atlas/prose';
import type { Condition, Region } from '../../../src/atlas/types';

const HIGHEST_GRADE = 8;
const regions = [...atlas.regions.values()];
const conditions = [...atlas.conditions.values()];
const flags = [...atlas.redFlags.values()];

/**
 * Names that the reader came for, such as "rheumatoid" or "acupuncture", count as one short word:
 * they cannot be said more simply, and each stands beside its plain meaning.
 */
const NAMES =
  /\b(?:dry needling|acupuncture|osteoarthritis|arthritis|fibromyalgia|migraine|pneumothorax|diabetes|antibiotics?|emergency number|emergency)\b/gi;
const graded = (text: string) => readingGrade(plainOf(text).replace(NAMES, 'thing'));

const patientText = (claims: readonly { text: string; clinicianOnly?: boolean }[]) =>
  claims.filter(({ clinicianOnly }) => !clinicianOnly).map(({ text }) => text);

const regionGroups = ({ summary, risk, risks }: Region) => ({
  summary: [summary],
  risk: [risk.note.text],
  risks: risks.flatMap(({ reason, details }) => [reason, ...patientText(details)]),
});
const conditionGroups = ({ plain, about, evidence, notes }: Condition) => ({
  plain: [plain],
  about: patientText(about),
  evidence: [evidence.text],
  notes: notes ? [notes] : [],
});

describe('patient text', () => {
  it('of regions reads at grade 8 or below, part by part', () => {
    forEach(regions, idOf, (region) => {
      for (const [part, texts] of Object.entries(regionGroups(region)))
        expect(graded(texts.join(' ')), `${part}: ${texts.join(' ')}`).toBeLessThanOrEqual(
          HIGHEST_GRADE,
        );
    });
  });

  it('of conditions reads at grade 8 or below, part by part', () => {
    forEach(conditions, idOf, (condition) => {
      for (const [part, texts] of Object.entries(conditionGroups(condition)))
        if (texts.length)
          expect(graded(texts.join(' ')), `${part}: ${texts.join(' ')}`).toBeLessThanOrEqual(
            HIGHEST_GRADE,
          );
    });
  });

  it('of each paragraph about a condition stays below grade 10', () => {
    forEach(conditions, idOf, ({ about }) => {
      for (const { text } of about) expect(graded(text), text).toBeLessThan(10);
    });
  });

  it('of red flags reads at grade 8 or below', () => {
    forEach(flags, idOf, ({ text, action, question }) => {
      expect(graded(`${text} ${action}`), text).toBeLessThanOrEqual(HIGHEST_GRADE);
      expect(graded(question), question).toBeLessThanOrEqual(HIGHEST_GRADE);
    });
  });

  it('grades hard text as hard', () => {
    expect(
      graded('Intramuscular stimulation potentiates endogenous analgesic neuromodulation.'),
    ).toBeGreaterThan(HIGHEST_GRADE);
  });
});

const everyText = [
  ...statements().map(({ where, claim }) => ({ where, text: claim.text })),
  ...regions.flatMap(({ id, summary, name, clinicalName, synonyms, zones }) => [
    { where: `${id}/summary`, text: summary },
    { where: `${id}/names`, text: [name, clinicalName, ...synonyms].join('. ') },
    { where: `${id}/zones`, text: zones.map(({ label }) => label).join('. ') },
  ]),
  ...conditions.flatMap(({ id, plain, name, notes = '' }) => [
    { where: `${id}/plain`, text: plain },
    { where: `${id}/name`, text: name },
    { where: `${id}/notes`, text: notes },
  ]),
  ...flags.flatMap(({ id, action, question }) => [
    { where: `${id}/action`, text: action },
    { where: `${id}/question`, text: question },
  ]),
];
const where = ({ where: place }: { readonly where: string }) => place;

describe('no text', () => {
  it.each([
    ['diagnoses, blames or promises', /\byou have\b|caused by|\bthe cause\b|\bcures?\b|guarantee/i],
    [
      'speaks of toxins or of releasing knots',
      /toxin|releas(?:e|es|ing) (?:the )?(?:knot|trigger)/i,
    ],
    ['calls a place safe to needle', /\bsafe (?:to needle|zone|depth|place)|needl\w+ is safe/i],
    [
      'tells depth or angle',
      /\b\d+(?:\.\d+)? ?(?:mm|cm|millimet|centimet|inch)|\b(?:angled|angle of)\b/i,
    ],
    [
      'tells a needle path',
      /\b(?:insert|aim|direct|advance|push) (?:the|a) needle|perpendicular|tangential/i,
    ],
    ['tells anyone to needle themselves', /needle yourself|self-needling at/i],
    ['repeats what was left out', /qi ?gong|scar tissue|valdes|0\.25|biologyinsights/i],
    ['uses our working words', /\bseeds?\b|the store|\bTODO\b|lorem/i],
    ['has a hole', /[{}]|undefined/],
  ])('%s', (_, pattern) => {
    forEach(everyText, where, ({ text }) => {
      expect(text).not.toMatch(pattern);
    });
  });

  it('leaves a paragraph without its full stop', () => {
    forEach(statements(), where, ({ claim }) => {
      expect(claim.text).toMatch(/[.!?]$/);
    });
  });
});

describe('links in sentences', () => {
  it('lead to pages that exist', () => {
    const pages = {
      region: atlas.regions,
      condition: atlas.conditions,
      muscle: atlas.muscles,
      learn: atlas.learn,
    };
    const links = everyText.flatMap(({ text }) =>
      proseOf(text).flatMap((stretch) => (typeof stretch === 'string' ? [] : [stretch.href])),
    );
    expect(links.length).toBeGreaterThan(5);
    const lost = links.filter((href) => {
      if (href === CALL) return false;
      const [, kind = '', id = ''] = href.split('/');
      return !(kind in pages && pages[kind as keyof typeof pages].has(id));
    });
    expect(lost).toEqual([]);
  });
});

describe('depth literature', () => {
  it('is for clinicians only', () => {
    forEach(statements(), where, ({ claim }) => {
      if (/distance|studies on donated bodies do not agree/i.test(claim.text))
        expect(claim.clinicianOnly, claim.text).toBe(true);
    });
  });
});

describe('region words', () => {
  it('find the place by its lay names', () => {
    const named = (word: string) =>
      regions.filter(({ synonyms }) => synonyms.includes(word)).map(idOf);
    expect(named('tailbone')).toEqual(['sacrum-tailbone']);
    expect(named('traps')).toEqual(['shoulder-top']);
    expect(named('shoulder blade')).toEqual(['shoulder-blade']);
    expect(named('love handles')).toEqual(['low-back']);
    expect(named('charley horse')).toEqual(['calf']);
    expect(named('bum')).toEqual(['buttock']);
    expect(named('scapula')).toEqual(['shoulder-blade']);
    expect(named('TMJ')).toEqual(['jaw-ear']);
  });

  it('give every region ways to be found, each once', () => {
    forEach(regions, idOf, ({ synonyms }) => {
      expect(synonyms.length).toBeGreaterThanOrEqual(12);
      expect(new Set(synonyms.map((word) => word.toLowerCase())).size).toBe(synonyms.length);
    });
  });

  it('put the clinical name beside the lay name', () => {
    forEach(regions, idOf, ({ name, clinicalName }) => {
      expect(clinicalName.toLowerCase()).not.toBe(name.toLowerCase());
    });
  });
});
