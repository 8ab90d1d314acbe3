/**
 * What one finger does on the body where one draws. It paints until a pen has come: then the hand with
 * the pen rests on the glass, and the other one turns the body. Whoever draws can settle it; the next
 * visit begins anew, for a tablet goes from hand to hand.
 */
export class Fingers {
  /** A pen has painted. */
  pen = $state(false);
  #chosen: boolean | undefined = $state();

  /** One finger paints; else it turns the body. */
  get paint(): boolean {
    return this.#chosen ?? !this.pen;
  }
  set paint(paint: boolean) {
    this.#chosen = paint;
  }

  /** Another hand: it may have no pen. */
  forget(): void {
    this.pen = false;
    this.#chosen = undefined;
  }

  meetPen(): void {
    this.pen = true;
  }
}
