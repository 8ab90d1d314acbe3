import type { ZoneRole } from '../state/highlight';
import type { SkinTone } from '../state/preferences.svelte';

export type Shade = 'light' | 'dark';
/** What a zone can mean on the skin: its role in the view, or what the pointer is at. */
export type PaintRole = ZoneRole | 'hovered' | 'pointed';

/** How a zone is coloured. Dots are the second channel: spillover is not told by colour alone. */
export interface Paint {
  /** `#rrggbb` */
  readonly colour: string;
  /** 0 keeps the skin's own colour, 1 hides it */
  readonly strength: number;
  /** 0 plain, 1 dotted */
  readonly dots: number;
}

const TEAL: Record<Shade, string> = { light: '#118a8f', dark: '#25a3a6' };
const VERMILION = '#d55e00';
const SPILLOVER: Record<Shade, string> = { light: '#e8792e', dark: '#ee8a45' };

/** The paint of a role. The legend reads the same answer, so the two cannot differ. */
export function paintOf(role: PaintRole, shade: Shade): Paint {
  const teal = TEAL[shade];
  switch (role) {
    case 'selected':
      return { colour: teal, strength: 0.78, dots: 0 };
    case 'related':
      return { colour: teal, strength: 0.42, dots: 0 };
    case 'hovered':
      return { colour: teal, strength: 0.4, dots: 0 };
    case 'pointed':
      return { colour: teal, strength: 0.55, dots: 0 };
    case 'primary':
      return { colour: VERMILION, strength: 0.78, dots: 0 };
    case 'spillover':
      return { colour: SPILLOVER[shade], strength: 0.9, dots: 1 };
  }
}

/** Colour of the line around what is hovered or selected. */
export const outlineColour = (shade: Shade): string => (shade === 'light' ? '#075b61' : '#a5efec');

/** Clay of a teaching model: matte, in three tones, none of them a person's. */
export const CLAY: Record<SkinTone, string> = {
  light: '#cfb19d',
  medium: '#b08b75',
  deep: '#775546',
};

/** The person's own drawing; lighter where the skin is too dark for the deep blue. */
export const DRAWING: Record<SkinTone, string> = {
  light: '#0072b2',
  medium: '#0069a8',
  deep: '#58b4f0',
};

/** Painted garment: unbleached linen. */
export const LINEN = '#cdc6ba';
