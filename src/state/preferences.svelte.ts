import { readStore, writeStore } from '../shared/store';
import type { Audience } from '../atlas/types';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const SKIN_TONES = ['light', 'medium', 'deep'] as const;
export const AUDIENCES = ['patient', 'therapist', 'educator'] as const;
export type Theme = (typeof THEMES)[number];
export type SkinTone = (typeof SKIN_TONES)[number];

const KEY = 'myomap.preferences';

/** The option that was stored, else the fallback. By hand: a validator would cost the shell 3 kB. */
const option = <T extends string>(options: readonly T[], value: unknown, fallback: T): T =>
  options.find((one) => one === value) ?? fallback;

/** What a person set for this device. Kept here only; a damaged store falls back to the defaults. */
export class Preferences {
  theme: Theme = $state('auto');
  tone: SkinTone = $state('medium');
  audience: Audience = $state('patient');
  /** BCP 47 tag of the language that was chosen, or null for what the browser prefers. */
  language: string | null = $state(null);
  /** ISO country of the emergency number; `ZZ`: none that is listed; null: not chosen, so guessed. */
  country: string | null = $state(null);
  /** The flat figure instead of the 3D body. */
  flat = $state(false);
  /** Whether where pain may spread is dotted, not told by its tone alone. */
  dots = $state(true);
  /** Whether the device prefers dark; the app keeps it in step, for the theme `auto`. */
  systemDark = $state(false);
  /** The theme as it is drawn. */
  shade: 'light' | 'dark' = $derived.by(() => {
    if (this.theme !== 'auto') return this.theme;
    return this.systemDark ? 'dark' : 'light';
  });

  constructor() {
    const read = Object(readStore(KEY)) as Record<string, unknown>;
    this.theme = option(THEMES, read.theme, this.theme);
    this.tone = option(SKIN_TONES, read.tone, this.tone);
    this.audience = option(AUDIENCES, read.audience, this.audience);
    const { country, language } = read;
    this.language = typeof language === 'string' ? language : null;
    this.dots = read.dots !== false;
    this.flat = read.flat === true;
    this.country = typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : null;
  }

  /** Write the present values to the device. Silent where the browser keeps nothing. */
  keep(): void {
    const { theme, tone, audience, country, dots, flat, language } = this;
    writeStore(KEY, { theme, tone, audience, country, dots, flat, language });
  }
}
