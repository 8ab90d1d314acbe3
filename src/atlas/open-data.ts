import type { AreaFacts } from './areas';
import { openLayers, type LayerNames, type OpenLayer } from './open-layers';
import type {
  Alike,
  Ask,
  AskGroup,
  Register,
  Atlas,
  CareStatement,
  Claim,
  Codes,
  Condition,
  Muscle,
  Nerve,
  RedFlag,
  Region,
  RiskLevel,
  Source,
  Standing,
  Structure,
  TriggerPoint,
  Zone,
} from './types';

/** Where the app shows a thing: a path to put behind the app's own address. */
interface Linked {
  readonly href: string;
}

/** What the join adds for the screen and a reader of the data can look up is left as ids. */
export type OpenRegion = Omit<Region, 'zones'> & Linked & { readonly zones: readonly string[] };
export type OpenMuscle = Omit<Muscle, 'triggerPoints'> &
  Linked & { readonly triggerPoints: readonly string[] };
export type OpenTriggerPoint = TriggerPoint & Linked & { readonly muscle: string };

/** How the place of a structure in the picture came about; null where the picture has none. */
export type Drawn = 'measured' | 'partly' | 'constructed';

/** Where and with which muscle a needle can reach a structure, and what the statement rests on. */
interface Endangered {
  readonly level: RiskLevel;
  readonly why: string;
  readonly standing: Standing;
  readonly sources: readonly string[];
}

export type OpenStructure = Structure &
  Linked & {
    readonly drawn: Drawn | null;
    readonly regions: readonly (Endangered & { readonly region: string })[];
    /** `why` tells of the muscle and may speak of other structures too. */
    readonly muscles: readonly (Endangered & { readonly muscle: string })[];
  };

/** One zone of one pattern: a trigger point of a muscle is described to send pain there. */
export interface OpenReferral {
  readonly zone: string;
  readonly region: string;
  readonly muscle: string;
  readonly triggerPoint: string;
  readonly role: 'primary' | 'spillover';
}

/** How a muscle's drawn pattern and a region meet: shares of skin, 0–1; spillover counts by half. */
export interface OpenShare {
  readonly region: string;
  readonly muscle: string;
  /** of the region: how much of it the pattern covers */
  readonly covers: number;
  /** of the pattern: how much of it lies in the region */
  readonly lies: number;
}

/** What is not content, but worked out from the picture. */
export interface Worked {
  /** how the picture came by each structure that it has, by id */
  readonly drawn: Readonly<Record<string, Drawn>>;
  readonly shares: readonly OpenShare[];
}

/**
 * The file `atlas.json`. Records are the types of `types.ts`; every list is sorted as the app shows
 * it, every cross-reference is an id that resolves inside the file.
 *
 * - `href` is the address of a record in the app (`#/muscle/infraspinatus?tp=1`); `&side=left`,
 *   `&figure=male`, `&view=back` and `&layer=<id of a layer>` may follow
 * - `regions[].zones` are ids of `zones`, `muscles[].triggerPoints` ids of `triggerPoints`
 * - `regions[].conditions`: common there first; `.common` says how many, and on whose word
 * - `conditions[].felt`: zones where it is usually felt and where else, one pattern for each typical
 *   way; `tells` is `place`, `many-places` or `other`: what tells it from other conditions
 * - `standing` tells how a statement is backed: `sourced` (then `sources` are ids of `sources`),
 *   `general-anatomy` or `awaiting-review` (then `sources` is empty)
 * - a sentence may hold links as `[words](#/condition/id)`: pages of the app; in place of `[words](#/call)`
 *   the app says the emergency number of the reader's country
 * - `clinicianOnly` statements are meant for therapists and educators
 * - `triggerPoints[].fraction`: 0 = origin, 1 = insertion along the fibres; a modelling aid, never
 *   a place to needle, and so the only place that is given
 * - `referrals` are the patterns of all trigger points zone by zone, read from either end
 * - `shares`: region by region, the muscles whose patterns reach it; no probabilities
 * - `layers` from the skin inwards: each muscle lies in one of them
 * - `structures[].drawn`: whether the app's picture of it was measured on real anatomy, drawn from
 *   landmarks (`constructed`), or partly each; null where there is no picture
 * - `redFlags[].act`: its `action` begins with calling the emergency number (`call`) or with going to an
 *   emergency `department`
 * - `redFlags[].regions` and `.conditions`: where it stands and why; `.zones`: a drawing there brings
 *   its question up; `regions[].noFlagFor`: what has no flag there, and why. `codes` are the plain
 *   words for these codes
 * - `care`: what may help with a `condition`, or, where it names none, a rule for all; `notFor` goes on from
 *   "Not for", `avoid` says what to leave out, `detail` what was found, for therapists and educators. Nothing
 *   there is a plan of treatment, and red flags come before it
 * - `nerves`: roots of the spine and nerves, with the zones where most maps agree (`primaryZones`) and what some
 *   add (`spilloverZones`); which zones these are is our reading, and maps disagree. `alike`: by region, how a
 *   nerve, joint, organ or artery is told from muscle pain there, what is urgent first
 * - `sore`: what often keeps a muscle sore
 * - `asks`: questions for a `doctor`, or before `needling`; where one holds of what `when` names, else always
 * - `registers`: official registers by country (ISO 3166-1)
 * - `zones[].view`: front | back | side | bottom; `deep`: means something inside the body
 */
/** What it is called, what the definition says, and how our zones meet it. */
export interface AreaWords {
  readonly name: string;
  readonly meaning: string;
  /** the same for patients, beside the place of ours */
  readonly plain: string;
  readonly note: string;
}

export type OpenArea = AreaFacts & AreaWords;

export interface OpenData {
  readonly name: 'Myomap atlas';
  readonly version: string;
  /** BCP 47 */
  readonly language: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly attribution: string;
  readonly generatedFrom: string;
  readonly purpose: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly codes: Codes;
  readonly regions: readonly OpenRegion[];
  readonly zones: readonly (Zone & Linked)[];
  readonly areas: readonly OpenArea[];
  readonly muscles: readonly OpenMuscle[];
  readonly triggerPoints: readonly OpenTriggerPoint[];
  readonly referrals: readonly OpenReferral[];
  readonly shares: readonly OpenShare[];
  readonly layers: readonly OpenLayer[];
  readonly structures: readonly OpenStructure[];
  readonly conditions: readonly (Condition & Linked)[];
  readonly redFlags: readonly RedFlag[];
  readonly care: readonly CareStatement[];
  readonly nerves: readonly Nerve[];
  readonly alike: readonly Alike[];
  readonly sore: readonly (Claim & { readonly muscle: string })[];
  readonly asks: readonly (Ask & { readonly group: AskGroup })[];
  readonly registers: readonly Register[];
  readonly sources: readonly Source[];
}

const idOf = ({ id }: { readonly id: string }) => id;

/** What the file says that stands on no page of the atlas, in its language. */
export interface DataWords {
  /** BCP 47 */
  readonly tag: string;
  readonly purpose: string;
  readonly layers: LayerNames;
  readonly areas: readonly OpenArea[];
}

/** The whole atlas as open data. Pure and without a date: the same content gives the same bytes. */
export function openData(atlas: Atlas, { drawn, shares }: Worked, said: DataWords): OpenData {
  const lists = {
    regions: [...atlas.regions.values()].map((region) => ({
      ...region,
      zones: region.zones.map(idOf),
      href: `#/region/${region.id}`,
    })),
    zones: [...atlas.zones.values()].map((zone) => ({
      ...zone,
      href: `#/region/${zone.region}?zone=${zone.id}`,
    })),
    areas: said.areas,
    muscles: [...atlas.muscles.values()].map((muscle) => ({
      ...muscle,
      triggerPoints: muscle.triggerPoints.map(idOf),
      href: `#/muscle/${muscle.id}`,
    })),
    triggerPoints: [...atlas.triggerPoints.values()].map((point) => ({
      ...point,
      href: `#/muscle/${point.muscle}?tp=${String(point.number)}`,
    })),
    referrals: referralsOf(atlas),
    shares,
    layers: openLayers(atlas, drawn, said.layers),
    structures: [...atlas.structures.values()].map((one) => openStructure(one, atlas, drawn)),
    conditions: [...atlas.conditions.values()].map((condition) => ({
      ...condition,
      href: `#/condition/${condition.id}`,
    })),
    redFlags: [...atlas.redFlags.values()],
    care: [...atlas.care.values()],
    nerves: [...atlas.nerves.values()],
    alike: [...atlas.alike.values()],
    sore: [...atlas.sore].map(([muscle, claim]) => ({ muscle, ...claim })),
    asks: [...atlas.asks].flatMap(([group, asks]) => asks.map((ask) => ({ group, ...ask }))),
    registers: atlas.registers,
    sources: [...atlas.sources.values()],
  };
  const counts = Object.fromEntries(Object.entries(lists).map(([k, list]) => [k, list.length]));
  return {
    name: 'Myomap atlas',
    version: atlas.version,
    language: said.tag,
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    attribution: 'Myomap atlas',
    generatedFrom: `src/atlas/content and src/atlas/words/${said.tag}`,
    purpose: said.purpose,
    counts,
    codes: atlas.codes,
    ...lists,
  };
}

function openStructure(
  structure: Structure,
  atlas: Atlas,
  drawn: Readonly<Record<string, Drawn>>,
): OpenStructure {
  const why = (level: RiskLevel, { text, standing, sources }: Claim): Endangered => ({
    level,
    why: text,
    standing,
    sources,
  });
  return {
    ...structure,
    href: `#/structure/${structure.id}`,
    drawn: drawn[structure.id] ?? null,
    regions: [...atlas.regions.values()].flatMap(({ id: region, risks }) =>
      risks
        .filter((risk) => risk.structure === structure.id)
        .map((risk) => ({ region, ...why(risk.level, { ...risk, text: risk.reason }) })),
    ),
    muscles: [...atlas.muscles.values()]
      .filter(({ needling }) => needling.structureIds.includes(structure.id))
      .map(({ id: muscle, needling }) => ({ muscle, ...why(needling.level, needling.reason) })),
  };
}

function referralsOf(atlas: Atlas): OpenReferral[] {
  return [...atlas.triggerPoints.values()].flatMap((point) =>
    (['primary', 'spillover'] as const).flatMap((role) =>
      point[`${role}Zones`].map((zone) => ({
        zone,
        region: atlas.zones.get(zone)?.region ?? '',
        muscle: point.muscle,
        triggerPoint: point.id,
        role,
      })),
    ),
  );
}
