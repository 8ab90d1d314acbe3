import { createMatcher, type Answer, type Matcher } from '../../matching';
import { vocabularyIn } from '../../matching/vocabulary';
import { speech } from '../../language';
import type { Atlas } from '../../atlas/types';
import type { ZoneMark } from '../../state/drawing/field';
import type { PainDrawing } from '../../state/pain-drawing.svelte';

/** The answer follows the brush this often, ms: at once for the eye, and the brush stays quick. */
const BEAT = 120;
/** Less than this share of one place is no more than a dot. */
const LITTLE = 0.3;

/**
 * What drawing and words together say, while both still change. Answers are worked out at most once
 * a beat, and the last change is always answered.
 */
export class LiveAnswer {
  readonly #drawing: PainDrawing;
  readonly #atlas: () => Atlas;
  /** Made anew with the language, whose words it reads. */
  readonly #matcher: Matcher = $derived.by(() =>
    createMatcher(this.#atlas(), vocabularyIn(speech.bundle('vocabulary')?.files ?? {})),
  );
  text = $state('');
  marks: readonly ZoneMark[] = $state.raw([]);
  /** Undefined while nothing is drawn or said. */
  answer: Answer | undefined = $state.raw();
  /** What the words alone say: their places can be put on the body. */
  said: Answer | undefined = $state.raw();
  /** Something is painted, but hardly more than a dot. */
  little = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param atlas reads the atlas in the language of now */
  constructor(drawing: PainDrawing, atlas: () => Atlas) {
    this.#drawing = drawing;
    this.#atlas = atlas;
    this.#work();
  }

  /** Watch drawing and words; call inside an effect. */
  follow(): void {
    void this.#drawing.version;
    void this.text;
    void speech.tag;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, BEAT);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #work(): void {
    const { marks } = this.#drawing;
    const text = this.text.trim();
    this.marks = marks;
    this.said = text ? this.#matcher.text(text) : undefined;
    if (!marks.length) this.answer = this.said;
    else this.answer = this.#matcher.together(text, marks);
    this.little = marks.length > 0 && marks.reduce((sum, { weight }) => sum + weight, 0) < LITTLE;
  }
}
