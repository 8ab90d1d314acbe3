import { BufferAttribute, BufferGeometry, Group, Mesh, type Material } from 'three';
import type { Side } from '../../atlas/address';
import type { InsideMesh } from './inside-mesh';
import type { Thing, ThingKind } from './inside-model';

const FADE_SECONDS = 0.4;

/** Some of the things of a mesh, drawn by themselves, in passes of their own; they fade in and out. */
export abstract class Part extends Group {
  protected readonly geometry = new BufferGeometry();
  protected readonly source: InsideMesh;
  /** what is shown, or was last */
  protected things: readonly Thing[] = [];
  #shown = '';
  #to = 0;
  #now = 0;

  /** @param kind of what this shows */
  constructor(
    source: InsideMesh,
    readonly kind: ThingKind,
  ) {
    super();
    this.source = source;
    this.visible = false;
  }

  /** Draw the geometry by these materials, one after the other. */
  protected passes(materials: readonly Material[], firstOrder: number): void {
    materials.forEach((material, order) => {
      const pass = new Mesh(this.geometry, material);
      pass.frustumCulled = false;
      pass.renderOrder = firstOrder + order;
      this.add(pass);
    });
  }

  /** Put what is chosen into the geometry. */
  protected abstract take(chosen: readonly Thing[]): void;
  /** 0 unseen .. 1 there */
  protected abstract share(now: number): void;

  /** How many triangles are shown, or would be. */
  get triangles(): number {
    return this.geometry.drawRange.count / 3;
  }

  get fading(): boolean {
    return this.#now !== this.#to;
  }

  /** Show the things of these ids, or none. True if the picture changes. */
  show(ids: readonly string[], side: Side | undefined, atOnce: boolean): boolean {
    const chosen = this.source.model.things.filter(
      (thing) =>
        thing.kind === this.kind &&
        ids.includes(thing.id) &&
        (!side || thing.side === 'mid' || thing.side === side),
    );
    const key = [this.source.figure, ...chosen.map(({ first }) => first)].join();
    const to = chosen.length > 0 ? 1 : 0;
    const anew = to > 0 && key !== this.#shown;
    const changed = to !== this.#to || anew;
    if (anew) {
      this.things = chosen;
      this.take(chosen);
      this.#shown = key;
    }
    this.#to = to;
    if (changed) this.advance(atOnce ? FADE_SECONDS : 0);
    return changed;
  }

  advance(seconds: number): void {
    const step = seconds / FADE_SECONDS;
    this.#now =
      this.#to > this.#now
        ? Math.min(this.#to, this.#now + step)
        : Math.max(this.#to, this.#now - step);
    this.share(this.#now);
    this.visible = this.#now > 0 || this.#to > 0;
  }

  /** Let the geometry draw these triangles of the source, over its buffers. */
  protected index(chosen: readonly Thing[]): void {
    const { triangles, things } = this.source.model;
    const most = things.reduce((sum, { kind, count }) => sum + (kind === this.kind ? count : 0), 0);
    // One buffer, made once for the most there can be.
    const index = this.geometry.index ?? new BufferAttribute(new Uint32Array(3 * most), 1);
    let at = 0;
    for (const { first, count } of chosen) {
      index.array.set(triangles.subarray(3 * first, 3 * (first + count)), at);
      at += 3 * count;
    }
    index.needsUpdate = true;
    this.geometry.setIndex(index);
    this.geometry.setDrawRange(0, at);
  }

  override dispose(): void {
    this.geometry.dispose();
    for (const pass of this.children) ((pass as Mesh).material as Material).dispose();
  }
}
