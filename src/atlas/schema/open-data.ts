import * as v from 'valibot';
import { ALIKE_KINDS, ASK_GROUPS, NERVE_KINDS } from '../care-codes';
import { CARE_BASES, CARE_CERTAINTIES, CARE_TOPICS } from '../care-codes';
import {
  ACTS,
  ASKED_CONCERNS,
  CONCERNS,
  FLAG_WHYS,
  NO_FLAG_REASONS,
  URGENCIES,
} from '../flag-codes';
import { BODY_PARTS, LAYERS } from '../types';
import { backed, backingEntries, id, ids, riskLevel, sentence } from './common';
import { feltEntries } from './condition';
import { commonEntries } from './region';
import { STRUCTURE_KINDS } from './safety';
import { sourceFacts } from './source';

/** The shape of `atlas.json`, told once more and strictly: what it promises to its readers. */

const href = v.pipe(
  v.string(),
  v.regex(
    /^#\/(?:region|muscle|structure|condition)\/[a-z0-9-]+(?:\?(?:tp=\d+|zone=[a-z0-9-]+))?$/,
  ),
);
const order = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const backing = v.pipe(v.strictObject(backingEntries), backed());
const claimEntries = {
  text: sentence,
  ...backingEntries,
  clinicianOnly: v.optional(v.boolean()),
};
const claim = v.pipe(v.strictObject(claimEntries), backed());
const claims = v.array(claim);

const region = v.strictObject({
  id,
  href,
  name: sentence,
  clinicalName: sentence,
  summary: sentence,
  part: v.picklist(BODY_PARTS),
  synonyms: v.array(sentence),
  zones: v.pipe(ids, v.minLength(1)),
  redFlags: v.pipe(ids, v.minLength(1)),
  noFlagFor: v.array(
    v.strictObject({ concern: v.picklist(ASKED_CONCERNS), why: v.picklist(NO_FLAG_REASONS) }),
  ),
  conditions: v.pipe(ids, v.minLength(1)),
  common: v.pipe(v.strictObject(commonEntries), backed()),
  muscles: v.array(
    v.strictObject({
      muscle: id,
      rank: v.pipe(order, v.minValue(1)),
      basis: v.pipe(v.array(id), v.minLength(1)),
      handRanked: v.boolean(),
    }),
  ),
  risk: v.strictObject({ level: riskLevel, note: claim }),
  risks: v.array(
    v.pipe(
      v.strictObject({
        structure: id,
        structureName: sentence,
        level: riskLevel,
        reason: sentence,
        details: claims,
        ...backingEntries,
      }),
      backed(),
    ),
  ),
});

const muscle = v.strictObject({
  id,
  href,
  name: sentence,
  layName: sentence,
  latin: sentence,
  group: id,
  layer: v.picklist(LAYERS),
  under: ids,
  behindBone: v.boolean(),
  synonyms: v.array(sentence),
  regions: ids,
  referralRegions: ids,
  plain: v.strictObject({
    where: sentence,
    does: sentence,
    feltAt: sentence,
    mayAlsoBe: sentence,
    hazard: sentence,
  }),
  attachments: v.strictObject({ origin: claim, insertion: claim }),
  innervation: claim,
  action: claim,
  referral: v.strictObject({
    primary: claim,
    spillover: v.strictObject({ ...claimEntries, text: v.string() }),
  }),
  primaryZones: ids,
  spilloverZones: ids,
  triggerPoints: ids,
  locations: backing,
  conditions: ids,
  needling: v.strictObject({
    level: riskLevel,
    reason: claim,
    structures: sentence,
    structureIds: ids,
    commonlyNeedled: v.boolean(),
    note: v.string(),
  }),
  disputed: v.optional(sentence),
  citations: v.array(
    v.strictObject({
      source: id,
      url: v.optional(v.pipe(v.string(), v.url())),
      supports: v.array(sentence),
      confirmed: v.boolean(),
    }),
  ),
});

const endangered = { level: riskLevel, why: sentence, ...backingEntries };

const structure = v.strictObject({
  id,
  href,
  kind: v.picklist(STRUCTURE_KINDS),
  name: sentence,
  layName: sentence,
  details: claims,
  drawn: v.nullable(v.picklist(['measured', 'partly', 'constructed'])),
  regions: v.array(v.pipe(v.strictObject({ region: id, ...endangered }), backed())),
  muscles: v.array(v.pipe(v.strictObject({ muscle: id, ...endangered }), backed())),
});

const code = v.strictObject({ code: sentence, label: sentence, confirmed: v.boolean() });

const condition = v.strictObject({
  id,
  href,
  name: sentence,
  clinicalName: v.optional(sentence),
  synonyms: v.array(sentence),
  plain: sentence,
  about: v.pipe(claims, v.minLength(2)),
  icd10: v.optional(v.partial(v.strictObject({ who: code, cm: code }))),
  regions: ids,
  felt: v.pipe(v.strictObject(feltEntries), backed()),
  muscles: ids,
  link: v.picklist(['direct', 'partial', 'mimic', 'not-supported']),
  evidence: v.pipe(v.strictObject({ ...claimEntries, certainty: sentence }), backed()),
  redFlags: v.pipe(ids, v.minLength(1)),
  namedBy: v.array(
    v.strictObject({
      page: id,
      match: v.picklist(['named', 'generic']),
      wording: v.optional(sentence),
    }),
  ),
  notes: v.optional(sentence),
});

const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.minLength(1));

export const openDataSchema = v.strictObject({
  name: v.literal('Myomap atlas'),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  language: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}(?:-\w+)*$/)),
  licence: v.strictObject({ name: sentence, url: v.pipe(v.string(), v.url()) }),
  attribution: sentence,
  generatedFrom: sentence,
  purpose: sentence,
  counts: v.record(v.string(), v.pipe(order, v.minValue(1))),
  codes: v.strictObject({
    concern: v.strictObject(v.entriesFromList(CONCERNS, sentence)),
    flagWhy: v.strictObject(v.entriesFromList(FLAG_WHYS, sentence)),
    noFlag: v.strictObject(v.entriesFromList(NO_FLAG_REASONS, sentence)),
  }),
  regions: list(region),
  zones: list(
    v.strictObject({
      id,
      href,
      region: id,
      label: sentence,
      view: v.picklist(['front', 'back', 'side', 'bottom']),
      deep: v.boolean(),
    }),
  ),
  muscles: list(muscle),
  triggerPoints: list(
    v.strictObject({
      id,
      href,
      muscle: id,
      number: v.pipe(order, v.minValue(1)),
      label: sentence,
      location: sentence,
      part: v.optional(sentence),
      fraction: share,
      fractionBasis: v.picklist(['estimate', 'derived-from-sourced-landmark']),
      primaryZones: ids,
      spilloverZones: ids,
    }),
  ),
  referrals: list(
    v.strictObject({
      zone: id,
      region: id,
      muscle: id,
      triggerPoint: id,
      role: v.picklist(['primary', 'spillover']),
    }),
  ),
  shares: list(v.strictObject({ region: id, muscle: id, covers: share, lies: share })),
  layers: list(v.strictObject({ id, order, name: sentence, muscles: ids, structures: ids })),
  structures: list(structure),
  conditions: list(condition),
  redFlags: list(
    v.pipe(
      v.strictObject({
        id,
        urgency: v.picklist(URGENCIES),
        act: v.optional(v.picklist(ACTS)),
        concern: v.picklist(CONCERNS),
        name: sentence,
        text: sentence,
        action: sentence,
        question: sentence,
        zones: v.union([v.literal('all'), v.pipe(ids, v.minLength(1))]),
        general: v.boolean(),
        regions: v.record(id, v.picklist(FLAG_WHYS)),
        conditions: v.record(id, v.picklist(FLAG_WHYS)),
        ...backingEntries,
      }),
      backed(),
    ),
  ),
  care: list(
    v.pipe(
      v.strictObject({
        id,
        condition: v.optional(id),
        regions: ids,
        about: v.picklist(CARE_TOPICS),
        certainty: v.picklist(CARE_CERTAINTIES),
        basis: v.picklist(CARE_BASES),
        ...claimEntries,
        notFor: v.optional(sentence),
        avoid: v.optional(sentence),
        detail: v.optional(sentence),
      }),
      backed(),
    ),
  ),
  nerves: list(
    v.pipe(
      v.strictObject({
        id,
        kind: v.picklist(NERVE_KINDS),
        name: sentence,
        layName: sentence,
        roots: v.optional(sentence),
        primaryZones: ids,
        spilloverZones: ids,
        ...backingEntries,
      }),
      backed(),
    ),
  ),
  alike: list(
    v.strictObject({
      region: id,
      nerves: ids,
      urgent: claim,
      tells: list(
        v.pipe(
          v.strictObject({ key: id, about: v.picklist(ALIKE_KINDS), nerves: ids, ...claimEntries }),
          backed(),
        ),
      ),
    }),
  ),
  sore: list(v.pipe(v.strictObject({ muscle: id, ...claimEntries }), backed())),
  asks: list(
    v.pipe(
      v.strictObject({
        group: v.picklist(ASK_GROUPS),
        key: id,
        ...claimEntries,
        when: v.optional(
          v.partial(
            v.strictObject({
              conditions: ids,
              structures: ids,
              kinds: v.array(v.picklist(STRUCTURE_KINDS)),
              feeling: v.literal(true),
            }),
          ),
        ),
      }),
      backed(),
    ),
  ),
  areas: list(
    v.pipe(
      v.strictObject({
        id,
        region: id,
        zones: v.pipe(ids, v.minLength(2)),
        name: sentence,
        meaning: sentence,
        plain: sentence,
        note: sentence,
        ...backingEntries,
      }),
      backed(),
    ),
  ),
  registers: list(
    v.pipe(
      v.strictObject({
        key: id,
        country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
        url: v.pipe(v.string(), v.url()),
        name: sentence,
        holds: sentence,
        ...backingEntries,
      }),
      backed(),
    ),
  ),
  sources: list(v.strictObject({ ...sourceFacts.entries, note: v.optional(sentence) })),
});
