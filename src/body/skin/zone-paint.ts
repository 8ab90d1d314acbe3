import { Color, DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three';
import type { Paint } from '../paint';

/** Numbers a part: linear red, green, blue, strength; dots, line and two unused. */
const WIDTH = 8;
const FADE_SECONDS = 0.2;
const scratch = new Color();

/**
 * What colour each zone has now, where it is going, and how far it is. The skin's shader reads it
 * as a texture: one row a zone, two texels.
 */
export class ZonePaint {
  readonly texture: DataTexture;
  readonly #now: Float32Array;
  readonly #from: Float32Array;
  readonly #to: Float32Array;
  #progress = 1;

  constructor(zones: number) {
    this.#now = new Float32Array(zones * WIDTH);
    this.#from = new Float32Array(zones * WIDTH);
    this.#to = new Float32Array(zones * WIDTH);
    this.texture = new DataTexture(this.#now, WIDTH / 4, zones, RGBAFormat, FloatType);
    this.texture.minFilter = NearestFilter;
    this.texture.magFilter = NearestFilter;
    this.texture.needsUpdate = true;
  }

  /** How strongly a zone is painted now. */
  strengthOf(zone: number): number {
    return this.#now[zone * WIDTH + 3] ?? 0;
  }

  get fading(): boolean {
    return this.#progress < 1;
  }

  /** Paint these zones and clear all others; at once, or over the fade. */
  set(paints: ReadonlyMap<number, Paint>, atOnce: boolean): void {
    this.#from.set(this.#now);
    for (let zone = 0; zone < this.#to.length / WIDTH; zone++) {
      const at = zone * WIDTH;
      const paint = paints.get(zone);
      // A zone that loses its paint fades in its own colour, not through black.
      if (!paint) {
        this.#to.set(this.#from.subarray(at, at + WIDTH), at);
        this.#to[at + 3] = 0;
        continue;
      }
      scratch.set(paint.colour);
      this.#to.set(
        [scratch.r, scratch.g, scratch.b, paint.strength, paint.dots, paint.line ?? 0],
        at,
      );
      if (!this.#from[at + 3])
        this.#from.set([scratch.r, scratch.g, scratch.b, 0, paint.dots, paint.line ?? 0], at);
    }
    this.#progress = 0;
    this.advance(atOnce ? FADE_SECONDS : 0);
  }

  /** Move the fade on. */
  advance(seconds: number): void {
    this.#progress = Math.min(1, this.#progress + seconds / FADE_SECONDS);
    const t = 1 - (1 - this.#progress) ** 3;
    for (let i = 0; i < this.#now.length; i++) {
      const from = this.#from[i] ?? 0;
      this.#now[i] = from + ((this.#to[i] ?? 0) - from) * t;
    }
    this.texture.needsUpdate = true;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
