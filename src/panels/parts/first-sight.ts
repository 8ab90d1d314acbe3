const seen = new Set<string>();
// Another person has seen none of them.
addEventListener('myomap-forget', () => seen.clear());

/** True once in a visit for each page: then its warnings stand open. */
export function firstSight(page: string): boolean {
  const first = !seen.has(page);
  seen.add(page);
  return first;
}
