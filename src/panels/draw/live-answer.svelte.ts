import { createMatcher, type Answer, type Matcher } from '../../matching';
import { vocabularyIn } from '../../matching/vocabulary';
import type { Atlas } from '../../atlas/types';
import type { ZoneMark } from '../../state/drawing/field';
import type { PainDrawing } from '../../state/pain-drawing.svelte';

const files = import.meta.glob<unknown>('../../atlas/words/en/vocabulary/*.json', {
  eager: true,
  import: 'default',
});
const vocabulary = vocabularyIn(
  Object.fromEntries(Object.entries(files).map(([path, file]) => [path.slice(21), file])),
);

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
  readonly #matcher: Matcher;
  text = $state('');
  marks: readonly ZoneMark[] = $state.raw([]);
  /** Undefined while nothing is drawn or said. */
  answer: Answer | undefined = $state.raw();
  /** What the words alone say: their places can be put on the body. */
  said: Answer | undefined = $state.raw();
  /** Something is painted, but hardly more than a dot. */
  little = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(drawing: PainDrawing, atlas: Atlas) {
    this.#drawing = drawing;
    this.#matcher = createMatcher(atlas, vocabulary);
    this.#work();
  }

  /** Watch drawing and words; call inside an effect. */
  follow(): void {
    void this.#drawing.version;
    void this.text;
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
