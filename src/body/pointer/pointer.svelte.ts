import { NOWHERE, sameAddress, type BodyAddress } from '../../atlas/address';

/** Where the mouse or pen is over the canvas, and the zone under it. */
export class Pointer {
  x = $state(-1);
  y = $state(-1);
  /** index of the zone, or -1 beside the body */
  zone = $state(-1);
  /** what lies there under open skin */
  thing: BodyAddress = $state.raw(NOWHERE);

  move(x: number, y: number, zone: number, thing: BodyAddress = NOWHERE): void {
    this.x = x;
    this.y = y;
    this.zone = zone;
    if (!sameAddress(thing, this.thing)) this.thing = thing;
  }
}
