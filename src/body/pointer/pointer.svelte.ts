/** Where the mouse or pen is over the canvas, and the zone under it. */
export class Pointer {
  x = $state(-1);
  y = $state(-1);
  /** index of the zone, or -1 beside the body */
  zone = $state(-1);

  move(x: number, y: number, zone: number): void {
    this.x = x;
    this.y = y;
    this.zone = zone;
  }
}
