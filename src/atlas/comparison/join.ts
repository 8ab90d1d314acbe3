import type {
  AspectFacts,
  AspectWords,
  EffectFacts,
  EffectWords,
  GapFacts,
  GapWords,
  HarmFacts,
  HarmReportFacts,
  HarmReportWords,
  HarmStudyFacts,
  HarmStudyWords,
  HarmWords,
  VerdictFacts,
  VerdictWords,
} from '../schema/comparison';
import type {
  Aspect,
  AspectCell,
  Comparison,
  Effect,
  Gap,
  Harm,
  HarmField,
  HarmReport,
  HarmStudy,
  StudiedHarm,
  Verdict,
} from './types';

type Files = Readonly<Record<string, unknown>>;

/** Files of one folder by id. Paths end in `content/<kind>/<id>.json` or `words/<lang>/<kind>/<id>.json`. */
function folder<T>(files: Files, room: 'content' | 'words', kind: string): Map<string, T> {
  const pattern = new RegExp(`${room}/(?:[\\w-]+/)?${kind}/([a-z0-9-]+)\\.json$`);
  const found = Object.entries(files).flatMap(([path, json]) => {
    const id = pattern.exec(path)?.[1];
    return id ? ([[id, json as T]] as const) : [];
  });
  return new Map(found);
}

function need<T>(map: ReadonlyMap<string, T>, kind: string, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`missing ${kind}: ${id}`);
  return value;
}

const byOrder = <T extends { readonly order: number }>(a: T, b: T) => a.order - b.order;

/**
 * Join the facts and words of the comparison. Aspects and studies come in their order, effects by id.
 *
 * @throws if a fact has no words or names a row that is not there
 */
export function joinComparison(files: Files): Comparison {
  const words = <T>(kind: string) => folder<T>(files, 'words', kind);
  const facts = <T>(kind: string) => folder<T>(files, 'content', kind);

  const aspectWords = words<AspectWords>('aspects');
  const aspects = [...facts<AspectFacts>('aspects').values()]
    .toSorted(byOrder)
    .map((fact): Aspect => {
      const told = need(aspectWords, 'words/aspects', fact.id);
      const cell = (key: 'dryNeedling' | 'acupuncture' | 'shared'): AspectCell => ({
        text: told[key],
        ...fact[key],
      });
      return {
        id: fact.id,
        title: told.title,
        short: told.short,
        common: fact.common,
        dryNeedling: cell('dryNeedling'),
        acupuncture: cell('acupuncture'),
        shared: cell('shared'),
        readings: (fact.readings ?? []).map(({ limit, ...reading }) => ({
          ...reading,
          ...(limit !== undefined && { limit }),
          text: need(new Map(Object.entries(told.readings ?? {})), 'reading', reading.key),
        })),
      };
    });

  const harmFacts = facts<HarmFacts>('harms');
  const harmWords = words<HarmWords>('harms');
  const studyWords = words<HarmStudyWords>('harm-studies');
  const harm = (id: string): Harm => ({
    ...need(harmFacts, 'harms', id),
    ...need(harmWords, 'words/harms', id),
  });
  const studies = [...facts<HarmStudyFacts>('harm-studies').values()]
    .toSorted(byOrder)
    .map((fact): HarmStudy => ({
      ...fact,
      ...need(studyWords, 'words/harm-studies', fact.id),
      harms: fact.harms.map(harm),
    }));

  const effectWords = words<EffectWords>('effects');
  const effects = [...facts<EffectFacts>('effects').values()]
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map((fact): Effect => {
      const told = need(effectWords, 'words/effects', fact.id);
      return {
        ...fact,
        conditionName: told.condition,
        timeName: told.time,
        comparatorName: told.comparator,
        ...(told.note && { note: told.note }),
      };
    });

  const gapWords = words<GapWords>('effect-gaps');
  const gaps = [...facts<GapFacts>('effect-gaps').values()].map((fact): Gap => ({
    ...fact,
    ...need(gapWords, 'words/effect-gaps', fact.id),
  }));

  const reportWords = words<HarmReportWords>('harm-reports');
  const reports = [...facts<HarmReportFacts>('harm-reports').values()]
    .toSorted(byOrder)
    .map((fact): HarmReport => ({
      ...fact,
      ...need(reportWords, 'words/harm-reports', fact.id),
    }));

  const studied = (id: string): StudiedHarm => {
    const study = studies.find(({ harms }) => harms.some((one) => one.id === id));
    if (!study) throw new Error(`harm without a study: ${id}`);
    return { study, harm: harm(id) };
  };
  const verdictFacts = facts<VerdictFacts>('verdicts');
  const verdictWords = words<VerdictWords>('verdicts');
  const verdict = (id: VerdictFacts['id']): Verdict => {
    const { standing, sources } = need(verdictFacts, 'verdicts', id);
    return { ...need(verdictWords, 'words/verdicts', id), standing, sources };
  };
  const verdicts = { share: verdict('share'), help: verdict('help'), harm: verdict('harm') };
  const byStudy = new Map(studies.map((study) => [study.id, study]));
  const fields = (verdictFacts.get('harm')?.fields ?? []).map(
    ({ study, small, serious, lung }): HarmField => ({
      study: need(byStudy, 'harm-studies', study),
      small: studied(small),
      serious: studied(serious),
      lung: studied(lung),
    }),
  );
  return { verdicts, fields, aspects, studies, reports, effects, gaps };
}
