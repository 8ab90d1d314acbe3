import type { RiskLevel } from '../../atlas/types';

const RANK = { high: 0, moderate: 1, low: 2 } as const satisfies Record<RiskLevel, number>;

/** Comparator: the gravest risk first. */
export const gravestFirst = (a: RiskLevel, b: RiskLevel): number => RANK[a] - RANK[b];
