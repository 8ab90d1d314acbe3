import { BufferAttribute } from 'three';
import type { Pattern } from './patterns';

const FADE_SECONDS = 0.25;
/** Numbers a vertex: primary and spillover now, and the two before. */
const WIDTH = 4;

/** The pattern that lies on the skin, and the one that it fades from. */
export class PatternPaint {
  readonly attribute: BufferAttribute;
  /** 0 the pattern before, 1 the pattern now: the skin's shader mixes the two */
  readonly share = { value: 1 };
  #shown: Pattern | undefined;
  #progress = 1;

  constructor(vertices: number) {
    this.attribute = new BufferAttribute(new Uint8Array(WIDTH * vertices), WIDTH, true);
  }

  get fading(): boolean {
    return this.#progress < 1;
  }

  /** Show a pattern, or none; at once, or over the fade. */
  set(pattern: Pattern | undefined, atOnce: boolean): void {
    if (pattern === this.#shown) return;
    const { array } = this.attribute;
    const share = this.share.value;
    for (let i = 0, v = 0; i < array.length; i += WIDTH, v++) {
      for (const k of [0, 1])
        array[i + 2 + k] = Math.round(
          (array[i + 2 + k] ?? 0) * (1 - share) + (array[i + k] ?? 0) * share,
        );
      array[i] = pattern?.primary[v] ?? 0;
      array[i + 1] = pattern?.spillover[v] ?? 0;
    }
    this.attribute.needsUpdate = true;
    this.#shown = pattern;
    this.#progress = 0;
    this.advance(atOnce ? FADE_SECONDS : 0);
  }

  advance(seconds: number): void {
    this.#progress = Math.min(1, this.#progress + seconds / FADE_SECONDS);
    this.share.value = 1 - (1 - this.#progress) ** 3;
  }
}
