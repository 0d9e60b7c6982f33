import { expect, it } from 'vitest';
import { checkNafCode } from './naf-code.ts';

it.each([
  ['62.02A', '62.02A'],
  ['6202a', '62.02A'],
  ['01.11Z', '01.11Z'],
  ['99.00 Z', '99.00Z'],
])('ok/NAF %s', (text, value) => {
  expect(checkNafCode(text)).toEqual({ value, byRule: true });
});

it.each([
  ['', 'missing'],
  ['6202', 'nafForm'],
  ['62A02', 'nafForm'],
  ['62.02AB', 'nafForm'],
  ['04.11Z', 'nafDivision'],
  ['00.00Z', 'nafDivision'],
  ['34.10Z', 'nafDivision'],
])('fail/NAF %s', (text, fault) => {
  expect(checkNafCode(text)).toEqual({ fault });
});
