import medianZones from './content/median-zones.json' with { type: 'json' };

const MEDIAN = new Set<string>(medianZones);

/** True for a zone on the midline, whose name takes no side: "perineum", not "perineum, left". */
export const isMedian = (zone: string): boolean => MEDIAN.has(zone);
