/**
 * The shapes of the atlas. Facts (ids, numbers, relations) live in `content/`, the sentences of a
 * language in `words/<language>/`; `load.ts` joins them into the records that the app reads.
 */
import type { AskGroup, AlikeKind, NerveKind } from './care-codes';
import type { CareBasis, CareCertainty, CareTopic } from './care-codes';
import type { Act, AskedConcern, Concern, FlagWhy, NoFlagReason, Urgency } from './flag-codes';

export type { Act, AskedConcern, Concern, FlagWhy, NoFlagReason, Urgency } from './flag-codes';
export type { Side, BodyAddress, AddressKind } from './address';

export type Figure = 'female' | 'male';
export type View = 'front' | 'back' | 'left' | 'right';
/** Who reads. Therapists and educators also see what is marked `clinicianOnly`. */
export type Audience = 'patient' | 'therapist' | 'educator';
export type RiskLevel = 'low' | 'moderate' | 'high';

/** How deep a muscle lies, as one would take the layers off. */
export const LAYERS = ['superficial', 'middle', 'deep'] as const;
export type Layer = (typeof LAYERS)[number];

export const BODY_PARTS = [
  'head-neck',
  'shoulder-arm',
  'hand',
  'back',
  'chest-belly',
  'pelvis-hip',
  'thigh-knee',
  'leg-foot',
] as const;
export type BodyPart = (typeof BODY_PARTS)[number];

export type { AskGroup, AlikeKind, NerveKind } from './care-codes';
export type { CareBasis, CareCertainty, CareTopic } from './care-codes';

/**
 * How a statement is backed: by sources that were read; as general anatomy without a source;
 * or not yet checked by a clinician. The mark is shown wherever the statement is.
 */
export type Standing = 'sourced' | 'general-anatomy' | 'awaiting-review';

/** What a statement rests on. `sources` are ids of {@link Source}; empty only if not `sourced`. */
export interface Backing {
  readonly standing: Standing;
  readonly sources: readonly string[];
}

/** A sentence of ours with what it rests on. */
export interface Claim extends Backing {
  readonly text: string;
  /** Shown to therapists and educators only. */
  readonly clinicianOnly?: boolean;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: string;
  readonly url?: string;
  readonly doi?: string;
  readonly pmid?: string;
  /** True if the page or abstract was read; full papers were not checked. */
  readonly pageRead: boolean;
  readonly note?: string;
}

export interface RedFlag extends Backing {
  readonly id: string;
  readonly urgency: Urgency;
  /** What to do begins with calling the emergency number, or with going to an emergency department. */
  readonly act?: Act | undefined;
  readonly concern: Concern;
  /** The sign in a few words, to be read at a glance. */
  readonly name: string;
  /** Plain sentence or two: what a person notices. */
  readonly text: string;
  /** Plain sentence: what to do. */
  readonly action: string;
  /** Plain question, yes or no, for one who has pain at a place. No to all is no all-clear. */
  readonly question: string;
  /** Zones of which a drawing must bring the question up first. */
  readonly zones: 'all' | readonly string[];
  /** Holds for any place, and so stands on the page of every region. */
  readonly general: boolean;
  /** The regions on whose page it stands, and why. */
  readonly regions: Readonly<Record<string, FlagWhy>>;
  /** The conditions on whose page it stands, and why. */
  readonly conditions: Readonly<Record<string, FlagWhy>>;
}

export interface Zone {
  readonly id: string;
  readonly region: string;
  readonly label: string;
  readonly view: string;
  /** Means something inside; owns the skin that people point at when they mean it. */
  readonly deep: boolean;
}

/** Why a muscle is on a region's list. */
export type Basis =
  'muscle-lies-here' | 'primary-referral' | 'spillover-referral' | 'clinical-association';

export interface MuscleLink {
  readonly muscle: string;
  readonly rank: number;
  readonly basis: readonly Basis[];
  readonly handRanked: boolean;
}

/** A risk of needling one region, told for one structure. */
export interface RiskNote extends Backing {
  readonly structure: string;
  readonly structureName: string;
  readonly level: RiskLevel;
  readonly reason: string;
  /** Further sentences, such as how the harm feels and when it can begin. */
  readonly details: readonly Claim[];
}

/** Something under the skin that a needle can harm. */
export interface Structure {
  readonly id: string;
  readonly kind: 'lung' | 'vessel' | 'nerve' | 'organ' | 'joint' | 'other';
  /** Clinical name. */
  readonly name: string;
  readonly layName: string;
  /** What holds for it in every region: how harm to it feels, when it can begin. */
  readonly details: readonly Claim[];
}

/** Conditions that are common where something hurts. */
export interface Common extends Backing {
  readonly conditions: readonly string[];
}

export interface Region {
  readonly id: string;
  readonly name: string;
  /** Term that clinicians use, beside the lay name. */
  readonly clinicalName: string;
  /** One plain sentence: where this region is. */
  readonly summary: string;
  readonly part: BodyPart;
  readonly synonyms: readonly string[];
  readonly zones: readonly Zone[];
  /** The gravest first. */
  readonly redFlags: readonly string[];
  /** Concerns of {@link ASKED_CONCERNS} without a flag here, and why. */
  readonly noFlagFor: readonly { readonly concern: AskedConcern; readonly why: NoFlagReason }[];
  /** Common ones first; those that the place does not tell, and those of many places, last. */
  readonly conditions: readonly string[];
  /** How many of them are common here, and on whose word. */
  readonly common: Common;
  readonly muscles: readonly MuscleLink[];
  readonly risk: { readonly level: RiskLevel; readonly note: Claim };
  readonly risks: readonly RiskNote[];
}

export interface TriggerPoint {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly location: string;
  /** 0 = origin, 1 = insertion along the fibres of the named part. A modelling aid. */
  readonly fraction: number;
  readonly fractionBasis: 'estimate' | 'derived-from-sourced-landmark';
  readonly part?: string;
  readonly primaryZones: readonly string[];
  readonly spilloverZones: readonly string[];
}

export interface Citation {
  readonly source: string;
  readonly url?: string;
  readonly supports: readonly string[];
  readonly confirmed: boolean;
}

export interface Muscle {
  readonly id: string;
  readonly name: string;
  /** Lay name or lay gloss ("the large calf muscle"). */
  readonly layName: string;
  readonly latin: string;
  readonly group: string;
  readonly layer: Layer;
  /** Muscles of its own layer that lie over most of it: they step aside while it is looked at. */
  readonly under: readonly string[];
  /** Most of it lies behind bone from every side: it shimmers through while it is looked at. */
  readonly behindBone: boolean;
  readonly synonyms: readonly string[];
  readonly regions: readonly string[];
  readonly referralRegions: readonly string[];
  /** Patient words, at most grade 8. */
  readonly plain: {
    readonly where: string;
    readonly does: string;
    readonly feltAt: string;
    readonly mayAlsoBe: string;
    readonly hazard: string;
  };
  /** Clinical words. */
  readonly attachments: { readonly origin: Claim; readonly insertion: Claim };
  readonly innervation: Claim;
  readonly action: Claim;
  readonly referral: { readonly primary: Claim; readonly spillover: Claim };
  readonly primaryZones: readonly string[];
  readonly spilloverZones: readonly string[];
  readonly triggerPoints: readonly TriggerPoint[];
  /** What the described places of the trigger points rest on. */
  readonly locations: Backing;
  readonly conditions: readonly string[];
  readonly needling: {
    readonly level: RiskLevel;
    readonly reason: Claim;
    /** One line of words; `structureIds` names the same as records. */
    readonly structures: string;
    readonly structureIds: readonly string[];
    readonly commonlyNeedled: boolean;
    readonly note: string;
  };
  readonly disputed?: string;
  readonly citations: readonly Citation[];
}

export type TriggerPointLink = 'direct' | 'partial' | 'mimic' | 'not-supported';

/** Zones where it is usually felt, and zones it may spread to. */
export interface FeltPattern {
  readonly usual: readonly string[];
  readonly also: readonly string[];
}

/**
 * Where a condition is felt. The sources tell places in words; which zones these are is our reading.
 * Any one of the patterns is typical; there is none where the place does not tell it: where pain in
 * many places at once does, or something `other` (a jolt, a stroke, how long it has lasted).
 */
export interface Felt extends Backing {
  readonly tells: 'place' | 'many-places' | 'other';
  readonly patterns: readonly FeltPattern[];
}

/** The lists a code can come from: the ICD-10 of the WHO, and its American offshoot ICD-10-CM. */
export type CodeList = 'who' | 'cm';

export interface DiagnosisCode {
  readonly code: string;
  /** What the list calls it. */
  readonly label: string;
  /** False: written from memory, not read in a list. */
  readonly confirmed: boolean;
}

export interface Condition {
  readonly id: string;
  readonly name: string;
  /** Term that clinicians use, where it differs. */
  readonly clinicalName?: string;
  readonly synonyms: readonly string[];
  /** One plain sentence. */
  readonly plain: string;
  /** Plain paragraphs: what it is, what it often feels like, what usually helps to find out. */
  readonly about: readonly Claim[];
  /** One code for each list that has one; the lists do not share all codes, nor all names. */
  readonly icd10?: Partial<Record<CodeList, DiagnosisCode>>;
  readonly regions: readonly string[];
  readonly felt: Felt;
  readonly muscles: readonly string[];
  readonly link: TriggerPointLink;
  readonly evidence: Claim & { readonly certainty: string };
  readonly redFlags: readonly string[];
  /** Patient pages that name it; `match` tells whether they name it or only something wider. */
  readonly namedBy: readonly {
    readonly page: string;
    readonly match: 'named' | 'generic';
    readonly wording?: string;
  }[];
  readonly notes?: string;
}

/** Something that may help, told for a condition, or for all where there is none. */
export interface CareStatement extends Claim {
  readonly id: string;
  readonly condition?: string | undefined;
  readonly regions: readonly string[];
  readonly about: CareTopic;
  readonly certainty: CareCertainty;
  readonly basis: CareBasis;
  /** For whom it is not: goes on from "Not for". */
  readonly notFor?: string | undefined;
  /** What to leave out. */
  readonly avoid?: string | undefined;
  /** What was found, with its numbers: for clinicians. */
  readonly detail?: string | undefined;
}

/** A root of the spine, or a nerve. Maps of them disagree: its zones are shown blurred, never as borders. */
export interface Nerve extends Backing {
  /** `root-c6`, `nerve-ulnar` */
  readonly id: string;
  readonly kind: NerveKind;
  readonly name: string;
  readonly layName: string;
  /** The roots that a nerve comes from, as clinicians write them. */
  readonly roots?: string | undefined;
  /** Where most maps agree. */
  readonly primaryZones: readonly string[];
  /** What some maps add, and where a nerve without skin of its own is felt. */
  readonly spilloverZones: readonly string[];
}

/** What else can feel like muscle pain in a region. */
export interface Alike {
  readonly region: string;
  /** Ids of the roots and nerves that are felt there. */
  readonly nerves: readonly string[];
  /** When it is urgent: to be told first. */
  readonly urgent: Claim;
  readonly tells: readonly (Claim & {
    readonly key: string;
    readonly about: AlikeKind;
    readonly nerves: readonly string[];
  })[];
}

/** A question to put to a clinician, and where it is worth asking; without `when`, everywhere. */
export interface Ask extends Claim {
  readonly key: string;
  readonly when?:
    | {
        readonly conditions?: readonly string[] | undefined;
        readonly structures?: readonly string[] | undefined;
        readonly kinds?: readonly Structure['kind'][] | undefined;
        readonly feeling?: true | undefined;
      }
    | undefined;
}

/** A register that is set by law. */
export interface Register extends Backing {
  readonly key: string;
  /** ISO 3166-1 */
  readonly country: string;
  readonly url: string;
  readonly name: string;
  /** Whom it holds, and what that means. */
  readonly holds: string;
}

/** A claim of a learn page; `key` is unique on the page and names the place in its address. */
export type LearnClaim = Claim & { readonly key: string; readonly shows?: Shown };

/** What the body shows while a statement is read. */
export interface Shown {
  readonly kind: 'region' | 'muscle' | 'trigger-point' | 'structure' | 'condition';
  readonly id: string;
  /** the side of the body that it is seen from */
  readonly view?: View;
}

/** One block of a learn page. Texts may hold links: see `prose.ts`. */
export type LearnBlock =
  | ({ readonly type: 'text' } & LearnClaim)
  | { readonly type: 'heading'; readonly key: string; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly LearnClaim[] }
  /** What patient pages say (source ids in `pages`), and what the studies say. */
  | {
      readonly type: 'correction';
      readonly key: string;
      readonly pages: readonly string[];
      readonly says: string;
      readonly honest: Claim;
    }
  /** The reader's emergency number. */
  | { readonly type: 'emergency' }
  /** What may help, by topic, with whatever it helps. */
  | { readonly type: 'care'; readonly about: CareTopic }
  | { readonly type: 'asks'; readonly of: AskGroup }
  | { readonly type: 'registers' };

export interface LearnPage {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly LearnBlock[];
}

/** What lists and search need before any page is opened. Small: it is part of the shell. */
export interface IndexEntry {
  readonly id: string;
  readonly name: string;
}

export interface ZoneEntry {
  readonly id: string;
  readonly label: string;
  readonly deep: boolean;
}

export interface RegionEntry extends IndexEntry {
  readonly part: BodyPart;
  readonly zones: readonly ZoneEntry[];
}

/** Plain words for short codes in the records. */
export interface Codes {
  readonly concern: Readonly<Record<Concern, string>>;
  readonly flagWhy: Readonly<Record<FlagWhy, string>>;
  readonly noFlag: Readonly<Record<NoFlagReason, string>>;
}

export interface Atlas {
  readonly version: string;
  readonly codes: Codes;
  readonly regions: ReadonlyMap<string, Region>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly muscles: ReadonlyMap<string, Muscle>;
  readonly triggerPoints: ReadonlyMap<string, TriggerPoint & { readonly muscle: string }>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly redFlags: ReadonlyMap<string, RedFlag>;
  readonly structures: ReadonlyMap<string, Structure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly learn: ReadonlyMap<string, LearnPage>;
  /** Comes with the first page, as the learn pages and sources do. */
  readonly care: ReadonlyMap<string, CareStatement>;
  /** So do these: roots and nerves, and by region how they feel. */
  readonly nerves: ReadonlyMap<string, Nerve>;
  readonly alike: ReadonlyMap<string, Alike>;
  /** What often keeps a muscle sore, by muscle. */
  readonly sore: ReadonlyMap<string, Claim>;
  readonly asks: ReadonlyMap<AskGroup, readonly Ask[]>;
  readonly registers: readonly Register[];
}
