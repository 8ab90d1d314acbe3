import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../src/atlas/node';
import { muscleFacts, muscleWords, type MuscleFacts } from '../../../src/atlas/schema/muscle';
import { readingGrade } from '../../helpers/reading-level';

const files = readFiles();
/** Files of one folder by id. */
const folder = (name: string) =>
  new Map(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`${name}/`))
      .map(([path, json]) => [path.slice(name.length + 1, -'.json'.length), json]),
  );
const idsOf = (name: string) => new Set(folder(name).keys());

const facts = [...folder('content/muscles').values()].map((json) => v.parse(muscleFacts, json));
const words = new Map(
  [...folder('words/en/muscles')].map(([id, json]) => [id, v.parse(muscleWords, json)]),
);
const wordsOf = (id: string) => {
  const told = words.get(id);
  if (!told) throw new Error(`no words for muscle: ${id}`);
  return told;
};

const regions = [...folder('content/regions').values()] as {
  id: string;
  zones: { id: string }[];
}[];
const zonesById = new Map(regions.flatMap(({ id, zones }) => zones.map((z) => [z.id, id])));

const unknown = (ids: readonly string[], known: { has(id: string): boolean }) =>
  ids.filter((id) => !known.has(id));
const union = (muscle: MuscleFacts, field: 'primaryZones' | 'spilloverZones') =>
  new Set(muscle.triggerPoints.flatMap((point) => point[field]));
/** One test over all muscles, which lists every muscle that fails and why. */
const each = (claim: string, check: (muscle: MuscleFacts) => void) =>
  it(claim, () => {
    const failures = facts.flatMap((muscle) => {
      try {
        check(muscle);
        return [];
      } catch (error) {
        return [`${muscle.id}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
    expect(failures).toEqual([]);
  });

describe('the muscles', () => {
  it('are 89 with 185 trigger points, each told once', () => {
    expect(facts).toHaveLength(89);
    const points = facts.flatMap(({ triggerPoints }) => triggerPoints.map(({ id }) => id));
    expect(new Set(points).size).toBe(185);
    expect(points).toHaveLength(185);
    expect([...words.keys()].toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
    expect(facts.map(({ id }) => id)).toEqual([...folder('content/muscles').keys()]);
  });

  it('have different names and lay names', () => {
    const told = [...words.values()];
    expect(new Set(told.map(({ name }) => name)).size).toBe(89);
    expect(new Set(told.map(({ layName }) => layName)).size).toBe(89);
  });

  it('answer to the words of patients and gyms', () => {
    const named = (word: string) =>
      [...words].filter(([, { synonyms }]) => synonyms.includes(word)).map(([id]) => id);
    expect(named('traps')).toEqual(['lower-trapezius', 'middle-trapezius', 'upper-trapezius']);
    expect(named('lats')).toEqual(['latissimus-dorsi']);
    expect(named('quads')).toHaveLength(4);
    expect(named('hammies')).toHaveLength(2);
    expect(named('glutes')).toHaveLength(3);
    expect(named('rotator cuff')).toHaveLength(4);
    for (const word of ['QL', 'SCM', 'TFL', 'calf', 'abs', 'pecs', 'biceps', 'triceps', 'psoas'])
      expect(named(word), word).not.toEqual([]);
  });

  each('names only what exists', (muscle) => {
    expect(
      unknown([...muscle.regions, ...muscle.referralRegions], idsOf('content/regions')),
    ).toEqual([]);
    expect(unknown(muscle.conditions, idsOf('content/conditions'))).toEqual([]);
    expect(unknown(muscle.needling.structures, idsOf('content/structures'))).toEqual([]);
    expect(unknown([...muscle.primaryZones, ...muscle.spilloverZones], zonesById)).toEqual([]);
    expect(
      unknown(
        muscle.citations.map(({ source }) => source),
        idsOf('content/sources'),
      ),
    ).toEqual([]);
  });

  each('lies under muscles of its own layer only, which do not lie under it', (muscle) => {
    for (const over of muscle.under ?? []) {
      const other = facts.find(({ id }) => id === over);
      expect(other?.layer, over).toBe(muscle.layer);
      expect(other?.under ?? [], over).not.toContain(muscle.id);
    }
  });

  each('refers to the zones of its points, in the regions it says', (muscle) => {
    const primary = union(muscle, 'primaryZones');
    const spillover = [...union(muscle, 'spilloverZones')].filter((zone) => !primary.has(zone));
    expect(new Set(muscle.primaryZones)).toEqual(primary);
    expect(new Set(muscle.spilloverZones)).toEqual(new Set(spillover));
    const felt = [...primary, ...spillover].map((zone) => zonesById.get(zone));
    expect(new Set(muscle.referralRegions)).toEqual(new Set(felt));
  });

  each('numbers and describes every point', ({ id, triggerPoints }) => {
    const numbers = triggerPoints.map((_, index) => index + 1);
    const ids = numbers.map((number) => `${id}-${String(number)}`);
    expect(triggerPoints.map(({ number }) => number)).toEqual(numbers);
    expect(triggerPoints.map((point) => point.id)).toEqual(ids);
    const told = wordsOf(id).triggerPoints;
    expect(Object.keys(told)).toEqual(ids);
    const labels = Object.values(told).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).not.toMatch(/^TrP\d$/);
  });
});

/** Which of a citation's words back which aspect. */
const SUPPORTS = {
  attachments: /attachments/,
  innervation: /^innervation$/,
  action: /^action$/,
  triggerPoints: /^trigger point location$/,
  referral: /^referral/,
  needling: /^needling risk/,
} as const;

describe('what backs a muscle', () => {
  each('borrows no citation', ({ backing, citations }) => {
    for (const [aspect, { standing, sources }] of Object.entries(backing)) {
      const pattern = SUPPORTS[aspect as keyof typeof SUPPORTS];
      const fitting = citations
        .filter(({ confirmed, supports }) => confirmed && supports.some((it) => pattern.test(it)))
        .map(({ source }) => source);
      expect(unknown(sources, new Set(fitting)), aspect).toEqual([]);
      const anatomy = ['attachments', 'innervation', 'action'].includes(aspect);
      if (standing !== 'sourced')
        expect(standing).toBe(anatomy ? 'general-anatomy' : 'awaiting-review');
    }
    expect(backing.referral.standing).toBe('sourced');
  });

  each('rests on pages that were read', ({ backing }) => {
    const sources = folder('content/sources') as Map<string, { pageRead?: boolean }>;
    for (const id of Object.values(backing).flatMap(({ sources: ids }) => ids))
      expect(sources.get(id)?.pageRead, id).toBe(true);
  });
});

const FORBIDDEN =
  /\bcures?\b|\btoxins?\b|\byou have\b|caused by|\bthe cause\b|\bknots?\b|guarantee|\bseed\b|\bsafe to needle\b/i;
const FIGURE = /\d|\bmillimet|\bcentimet|\binch/i;
const TECHNIQUE =
  /\bangled?\b (?:toward|to)|\binsert(?:ed|ing)?\b|\bperpendicular|\btangential|\d+ ?mm\b|\d+ ?cm\b/i;

describe('words for patients', () => {
  each('reads at grade 8 or below', ({ id }) => {
    const { plain } = wordsOf(id);
    for (const [part, text] of Object.entries(plain))
      expect(readingGrade(text), `${part}: ${text}`).toBeLessThanOrEqual(8);
  });

  each('promises nothing, blames nothing and gives no figure', ({ id }) => {
    const { plain, layName, synonyms } = wordsOf(id);
    const text = Object.values(plain).join(' ');
    expect(text).not.toMatch(FORBIDDEN);
    expect([layName, ...synonyms].join(' ')).not.toMatch(FORBIDDEN);
    expect(text.replace('over 50', '').replace('in 2025', '')).not.toMatch(FIGURE);
  });

  each('tells pain as a pattern, and leaves needles to clinicians', ({ id }) => {
    const { plain } = wordsOf(id);
    expect(plain.feltAt).toMatch(/^Clinicians describe /);
    expect(plain.hazard).toMatch(/clinicians|specialists|not usually needled/i);
    expect(plain.mayAlsoBe).toMatch(
      /emergency|see a doctor|needs? (?:a doctor|help)|(?:get|have|has) .*(?:help|checked|seen)/i,
    );
  });

  each('gives no needle path or depth, not even in clinical words', ({ id }) => {
    const { needling } = wordsOf(id);
    expect(`${needling.reason} ${needling.note}`).not.toMatch(TECHNIQUE);
    expect(`${needling.reason} ${needling.note}`).not.toMatch(FORBIDDEN);
  });

  it('put emergency help first for every muscle of the chest', () => {
    for (const { id, regions: where } of facts)
      if (where.includes('chest')) expect(wordsOf(id).plain.mayAlsoBe, id).toMatch(/emergency/);
  });
});
