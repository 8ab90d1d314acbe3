import type { MuscleFacts, MuscleWords } from '../schema/muscle';
import type { Muscle, TriggerPoint } from '../types';

function joinPoints(facts: MuscleFacts, words: MuscleWords): TriggerPoint[] {
  return facts.triggerPoints.map((point) => {
    const told = words.triggerPoints[point.id];
    if (!told) throw new Error(`missing words: muscles/${facts.id}/${point.id}`);
    return { ...point, ...told };
  });
}

/** @throws if a trigger point has no words */
export function joinMuscle(facts: MuscleFacts, words: MuscleWords): Muscle {
  const { backing, needling } = facts;
  return {
    id: facts.id,
    name: words.name,
    layName: words.layName,
    latin: facts.latin,
    group: facts.group,
    layer: facts.layer,
    under: facts.under ?? [],
    behindBone: facts.behindBone ?? false,
    synonyms: words.synonyms,
    regions: facts.regions,
    referralRegions: facts.referralRegions,
    plain: words.plain,
    attachments: {
      origin: { text: words.origin, ...backing.attachments },
      insertion: { text: words.insertion, ...backing.attachments },
    },
    innervation: { text: words.innervation, ...backing.innervation },
    action: { text: words.action, ...backing.action },
    referral: {
      primary: { text: words.referral.primary, ...backing.referral },
      spillover: { text: words.referral.spillover, ...backing.referral },
    },
    primaryZones: facts.primaryZones,
    spilloverZones: facts.spilloverZones,
    triggerPoints: joinPoints(facts, words),
    locations: backing.triggerPoints,
    conditions: facts.conditions,
    needling: {
      level: needling.level,
      reason: { text: words.needling.reason, ...backing.needling },
      structures: words.needling.structures,
      structureIds: needling.structures,
      commonlyNeedled: needling.commonlyNeedled,
      note: words.needling.note,
    },
    ...(words.disputed && { disputed: words.disputed }),
    citations: facts.citations,
  };
}
