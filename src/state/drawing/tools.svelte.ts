import type { BrushSize } from './brushes';
import { STEPS } from './field';
import { Fingers } from './fingers.svelte';
import { kindOf, QUALITIES, type Depth, type Quality } from './kind';

export type Tool = 'brush' | 'eraser';

/** What one paints with: the tool, and what the next stroke says of the pain. */
export class Tools {
  tool: Tool = $state('brush');
  size: BrushSize = $state('medium');
  /** 1..10 */
  intensity = $state(5);
  /** One or more, or none: not said. */
  qualities: readonly Quality[] = $state.raw(['aching']);
  /** How deep it feels; undefined was not said. */
  depth: Depth | undefined = $state();
  /** What a finger does where one draws. */
  readonly fingers = new Fingers();

  /** A feeling more, or one less. */
  turn(quality: Quality, on: boolean): void {
    this.qualities = QUALITIES.filter((one) =>
      one === quality ? on : this.qualities.includes(one),
    );
  }

  /** What a stroke of the brush leaves: level and kind, see `field.ts`. */
  protected get ink(): { readonly level: number; readonly kind: number } {
    return { level: Math.round(STEPS * this.intensity), kind: kindOf(this) };
  }

  /** As for a hand that has not drawn yet. */
  protected layDown(): void {
    this.fingers.forget();
    this.tool = 'brush';
    this.size = 'medium';
    this.intensity = 5;
    this.qualities = ['aching'];
    this.depth = undefined;
  }
}
