import unpaired from './content/unpaired.json' with { type: 'json' };

const UNPAIRED = new Set<string>(unpaired);

/** True for a structure that a body has once, whose name takes no side: a side that is asked for means nothing. */
export const isUnpaired = (structure: string): boolean => UNPAIRED.has(structure);
