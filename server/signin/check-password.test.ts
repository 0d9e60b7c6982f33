import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { checkPassword } from './check-password.ts';

const context = ['anais@aube.example', 'Aube Énergie'];
const outcomeOf = (candidate: string) => refusalOf(checkPassword(candidate, context));

describe('a password', () => {
  test.each([
    ['short', 'password.tooShort'],
    ['elevenchars', 'password.tooShort'],
    ['password1234', 'password.tooCommon'],
    ['P@ssw0rd!2026', 'password.tooCommon'],
    ['p-a-s-s-w-o-r-d-1', 'password.tooCommon'],
    ['motdepasse2026', 'password.tooCommon'],
    ['MotDePasseMotDePasse', 'password.tooCommon'],
    ['...monkey.....', 'password.tooCommon'],
    ['abababababab', 'password.tooCommon'],
    ['123456789012', 'password.tooCommon'],
    ['abcdefghijklm', 'password.tooCommon'],
    ['anais@aube.example', 'password.tooCommon'],
    ['Anais-20261120', 'password.tooCommon'],
    ['aubeenergie26!', 'password.tooCommon'],
    ['Aube.Énergie.26', 'password.tooCommon'],
    ['Paraphe2026!!', 'password.tooCommon'],
    ['aube énergie solaire', 'done'],
    ['😀😁😂😃😄😅😆😇😈😉😊😋', 'done'],
    ['three words here', 'done'],
    ['correct horse battery staple', 'done'],
    ['x7#Kq9!mZ2pLw', 'done'],
  ])('like %s: %s', async (candidate, outcome) => {
    expect(await outcomeOf(candidate)).toBe(outcome);
  });

  test('is none of the common ones, made long enough as people do (ASVS 5.0 §6.2.4)', async () => {
    const words = dictionary['passwords-common'].map(String).filter((word) => /\p{L}{4}/u.test(word));
    const first = words.slice(0, 5000);
    const outcomes = await Promise.all(
      first.map((word) => outcomeOf(word.length >= 12 ? word : `${word}12345678!`)),
    );
    expect(first).toHaveLength(5000);
    expect(first.filter((_, index) => outcomes[index] !== 'password.tooCommon')).toEqual([]);
  });
});
