import { describe, expect, it } from 'vitest';
import { checkRegistrationNumber, registrationKey } from './registration-number.ts';

// The sums themselves are the library's; here: which rule a country has, and what becomes of what people type. The
// numbers are those of real organisations, or of none where the check is to fail.

describe('a registration number', () => {
  it.each([
    ['FR', '552 100 554', '552100554', true],
    ['FR', '732829320', '732829320', true],
    ['FR', '732.829.320.00074', '73282932000074', true],
    // La Poste: its establishments' digits sum to a multiple of five, its head office passes Luhn.
    ['FR', '356 000 000 00048', '35600000000048', true],
    ['FR', '35600000049837', '35600000049837', true],
    ['RE', '552100554', '552100554', true],
    ['BE', '0428.759.497', '0428759497', true],
    ['CH', 'CHE-100.155.212', 'CHE100155212', true],
    ['CZ', '25123891', '25123891', true],
    ['DK', '13585628', '13585628', true],
    ['FI', '2077474-0', '20774740', true],
    ['NO', '988 077 917', '988077917', true],
    ['PT', '501964843', '501964843', true],
    ['DE', 'HRB 6684', 'HRB 6684', false],
    ['IT', 'MI-1021863', 'MI-1021863', false],
    ['US', '  C0806592 ', 'C0806592', false],
  ])('ok/%s %s', (country, text, value, byRule) => {
    expect(checkRegistrationNumber(country, text)).toEqual({ value, byRule });
  });

  it.each([
    ['FR', '', 'missing'],
    ['DE', '   ', 'missing'],
    ['FR', '55210055', 'sirenLength'],
    ['FR', 'HRB 6684', 'sirenLength'],
    ['FR', '552100555', 'sirenChecksum'],
    ['GP', '552100555', 'sirenChecksum'],
    ['FR', '73282932000075', 'siretChecksum'],
    ['FR', '35600000049838', 'siretChecksum'],
    ['FR', '73282932100074', 'sirenChecksum'],
    ['BE', '0428.759.498', 'registrationChecksum'],
    ['NO', '988077918', 'registrationChecksum'],
    ['DE', 'HRB <6684>', 'registrationForm'],
    ['DE', 'A'.repeat(51), 'registrationForm'],
  ])('fail/%s %s', (country, text, fault) => {
    expect(checkRegistrationNumber(country, text)).toEqual({ fault });
  });

  it.each([
    ['FR', '552100554', '552 100 554 00013'],
    ['DE', 'HRB 6684', 'hrb-6684'],
    ['BE', '0428759497', '0428.759.497'],
  ])('of %s is the same one however it is written', (country, one, other) => {
    expect(registrationKey(country, one)).toBe(registrationKey(country, other));
  });
});
