export { chooseLanguage } from './choose';
export { placeNames } from './places';
export { speech } from './language.svelte';
export { say } from './say';
export type { Bundle, BundleName, Files, Language } from './types';
