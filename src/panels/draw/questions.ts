import type { Atlas, Audience, RedFlag } from '../../atlas/types';
import type { Answer, Span } from '../../matching';
import type { Told, YesNo } from '../../state/drawing/told';

/** A question about a red flag, and what was answered. */
export interface Question {
  readonly flag: RedFlag;
  /** The words that sound like it, in the reader's own text. */
  readonly said: readonly Span[];
  readonly answer: YesNo | undefined;
}

/** As many as one answers without giving up. */
const MOST = 8;

/**
 * What to ask before muscles: signs that were heard, to confirm them, then what `ask` chose. An answer
 * does not move a question, so that it can be changed; a yes is never lost from sight.
 *
 * @param unanswered what drawing and words say without the answers
 */
export function questionsFor(
  unanswered: Answer | undefined,
  answers: Told['answers'],
  atlas: Atlas,
): Question[] {
  if (!unanswered) return [];
  const wrote = new Map(unanswered.redFlags.map(({ id, said }) => [id, said]));
  const heard = unanswered.redFlags.flatMap(({ id, sure }) => (sure && !answers[id] ? [] : [id]));
  // Several complaints ask some more, each for itself.
  const most = Math.max(MOST, unanswered.ask.length);
  const ids = [...new Set([...heard, ...unanswered.ask.map(({ id }) => id)])].slice(0, most);
  const yes = Object.keys(answers).filter((id) => answers[id] === 'yes' && !ids.includes(id));
  return [...yes, ...ids].flatMap((id): Question[] => {
    const flag = atlas.redFlags.get(id);
    return flag ? [{ flag, said: wrote.get(id) ?? [], answer: answers[id] }] : [];
  });
}

/** Flags that the words raise beyond doubt, as long as no answer says otherwise. */
export const heardBeyondDoubt = (
  unanswered: Answer | undefined,
  answers: Told['answers'],
): Answer['redFlags'] => unanswered?.redFlags.filter(({ id, sure }) => sure && !answers[id]) ?? [];

/**
 * Whether the muscles may be seen. `shut`: an emergency, until the answer or the words change; `wait`: a
 * yes to something less, seen all the same on request; `locked`: one who treats answers first.
 */
export type Gate = 'open' | 'shut' | 'wait' | 'locked';

export function gateFor(
  answer: Answer | undefined,
  questions: readonly Question[],
  passed: readonly string[],
  audience: Audience,
): Gate {
  const open = questions.filter(({ flag }) => !passed.includes(flag.id));
  const yes = (some: readonly Question[]) => some.filter((one) => one.answer === 'yes');
  if (answer?.hold === 'stop') return 'shut';
  if (yes(questions).some(({ flag }) => flag.urgency === 'emergency')) return 'shut';
  if (yes(open).length > 0) return 'wait';
  return audience !== 'patient' && open.some((one) => !one.answer) ? 'locked' : 'open';
}
