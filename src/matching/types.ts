import type { Side } from '../atlas/address';

/** `both` stands for both sides, and for a side that was not told. */
export type MarkedSide = Side | 'both';

/** Of a place that was marked: what lies on the midline has no side. */
export type PlaceSide = MarkedSide | 'midline';

/** One thing that was said or painted: the zones that it may mean, on one side or both. */
export interface Mention {
  /** Zone ids; the mention is met by any one of them. */
  readonly zones: readonly string[];
  readonly side: MarkedSide;
  /** 0..1, how much it counts. */
  readonly weight: number;
  /** The words, or the zone's id. */
  readonly said: string;
  /** `path`: lies between two places that were told; `act`: only moves. */
  readonly how: 'place' | 'path' | 'act' | 'paint';
  /** Where its words stand in the text. */
  readonly at?: Span;
}

export interface MarkedZone {
  readonly id: string;
  readonly side: PlaceSide;
  /** 0..1 */
  readonly weight: number;
}

/** One stretch of pain and how far a muscle's pattern explains it, or a stretch left unmarked. */
export type Part =
  | {
      readonly kind: 'explained' | 'partly' | 'not-explained';
      readonly zone: string;
      readonly side: PlaceSide;
      /** 0..1, share of the pain */
      readonly share: number;
      /** Trigger point that explains it best. */
      readonly triggerPoint?: string;
      readonly by?: 'primary' | 'spillover' | 'next-to-it';
    }
  | { readonly kind: 'not-marked'; readonly zone: string; readonly as: 'primary' | 'spillover' }
  | { readonly kind: 'hint'; readonly hint: string };

export type Confidence = 'none' | 'low' | 'moderate';

/** Why the answer is held back or weak; the app has a sentence for each. */
export type Reason =
  'nothing-found' | 'too-little' | 'too-wide' | 'red-flag-first' | 'red-flag-only' | 'many-fit';

/** How well a pattern fits, for people who read words: no probability. */
export type Level = 'good' | 'fair' | 'weak';

export interface MuscleMatch {
  readonly id: string;
  /** 0..1, rounded to two decimals; equal scores are ties. */
  readonly score: number;
  /** 0..1, how much of the pain the pattern explains. */
  readonly explained: number;
  readonly level: Level;
  readonly group: 'most-often-considered' | 'also-possible';
  /** Side of the body on which the pattern fits best. */
  readonly side: MarkedSide;
  /** Trigger points whose patterns were used, best first. */
  readonly triggerPoints: readonly string[];
  readonly parts: readonly Part[];
}

/** A condition that is felt where the pain is. It tells of places only, and is no diagnosis. */
export interface ConditionMatch {
  readonly id: string;
  /** 0..1, rounded to two decimals: the fit of its places, and how common it is there. */
  readonly score: number;
  /** 0..1, how much of the pain lies where it is felt. */
  readonly explained: number;
  /** 0..1, how much of the skin where it is usually felt is marked. */
  readonly marked: number;
  readonly level: Level;
  /** Common in a region that hurts. */
  readonly common: boolean;
  /** `many-places`: told by pain in many places at once, not by this one; these stand last. */
  readonly tells: 'place' | 'many-places';
}

/** A root or nerve that is felt where the pain is. It tells of places only, and is no diagnosis. */
export interface NerveMatch {
  readonly id: string;
  /** 0..1, rounded to two decimals. */
  readonly score: number;
  /** 0..1, how much of the pain lies where it is felt. */
  readonly explained: number;
  readonly level: Level;
  /** `feeling`: numbness or tingling was told or marked, which speaks of a nerve; else its place alone. */
  readonly told: 'feeling' | 'place';
}

/** A stretch of the text as it was given: first letter, and one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface RaisedFlag {
  readonly id: string;
  readonly text: string;
  /** The words that raised it; none where an answer of the reader did. */
  readonly said: readonly Span[];
  /** False where it is likely and not certain: it is shown first and stops nothing. */
  readonly sure: boolean;
}

/** A question that can be answered with yes or no. */
export interface Asked {
  /** The red flag that a yes raises. */
  readonly id: string;
  readonly text: string;
  /** `heard`: the words sound like it; `place`: it is dangerous there; `general`: it is anywhere. */
  readonly why: 'heard' | 'place' | 'general';
}

/** What was understood of a text, to be shown, taken out or set right. */
export interface Heard extends Span {
  /** Names it in `without` and `sides`. */
  readonly id: string;
  readonly kind: 'place' | 'sign' | 'movement' | 'time' | 'quality';
  /** Of a place. */
  readonly zones?: readonly string[];
  readonly side?: MarkedSide;
  /** What to call it, where its own words would not do. */
  readonly label?: string;
}

/** What the reader said to questions and to what was understood. */
export interface Said {
  /** red flag -> answer to its question */
  readonly answers?: Readonly<Record<string, 'yes' | 'no'>>;
  /** Ids of `heard` and of red flags that are not what was meant. */
  readonly without?: readonly string[];
  /** Id of a place in `heard` -> its right side. */
  readonly sides?: Readonly<Record<string, MarkedSide>>;
}

export interface Answer {
  readonly redFlags: readonly RaisedFlag[];
  readonly confidence: Confidence;
  readonly muscles: readonly MuscleMatch[];
  readonly zones: readonly MarkedZone[];
  /** Conditions that the words name, most likely first. */
  readonly conditions: readonly string[];
  /** Conditions that are felt at the same places, best first; to be read before the muscles. */
  readonly conditionFits: readonly ConditionMatch[];
  /** Roots and nerves that are felt at the same places, best first. */
  readonly nerves: readonly NerveMatch[];
  readonly reasons: readonly Reason[];
  /** At most eight questions, of several complaints twelve; those that matter most first. */
  readonly ask: readonly Asked[];
  readonly heard: readonly Heard[];
  /** `stop`: show only the red flags; `first`: red flags, then the muscles. */
  readonly hold?: 'stop' | 'first';
}
