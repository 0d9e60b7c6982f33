import { expect, it } from 'vitest';
import { type AccountValues, faultsOf } from './model.ts';

const whole: AccountValues = {
  accountName: 'Exemple SA',
  plan: 'prepaid',
  personName: 'Alice Durand',
  login: 'alice',
  mail: 'alice@exemple.fr',
  language: 'fr',
};

it('finds nothing wrong with a whole account', () => {
  expect(faultsOf(whole)).toEqual({});
});

it.each([
  ['accountName', '', 'missing'],
  ['personName', '', 'missing'],
  ['login', '', 'missing'],
  ['login', 'é', 'wrong'],
  ['mail', 'alice', 'wrong'],
] as const)('points at %s “%s”', (field, value, fault) => {
  expect(faultsOf({ ...whole, [field]: value })).toEqual({ [field]: fault });
});
