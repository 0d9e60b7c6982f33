import { describe, expect, it } from 'vitest';
import { formatsIn } from './formats.ts';

const at = '2026-11-21T13:05:00Z';
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('formatsIn', () => {
  it.each([
    ['en', '21 November 2026', '21 November 2026 at 14:05'],
    ['fr', '21 novembre 2026', '21 novembre 2026 à 14:05'],
  ] as const)('writes dates in %s', (language, date, dateTime) => {
    const formats = formatsIn(language, 'Europe/Paris');
    expect([formats.date(at), formats.dateTime(at)].map(plain)).toEqual([date, dateTime]);
  });

  it('names the zone', () => {
    const formats = formatsIn('en', 'America/New_York');
    expect(formats.zoned(at)).toContain('GMT-5');
    expect(formats.zone()).toBe('America/New_York');
  });

  it.each([
    ['2026-11-21T13:05:20Z', 'in 20 seconds'],
    ['2026-11-21T14:35:00Z', 'in 2 hours'],
    ['2026-11-20T13:05:00Z', 'yesterday'],
    ['2026-11-18T13:05:00Z', '3 days ago'],
    ['2027-11-21T13:05:00Z', 'in 12 months'],
    ['2029-11-21T13:05:00Z', 'in 3 years'],
  ])('tells how far %s is', (then, told) => {
    expect(formatsIn('en', 'UTC').fromNow(then, new Date(at))).toBe(told);
  });

  it.each([
    ['FR', 'France'],
    ['DE', 'Allemagne'],
    ['<b>', '<b>'],
  ])('names the country %s', (code, name) => {
    expect(formatsIn('fr').country(code)).toBe(name);
  });
});
