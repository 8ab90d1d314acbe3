import alarmRules from '../atlas/content/vocabulary/alarms.json';
import hintFacts from '../atlas/content/vocabulary/hints.json';
import placeFacts from '../atlas/content/vocabulary/places.json';
import type { LearnedTable } from './words/ear';
import type { Endings } from './words/stems';

type Phrases = Readonly<Record<string, readonly string[]>>;

/**
 * What must be told for a red flag to be raised. Each part is one or more signs, `a|b` meaning either:
 * all of `text` anywhere, all of `sentence` in one sentence, all of `near` within `within` words.
 */
export interface AlarmRule {
  readonly text?: readonly string[];
  readonly sentence?: readonly string[];
  readonly near?: readonly string[];
  readonly within?: number;
  /** Signs that must also be somewhere in the text. */
  readonly with?: readonly string[];
  /** Signs that speak against it. */
  readonly unless?: readonly string[];
  /** The parts of `near` come in this order. */
  readonly ordered?: boolean;
  /** Every part must be met by words of its own. */
  readonly distinct?: boolean;
  /** One of the flag's own places is told. */
  readonly here?: boolean;
  /** Not enough to raise the flag: it is asked. */
  readonly ask?: boolean;
}

export interface Grammar {
  readonly fillers: readonly string[];
  readonly smallFillers: readonly string[];
  readonly expand: Readonly<Record<string, string>>;
  readonly qualifiers: Phrases;
  readonly sides: Phrases;
  readonly notSideAfterRight: readonly string[];
  readonly negations: readonly string[];
  readonly notNegations: readonly string[];
  readonly negationStops: readonly string[];
  readonly fineAfter: readonly string[];
  readonly painWords: readonly string[];
  readonly actionCues: readonly string[];
  readonly actionVerbs: readonly string[];
  /** Words that make the next place a landmark: "toward the knee", "near the spine". */
  readonly nearly: readonly string[];
  readonly pathFrom: readonly string[];
  readonly pathTo: readonly string[];
  readonly pathAlong: readonly string[];
  readonly pathBreaks: readonly string[];
  readonly qualities: Phrases;
  /** Single words: of the `skin`, and that it `burns` there; together they speak of its nerves. */
  readonly skinBurns?: Readonly<Record<'skin' | 'burns', readonly string[]>>;
  /** How words end, for {@link stemmerOf}. */
  readonly endings: Endings;
  /** Endings that are dropped before anything is looked up: "'s". */
  readonly possessive: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** Words with which a new clause may begin where no comma stands. */
  readonly joins: readonly string[];
  /**
   * Cues after which up to `reach` words speak beside the matter: others, comparisons, tools, fears.
   * `toOwn`: words of one's own ("my") end it.
   */
  readonly asides: Readonly<
    Record<
      string,
      { readonly reach: number; readonly toOwn: boolean; readonly cues: readonly string[] }
    >
  >;
  /** Cues that make an aside of their whole clause: old things, tests. */
  readonly asideClauses: Phrases;
  readonly ownWords: readonly string[];
  /** When and how long: shown, not weighed. */
  readonly times: Phrases;
  /** Denials that reach only a few words: "never". */
  readonly shortNegations: readonly string[];
  /** Words that make a side of the next one even where it could be an adverb: "my right". */
  readonly beforeSide: readonly string[];
  readonly pathStarts: readonly string[];
  readonly pathFillers: readonly string[];
  readonly placeFillers: readonly string[];
  /** Words beside a place that say that it hurts, whatever moves. */
  readonly hurts: readonly string[];
  readonly landmarkFillers: readonly string[];
  /** First words of places that another place may be told with: "my bottom teeth". */
  readonly leadIns: readonly string[];
  /** "upper back of the thigh": words after which "back" is no place. */
  readonly halfPlaces: readonly string[];
  /** Words that tell nothing of a muscle. */
  readonly idle: readonly string[];
}

export interface Vocabulary {
  /** place -> qualifier (or `any`) -> zones */
  readonly places: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly placeWords: Phrases;
  /** hint -> muscle -> how telling, 0.2 .. 2.2 */
  readonly hints: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Hints that are movements: a place in their words moves and need not hurt. */
  readonly acts: ReadonlySet<string>;
  /** Hints that are times: "at the first step in the morning". */
  readonly times: ReadonlySet<string>;
  readonly hintWords: Phrases;
  readonly signWords: Phrases;
  readonly alarms: Readonly<Record<string, readonly AlarmRule[]>>;
  readonly grammar: Grammar;
  /** Red flag -> what is looked up by one who has it: a query names its fear and tells no story. */
  readonly queryWords: Phrases;
  /** Ordinary words that are no slips of the finger. */
  readonly common: readonly string[];
  /** Learned signs by name, as one would call them; a sign without a name is not shown. */
  readonly signNames: Readonly<Record<string, string>>;
  /** What was learned from stories; without it, rules alone are heard. */
  readonly learned: LearnedTable | undefined;
}

/** Files of a language, by their path inside its folder. */
type Words = Readonly<Record<string, unknown>>;

/**
 * The vocabulary in one language: facts from `content/vocabulary`, words from `words/<language>/vocabulary`.
 * The shape of its files is proved by the content tests.
 */
export const vocabularyIn = (words: Words): Vocabulary => {
  const file = (name: string) => words[`vocabulary/${name}.json`];
  return {
    places: placeFacts as unknown as Vocabulary['places'],
    placeWords: file('places') as Phrases,
    hints: hintFacts.hints as unknown as Vocabulary['hints'],
    acts: new Set(hintFacts.acts),
    times: new Set(hintFacts.times),
    hintWords: file('hints') as Phrases,
    signWords: file('signs') as Phrases,
    alarms: alarmRules,
    grammar: file('grammar') as Grammar,
    queryWords: file('queries') as Phrases,
    common: file('common') as readonly string[],
    signNames: file('sign-names') as Readonly<Record<string, string>>,
    learned: file('learned') as LearnedTable | undefined,
  };
};
