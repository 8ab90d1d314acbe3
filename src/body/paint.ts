import type { SkinTone } from '../state/preferences.svelte';

export type Shade = 'light' | 'dark';
/** What a part of a pattern means on the skin. */
export type PaintRole = 'primary' | 'spillover';

/** How a part is coloured. Dots are the second channel: spillover is not told by colour alone. */
export interface Paint {
  /** `#rrggbb` */
  readonly colour: string;
  /** 0 keeps the skin's own colour, 1 hides it */
  readonly strength: number;
  /** 0 plain, 1 dotted */
  readonly dots: number;
  /** lines across it: 0 none, 1 rings, 2 fine strands */
  readonly line?: number;
}

const TEAL: Record<Shade, string> = { light: '#3ed0cc', dark: '#5ce0dc' };
const VERMILION = '#d55e00';
const SPILLOVER: Record<Shade, string> = { light: '#e8792e', dark: '#ee8a45' };

/** The paint of a role. The legend reads the same answer, so the two cannot differ. */
export function paintOf(role: PaintRole, shade: Shade): Paint {
  switch (role) {
    case 'primary':
      return { colour: VERMILION, strength: 0.78, dots: 0 };
    case 'spillover':
      return { colour: SPILLOVER[shade], strength: 0.9, dots: 1 };
  }
}

/** A chosen or hovered place: its tint, and the line around it. */
export const placeColours = (shade: Shade): { readonly tint: string; readonly line: string } => ({
  tint: TEAL[shade],
  line: shade === 'light' ? '#075b61' : '#a5efec',
});

/** Clay of a teaching model: matte, in three tones, none of them a person's. */
export const CLAY: Record<SkinTone, string> = {
  light: '#cfb19d',
  medium: '#b08b75',
  deep: '#775546',
};

/** Painted garment: unbleached linen. */
export const LINEN = '#cdc6ba';
