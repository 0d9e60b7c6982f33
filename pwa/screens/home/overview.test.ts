import { expect, it } from 'vitest';
import type { OrderSummary } from '#core/portal/views.ts';
import { nextToEnd } from './overview.ts';

const order = (reference: string, notAfter?: string) => ({ reference, notAfter }) as OrderSummary;

it('lists the first certificates to end, in that order', () => {
  const far = Array.from({ length: 9 }, (_, month) => order('far', `2028-0${month + 1}-01T00:00:00Z`));
  const orders = [
    ...far,
    order('second', '2027-01-20T00:00:00Z'),
    order('none'),
    order('first', '2027-01-02T00:00:00Z'),
  ];
  const references = nextToEnd(orders).map(({ reference }) => reference);
  expect(references).toEqual(['first', 'second', 'far', 'far', 'far', 'far']);
});
