import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compositionSchema } from './composition.ts';
import { subjectFields } from './subject-fields.ts';

describe('a composition', () => {
  it('keeps accents, hyphens and apostrophes, in normal form C and without stray spaces', () => {
    const typed = { emailAddress: 'a@example.com', surname: '  L’Hénaff-Le   Goff ', countryName: 'fr' };
    const read = v.parse(compositionSchema, typed);
    expect(read.surname).toBe('L’Hénaff-Le Goff');
    expect(read.countryName).toBe('FR');
    expect(read.organizationName).toBe('');
  });

  it.each<[string, Record<string, string>]>([
    ['a control character', { surname: 'a\u0007b' }],
    ['a country that is no code', { countryName: 'FRA' }],
    ['more characters than RFC 5280 allows', { organizationName: 'x'.repeat(65) }],
    ['a registration number with a slash', { registrationNumber: '12/34' }],
    ['no mailbox', { emailAddress: '' }],
  ])('refuses %s, naming the field', (_, wrong) => {
    const { issues = [] } = v.safeParse(compositionSchema, { emailAddress: 'a@example.com', ...wrong });
    expect(issues.map((issue) => v.getDotPath(issue))).toEqual(Object.keys(wrong));
  });
});

it('is shown with each of its fields', () => {
  expect([...subjectFields]).toEqual(Object.keys(compositionSchema.entries));
});
