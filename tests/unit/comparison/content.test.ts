import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { joinComparison } from '../../../src/atlas/comparison/join';
import { readFiles } from '../../../src/atlas/node';
import {
  aspectFacts,
  aspectWords,
  effectFacts,
  effectWords,
  gapFacts,
  gapWords,
  harmFacts,
  harmReportFacts,
  harmReportWords,
  harmStudyFacts,
  harmStudyWords,
  harmWords,
  verdictFacts,
  verdictWords,
} from '../../../src/atlas/schema/comparison';

const files = readFiles();
const comparison = joinComparison(files);
const schemas = {
  'content/aspects': aspectFacts,
  'content/harm-studies': harmStudyFacts,
  'content/harms': harmFacts,
  'content/effects': effectFacts,
  'content/harm-reports': harmReportFacts,
  'content/effect-gaps': gapFacts,
  'content/verdicts': verdictFacts,
  'words/en/aspects': aspectWords,
  'words/en/verdicts': verdictWords,
  'words/en/harm-studies': harmStudyWords,
  'words/en/harms': harmWords,
  'words/en/effects': effectWords,
  'words/en/harm-reports': harmReportWords,
  'words/en/effect-gaps': gapWords,
} as const;

describe('files of the comparison', () => {
  it.each(Object.entries(schemas))('%s have their shape', (folder, schema) => {
    const inside = Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`));
    expect(inside.length).toBeGreaterThan(0);
    for (const [path, json] of inside) {
      const result = v.safeParse(schema as v.GenericSchema, json);
      expect(result.issues?.map((issue) => issue.message) ?? [], path).toEqual([]);
    }
  });

  it('cite sources that exist', () => {
    const cited = [
      ...Object.values(comparison.verdicts).flatMap((verdict) => verdict.sources),
      ...comparison.studies.flatMap((study) => study.sources),
      ...comparison.effects.flatMap((effect) => effect.sources),
      ...comparison.reports.flatMap((report) => report.sources),
      ...comparison.aspects.flatMap((a) => [
        ...a.dryNeedling.sources,
        ...a.acupuncture.sources,
        ...a.shared.sources,
      ]),
    ];
    const missing = [...new Set(cited)].filter((id) => !(`content/sources/${id}.json` in files));
    expect(missing).toEqual([]);
  });

  it('link conditions and regions that exist', () => {
    const linked = comparison.effects.flatMap((effect) => [
      ...effect.conditions.map((id) => `content/conditions/${id}.json`),
      ...effect.regions.map((id) => `content/regions/${id}.json`),
    ]);
    expect([...new Set(linked)].filter((path) => !(path in files))).toEqual([]);
  });
});

describe('rules of honest harms', () => {
  const harms = comparison.studies.flatMap((study) => study.harms);

  it('has every harm in exactly one study, and no study of two practices', () => {
    const ids = harms.map((harm) => harm.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(
      Object.keys(files).filter((p) => p.startsWith('content/harms/')).length,
    );
    expect(new Set(comparison.studies.map((study) => study.therapy))).toEqual(
      new Set(['dry-needling', 'acupuncture']),
    );
  });

  it('derives rates from printed counts where both are there', () => {
    const counted = harms.filter((h) => h.numerator !== undefined && h.denominator !== undefined);
    expect(counted.length).toBeGreaterThan(8);
    for (const { id, numerator = 0, denominator = 1, rate } of counted)
      expect(Math.abs((rate ?? NaN) - numerator / denominator), id).toBeLessThan(0.001);
  });

  it('gives zero seen an upper limit above zero', () => {
    const zeros = harms.filter((harm) => harm.mark === 'zero');
    expect(zeros.length).toBeGreaterThanOrEqual(3);
    for (const zero of zeros) expect(zero.interval?.[1], zero.id).toBeGreaterThan(0);
  });

  it('keeps the rate of a collapsed lung after dry needling unknown', () => {
    const unknown = harms.filter((harm) => harm.mark === 'unknown').map((harm) => harm.id);
    expect(unknown).toEqual(['a23']);
  });
});

describe('rules of honest effects', () => {
  it('has an interval around every drawn value', () => {
    const drawn = comparison.effects.filter((effect) => effect.plot);
    expect(drawn.length).toBe(47);
    for (const { id, low = NaN, value = NaN, high = NaN } of drawn) {
      expect(low, id).toBeLessThan(value);
      expect(high, id).toBeGreaterThan(value);
    }
  });

  it('says in words that positive rows are worse', () => {
    const worse = comparison.effects.filter((e) => e.plot && (e.value ?? 0) > 0);
    expect(worse.map((effect) => effect.id)).toEqual(['c08', 'c09']);
    for (const effect of worse) expect(effect.note).toMatch(/worse/);
  });
});
