import { expect, it } from 'vitest';
import { orders } from '#core/messages/en/orders.ts';
import type { ListedOrder } from '../staff/kept-view.ts';
import { addressOfEntered, suggestionsOf } from './suggestions.ts';

const order: ListedOrder = {
  reference: '1000000001',
  holderName: 'Zoé <Lefèvre> & “Sœurs”',
  emailAddress: 'zoe@example.com',
  organizationName: '',
  openedAt: '2026-11-20T09:00:00.000Z',
  state: 'valid',
};
const { states } = orders;

it('suggests each order by its reference, with what tells it from others', () => {
  expect(suggestionsOf([order], { states, asXml: false })).toEqual([
    { content: '1000000001', description: '1000000001 – Zoé <Lefèvre> & “Sœurs” – zoe@example.com – Valid' },
  ]);
});

it('writes what Chrome reads as XML so that it is some', () => {
  const [suggestion] = suggestionsOf([order], { states, asXml: true });
  expect(suggestion?.description).toContain('Zoé &lt;Lefèvre&gt; &amp; “Sœurs”');
});

it.each([
  ['1000000001', '/orders/1000000001'],
  [' 1000000001 ', '/orders/1000000001'],
  ['100', '/orders?search=100'],
  ['Zoé & fils', '/orders?search=Zo%C3%A9%20%26%20fils'],
  [' ', '/orders'],
])('Enter after %j leads to %s', (text, path) => {
  expect(addressOfEntered(text, 'https://portal.example.com/orders')).toBe(
    `https://portal.example.com${path}`,
  );
});
