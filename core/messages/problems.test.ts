import { describe, expect, it } from 'vitest';
import { problem } from '../pki/issue/lint/problem.ts';
import { problemWords as en, problems as inEnglish } from './en/problems.ts';
import { errors as french } from './fr/errors/index.ts';
import { problemWords as fr } from './fr/problems.ts';

describe('the words of a broken profile', () => {
  it('differ from code to code, in both languages', () => {
    const codes = Object.keys(en.problems);
    for (const { problems } of [en, fr]) expect(new Set(Object.values(problems)).size).toBe(codes.length);
    expect(Object.keys(fr.problems)).toEqual(codes);
  });

  it('name the field and the rule', () => {
    expect(inEnglish([problem('missing', 'keyUsage'), problem('tooLong', 'subject CN', 'RFC 5280')])).toBe(
      'keyUsage: missing; subject CN: too long (RFC 5280)',
    );
  });

  it('make a French sentence', () => {
    const detail = { problems: [problem('malformed', 'subject C', 'S/MIME BR §7.1.4.2.2')] };
    expect(french['issuance.profileViolated'](detail).what).toBe(
      'Le certificat ne respecterait pas son profil\u00a0: subject C\u00a0: mal formé (S/MIME BR §7.1.4.2.2).',
    );
  });

  it('let what a newer server says stand', () => {
    expect(inEnglish(['worse|field|', 'in words'])).toBe('worse|field|; in words');
  });
});
