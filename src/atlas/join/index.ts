import type { RawAtlas } from '../raw';
import { ASKED_CONCERNS } from '../flag-codes';
import { BODY_PARTS, type Atlas } from '../types';
import { joinAsks, joinRegisters } from './asks';
import { joinCare } from './care';
import { claim, claims, wordsOf } from './claims';
import { joinCondition } from './condition';
import { figureWriter, fillAll } from './fill';
import { flagsOn, joinFlags } from './flags';
import { joinLearn } from './learn';
import { joinAlike, joinNerve } from './nerves';
import { joinMuscle } from './muscle';
import { joinRegion } from './region';

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

const byName = <T extends { readonly name: string }>(records: readonly T[], locale: string) => {
  const { compare } = new Intl.Collator(locale);
  return records.toSorted((a, b) => compare(a.name, b.name));
};

/**
 * Join facts and words into the atlas. Regions and learn pages come in the order of the table of
 * contents, conditions and muscles by name.
 *
 * @throws if something in the facts has no words (`missing words: regions/neck-back`)
 */
export function joinAtlas({
  contents,
  terms,
  sourceNotes,
  figures,
  flagPlaces,
  concerns,
  sore,
  soreWords,
  facts,
  words: { learn: learnWords, care: careWords, ...unfilled },
}: RawAtlas): Atlas {
  const written = figureWriter(figures, terms);
  const words = fillAll(unfilled, written);
  const structures = byId(
    Object.values(facts.structures).map(({ id, kind, details }) => {
      const told = wordsOf(words.structures, 'structures', id);
      return { id, kind, ...told, details: claims(details, told.details, `structures/${id}`) };
    }),
  );
  const redFlags = joinFlags(facts['red-flags'], words['red-flags'], flagPlaces);
  const regions = BODY_PARTS.flatMap((part) =>
    contents.regions[part].map((id) => {
      const region = facts.regions[id];
      if (!region) throw new Error(`unknown region: ${id}`);
      const told = wordsOf(words.regions, 'regions', id);
      return joinRegion(region, told, part, structures, contents.deepZones, {
        redFlags: flagsOn('regions', id, redFlags),
        noFlagFor: ASKED_CONCERNS.flatMap((concern) => {
          const why = concerns[id]?.[concern];
          return why ? [{ concern, why }] : [];
        }),
      });
    }),
  );
  const muscles = Object.values(facts.muscles).map((muscle) =>
    joinMuscle(muscle, wordsOf(words.muscles, 'muscles', muscle.id)),
  );
  const conditions = Object.values(facts.conditions).map((condition) =>
    joinCondition(
      condition,
      {
        ...wordsOf(words.conditions, 'conditions', condition.id),
        ...words['condition-texts'][condition.id],
      },
      terms,
      flagsOn('conditions', condition.id, redFlags),
    ),
  );
  // They come later than the facts, all of them together.
  const arrived = Object.keys(facts.learn).length > 0;
  const learn = arrived ? contents.learn.map(joinLearn(facts.learn, learnWords, written)) : [];
  const { concern, flagWhy, noFlag } = terms;
  return {
    version: contents.version,
    codes: { concern, flagWhy, noFlag },
    regions: byId(regions),
    zones: byId(regions.flatMap((region) => region.zones)),
    muscles: byId(byName(muscles, terms.locale)),
    triggerPoints: byId(
      muscles.flatMap(({ id, triggerPoints }) =>
        triggerPoints.map((point) => ({ ...point, muscle: id })),
      ),
    ),
    conditions: byId(byName(conditions, terms.locale)),
    redFlags: byId(redFlags),
    structures,
    sources: byId(
      Object.values(facts.sources).map((source) => {
        const note = sourceNotes[source.id];
        return { ...source, ...(note && { note }) };
      }),
    ),
    learn: byId(learn),
    nerves: byId(Object.values(facts.nerves).map(joinNerve(words.nerves))),
    alike: new Map(
      Object.values(facts.alike)
        .map(joinAlike(words.alike))
        .map((one) => [one.region, one]),
    ),
    sore: new Map(
      Object.entries(sore).map(([muscle, backing]) => [
        muscle,
        claim(wordsOf(soreWords, 'sore', muscle), backing),
      ]),
    ),
    asks: new Map(Object.values(facts.asks).map(joinAsks(words.asks))),
    registers: Object.values(facts.registers).flatMap(joinRegisters(words.registers)),
    care: byId(Object.values(facts.care).flatMap(joinCare(careWords, terms))),
  };
}
