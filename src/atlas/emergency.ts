import table from './content/emergency-numbers.json';
import type { Backing } from './types';

/** The number that brings an ambulance in one country (ISO 3166 code, as `Preferences.country`). */
export interface EmergencyNumber extends Backing {
  readonly country: string;
  readonly number: string;
}

export const EMERGENCY_NUMBERS = table as readonly EmergencyNumber[];

/** Undefined for no country or one that is not listed: then it is "your local emergency number". */
export const emergencyNumberOf = (country: string | null): EmergencyNumber | undefined =>
  EMERGENCY_NUMBERS.find((entry) => entry.country === country);

/**
 * Where the clocks of a country stand: those whose number does not ring all over Europe, as 112
 * does. Many set a device to British or American English who live elsewhere.
 */
const CLOCKS: Readonly<Record<string, RegExp>> = {
  AU: /^Australia\//,
  CA: /^(America|Canada)\//,
  GB: /^(GB|Europe\/(London|Belfast|Guernsey|Jersey|Isle_of_Man))/,
  IN: /^Asia\/(Kolkata|Calcutta)/,
  JP: /^(Japan|Asia\/Tokyo)/,
  NZ: /^(NZ|Pacific\/(Auckland|Chatham))/,
  US: /^(US|America|Pacific\/Honolulu)/,
};
const EUROPE =
  /^Europe\/|^Arctic\/L|^Atlantic\/(Azores|Canary|Faroe|Madeira|Reykjavik)|^Asia\/(Nicosia|Famagusta)|^Africa\/Ceuta/;

/** A clock that tells no place: it neither speaks for a country nor against it. */
const nowhere = (zone: string) => zone === 'UTC' || zone === 'GMT' || zone.startsWith('Etc/');

function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/**
 * The listed country that the languages of a browser name (`navigator.languages`), the first that its
 * clock does not contradict. A guess: whoever shows the number says the country beside it.
 */
export const guessCountry = (tags: readonly string[], zone = ''): string | undefined =>
  tags
    .flatMap((tag) => regionOf(tag) ?? [])
    .find(
      (country) =>
        emergencyNumberOf(country) &&
        (!zone || nowhere(zone) || (CLOCKS[country] ?? EUROPE).test(zone)),
    );
