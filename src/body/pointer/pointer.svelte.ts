import { NOWHERE, sameAddress, type BodyAddress, type Side } from '../../atlas/address';

/** Something under the skin that has a name and no page. */
export interface Plain {
  readonly name: string;
  readonly layName: string;
  readonly side?: Side;
}

/** Where the mouse or pen is over the canvas, and the zone under it. */
export class Pointer {
  x = $state(-1);
  y = $state(-1);
  /** index of the zone, or -1 beside the body */
  zone = $state(-1);
  /** what lies there under open skin */
  thing: BodyAddress = $state.raw(NOWHERE);
  /** the same where it has no page */
  plain: Plain | undefined = $state.raw();

  move(x: number, y: number, zone: number, thing: BodyAddress = NOWHERE, plain?: Plain): void {
    this.x = x;
    this.y = y;
    this.zone = zone;
    this.plain = plain;
    if (!sameAddress(thing, this.thing)) this.thing = thing;
  }
}
