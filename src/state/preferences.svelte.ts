import * as v from 'valibot';
import { readStore, writeStore } from '../shared/store';
import type { Audience } from '../atlas/types';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const SKIN_TONES = ['light', 'medium', 'deep'] as const;
export const AUDIENCES = ['patient', 'therapist', 'educator'] as const;
export type Theme = (typeof THEMES)[number];
export type SkinTone = (typeof SKIN_TONES)[number];

const KEY = 'myomap.preferences';

const stored = v.object({
  theme: v.fallback(v.picklist(THEMES), 'auto'),
  tone: v.fallback(v.picklist(SKIN_TONES), 'medium'),
  audience: v.fallback(v.picklist(AUDIENCES), 'patient'),
  country: v.fallback(v.nullable(v.string()), null),
});

/** What a person set for this device. Kept here only; a damaged store falls back to the defaults. */
export class Preferences {
  theme: Theme = $state('auto');
  tone: SkinTone = $state('medium');
  audience: Audience = $state('patient');
  /** ISO country of the emergency number, or null for "your local emergency number". */
  country: string | null = $state(null);
  /** Whether the device prefers dark; the app keeps it in step, for the theme `auto`. */
  systemDark = $state(false);
  /** The theme as it is drawn. */
  shade: 'light' | 'dark' = $derived.by(() => {
    if (this.theme !== 'auto') return this.theme;
    return this.systemDark ? 'dark' : 'light';
  });

  constructor() {
    const read = v.safeParse(stored, readStore(KEY) ?? {});
    if (read.success) Object.assign(this, read.output);
  }

  /** Write the present values to the device. Silent where the browser keeps nothing. */
  keep(): void {
    const { theme, tone, audience, country } = this;
    writeStore(KEY, { theme, tone, audience, country });
  }
}
