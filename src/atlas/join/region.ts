import type { RegionFacts, RegionWords } from '../schema/region';
import type { BodyPart, Region, RiskNote, Structure, Zone } from '../types';
import { claim, claims } from './claims';

function joinZones(facts: RegionFacts, words: RegionWords, deepZones: readonly string[]): Zone[] {
  return facts.zones.map(({ id, view }) => {
    const label = words.zones[id];
    if (!label) throw new Error(`missing words: regions/${facts.id}/zones/${id}`);
    return { id, region: facts.id, label, view, deep: deepZones.includes(id) };
  });
}

/** How harm to the structure feels comes first, then what is known about this region. */
function joinRisks(
  facts: RegionFacts,
  words: RegionWords,
  structures: ReadonlyMap<string, Structure>,
): RiskNote[] {
  return facts.risks.map(({ structure: id, level, standing, sources, details }) => {
    const where = `regions/${facts.id}/risks/${id}`;
    const structure = structures.get(id);
    const told = words.risks[id];
    if (!structure) throw new Error(`unknown structure: ${id}`);
    if (!told) throw new Error(`missing words: ${where}`);
    return {
      structure: id,
      structureName: structure.layName,
      level,
      reason: told.reason,
      standing,
      sources,
      details: [...structure.details, ...claims(details, told.details, where)],
    };
  });
}

/** @throws if a zone, a risk or a structure has no words */
export const joinRegion = (
  facts: RegionFacts,
  words: RegionWords,
  part: BodyPart,
  structures: ReadonlyMap<string, Structure>,
  deepZones: readonly string[],
  flags: Pick<Region, 'redFlags' | 'noFlagFor'>,
): Region => ({
  id: facts.id,
  name: words.name,
  clinicalName: words.clinicalName,
  summary: words.summary,
  part,
  synonyms: words.synonyms,
  zones: joinZones(facts, words, deepZones),
  ...flags,
  conditions: facts.conditions,
  common: facts.common,
  muscles: facts.muscles,
  risk: { level: facts.risk.level, note: claim(words.risk, facts.risk) },
  risks: joinRisks(facts, words, structures),
});
