/** The measured and constructed tables of organs, vessels and nerves. */
import { readFileSync } from 'node:fs';
import type { Figure, Vec3 } from '../../mesh.ts';

export type Kind = 'organ' | 'artery' | 'vein' | 'nerve' | 'canal';
export type Basis = 'measured' | 'constructed';
export type Side = 'left' | 'right' | 'mid';

/** y, centre x, centre z, half width, half depth, distances at 0, 30 .. 330 degrees; mm. */
export type Section = [number, number, number, number, number, number[]];

export interface OrganRow extends Record<Figure, Section[]> {
  /** id of the atlas's structure */
  structure: string;
  part: string;
  side: Side;
  basis: Basis;
}

export interface PathRow extends Record<Figure, Vec3[]> {
  structure: string;
  part: string;
  kind: Kind;
  /** `left` has its mirror on the right */
  side: 'left' | 'mid';
  basis: Basis;
  /** mm, from textbooks */
  radius: number;
}

interface BorderRow extends Record<Figure, Vec3[]> {
  part: string;
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../spec/${name}`, import.meta.url), 'utf8')) as T;

export const organTable = (): { organs: OrganRow[]; pleura: BorderRow[] } => read('organs.json');
export const pathTable = (): PathRow[] => read<{ paths: PathRow[] }>('paths.json').paths;
