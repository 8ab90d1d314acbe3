import { expect } from 'vitest';
import { readAtlas, readFiles } from '../../src/atlas/node';
import type { Claim } from '../../src/atlas/types';

/** The atlas as the app reads it, from the disk. */
export const atlas = readAtlas();
export const files = readFiles();

/** Ids of `wanted` that `known` does not have. */
export const unknownTo = (
  known: { has(id: string): boolean },
  wanted: Iterable<string>,
): readonly string[] => [...wanted].filter((id) => !known.has(id));

/** Run a check over many records and list every one that fails, with its reason. */
export function forEach<T>(
  records: Iterable<T>,
  nameOf: (record: T) => string,
  check: (record: T) => void,
): void {
  let seen = 0;
  const failures: string[] = [];
  for (const record of records) {
    seen += 1;
    try {
      check(record);
    } catch (error) {
      failures.push(`${nameOf(record)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(failures).toEqual([]);
  expect(seen).toBeGreaterThan(0);
}

export const idOf = ({ id }: { readonly id: string }): string => id;

/** A statement with the place where it stands, for messages. */
export interface Placed {
  readonly where: string;
  readonly claim: Claim;
}

const placed = (where: string, claims: readonly Claim[]): Placed[] =>
  claims.map((claim, i) => ({ where: `${where}/${String(i)}`, claim }));

/** Every statement on region, condition and structure pages, every red flag, and what may help. */
export function statements(): Placed[] {
  return [
    ...[...atlas.regions.values()].flatMap(({ id, risk, risks }) => [
      ...placed(`${id}/risk`, [risk.note]),
      ...risks.flatMap((note) => [
        ...placed(`${id}/${note.structure}`, [{ ...note, text: note.reason }]),
        ...placed(`${id}/${note.structure}/details`, note.details),
      ]),
    ]),
    ...[...atlas.conditions.values()].flatMap(({ id, about, evidence }) => [
      ...placed(`${id}/about`, about),
      ...placed(`${id}/evidence`, [evidence]),
    ]),
    ...[...atlas.structures.values()].flatMap(({ id, details }) => placed(id, details)),
    ...[...atlas.redFlags.values()].map((flag) => ({ where: flag.id, claim: flag })),
    ...[...atlas.alike.values()].flatMap(({ region, urgent, tells }) =>
      placed(`${region}/alike`, [urgent, ...tells]),
    ),
    ...[...atlas.sore].map(([muscle, claim]) => ({ where: `${muscle}/sore`, claim })),
    ...[...atlas.asks].flatMap(([group, asks]) => placed(group, asks)),
    ...[...atlas.care.values()].map((told) => ({ where: told.id, claim: told })),
  ];
}
