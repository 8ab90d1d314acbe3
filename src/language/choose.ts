/** The part of a tag before its first hyphen: `de` of `de-AT`. */
const root = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/**
 * The first wish that can be met, exactly or by its language alone (`de-AT` by `de`).
 *
 * @param wishes BCP 47 tags, the most wanted first; undefined and unknown ones are passed over
 * @param offered tags of the languages that are there
 */
export function chooseLanguage(
  wishes: readonly (string | null | undefined)[],
  offered: readonly string[],
): string | undefined {
  for (const wish of wishes) {
    if (!wish) continue;
    const exact = offered.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const near = exact ?? offered.find((tag) => tag.toLowerCase() === root(wish));
    if (near) return near;
  }
  return undefined;
}
