import { expect, it } from 'vitest';
import type { OrderSummary } from '#core/portal/views.ts';
import { endingSoon } from './overview.ts';

const order = (reference: string, notAfter?: string) => ({ reference, notAfter }) as OrderSummary;

it('lists what ends within 60 days, the first to end first', () => {
  const orders = [
    order('far', '2027-06-01T00:00:00Z'),
    order('second', '2027-01-20T00:00:00Z'),
    order('first', '2027-01-02T00:00:00Z'),
    order('none'),
  ];
  const ending = endingSoon(orders, new Date('2027-01-01T00:00:00Z'));
  expect(ending.map(({ reference }) => reference)).toEqual(['first', 'second']);
});
