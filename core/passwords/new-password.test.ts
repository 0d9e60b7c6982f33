import { expect, it } from 'vitest';
import { createNewPassword } from './new-password.ts';

function aPassword() {
  const measured: string[] = [];
  const made = createNewPassword({
    meter: { measure: (text) => measured.push(text) },
    random: (bytes) => bytes.fill(7),
  });
  return { made, measured };
}

it.each<[string, string, readonly string[], number]>([
  ['', '', ['password'], 12],
  ['short', 'short', ['password'], 7],
  ['short', 'other', ['password', 'again'], 7],
  ['long enough to protect a key', '', ['again'], 0],
  ['long enough to protect a key', 'long enough to protect a key', [], 0],
])('of %j, typed again as %j: wrong in %j', (typed, again, wrong, missing) => {
  const { made, measured } = aPassword();
  made.type(typed);
  made.again.value = again;
  expect(made.wrong.value).toEqual(wrong);
  expect(made.missing.value).toBe(missing);
  expect(measured).toEqual([typed]);
});

it('is the suggested one until something else is typed, and is forgotten', () => {
  const { made } = aPassword();
  made.suggest();
  expect(made.wrong.value).toEqual([]);
  expect(made.suggested.value).toBe(made.password.value);
  made.type('clé dorée, longue assez');
  expect([made.suggested.value, made.plain.value]).toEqual([undefined, false]);
  made.forget();
  expect([made.password.value, made.again.value]).toEqual(['', '']);
});
