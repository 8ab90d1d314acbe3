/** How far the sheet is drawn up over the body on a small screen. */
export const HEIGHTS = ['low', 'middle', 'full'] as const;
export type Height = (typeof HEIGHTS)[number];

/** A throw of the sheet counts for as far as it would glide in this time, in ms. */
const GLIDE = 120;

/** Which of three heights the bottom sheet has; while it is dragged, its height in px. */
export class SheetHeight {
  at: Height = $state('middle');
  dragged: number | undefined = $state();

  get index(): number {
    return HEIGHTS.indexOf(this.at);
  }

  /** One step up (+1) or down (-1); at the ends nothing happens. */
  step(by: 1 | -1): void {
    this.at = HEIGHTS[this.index + by] ?? this.at;
  }

  /** At least this high; a sheet that is higher stays. */
  atLeast(height: Height): void {
    if (this.index < HEIGHTS.indexOf(height)) this.at = height;
  }

  /**
   * Let go of a drag: the nearest height wins, a quick throw counts further.
   *
   * @param px height at which it was let go
   * @param speed px per ms, positive upwards
   * @param stops px of the three heights, rising
   */
  settle(px: number, speed: number, stops: readonly number[]): void {
    const aim = px + speed * GLIDE;
    const far = (height: Height) => Math.abs((stops[HEIGHTS.indexOf(height)] ?? 0) - aim);
    this.at = HEIGHTS.reduce((best, height) => (far(height) < far(best) ? height : best));
    this.dragged = undefined;
  }
}
