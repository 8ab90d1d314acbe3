import type { BodyAddress } from '../../atlas/address';

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

/** What a finger meant is what it hit or among so many beside it, in 99 of 100. */
const OTHERS = 3;

/**
 * Regions that a finger may have meant instead of the one it hit, the nearest first and each once: on a
 * whole body of the height of a phone it covers several, and hits the one it meant seven times in ten.
 *
 * @param addressAt the region at a point, or nowhere
 * @param hit id of the region that was hit
 * @param below what borders on what was hit and is never seen from where one stands, as a sole: told last,
 *   where the finger covers more than one region at all
 */
export function regionsBeside(
  x: number,
  y: number,
  addressAt: (x: number, y: number) => BodyAddress,
  hit: string,
  below: readonly BodyAddress[] = [],
): readonly BodyAddress[] {
  const seen = new Map<string, BodyAddress>();
  // Of a region on both sides of the body the nearer one.
  for (const at of around(x, y, REACH, addressAt))
    if (at.kind === 'region' && at.id !== hit && !seen.has(at.id)) seen.set(at.id, at);
  const out = [...seen.values()].slice(0, OTHERS);
  const under = below.find((at) => at.kind === 'region' && at.id !== hit && !seen.has(at.id));
  return out.length > 0 && under ? [...out, under] : out;
}
