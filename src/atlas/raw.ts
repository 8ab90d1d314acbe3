import type { AskFacts, AskWords, RegisterFacts, RegisterWords } from './schema/asks';
import type { CareFacts, CareWords, SoreFacts, SoreWords } from './schema/care';
import type { ConditionFacts, ConditionWords, SomeConditionWords } from './schema/condition';
import type { Contents, Terms } from './schema/contents';
import type { Figures, LearnFacts, LearnWords } from './schema/learn';
import type { MuscleFacts, MuscleWords } from './schema/muscle';
import type { AlikeFacts, AlikeWords, NerveFacts, NerveWords } from './schema/nerve';
import type { RegionFacts, RegionWords } from './schema/region';
import type {
  Concerns,
  FlagPlaces,
  RedFlagFacts,
  RedFlagWords,
  StructureFacts,
  StructureWords,
} from './schema/safety';
import type { SourceFacts, SourceNotes } from './schema/source';

type ById<T> = Record<string, T>;

/** Facts and words as they stand in the files, before they are joined. */
export interface RawAtlas {
  readonly contents: Contents;
  readonly terms: Terms;
  readonly sourceNotes: SourceNotes;
  readonly figures: Figures;
  readonly flagPlaces: FlagPlaces;
  readonly concerns: Concerns;
  /** What keeps muscles sore; `name.json` in both rooms, so they are told apart. */
  readonly sore: SoreFacts;
  readonly soreWords: SoreWords;
  readonly facts: {
    readonly regions: ById<RegionFacts>;
    readonly conditions: ById<ConditionFacts>;
    readonly muscles: ById<MuscleFacts>;
    readonly 'red-flags': ById<RedFlagFacts>;
    readonly structures: ById<StructureFacts>;
    readonly learn: ById<LearnFacts>;
    readonly care: ById<CareFacts>;
    readonly nerves: ById<NerveFacts>;
    readonly alike: ById<AlikeFacts>;
    readonly asks: ById<AskFacts>;
    readonly registers: ById<RegisterFacts>;
    readonly sources: ById<SourceFacts>;
  };
  readonly words: {
    readonly regions: ById<RegionWords>;
    readonly conditions: ById<SomeConditionWords>;
    /** What conditions lack that travel in two parts; see `scripts/vite-languages.ts`. */
    readonly 'condition-texts': ById<Partial<ConditionWords>>;
    readonly muscles: ById<MuscleWords>;
    readonly 'red-flags': ById<RedFlagWords>;
    readonly structures: ById<StructureWords>;
    readonly learn: ById<LearnWords>;
    readonly care: ById<CareWords>;
    readonly nerves: ById<NerveWords>;
    readonly alike: ById<AlikeWords>;
    readonly asks: ById<AskWords>;
    readonly registers: ById<RegisterWords>;
  };
}

const FACT_KINDS = [
  'regions',
  'conditions',
  'muscles',
  'red-flags',
  'structures',
  'learn',
  'care',
  'nerves',
  'alike',
  'asks',
  'registers',
  'sources',
] as const satisfies readonly (keyof RawAtlas['facts'])[];

const WORD_KINDS = [
  'regions',
  'conditions',
  'condition-texts',
  'muscles',
  'red-flags',
  'structures',
  'learn',
  'care',
  'nerves',
  'alike',
  'asks',
  'registers',
] as const satisfies readonly (keyof RawAtlas['words'])[];

/**
 * Sort files into a {@link RawAtlas}. Keys are paths that end in `content/<kind>/<id>.json` or
 * `words/<language>/<kind>/<id>.json`; values are the parsed files. Their shapes are proved by the
 * content tests (`schema/`), not here, so that no validator is shipped.
 *
 * @throws if one of the five files that are not a folder is missing
 */
export function sortFiles(files: Readonly<Record<string, unknown>>): RawAtlas {
  const facts: Record<string, ById<unknown>> = {};
  const words: Record<string, ById<unknown>> = {};
  for (const kind of FACT_KINDS) facts[kind] = {};
  for (const kind of WORD_KINDS) words[kind] = {};
  const single = new Map<string, unknown>();

  for (const [path, json] of Object.entries(files)) {
    const [, room, kind, id] =
      /(content|words\/[\w-]+)\/(?:([a-z-]+)\/)?([\w-]+)\.json$/.exec(path) ?? [];
    if (!room || !id) continue;
    if (!kind) single.set(room === 'content' || id !== 'sore' ? id : 'sore-words', json);
    else {
      const folder = (room === 'content' ? facts : words)[kind];
      if (folder) folder[id] = json;
    }
  }
  const one = (name: string) => {
    if (!single.has(name)) throw new Error(`missing atlas file: ${name}.json`);
    return single.get(name);
  };
  return {
    contents: one('contents'),
    terms: one('terms'),
    // They come with the sources, later than the facts.
    sourceNotes: single.get('source-notes') ?? {},
    figures: one('figures'),
    flagPlaces: one('flag-places'),
    concerns: one('concerns'),
    sore: single.get('sore') ?? {},
    soreWords: single.get('sore-words') ?? {},
    facts,
    words,
  } as RawAtlas;
}
