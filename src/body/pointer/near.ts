/** How far from its middle a finger may have meant something, px: the nearest comes first. */
const RINGS = [3, 6, 9, 12] as const;
/** px between two looks around a ring */
const STEP = 3.5;

/**
 * What a finger means. It is thicker than what it points at: where nothing lies under its middle, it
 * means what lies nearest beside it.
 *
 * @param look what lies at a point, undefined where nothing does
 */
export function meantBy<T>(
  x: number,
  y: number,
  look: (x: number, y: number) => T | undefined,
): T | undefined {
  const under = look(x, y);
  if (under !== undefined) return under;
  for (const far of RINGS) {
    const looks = Math.ceil((2 * Math.PI * far) / STEP);
    for (let i = 0; i < looks; i++) {
      const angle = (2 * Math.PI * i) / looks;
      const beside = look(x + far * Math.cos(angle), y + far * Math.sin(angle));
      if (beside !== undefined) return beside;
    }
  }
  return undefined;
}
