/** How pain feels. The place in this list is its bit in what a cell keeps. */
export const QUALITIES = [
  'aching',
  'sharp',
  'burning',
  'tingling',
  'numb',
  'throbbing',
  'stiff',
] as const;
export type Quality = (typeof QUALITIES)[number];

/** How deep pain feels to who has it. The place in this list, from 1, is what a cell keeps; 0 was not said. */
export const DEPTHS = ['skin', 'muscle', 'joint'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What is said of pain beside how strong it is: one or more feelings, or none; and how deep, or not. */
export interface Kind {
  readonly qualities: readonly Quality[];
  readonly depth?: Depth | undefined;
}

/** Every kind is a number below this: seven bits of feelings, two of depth. */
export const KINDS = 512;
/** A cell is covered in so many steps. */
export const FULL = 31;

/** A kind as a number. Words that are none of ours are left out. */
export function kindOf(kind: {
  readonly qualities?: readonly string[] | undefined;
  readonly depth?: Depth | undefined;
}): number {
  const { qualities = [], depth } = kind;
  const feelings = QUALITIES.reduce((bits, one, at) => bits | (+qualities.includes(one) << at), 0);
  return feelings | ((depth ? DEPTHS.indexOf(depth) + 1 : 0) << QUALITIES.length);
}

/** Several kinds as one: all their feelings, and the depth of the first that has one. */
export const joinedKind = (kinds: readonly Kind[]): Kind => ({
  qualities: QUALITIES.filter((one) => kinds.some(({ qualities }) => qualities.includes(one))),
  ...depthOf(kinds.find(({ depth }) => depth)?.depth),
});

const depthOf = (depth: Depth | undefined) => (depth ? { depth } : {});

/** What a number of {@link kindOf} says. */
export const kindFrom = (kind: number): Kind => ({
  qualities: QUALITIES.filter((_, at) => kind & (1 << at)),
  ...depthOf(DEPTHS[(kind >> QUALITIES.length) - 1]),
});

/** What a cell keeps beside its level: kind in the low nine bits, cover 0..31 above them. */
export const touchOf = (kind: number, cover: number = FULL): number => cover * KINDS + kind;
export const coverIn = (touch: number): number => Math.floor(touch / KINDS);
export const kindIn = (touch: number): number => touch % KINDS;
