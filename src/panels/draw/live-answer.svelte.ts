import {
  createMatcher,
  placeKey,
  type Answer,
  type Complaint,
  type Matcher,
  type Said,
} from '../../matching';
import type { Atlas } from '../../atlas/types';
import type { Told } from '../../state/drawing/told';
import type { ZoneMark } from '../../state/drawing/field';
import type { PainDrawing } from '../../state/pain-drawing.svelte';
import { bringVocabulary, vocabularyNow } from '../parts/vocabulary.svelte';

/** The answer follows the brush this often, ms: at once for the eye, and the brush stays quick. */
const BEAT = 120;
/** Less than this share of one place is no more than a dot. */
const LITTLE = 0.3;

/** One of several unrelated pains: its part of the drawing, and the answer to it alone. */
export interface LiveComplaint extends Pick<Complaint, 'id' | 'answer'> {
  /** None where it was only told. */
  readonly marks: readonly ZoneMark[];
  /** Something is painted there, but hardly more than a dot. */
  readonly little: boolean;
}

const isLittle = (marks: readonly ZoneMark[]): boolean =>
  marks.length > 0 && marks.reduce((sum, { weight }) => sum + weight, 0) < LITTLE;

/**
 * What drawing and words together say, while both still change. Answers are worked out at most once
 * a beat, and the last change is always answered.
 */
export class LiveAnswer {
  readonly #drawing: PainDrawing;
  readonly #atlas: () => Atlas;
  /** Made anew with the language, whose words it reads. */
  readonly #matcher: Matcher = $derived.by(() => createMatcher(this.#atlas(), vocabularyNow()));
  marks: readonly ZoneMark[] = $state.raw([]);
  /** The text that the answers are about: what they quote stands in it. */
  text = $state('');
  /** Undefined while nothing is drawn or said. Of several complaints it holds what was found of any. */
  answer: Answer | undefined = $state.raw();
  /** Unrelated pains, each with its own answer, from the head down; one where all of it belongs together. */
  complaints: readonly LiveComplaint[] = $state.raw([]);
  /** The same before any question was answered: what is asked stays where it is. */
  unanswered: Answer | undefined = $state.raw();
  /** What the words alone say: their places can be put on the body. */
  said: Answer | undefined = $state.raw();
  /** What they say before anything was left out or set right. */
  plain: Answer | undefined = $state.raw();
  /** Something is painted, but hardly more than a dot. */
  little = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the words were read from: a moving brush does not have them read again. */
  #read: { told: Told; matcher: Matcher } | undefined;
  #raised: readonly string[] | undefined;

  /** @param atlas reads the atlas in the language of now */
  constructor(drawing: PainDrawing, atlas: () => Atlas) {
    this.#drawing = drawing;
    this.#atlas = atlas;
    this.#work();
  }

  /** Watch drawing and words; call inside an effect. */
  follow(): void {
    void this.#drawing.version;
    void this.#drawing.told;
    void this.#matcher;
    // another language was chosen: by rules alone until what was learned in it is here
    bringVocabulary().catch(() => undefined);
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
    this.#dropUnknown();
    const { text, without, sides } = this.#drawing.told;
    const right = { without, sides };
    this.#readWords(text, right);
    this.marks = marks;
    this.text = text;
    this.unanswered = marks.length || this.said ? this.#apart(right).whole : undefined;
    this.#askAgain();
    const { answers } = this.#drawing.told;
    const { whole, complaints } = this.#apart({ ...right, answers });
    this.answer = this.unanswered && whole;
    this.complaints = complaints.map(({ id, zones, answer }) => {
      const keys = zones.map(placeKey);
      const own = marks.filter((mark) => keys.includes(placeKey(mark)));
      return { id, answer, marks: own, little: isLittle(own) };
    });
    this.little = isLittle(marks);
  }

  #apart(said: Said) {
    const { text, joined, apart } = this.#drawing.told;
    return this.#matcher.apart(text, this.marks, said, { joined, apart });
  }

  #readWords(text: string, right: Pick<Told, 'without' | 'sides'>): void {
    const [told, matcher] = [this.#drawing.told, this.#matcher];
    if (this.#read?.told === told && this.#read.matcher === matcher) return;
    this.#read = { told, matcher };
    this.said = text.trim() ? matcher.text(text, right) : undefined;
    this.plain = text.trim() ? matcher.text(text) : undefined;
  }

  /** Answers of a file may be about flags that this atlas does not have. */
  #dropUnknown(): void {
    const { answers, passed } = this.#drawing.told;
    const known = (id: string) => this.#atlas().redFlags.has(id);
    if ([...Object.keys(answers), ...passed].every(known)) return;
    const kept = Object.entries(answers).filter(([id]) => known(id));
    this.#drawing.tell({ answers: Object.fromEntries(kept), passed: passed.filter(known) });
  }

  /** Words that now tell a sign say more than a no, or no answer, from before they were written. */
  #askAgain(): void {
    const { answers, passed } = this.#drawing.told;
    const now = this.unanswered?.redFlags.flatMap(({ id, sure }) => (sure ? [id] : [])) ?? [];
    const before = this.#raised;
    this.#raised = now;
    const again = now.filter(
      (id) => before && !before.includes(id) && (answers[id] === 'no' || passed.includes(id)),
    );
    if (again.length === 0) return;
    const kept = Object.entries(answers).filter(
      ([id, answer]) => answer === 'yes' || !again.includes(id),
    );
    this.#drawing.tell({
      answers: Object.fromEntries(kept),
      passed: passed.filter((id) => !again.includes(id)),
    });
  }
}
