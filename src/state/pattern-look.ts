import type { SkinTone } from './preferences.svelte';

export type Texture = 'dots' | 'stripes-up' | 'rings' | 'stripes-down';

/** How a pattern is told from those that it is laid over: by colour and by texture. */
export interface SlotLook {
  /** `#rrggbb` */
  readonly colour: string;
  readonly texture: Texture;
}

/**
 * Four looks, far apart in lightness as well as in hue, so that they hold on every skin, in both
 * themes and without colour sight. None is the hue of the choice, of a drawing or of a risk.
 */
export const SLOT_LOOKS: readonly SlotLook[] = [
  { colour: '#d64a00', texture: 'dots' },
  { colour: '#372a6e', texture: 'stripes-up' },
  { colour: '#ffe07a', texture: 'rings' },
  { colour: '#cdeeff', texture: 'stripes-down' },
];

/** From few to many patterns: even steps of lightness, away from the skin's own. */
const DARKENING = ['#f3e6c8', '#f2c894', '#e79a5b', '#cf6a33', '#a4421b'] as const;
/** On deep skin many are bright: dark on dark would be lost. */
const BRIGHTENING = ['#9a4a22', '#c2622a', '#e58a43', '#f6ba78', '#ffebc4'] as const;

/** Five colours, `#rrggbb`, of the heat of many patterns on a skin. */
export const heatRamp = (tone: SkinTone): readonly string[] =>
  tone === 'deep' ? BRIGHTENING : DARKENING;

/** The person's own drawing; lighter where the skin is too dark for the deep blue. */
export const DRAWING: Record<SkinTone, string> = {
  light: '#0072b2',
  medium: '#0069a8',
  deep: '#58b4f0',
};

/** Skin behind a swatch of the legend: the clay of the medium tone. */
export const CLAY_CHIP = '#b08b75';
