import { EMERGENCY_NUMBERS, emergencyNumberOf, guessCountry } from '../atlas/emergency';
import { inOrder, sayCountry } from '../language/formats';

/** "None of these", as a country: Unicode's code for no known region. So a guess does not come back. */
export const NOT_LISTED = 'ZZ';

/** The number for what was chosen, else for what the browser lets guess; undefined if neither helps. */
export const emergencyHere = (chosen: string | null) =>
  emergencyNumberOf(
    chosen ??
      guessCountry(navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone) ??
      null,
  );

/** The countries to choose from, by name. */
export const countries = (): readonly { readonly country: string; readonly name: string }[] =>
  EMERGENCY_NUMBERS.map(({ country }) => ({ country, name: sayCountry(country) })).toSorted(
    (a, b) => inOrder(a.name, b.name),
  );
