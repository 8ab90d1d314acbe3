import type { Atlas, Audience } from '../../atlas/types';
import type { PainDrawing } from '../../state/pain-drawing.svelte';
import { codeOf } from '../../state/drawing/code';
import type { Router } from '../../state/router.svelte';
import type { FoundPain } from '../care/asks';
import type { About } from '../paper/about';
import { AWAITING_REVIEW } from '../parts/backing';
import { citedIn } from '../parts/cited';
import { kappaOf } from '../parts/claim';
import { careOfAnswer, foundInAnswer, inTurn } from './care-of-answer';
import { flagsHere, takingTurns } from './flags';
import { LiveAnswer } from './live-answer.svelte';
import { gateFor, heardBeyondDoubt, questionsFor } from './questions';
import { complaintWord } from './words';

/**
 * What one drawing has brought so far: the answer, the questions before it, and whether it may be seen.
 * The drawing page shows all of it at once, the guided way one thing after the other.
 */
export class Board {
  readonly drawing: PainDrawing;
  readonly live: LiveAnswer;
  readonly #atlas: () => Atlas;
  readonly #audience: () => Audience;
  /** The person wants the drawing in the code of the paper. Never kept, never so by itself. */
  inCode = $state(false);

  /**
   * @param atlas reads the atlas in the language of now
   * @param audience reads for whom the pages are worded
   */
  constructor(drawing: PainDrawing, atlas: () => Atlas, audience: () => Audience) {
    this.drawing = drawing;
    this.live = new LiveAnswer(drawing, atlas);
    this.#atlas = atlas;
    this.#audience = audience;
  }

  /** Red flags of each of several pains. */
  readonly #ofPains = $derived.by(() => {
    const { complaints } = this.live;
    if (complaints.length < 2) return [];
    return complaints.map(({ answer, marks }) => flagsHere(answer, marks, this.#atlas()));
  });
  /** Red flags of the places. */
  readonly here = $derived.by(() =>
    takingTurns(flagsHere(this.live.answer, this.live.marks, this.#atlas()), this.#ofPains),
  );
  /** Signs that the words raise beyond doubt. */
  readonly raised = $derived.by(() =>
    heardBeyondDoubt(this.live.unanswered, this.drawing.told.answers).flatMap(({ id, said }) => {
      const flag = this.#atlas().redFlags.get(id);
      return flag ? [{ flag, said }] : [];
    }),
  );
  readonly #questions = $derived.by(() =>
    questionsFor(this.live.unanswered, this.drawing.told.answers, this.#atlas()),
  );
  readonly gate = $derived.by(() =>
    gateFor(this.live.answer, this.#questions, this.drawing.told.passed, this.#audience()),
  );
  /** An emergency that was told is not questioned: it stands alone, with the way to take it back. */
  readonly alone = $derived.by(() => this.live.answer?.hold === 'stop' && this.raised.length > 0);
  /** What is asked before muscles. */
  readonly asked = $derived.by(() =>
    this.alone ? this.#questions.filter(({ answer }) => answer) : this.#questions,
  );
  readonly #yes = $derived.by(() => this.asked.filter(({ answer }) => answer === 'yes'));
  /** Signs that were told, in words or by a yes. */
  readonly told = $derived.by(() => [...this.raised, ...this.#yes]);
  readonly sources = $derived.by(() =>
    citedIn(
      this.#audience(),
      this.raised,
      this.#yes,
      this.gate === 'shut' ? [] : this.here,
      kappaOf(this.#atlas()),
      AWAITING_REVIEW,
    ),
  );
  /** What may help with what was found, and what the questions worth asking depend on. */
  readonly care = $derived.by(() => {
    const { answer, complaints } = this.live;
    const answers = complaints.length > 1 ? complaints.map((one) => one.answer) : [answer];
    return inTurn(answers.map((one) => careOfAnswer(one, this.gate, this.#atlas())));
  });
  readonly found = $derived.by(() => foundInAnswer(this.live.answer, this.gate, this.#atlas()));
  /** The same of each of several pains. */
  readonly pains = $derived.by((): FoundPain[] => {
    const { complaints } = this.live;
    if (complaints.length < 2) return [];
    return complaints.flatMap((one, at) => {
      const found = foundInAnswer(one.answer, this.gate, this.#atlas());
      return found ? [{ title: complaintWord(one, at, this.#atlas()), found }] : [];
    });
  });

  /** Keep the answer in step with the drawing. Call while a component is made; ends with it. */
  follow(router: Router): void {
    $effect(() => this.live.follow());
    $effect(() => () => this.live.stop());
    // Where help is due first, no muscle and no pattern lies on the body either.
    $effect(() => {
      const { place, heat, with: laid } = router.snapshot;
      if (this.gate === 'open' || place.page !== 'draw' || !(place.muscle || heat || laid)) return;
      const bare = { ...place, muscle: '' };
      router.amend({ place: bare, side: undefined, heat: undefined, with: undefined });
    });
  }

  /** What the paper to take along tells of it. */
  about(): About {
    const { live, gate } = this;
    return {
      drawn: {
        label: this.drawing.told.label.trim(),
        marks: live.marks,
        text: live.text,
        answer: live.answer,
        complaints: live.complaints,
        little: live.little,
        gate,
        questions: this.asked,
        raised: this.raised,
        ...(this.inCode && { code: codeOf(live.marks) }),
      },
      flags: this.here,
      flagsOfPains: this.#ofPains,
      also: gate === 'open' ? (live.answer?.conditions ?? []) : [],
      care: this.care,
      found: this.found,
      pains: this.pains,
    };
  }
}
