import { BufferAttribute, Vector4 } from 'three';
import { REACH } from './signed-field';

const FADE_SECONDS = 0.2;
const FULL = 65535;

/** What a place shows: the field that it is, and whether it is tinted or only outlined. */
export interface PlaceLight {
  /** mm from the border a vertex, positive inside */
  readonly field: Float32Array;
  readonly tinted: boolean;
  /** its border at the mid-line is only where the other side begins: no line there */
  readonly oneSided: boolean;
}

/**
 * The chosen and the hovered place as light on the skin: two fields, and how much of each is shown. The
 * skin's shader draws the line where a field is 0 and the tint inside it.
 */
export class PlacePaint {
  /** chosen and hovered */
  readonly attribute: BufferAttribute;
  /** line and tint of the chosen place, line and tint of the hovered one */
  readonly shares = { value: new Vector4() };
  /** 1 where the line ends at the mid-line: of the chosen and of the hovered place */
  readonly ends = { value: [0, 0] };
  readonly #shown: (Float32Array | undefined)[] = [undefined, undefined];
  readonly #from = new Vector4();
  readonly #to = new Vector4();
  #progress = 1;

  constructor(vertices: number) {
    this.attribute = new BufferAttribute(new Uint16Array(2 * vertices), 2, true);
  }

  get fading(): boolean {
    return this.#progress < 1;
  }

  /** Light the chosen and the hovered place, or none; at once, or over the fade. */
  set(lights: readonly [PlaceLight | undefined, PlaceLight | undefined], atOnce: boolean): void {
    lights.forEach((light, slot) => {
      this.#to.setComponent(2 * slot, light ? 1 : 0);
      this.#to.setComponent(2 * slot + 1, light?.tinted ? 1 : 0);
      if (!light) return;
      this.ends.value[slot] = light.oneSided ? 1 : 0;
      if (light.field === this.#shown[slot]) return;
      this.#write(slot, light.field);
      this.shares.value.setComponent(2 * slot, 0);
      this.shares.value.setComponent(2 * slot + 1, 0);
    });
    if (this.#to.equals(this.shares.value)) return;
    this.#from.copy(this.shares.value);
    this.#progress = 0;
    this.advance(atOnce ? FADE_SECONDS : 0);
  }

  #write(slot: number, field: Float32Array): void {
    const { array } = this.attribute;
    field.forEach((mm, v) => {
      array[2 * v + slot] = Math.round((FULL * (mm + REACH)) / (2 * REACH));
    });
    this.attribute.needsUpdate = true;
    this.#shown[slot] = field;
  }

  advance(seconds: number): void {
    this.#progress = Math.min(1, this.#progress + seconds / FADE_SECONDS);
    this.shares.value.lerpVectors(this.#from, this.#to, 1 - (1 - this.#progress) ** 3);
  }
}
