import { STEPS, type Field } from './field';
import type { ZoneSide } from './ground';
import { coverIn, FULL, kindFrom, kindIn, kindOf, touchOf, type Kind, type Quality } from './kind';
import type { Change } from './stroke';
import type { Told } from './told';

/** What a cell becomes; undefined leaves it as it is. */
export type Remake = (cell: number) => readonly [level: number, touch: number] | undefined;

const copy = ({ level, touch }: Field) => ({ level: level.slice(), touch: touch.slice() });

/** These zones as a whole. */
export function marking(
  { ground }: Field,
  wanted: readonly ZoneSide[],
  to: [number, number],
): Remake {
  const marked = ground.zones.map(({ zone, side }) =>
    wanted.some((one) => one.zone === zone && one.side === side),
  );
  return (cell) => (marked[ground.zoneOf[cell] ?? -1] ? to : undefined);
}

/** What is said anew of pain that is there: what is left out stays as it is in every cell. */
export interface Retouch {
  /** 1..10 */
  readonly intensity?: number;
  /** One feeling more, or one less, in each of its parts. */
  readonly quality?: { readonly name: Quality; readonly on: boolean };
  /** `unsaid` takes it away */
  readonly depth?: Kind['depth'] | 'unsaid';
}

/** Other strength, feelings or depth where these zones are painted; the paint keeps its shape. */
export function retouching(
  { ground, level, touch }: Field,
  wanted: readonly ZoneSide[],
  { intensity, quality, depth }: Retouch,
): Remake {
  const marked = ground.zones.map(({ zone, side }) =>
    wanted.some((one) => one.zone === zone && one.side === side),
  );
  const kinds = new Map<number, number>();
  const kindFor = (before: number): number => {
    const known = kinds.get(before);
    if (known !== undefined) return known;
    const was = kindFrom(before);
    const others = was.qualities.filter((one) => one !== quality?.name);
    const now = kindOf({
      qualities: !quality ? was.qualities : quality.on ? [...others, quality.name] : others,
      depth: depth === 'unsaid' ? undefined : (depth ?? was.depth),
    });
    kinds.set(before, now);
    return now;
  };
  return (cell) => {
    const here = touch[cell] ?? 0;
    const cover = coverIn(here);
    if (!cover || !marked[ground.zoneOf[cell] ?? -1]) return undefined;
    const strong =
      intensity === undefined
        ? (level[cell] ?? 0)
        : Math.max(1, Math.round((STEPS * intensity * cover) / FULL));
    return [strong, touchOf(kindFor(kindIn(here)), cover)];
  };
}

/** Left becomes right and right becomes left. */
export function mirrored(field: Field): Remake {
  const other = field.ground.mirror();
  const { level, touch } = copy(field);
  return (cell) => [level[other[cell] ?? 0] ?? 0, touch[other[cell] ?? 0] ?? 0];
}

/** What is on one side is on the other as well; the stronger wins. */
export function doubled(field: Field): Remake {
  const other = field.ground.mirror();
  const { level, touch } = copy(field);
  return (cell) => {
    const twin = other[cell] ?? 0;
    const from = (level[twin] ?? 0) > (level[cell] ?? 0) ? twin : cell;
    return [level[from] ?? 0, touch[from] ?? 0];
  };
}

/**
 * A step that gives every cell what it becomes; undefined where nothing would change.
 *
 * @param told what is told from then on, where the step changes that too
 */
export function remade(
  { ground, level, touch }: Field,
  to: Remake,
  told?: { readonly from: Told; readonly to: Told },
): Change | undefined {
  const cells: number[] = [];
  const next: [number[], number[]] = [[], []];
  for (let cell = 0; cell < ground.cells; cell++) {
    const [l, t] = to(cell) ?? [level[cell] ?? 0, touch[cell] ?? 0];
    if (l === level[cell] && t === touch[cell]) continue;
    cells.push(cell);
    next[0].push(l);
    next[1].push(t);
  }
  const retold = told && JSON.stringify(told.from) !== JSON.stringify(told.to);
  if (!cells.length && !retold) return undefined;
  const was = (values: Uint8Array | Uint16Array) => cells.map((cell) => values[cell] ?? 0);
  return {
    cells: Uint32Array.from(cells),
    level: { from: Uint8Array.from(was(level)), to: Uint8Array.from(next[0]) },
    touch: { from: Uint16Array.from(was(touch)), to: Uint16Array.from(next[1]) },
    ...(retold && { told: { ...told } }),
  };
}
