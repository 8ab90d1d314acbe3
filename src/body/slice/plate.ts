import type { Atlas } from '../../atlas/types';
import { BONES } from '../../state/depth';
import type { SkinTone } from '../../state/preferences.svelte';
import { insidePaint, means, type InsideView } from '../inside/inside-paint';
import { CLAY, type Shade } from '../paint';
import { SHELL, SHELL_THICK, type Section } from './sections';

/** Patterns of the cut face: not by colour alone. The numbers are known to the shader. */
const PATTERN = { plain: 0, muscle: 1, bone: 2, lung: 3, nerve: 4, fat: 5, undrawn: 6 } as const;
export type Pattern = (typeof PATTERN)[keyof typeof PATTERN];

/** A line along a section: inwards from its edge, or on it. */
export interface Rim {
  readonly colour: string;
  /** mm, and pixels at least */
  readonly wide: readonly [number, number];
  readonly inward: boolean;
}

/** How a section is drawn, from the ground up. */
export interface Plate {
  readonly colour: string;
  readonly pattern: Pattern;
  /** one of four ways for the strokes of a muscle */
  readonly slant: number;
  readonly rims: readonly Rim[];
}

/** What the model leaves open: fat and all that it does not draw. */
const GROUND: Record<Shade, string> = { light: '#efdfb9', dark: '#c9b78f' };
const UNDRAWN: Record<Shade, string> = { light: '#e3d8cd', dark: '#b5aaa0' };
const OUTLINE = {
  hollow: '#8a7d72',
  muscle: '#5d2f25',
  bone: '#7d6a48',
  band: '#8a7558',
  structure: '#5b2c4a',
  chosen: '#6b0f0a',
};
const POINTED = '#0f5c63';

const on = (colour: string, pixels: number): Rim => ({ colour, wide: [0, pixels], inward: false });

/** What decides how the cut face looks. */
export interface PlateView extends InsideView {
  readonly tone: SkinTone;
}

/** How a section looks in a view. Pure. */
export function plateOf({ thing }: Section, view: PlateView, atlas: Atlas): Plate {
  const { shade } = view;
  if (!thing)
    return {
      colour: GROUND[shade],
      pattern: PATTERN.fat,
      slant: 0,
      rims: [{ colour: CLAY[view.tone], wide: [2, 2.5], inward: true }, on('#4b382d', 1)],
    };
  if (thing.kind === 'hollow')
    return {
      colour: UNDRAWN[shade],
      pattern: PATTERN.undrawn,
      slant: 0,
      rims: [on(OUTLINE.hollow, 1)],
    };
  const { colour } = insidePaint(thing, { ...view, depth: BONES }, atlas);
  const chosen = means(view.selected, thing, atlas);
  const pointed = means(view.hovered, thing, atlas);
  const line = pointed
    ? on(POINTED, 2.5)
    : on(chosen ? OUTLINE.chosen : OUTLINE[thing.kind], chosen ? 2 : 1.1);
  if (thing.kind === 'bone') {
    const hollow = thing.id === SHELL;
    return {
      colour: hollow ? UNDRAWN[shade] : colour,
      pattern: hollow ? PATTERN.plain : PATTERN.bone,
      slant: 0,
      rims: [
        {
          colour: shade === 'light' ? '#f6eedd' : '#e3d9c3',
          wide: [hollow ? SHELL_THICK : 1.3, 1],
          inward: true,
        },
        line,
      ],
    };
  }
  if (thing.kind === 'muscle')
    return { colour, pattern: PATTERN.muscle, slant: slantOf(thing.id), rims: [line] };
  if (thing.kind === 'band') return { colour, pattern: PATTERN.plain, slant: 0, rims: [line] };
  const { tissue, id } = thing;
  const pattern = tissue === 'nerve' ? PATTERN.nerve : id === 'lung' ? PATTERN.lung : PATTERN.plain;
  return { colour, pattern, slant: 0, rims: [line] };
}

/** Neighbours seldom share the way of their strokes. */
function slantOf(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 9973;
  return sum % 4;
}
