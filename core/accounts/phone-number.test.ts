import { expect, it } from 'vitest';
import { checkPhoneNumber } from './phone-number.ts';

it.each([
  ['02 76 30 59 00', 'FR', '+33276305900'],
  ['+33 (0)2 76 30 59 00', 'FR', '+33276305900'],
  ['0033 276305900', 'DE', '+33276305900'],
  ['030 901820', 'DE', '+4930901820'],
  ['020 7946 0018', 'GB', '+442079460018'],
  ['+1 212 736 3100', 'FR', '+12127363100'],
])('ok/phone %s in %s', (text, country, value) => {
  expect(checkPhoneNumber(text, country)).toEqual({ value, byRule: true });
});

it.each([
  ['', 'FR', 'missing'],
  ['02 76 30 59', 'FR', 'phoneWrong'],
  ['call us', 'FR', 'phoneWrong'],
  ['02 76 30 59 00', '', 'phoneWrong'],
  ['02 76 30 59 00 ext. 12', 'FR', 'phoneWrong'],
])('fail/phone %s in %s', (text, country, fault) => {
  expect(checkPhoneNumber(text, country)).toEqual({ fault });
});
