import type { Field } from './field';
import { fieldOf, fileOf, overlay, type Finer } from './file';
import type { Ground } from './ground';
import type { Steps } from './history';
import { remade } from './remade';
import { apply, type Change } from './stroke';

/** What is painted, and the finer drawing that waits behind it, if any. */
export interface Laid {
  readonly field: Field;
  readonly finer: Finer | undefined;
}

/** The same drawing on another ground: cell by cell where the finer one was made on it, else by whole zones. */
export function laidOn({ field, finer }: Laid, ground: Ground): Field {
  if (!finer || finer.file.skin?.cells !== ground.print) return fieldOf(fileOf(field), ground);
  const next = fieldOf(finer.file, ground);
  overlay(next, field, finer.since);
  return next;
}

/** The other end of a step. */
function walked({ field, finer }: Laid, change: Change, end: 'from' | 'to'): Laid {
  const copy = { ...field, level: field.level.slice(), touch: field.touch.slice() };
  apply(copy, change, end);
  return { field: copy, finer: change.finer ? change.finer[end] : finer };
}

/** A step between two states of another ground; none where nothing of it would be seen there. */
function stepBetween(from: Field, to: Field, { told, mirrored }: Change): Change | undefined {
  const none = new Uint32Array();
  const seen = remade(from, (cell) => [to.level[cell] ?? 0, to.touch[cell] ?? 0]);
  if (!seen && !told && !mirrored) return undefined;
  const bare = {
    cells: none,
    level: { from: new Uint8Array(), to: new Uint8Array() },
    touch: { from: new Uint16Array(), to: new Uint16Array() },
  };
  // What was told is the very same object: steps exchange it as they are taken back.
  return { ...(seen ?? bare), ...(told && { told }), ...(mirrored && { mirrored }) };
}

/**
 * The steps of a drawing on another ground, such as the skin of the body that has just arrived: each state
 * that one could go back to is laid there, and what lies between two of them is a step.
 *
 * @param now what is painted, on the ground of before
 * @param there the same on the ground to come
 */
export function carried({ done, undone }: Steps, now: Laid, there: Field): Steps {
  const along = (steps: readonly Change[], end: 'from' | 'to'): Change[] => {
    let [state, last] = [now, there];
    return steps.flatMap((change) => {
      state = walked(state, change, end);
      const next = laidOn(state, there.ground);
      const step =
        end === 'from' ? stepBetween(next, last, change) : stepBetween(last, next, change);
      last = next;
      return step ?? [];
    });
  };
  return {
    done: along(done.toReversed(), 'from').toReversed(),
    undone: along(undone.toReversed(), 'to').toReversed(),
  };
}
