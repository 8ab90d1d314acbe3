import type { Atlas } from '../atlas/types';
import { say } from '../language';
import type { FilledKeys, PlainKey } from '../language/keys';
import type { CutThing } from './slice';

type Lone = Extract<PlainKey, `thing-name.bone.${string}`>;
type Hollow = Extract<PlainKey, `thing-name.hollow.${string}`>;
type Band = Extract<PlainKey, `thing-name.band.${string}`>;
type InRow = Extract<keyof FilledKeys, `thing-name.row.${string}-phalanx`>;

/** What follows the last vertebra of a part of the spine. */
const NEXT: Record<string, string> = { C7: 'T1', T12: 'L1', L5: 'S1' };

/** Bones have no page: their names are messages, a row of many alike is one message with its number. */
function boneName(id: string): string {
  const [, row = '', part = '', number = ''] = /^(.+)-([ctl]?)(\d+)$/.exec(id) ?? [];
  if (!row) return say(`thing-name.bone.${id}` as Lone);
  if (!part) return say(`thing-name.row.${row}` as InRow, { n: Number(number) });
  const level = `${part.toUpperCase()}${number}`;
  if (row === 'vertebra') return say('thing-name.row.vertebra', { level });
  const below = NEXT[level] ?? `${part.toUpperCase()}${String(Number(number) + 1)}`;
  return say('thing-name.row.disc', { above: level, below });
}

/** Drawn as one with what goes on from it: beside a cut its page's name would be too narrow. */
const WIDER = ['aorta', 'great-vessels'] as const;
/** A muscle that few people have: its name says so at once, and it is drawn where it is asked for. */
export const RARE = 'sternalis';

/** What stands in brackets belongs on the page. */
const brief = (name: string): string => name.replace(/\s*[(（][^)）]*[)）]$/, '');

/** The name of something that a cut goes through, without its side. */
export function thingName({ kind, id }: CutThing, atlas: Atlas): string {
  if (kind === 'bone') return boneName(id);
  if (kind === 'hollow') return say(`thing-name.hollow.${id}` as Hollow);
  if (kind === 'band') return say(`thing-name.band.${id}` as Band);
  const wider = WIDER.find((one) => one === id);
  if (wider) return say(`thing-name.brief.${wider}`);
  const named = kind === 'muscle' ? atlas.muscles.get(id) : atlas.structures.get(id);
  const name = named?.name ?? id;
  return id === RARE ? name : brief(name);
}
