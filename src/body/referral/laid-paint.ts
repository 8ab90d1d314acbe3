import { BufferAttribute, Vector4 } from 'three';

const FADE_SECONDS = 0.25;
const SLOTS = 4;
/** What is left of a pattern while another one is pointed at. */
const STEPPED_BACK = 0.2;

/** What lies over one another: up to four fields (0–255 a vertex) by slot, or one of heat. */
export interface LaidContent {
  readonly fields: readonly (Uint8Array | undefined)[];
  readonly heat: boolean;
  /** the slot that is pointed at; absent: all alike */
  readonly lit?: number | undefined;
}

/** Patterns over one another, or the heat of many: each slot fades by itself. */
export class LaidPaint {
  readonly attribute: BufferAttribute;
  /** how much of each slot is shown: the skin's shader reads it */
  readonly shares = { value: new Vector4() };
  /** 1 where the first slot is heat */
  readonly heat = { value: 0 };
  readonly #fields: (Uint8Array | undefined)[] = [];
  readonly #from = new Vector4();
  readonly #to = new Vector4();
  #progress = 1;

  constructor(vertices: number) {
    this.attribute = new BufferAttribute(new Uint8Array(SLOTS * vertices), SLOTS, true);
  }

  get fading(): boolean {
    return this.#progress < 1;
  }

  /** True while anything of it can be seen. */
  get shown(): boolean {
    return this.shares.value.lengthSq() > 0 || this.#to.lengthSq() > 0;
  }

  /** Show these fields and no others; at once, or over the fade. */
  set({ fields, heat, lit }: LaidContent, atOnce: boolean): void {
    // Heat and patterns are drawn in different ways: one cannot turn into the other.
    if (heat !== this.heat.value > 0 && fields.some(Boolean)) {
      this.shares.value.setScalar(0);
      this.#fields.length = 0;
      this.heat.value = heat ? 1 : 0;
    }
    for (let slot = 0; slot < SLOTS; slot++) {
      const field = fields[slot];
      const shade = lit === undefined || lit === slot ? 1 : STEPPED_BACK;
      this.#to.setComponent(slot, field ? shade : 0);
      if (!field || field === this.#fields[slot]) continue;
      this.#write(slot, field);
      this.shares.value.setComponent(slot, 0);
    }
    if (this.#to.equals(this.shares.value)) return;
    this.#from.copy(this.shares.value);
    this.#progress = 0;
    this.advance(atOnce ? FADE_SECONDS : 0);
  }

  #write(slot: number, field: Uint8Array): void {
    const { array } = this.attribute;
    for (let v = 0, at = slot; v < field.length; v++, at += SLOTS) array[at] = field[v] ?? 0;
    this.attribute.needsUpdate = true;
    this.#fields[slot] = field;
  }

  advance(seconds: number): void {
    this.#progress = Math.min(1, this.#progress + seconds / FADE_SECONDS);
    this.shares.value.lerpVectors(this.#from, this.#to, 1 - (1 - this.#progress) ** 3);
  }
}
