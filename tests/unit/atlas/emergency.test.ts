import { describe, expect, test } from 'vitest';
import { EMERGENCY_NUMBERS, guessCountry } from '../../../src/atlas/emergency';

/** A clock in each country; every country that is listed needs one, or its guess is never shown. */
const CLOCK: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  AU: 'Australia/Perth',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CA: 'America/Toronto',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  ES: 'Atlantic/Canary',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IN: 'Asia/Calcutta',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  NZ: 'Pacific/Auckland',
  PL: 'Europe/Warsaw',
  PT: 'Atlantic/Azores',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  US: 'Pacific/Honolulu',
};

describe('the country that a browser lets guess', () => {
  test.each(EMERGENCY_NUMBERS.map(({ country }) => country))('is %s with its clock', (country) => {
    expect(guessCountry([`en-${country}`], CLOCK[country] ?? 'none')).toBe(country);
  });

  test('is the first that is named and listed', () => {
    expect(guessCountry(['de', 'de-AT', 'en-US'])).toBe('AT');
    expect(guessCountry(['pt-BR', 'pt-PT'])).toBe('PT');
    expect(guessCountry(['zh-Hant-TW', 'en-Latn-AU-u-ca-gregory'])).toBe('AU');
  });

  test('is none where no language names one that is listed', () => {
    expect(guessCountry([])).toBeUndefined();
    expect(guessCountry(['de', 'en'])).toBeUndefined();
    expect(guessCountry(['pt-BR', 'en-001'])).toBeUndefined();
    expect(guessCountry(['', 'no tag at all', 'en_US'])).toBeUndefined();
  });

  test('is none that the clock speaks against: many read American English elsewhere', () => {
    expect(guessCountry(['en-US'], 'Europe/Vienna')).toBeUndefined();
    expect(guessCountry(['en-US', 'de-AT'], 'Europe/Vienna')).toBe('AT');
    expect(guessCountry(['en-GB'], 'Asia/Singapore')).toBeUndefined();
    expect(guessCountry(['en-GB'], 'Europe/Paris')).toBeUndefined();
    expect(guessCountry(['de-DE'], 'America/New_York')).toBeUndefined();
  });

  test('is not touched by a clock that tells no place', () => {
    for (const zone of ['UTC', 'GMT', 'Etc/GMT+5', ''])
      expect(guessCountry(['en-NZ'], zone)).toBe('NZ');
  });
});
