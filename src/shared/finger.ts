/** How far from its middle a finger may have meant something, px: the nearest comes first. */
const MEANT = 12;
/** Errors of a finger and half of what it aimed at: beyond this nothing else was meant. */
const REACH = 15;
/** px between two rings of looks, and between two looks around a ring */
const RING = 3;
const STEP = 3.5;

type Look<T> = (x: number, y: number) => T | undefined;

/** What is found from a point outwards, as often as it is found. */
function* around<T>(x: number, y: number, reach: number, look: Look<T>): Generator<T> {
  for (let far = 0; far <= reach; far += RING) {
    const looks = Math.max(1, Math.ceil((2 * Math.PI * far) / STEP));
    for (let i = 0; i < looks; i++) {
      const angle = (2 * Math.PI * i) / looks;
      const found = look(x + far * Math.cos(angle), y + far * Math.sin(angle));
      if (found !== undefined) yield found;
    }
  }
}

/**
 * What a finger means. It is thicker than what it points at: where nothing lies under its middle, it
 * means what lies nearest beside it.
 *
 * @param look what lies at a point, undefined where nothing does
 */
export function meantBy<T>(x: number, y: number, look: Look<T>): T | undefined {
  for (const found of around(x, y, MEANT, look)) return found;
  return undefined;
}

/** All that a finger may have meant, the nearest first; one thing may come more than once. */
export const withinReach = <T>(x: number, y: number, look: Look<T>): Iterable<T> =>
  around(x, y, REACH, look);
