import { expect, it } from 'vitest';
import { changePasswordFaults } from './change-password.ts';

const password = 'four quiet lanterns';
const whole = { current: 'the one before', password, again: password };

it('finds nothing wrong with a whole change', () => {
  expect(changePasswordFaults(whole)).toEqual({});
});

it.each([
  ['the present password', { current: '' }, { current: 'missing' }],
  ['a longer one', { password: 'eleven char', again: 'eleven char' }, { password: 'wrong' }],
  ['the same twice', { again: 'four quiet lantern' }, { again: 'wrong' }],
  ['everything', { current: '', password: '', again: '' }, { current: 'missing', password: 'wrong' }],
])('asks for %s', (_, changed, faults) => {
  expect(changePasswordFaults({ ...whole, ...changed })).toEqual(faults);
});

it('counts characters as people see them', () => {
  const clefs = '𝄞'.repeat(11);
  expect(changePasswordFaults({ ...whole, password: clefs, again: clefs })).toEqual({ password: 'wrong' });
});
