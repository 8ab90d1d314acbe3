import type { Preferences } from '../../state/preferences.svelte';

/** Keep `<html data-theme>` in step with the preference and the device. Call while a component starts. */
export function followTheme(preferences: Preferences): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  preferences.systemDark = dark.matches;
  $effect(() => {
    const follow = () => (preferences.systemDark = dark.matches);
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  });
  $effect(() => {
    document.documentElement.dataset.theme = preferences.shade;
  });
}
