import { expect, it } from 'vitest';
import { afterSignIn } from './after-sign-in.ts';

it.each([
  ['/orders?state=valid', '/orders?state=valid'],
  ['/orders/100200', '/orders/100200'],
])('goes back to %s', (wanted, path) => {
  expect(afterSignIn(wanted)).toBe(path);
});

it.each([
  undefined,
  '',
  'orders',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'https://elsewhere.example',
  'javascript:alert(1)',
  '/sign-in?next=/',
])('goes home instead of %s', (wanted) => {
  expect(afterSignIn(wanted)).toBe('/');
});

it('leads first to what must be done first', () => {
  expect(afterSignIn('/orders?page=2', ['enrolTotp'])).toBe('/due?next=%2Forders%3Fpage%3D2');
});
